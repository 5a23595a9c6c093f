"""AppTest: an app under test, on the real runtime, without a kernel and without a browser."""

from __future__ import annotations

import sys
import weakref
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from ..elements.delta_generator import MAIN
from ..runtime.app import App
from ..runtime.runtime import Runtime
from ..runtime.sources import FileSource, Source
from .accessors import Accessors
from .blocks import Block, ElementTree
from .client import Client, StateBetweenRuns
from .element_tree import kind_of
from .host import Names, bare_host
from .page import Placed, blank_page, read_page
from .pages import page_at
from .scripts import ARGS, KWARGS, beside, function_source, string_source, surroundings


class AppTest(Accessors):
    """An app to test: run it, read what it shows, use its widgets, run it again.

    Elements are found by type: `at.slider[0]`, `at.slider(key="age")`, `at.sidebar.button`; an empty
    list where there are none. Widgets are used by their verbs (`click`, `set_value`, `select` …),
    which count from the next `run()`; that raises AppTestError, a ValueError, for what a person could
    not have done. An exception in the script is not raised: it is `at.exception[0]`.
    `at.session_state` and `at.query_params`, a dict of texts and lists, can be set before a run and
    read after it; `at.options` are the runtime's. `at.secrets`, a dict, is all that `st.secrets` has
    from the next run on, unless it is empty.

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
        default_timeout: float,
        args: Sequence[Any] | None = None,
        kwargs: Mapping[str, Any] | None = None,
    ) -> None:
        source = FileSource(Path(script_path), str) if isinstance(script_path, str | Path) else script_path
        self.default_timeout = default_timeout
        self.args, self.kwargs = tuple(args or ()), dict(kwargs or {})
        self.secrets: dict[str, Any] = {}
        self.query_params: dict[str, Any] = {}
        self.user: dict[str, Any] = {"email": "test@example.com"}
        self.context: dict[str, Any] = {}
        runtime = Runtime(bare_host(Names({ARGS: self.args, KWARGS: self.kwargs})), MAIN)
        self.options = runtime.options
        session = runtime.open(App("app_test", source, publishes=False))
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
        self._client.session.secrets.store.give(self.secrets)
        self._client.navigate(self.query_params)
        self._client.introduce(self.user, self.context)
        with surroundings():
            self._client.run(self.default_timeout if timeout is None else timeout)
        self.query_params = self._client.query_params
        return self

    def switch_page(self, page_path: str) -> Self:
        """Let the next run go to the page of a file, whose path is relative to the app's own; else ValueError."""
        self._client.page = page_at(self._client.session, page_path)
        return self

    @property
    def main(self) -> Block:
        """The main part of the page."""
        return self._tree.main

    @property
    def sidebar(self) -> Block:
        return self._tree.sidebar

    def __len__(self) -> int:
        return len(self._tree)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._tree)

    def __getitem__(self, idx: int) -> Any:
        return self._tree[idx]

    @property
    def _tree(self) -> ElementTree:
        return ElementTree(*self._place())

    def _place(self) -> tuple[AppTest, Placed]:
        if self._page is None:
            self._page = read_page(self._client.session)
        return self, self._page

    def _node(self, placed: Placed) -> Any:
        """Return what stands at a place, as the class of its type."""
        return kind_of(placed)(self, placed)

    def __repr__(self) -> str:
        return f"AppTest(main={self.main!r}, sidebar={self.sidebar!r})"
