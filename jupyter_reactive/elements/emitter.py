"""The three verbs that every st call ends in. Knows the run and the place, not one element."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Self, TypeVar

import msgspec
from msgspec.structs import replace

from ..caching.errors import CachedWidgetWarning
from ..runtime.cursor import BlockCursor, Cursor, LockedCursor, root_name
from ..runtime.error_element import error_element
from ..runtime.errors import (
    DuplicateWidgetID,
    StreamlitDuplicateElementId,
    StreamlitDuplicateElementKey,
    StreamlitInvalidFormCallbackError,
)
from ..runtime.folders import Folder
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
from ..runtime.widgets import (
    Accepts,
    Json,
    Key,
    Prepare,
    Registration,
    Serde,
    WidgetCall,
    checked_key,
    tag_of,
    widget_id,
)
from ..schema.base import Block, Element, Widget
from ..schema.forward_msg import Values, WidgetValue
from .checks import Persist

T = TypeVar("T")
Callback = Callable[..., Any]
Args = Sequence[Any]
Kwargs = Mapping[str, Any]
encode = msgspec.json.Encoder().encode
UNKNOWN = ""


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

    def _block(
        self, block: Block, *, form: str | None = None, key: Key | None = None, media: Media | None = None
    ) -> Self:
        """Draw an inner node and return the place in it; `form` is its key if it is one."""
        run = self._run()
        code, instruction = place = user_place(sys._getframe(1))
        if form is not None:
            run.state.claim_form(form)
        if key not in (None, ""):
            name = checked_key(key)
            _claim(run, widget_id(block, name, ""), name, tag_of(block), place)
        drawing = Drawing(type(block), encode(block), code, instruction, media=media or NO_MEDIA)
        within = self._within(run, block, self._place(run, drawing))
        if form is not None and within is not self:
            within._form_key = form
        return within

    def _block_widget(
        self,
        block: Block,
        serde: Serde[T],
        default: Json,
        *,
        key: Key | None,
        on_change: Callback | None = None,
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        trigger: bool = False,
        disabled: bool = False,
        bind: str | None = None,
    ) -> tuple[Self, T]:
        """Draw an inner node that a person changes, too: return the place in it and its present value."""
        run = self._run()
        place = user_place(sys._getframe(1))
        call = WidgetCall(
            id=UNKNOWN,
            key=None if key is None else checked_key(key),
            serde=serde,
            default=default,
            callback=_bound(on_change, args, kwargs),
            trigger=trigger,
            writable=not trigger,
            bound=bind is not None,
            page=active_page(),
        )
        if call.callback is not None and self._form() is not None:
            raise StreamlitInvalidFormCallbackError
        entry = self._registered(run, block, call, place, disabled=disabled)
        node = self._place(run, Drawing(type(block), encode(block), *place, widget=entry.id))
        value: T = self._value(run, entry)
        return self._within(run, block, node), value

    def _within(self, run: ScriptRunContext, block: Block, node: Node | None) -> Self:
        return self if node is None else self._at(run, BlockCursor(node), block)

    def _renew(self, block: Block) -> None:
        """Give the block of this place another look; what stands in it stays."""
        run = self._run()
        code, instruction = user_place(sys._getframe(1))
        node = self._cursor().block(run.outbound)
        drawing = Drawing(type(block), encode(block), code, instruction, widget=node.widget)
        draw(run.outbound, LockedCursor(node), drawing)

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
        writable: bool | None = None,
        bind: str | None = None,
        persist: Persist | None = None,
        likeness: Widget | None = None,
        offers: Prepare | None = None,
        accepts: Accepts | None = None,
        folder: Folder | None = None,
        media: Media | None = None,
    ) -> T:
        """Draw a widget and return its present value; for a trigger, whether it was pressed.

        `likeness` is the element without what says nothing of who it is: the present time.
        """
        run = self._run()
        disabled: object = element.disabled
        if not isinstance(disabled, bool):
            element = replace(element, disabled=bool(disabled))
        place = user_place(sys._getframe(1))
        call = WidgetCall(
            id=UNKNOWN,
            key=None if key is None else checked_key(key),
            serde=serde,
            default=_wire(getattr(element, "default", None)),
            callback=_bound(on_change, args, kwargs),
            trigger=trigger,
            writable=not trigger if writable is None else writable,
            bound=bind is not None,
            persist=persist,
            page=active_page(),
        )
        element = self._in_form(element, None if trigger else call.callback)
        alike = element if likeness is None else self._in_form(likeness, None)
        entry = self._registered(
            run, alike, call, place, disabled=element.disabled, offers=offers, accepts=accepts, folder=folder
        )
        self._place(run, Drawing(type(element), encode(element), *place, widget=entry.id, media=media or NO_MEDIA))
        value: T = self._value(run, entry)
        return value

    def _registered(
        self,
        run: ScriptRunContext,
        likeness: Widget | Block,
        call: WidgetCall[Any],
        place: Place,
        *,
        disabled: bool,
        offers: Prepare | None = None,
        accepts: Accepts | None = None,
        folder: Folder | None = None,
    ) -> WidgetEntry:
        """Make the state and the inbox know a widget, and return the entry that holds its value."""
        if (function := recorded_function()) is not None:
            self._element(error_element(CachedWidgetWarning(function)))
        root = "" if call.key else root_name(self._cursor().block(run.outbound), run.outbound)
        identity, fragment = widget_id(likeness, call.key, root, call.page), current_fragment()
        _claim(run, identity, call.key, tag_of(likeness), place)
        call = replace(call, id=identity, fragment=fragment.id if fragment is not None else None)
        entry = run.state.register(call)
        if disabled and entry.trigger:
            entry.pressed = 0  # its callback ran; the button itself is none now
        run.requests.widgets[identity] = Registration(
            call.serde, call.trigger, disabled, call.fragment, call.callback is not None, offers, accepts, folder
        )
        return entry

    def _value(self, run: ScriptRunContext, entry: WidgetEntry) -> Any:
        """Return a widget's value, once the views have been told of it."""
        if entry.trigger:
            return entry.read() if entry.pressed == run.state.run else entry.call.serde.at_rest
        _announce(run, entry)
        return entry.read()

    def _in_form(self, element: Widget, callback: Callable[[], Any] | None) -> Widget:
        """Return a widget as one of the form that it stands in, if it does."""
        form = self._form()
        if form is None:
            return element
        if callback is not None:
            raise StreamlitInvalidFormCallbackError
        return replace(element, form=form)

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

    def _may_be_empty(self, start: object, key: Key | None) -> bool:
        """Say whether a field can have None for a value: it begins so, or the script has emptied it."""
        return start is None or self._in_state(key, "") is None

    def _run(self) -> ScriptRunContext:
        run, made_by = get_script_run_ctx(), self._context
        if made_by is not None and (run is None or run.session is not made_by.session):
            run = made_by
        run = run or current_run()
        run.yield_point()
        return run

    def _holds_one(self) -> bool:
        """Say whether what is drawn here takes the place of what was drawn before."""
        return False

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


def _bound(on_change: Callback | str | None, args: Args | None, kwargs: Kwargs | None) -> Callable[[], Any] | None:
    return partial(on_change, *(args or ()), **(kwargs or {})) if callable(on_change) else None


def _wire(default: Json) -> Json:
    return list(default) if isinstance(default, tuple) else default
