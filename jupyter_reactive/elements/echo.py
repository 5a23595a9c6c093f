"""st.echo: runs the code of a `with` block, and shows it."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Literal

from ..runtime.script_run_context import Place, user_place
from .delta_generator import MAIN, DeltaGenerator
from .source_text import block_at


def echo(code_location: Literal["above", "below"] = "above") -> Echo:
    """Show the code of a `with` block beside what it draws.

    >>> with st.echo():
    ...     st.write("Above this stands how it is written")
    """
    return Echo(below=code_location == "below")


class Echo:
    """A `with` block that shows its own code, above what it draws or below."""

    def __init__(self, *, below: bool) -> None:
        self._below = below
        self._place: DeltaGenerator = MAIN
        self._line: Place | None = None

    def __enter__(self) -> None:
        self._line = user_place(sys._getframe(1))
        if not self._below:
            self._place = MAIN.empty()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is not None or self._line is None:
            return
        try:
            text = block_at(self._line)
        except OSError as missing:
            self._place.warning(f"st.echo cannot show its code: {missing}.")
        else:
            self._place.code(text, "python")
