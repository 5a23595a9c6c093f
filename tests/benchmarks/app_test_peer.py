"""The AppTest of the library that is named, with nothing but `run()` timed, and one element read."""

from __future__ import annotations

import gc
import importlib
import logging
import os
import sys
import time
from typing import Any

os.environ["STREAMLIT_BROWSER_GATHER_USAGE_STATS"] = "false"
logging.disable(logging.WARNING)

from conversation import Answer, serve  # noqa: E402 - Streamlit reads the environment when it is imported

TIMEOUT = 120


class Tested:
    """One app under test. A person's typing is a new text in its first input."""

    def __init__(self, library: str) -> None:
        self._kind = importlib.import_module(library).AppTest
        self._at: Any = None
        self._runs = 0

    def open(self, text: str, sessions: int) -> None:
        assert sessions == 1, "an AppTest is one session"
        self._at = self._kind.from_string(text, default_timeout=TIMEOUT).run()
        assert not self._at.exception

    def rerun(self, *, typed: bool, collect: bool) -> Answer:
        self._runs += 1
        gc.collect()
        if not collect:
            gc.disable()
        start = time.perf_counter()
        if typed:
            self._at.text_input[0].set_value(f"typed {self._runs}")
        self._at.run()
        shown = self._at.main[0].value
        took = time.perf_counter() - start
        gc.enable()
        assert shown
        return {"ms": took * 1000}

    def close(self) -> None:
        self._at = None


if __name__ == "__main__":
    serve(Tested(sys.argv[1]))
