"""What sessions are made from, and what a script says of its page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Protocol

import msgspec

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

    def _display(self, data: Mapping[str, Any], metadata: Mapping[str, Any]) -> Drawer: ...


class Page(msgspec.Struct):
    """What `set_page_config` says."""

    title: str | None = None
    layout: Literal["centered", "wide"] = "wide"
    sidebar: Literal["auto", "expanded", "collapsed"] | int = "auto"
