"""AppTest: an app under test, on the real runtime, without a kernel and without a browser."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from ..elements.delta_generator import MAIN
from ..runtime.app import App
from ..runtime.runtime import Runtime
from ..runtime.sources import FileSource, Source
from .blocks import Accessors, Block
from .client import Client, StateBetweenRuns
from .host import Names, bare_host
from .page import Placed, blank_page, read_page
from .scripts import ARGS, KWARGS, beside, function_source, string_source, surroundings


class AppTest(Accessors):
    """An app to test: run it, read what it shows, use its widgets, run it again.

    Elements are found by type: `at.slider[0]`, `at.slider(key="age")`, `at.sidebar.button`.
    Widgets are used by their verbs (`click`, `set_value`, `select` …), which count from the next
    `run()`; what a person could not have done raises AppTestError, a ValueError. An exception in
    the script is not raised: it is `at.exception[0]`. `at.session_state` can be set before a run.
    Streamlit's `secrets`, `query_params` and `switch_page` are not here while apps have none.

    >>> from jupyter_reactive.testing import AppTest
    >>> at = AppTest.from_string("import jupyter_reactive as st; st.text(st.slider('n', 0, 9))")
    >>> at.run().text[0].value
    '0'
    >>> at.slider[0].set_value(4).run().text[0].value
    '4'
    """

    def __init__(
        self,
        script_path: str | Path | Source,
        *,
        default_timeout: float = 3,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
    ) -> None:
        path = script_path
        self.default_timeout = default_timeout
        self.args, self.kwargs = tuple(args or ()), dict(kwargs or {})
        self._source = FileSource(Path(path), str) if isinstance(path, str | Path) else path
        runtime = Runtime(bare_host(Names({ARGS: self.args, KWARGS: self.kwargs})), MAIN)
        session = runtime.open(App("app_test", self._source, publishes=False))
        self._client = Client(session)
        self._page: Placed | None = blank_page()
        self.session_state = StateBetweenRuns(lambda: session.state)
        weakref.finalize(self, runtime.close, "The AppTest is gone.")

    @classmethod
    def from_file(cls, script_path: str | Path, *, default_timeout: float = 3) -> Self:
        """Test a file, whose path is relative to the file that calls this."""
        path = beside(script_path, sys._getframe(1).f_code.co_filename)
        return cls(path, default_timeout=default_timeout)

    @classmethod
    def from_string(cls, script: str, *, default_timeout: float = 3) -> Self:
        """Test a script given as text."""
        return cls(string_source(script), default_timeout=default_timeout)

    @classmethod
    def from_function(
        cls,
        script: Callable[..., Any],
        *,
        default_timeout: float = 3,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
    ) -> Self:
        """Test the body of a function. It is a script of its own: it sees its arguments and what it imports."""
        return cls(function_source(script), default_timeout=default_timeout, args=args, kwargs=kwargs)

    def run(self, *, timeout: float | None = None) -> Self:
        """Run the script with all that was done since the last run; RuntimeError after `timeout` seconds."""
        self._page = None
        with surroundings():
            self._client.run(self.default_timeout if timeout is None else timeout)
        return self

    @property
    def main(self) -> Block:
        """The main part of the page."""
        return self._root(0)

    @property
    def sidebar(self) -> Block:
        return self._root(1)

    def _root(self, place: int) -> Block:
        return Block(self, self._place()[1].children[place])

    def _place(self) -> tuple[AppTest, Placed]:
        if self._page is None:
            self._page = read_page(self._client.session)
        return self, self._page

    def __repr__(self) -> str:
        return f"AppTest(main={self.main!r}, sidebar={self.sidebar!r})"
