"""The three verbs that every st call ends in. Knows the run and the place, not one element."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Self, TypeVar, cast

import msgspec

from ..caching.errors import CachedWidgetWarning
from ..runtime.cursor import BlockCursor, Cursor, LockedCursor, root_name
from ..runtime.error_element import error_element
from ..runtime.errors import (
    DuplicateWidgetID,
    StreamlitDuplicateElementId,
    StreamlitDuplicateElementKey,
    StreamlitInvalidFormCallbackError,
)
from ..runtime.fragments import current_fragment
from ..runtime.host import Display
from ..runtime.media import Media
from ..runtime.node import NO_MEDIA, Drawing, Node
from ..runtime.pages import active_page
from ..runtime.recording import draw, recorded_function
from ..runtime.redacted import redacted
from ..runtime.script_run_context import (
    Place,
    ScriptRunContext,
    current_run,
    get_script_run_ctx,
    line_of,
    user_place,
)
from ..runtime.widget_entry import WidgetEntry
from ..runtime.widgets import Json, Key, Prepare, Registration, Serde, WidgetCall, checked_key, tag_of, widget_id
from ..schema.base import Block, Element, Widget
from ..schema.forward_msg import Values, WidgetValue
from .checks import Persist

T = TypeVar("T")
Callback = Callable[..., Any]
Args = Sequence[Any]
Kwargs = Mapping[str, Any]
encode = msgspec.json.Encoder().encode


class Emitter:
    """Places what an st call made: the only way from `elements` into the runtime.

    Of the parameters that many widgets share: `key` (a str or int) gives the widget an identity
    that outlives changes of its label, and a name in `st.session_state`; `help` is markdown
    behind a "?"; `on_change` or `on_click` is called with `args` and `kwargs` at the start of the
    run that follows the change; `disabled` shows the widget but takes nothing from it;
    `label_visibility` is "visible", "hidden" (its place is kept) or "collapsed".
    """

    _context: ScriptRunContext | None = None
    _form_key: str | None = None

    def _element(self, element: Element, media: Media | None = None) -> Self:
        """Draw a leaf and return its place."""
        run = self._run()
        code, instruction = user_place(sys._getframe(1))
        drawing = Drawing(type(element), encode(element), code, instruction, media=media or NO_MEDIA)
        node = self._place(run, drawing)
        return self if node is None else self._at(run, LockedCursor(node))

    def _block(self, block: Block, *, form: str | None = None, media: Media | None = None) -> Self:
        """Draw an inner node and return the place in it; `form` is its key if it is one."""
        run = self._run()
        if form is not None:
            run.state.claim_form(form)
        code, instruction = user_place(sys._getframe(1))
        drawing = Drawing(type(block), encode(block), code, instruction, media=media or NO_MEDIA)
        node = self._place(run, drawing)
        place = self if node is None else self._at(run, BlockCursor(node), block)
        if form is not None and place is not self:
            place._form_key = form
        return place

    def _renew(self, block: Block) -> None:
        """Give the block of this place another look; what stands in it stays."""
        run = self._run()
        code, instruction = user_place(sys._getframe(1))
        cursor = LockedCursor(self._cursor().block(run.outbound))
        draw(run.outbound, cursor, Drawing(type(block), encode(block), code, instruction))

    def _widget(
        self,
        element: Widget,
        serde: Serde[T],
        *,
        key: Key | None,
        on_change: Callback | str | None = None,
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        trigger: bool = False,
        writable: bool = True,
        bind: str | None = None,
        persist: Persist | None = None,
        likeness: Widget | None = None,
        offers: Prepare | None = None,
    ) -> T:
        """Draw a widget and return its present value; for a trigger, whether it was pressed.

        `likeness` is the element without what says nothing of who it is: the present time.
        """
        run = self._run()
        if (function := recorded_function()) is not None:
            self._element(error_element(CachedWidgetWarning(function)))
        name = None if key is None else checked_key(key)
        place = user_place(sys._getframe(1))
        callback = partial(on_change, *(args or ()), **(kwargs or {})) if callable(on_change) else None
        element = self._in_form(element, None if trigger else callback)
        root = "" if name else root_name(self._cursor().block(run.outbound), run.outbound)
        like = element if likeness is None else msgspec.structs.replace(likeness, form=element.form)
        identity = widget_id(like, name, root, active_page())
        _claim(run, identity, name, tag_of(element), place)
        fragment = current_fragment()
        call = WidgetCall(
            id=identity,
            key=name,
            serde=serde,
            default=_wire(getattr(element, "default", None)),
            callback=callback,
            trigger=trigger,
            writable=writable and not trigger,
            bound=bind is not None,
            persist=persist,
            fragment=fragment.id if fragment is not None else None,
            page=active_page(),
        )
        entry = run.state.register(call)
        run.requests.widgets[identity] = Registration(
            serde, trigger, element.disabled, call.fragment, callback is not None, offers
        )
        self._place(run, Drawing(type(element), encode(element), *place, widget=identity))
        if trigger:
            return cast("T", entry.pressed == run.state.run)
        _announce(run, entry)
        value: T = entry.read()
        return value

    def _in_form(self, element: Widget, callback: Callback | None) -> Widget:
        """Return a widget as one of the form that it stands in, if it does."""
        form = self._form()
        if form is None:
            return element
        if callback is not None:
            raise StreamlitInvalidFormCallbackError
        return msgspec.structs.replace(element, form=form)

    def _place(self, run: ScriptRunContext, drawing: Drawing) -> Node | None:
        if run.parallel.leaving:
            run.parallel.leave()
        if run.finished:
            run.drop()
            return None
        return draw(run.outbound, self._cursor(), drawing)

    def _in_state(self, key: Key | None, otherwise: Any) -> Any:
        """Return what session state holds under a widget's key, or `otherwise`."""
        state = self._run().state
        return state.get(str(key)) if key is not None and str(key) in state else otherwise

    def _run(self) -> ScriptRunContext:
        run, made_by = get_script_run_ctx(), self._context
        if made_by is not None and (run is None or run.session is not made_by.session):
            run = made_by
        run = run or current_run()
        run.yield_point()
        return run

    def _host_display(self) -> Display:
        """Return what the host knows of other libraries' objects."""
        return self._run().session.host.display

    def _cursor(self) -> Cursor:
        raise NotImplementedError

    def _form(self) -> str | None:
        """Return the key of the form that is drawn into, None outside of one."""
        raise NotImplementedError

    def _at(self, run: ScriptRunContext, cursor: Cursor, block: Block | None = None) -> Self:
        """Return a place of this run; `block` is what was drawn there, if children can stand in it."""
        raise NotImplementedError


def _claim(run: ScriptRunContext, identity: str, key: str | None, kind: str, place: Place) -> None:
    """Take a widget's identity for this run, which nothing else may have."""
    if key is not None:
        owner, first = run.keys.setdefault(key, (identity, place))
        if owner != identity or identity in run.widgets:
            raise _duplicate(StreamlitDuplicateElementKey(key), first, place)
    elif identity in run.widgets:
        raise _duplicate(StreamlitDuplicateElementId(kind), run.widgets[identity], place)
    run.widgets[identity] = place


def _duplicate(error: DuplicateWidgetID, first: Place, second: Place) -> DuplicateWidgetID:
    error.hint = f"The first is drawn in line {line_of(first)}, the second in line {line_of(second)}."
    return error


def _announce(run: ScriptRunContext, entry: WidgetEntry) -> None:
    """Tell the views a value that is not the one they show."""
    known = run.outbound.values.get(entry.id)
    if redacted(entry.wire) != redacted(entry.call.default if known is None else known.value):
        revision = run.requests.write(entry.id)
        if revision is not None:
            entry.revision = revision
            run.outbound.post(Values(values={entry.id: WidgetValue(value=entry.wire, revision=revision)}))


def _wire(default: Json) -> Json:
    return list(default) if isinstance(default, tuple) else default
