"""DeltaGenerator: the themes, and a position to draw at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from difflib import get_close_matches
from types import TracebackType
from typing import Any, Self, cast

from ..runtime.cursor import ONE_CHILD, Cursor, LockedCursor, RootCursor
from ..runtime.script_run_context import ScriptRunContext
from ..schema.base import Block
from .charts import Charts
from .data import Data
from .forms import Forms
from .frames import Frames
from .inputs import Inputs
from .ipywidgets import Ipywidgets
from .layout import Layouts
from .media import Pictures
from .messages import Messages
from .not_yet import NEAREST, not_yet
from .page_links import PageLinks
from .status import Status
from .streaming import Streams
from .text import Texts
from .uploading import Uploading
from .write import Write

CONTAINERS: dict[type[Block | None], type[DeltaGenerator]] = {}
_open: ContextVar[tuple[DeltaGenerator, ...]] = ContextVar("jupyter_reactive_open_blocks", default=())


class DeltaGenerator(
    Texts,
    Data,
    Charts,
    Pictures,
    Inputs,
    Forms,
    Frames,
    Ipywidgets,
    Layouts,
    Messages,
    PageLinks,
    Status,
    Streams,
    Uploading,
    Write,
):
    """A place in an app. Its methods draw there; `with` makes it the place of plain `st` calls.

    The place in some kinds of block can do more: `CONTAINERS` has their classes.
    """

    _told: Block | None = None

    def __init__(self, cursor: Cursor | None, context: ScriptRunContext | None = None, form: str | None = None) -> None:
        self._position = cursor
        self._context = context
        # Empty for a place that was made outside of any form, None for one that says nothing.
        self._form_key = form

    def __init_subclass__(cls, *, of: type[Block] | None = None) -> None:
        """Make a class that of the places in blocks of one kind."""
        if of is not None:
            CONTAINERS[of] = cls

    def __enter__(self) -> Self:
        _open.set((*_open.get(), self))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _open.set(_open.get()[:-1])
        if kind is None and self._context is not None:
            self._context.outbound.close_block(self._cursor().block(self._context.outbound))

    def __getattr__(self, name: str) -> Any:
        if name in NEAREST:
            return not_yet(name, NEAREST[name])
        raise AttributeError(unknown(name, dir(type(self))))

    def __repr__(self) -> str:
        return f"DeltaGenerator({type(self._position).__name__})"

    def _cursor(self) -> Cursor:
        if self._position is not None:
            return self._position
        return (_open.get() or (MAIN,))[-1]._position or ROOT

    def _holds_one(self) -> bool:
        return isinstance(self._position, LockedCursor) or type(self._told) in ONE_CHILD

    def _apart(self) -> Self:
        return cast("Self", EVENT)

    def _form(self) -> str | None:
        if self._position is not None:
            return self._form_key or None
        for place in reversed(_open.get()):
            if place._form_key is not None:
                return place._form_key or None
        return None

    def _at(self, run: ScriptRunContext, cursor: Cursor, block: Block | None = None) -> Self:
        kind = CONTAINERS.get(type(block), DeltaGenerator)
        place = kind(cursor, run, self._form() or "")
        place._told = block
        return cast("Self", place)


def open_blocks() -> tuple[DeltaGenerator, ...]:
    """Return the places whose `with` blocks the calling code is in."""
    return _open.get()


@contextmanager
def standing_in(blocks: tuple[DeltaGenerator, ...]) -> Iterator[None]:
    """Draw as inside these `with` blocks."""
    token = _open.set(blocks)
    try:
        yield
    finally:
        _open.reset(token)


def unknown(name: str, known: Iterable[str]) -> str:
    """Return what to say of an st name that does not exist, with the nearest one that does."""
    names = [each for each in known if not each.startswith("_")]
    later = name.removeprefix("experimental_").removeprefix("beta_")
    later = RENAMED.get(later, later)
    if later in names:
        return f"st.{name} is an old name of Streamlit's: it is st.{later} now."
    near = get_close_matches(name, names, 1)
    hint = f" Did you mean st.{near[0]}?" if near else ""
    return f"jupyter_reactive has no st.{name}.{hint}"


RENAMED = {
    "cache": "cache_data",
    "get_query_params": "query_params",
    "memo": "cache_data",
    "set_query_params": "query_params",
    "singleton": "cache_resource",
}
ROOT = RootCursor("main")
MAIN = DeltaGenerator(None)
SIDEBAR = DeltaGenerator(RootCursor("sidebar"))
EVENT = DeltaGenerator(RootCursor("event"))
