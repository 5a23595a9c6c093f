"""What sessions are made from, and what a script says of its page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Literal, Protocol

import msgspec

from .cursor import Cursor
from .sources import Source


class App(msgspec.Struct):
    """What sessions are made from: a name and a script."""

    name: str
    source: Source
    publishes: bool = True
    concurrent: bool = False
    main_thread: bool = False


class Drawer(Protocol):
    """How the runtime draws without knowing `elements`."""

    def write(self, *values: object) -> None: ...

    def spinner(self, text: str, *, show_time: bool) -> AbstractContextManager[None]: ...

    def _cursor(self) -> Cursor: ...

    def _display(self, data: Mapping[str, Any], metadata: Mapping[str, Any]) -> Drawer: ...

    def _run_pages(self, files: Sequence[Path]) -> None:
        """List an app's files as its pages, the first the one that it opens with, and run the one asked for."""


class PageConfig(msgspec.Struct):
    """What `set_page_config` says."""

    title: str | None = None
    icon: str | None = None
    layout: Literal["centered", "wide"] = "wide"
    sidebar: Literal["auto", "expanded", "collapsed"] | int = "auto"
