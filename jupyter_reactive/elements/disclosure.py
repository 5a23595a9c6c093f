"""What opens and closes: st.expander, popover, status.

Says how the arguments become blocks of schema/layout.py. Whether a person has opened one the
front end knows, and the script only where it asks: with `on_change` it is a widget's value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self, cast, get_args

from msgspec.structs import replace

from ..runtime.errors import StreamlitMissingRequiredParameterError
from ..runtime.widgets import Key
from ..schema import layout
from . import checks
from .checks import Bind, Size, Stretch
from .emitter import Args, Callback, Emitter, Kwargs
from .pressing import BUTTON_TYPES, ButtonType
from .serdes import BOOL

if TYPE_CHECKING:
    from .containers import ExpanderContainer, PopoverContainer, StatusContainer

OnChange = Literal["ignore", "rerun"] | Callback

ExpanderType = Literal["default", "compact", "step"]
EXPANDER_TYPES = get_args(ExpanderType)
State = Literal["running", "complete", "error"]
STATES = get_args(State)


class Disclosures(Emitter):
    def expander(
        self,
        label: str,
        expanded: bool = False,
        *,
        key: Key | None = None,
        icon: str | None = None,
        type: ExpanderType = "default",
        width: Stretch = "stretch",
        on_change: OnChange = "ignore",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        bind: Bind | None = None,
    ) -> ExpanderContainer:
        """Place a container that opens and closes at a click on its label.

        on_change
            "rerun" or a callback: opening it runs the script, and `.open` of what is returned says
            whether it is open; "ignore": `.open` is None.

        >>> with st.expander("Details"):
        ...     st.write("The whole story")
        """
        if label is None:
            raise StreamlitMissingRequiredParameterError("label")
        block = layout.Expander(
            key=checks.name(key),
            label=str(label),
            expanded=bool(expanded),
            icon=checks.icon(icon),
            style=checks.one_of("type", type, EXPANDER_TYPES),
            width=checks.width(width, "stretch"),
        )
        if not is_listening(on_change, key, bind):
            return cast("ExpanderContainer", self._block(block, key=key))
        call = on_change if callable(on_change) else None
        place, is_open = self._block_widget(
            block, BOOL, block.expanded, key=key, on_change=call, args=args, kwargs=kwargs, bind=bind
        )
        return cast("ExpanderContainer", self._opened(place, is_open))

    def popover(
        self,
        label: str,
        *,
        type: ButtonType = "secondary",
        help: str | None = None,
        icon: str | None = None,
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Size = "content",
        wrap: bool | None = None,
        key: Key | None = None,
        on_change: OnChange = "ignore",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
    ) -> PopoverContainer:
        """Place a container that floats beside a button, once that is pressed.

        on_change
            As of `st.expander`.

        >>> with st.popover("Settings", icon=":material/settings:"):
        ...     name = st.text_input("Your name")
        >>> st.write(name)
        """
        if label is None:
            raise StreamlitMissingRequiredParameterError("label")
        block = layout.Popover(
            key=checks.name(key),
            label=str(label),
            style=checks.one_of("type", type, BUTTON_TYPES),
            help=checks.help_text(help),
            icon=checks.icon(icon),
            disabled=bool(disabled),
            width=checks.width(checks.container_width(use_container_width, width)),
            wrap=wrap,
        )
        if not is_listening(on_change, key):
            return cast("PopoverContainer", self._block(block, key=key))
        call = on_change if callable(on_change) else None
        place, is_open = self._block_widget(
            block, BOOL, default=False, key=key, on_change=call, args=args, kwargs=kwargs, disabled=block.disabled
        )
        return cast("PopoverContainer", self._opened(place, is_open))

    def _opened(self, place: Any, is_open: bool) -> Any:
        """Return a place that says whether it is open; a run that has ended got no place of its own."""
        if place is not self:
            place.open = is_open
        return place

    def _dialog(self, block: layout.Dialog, on_dismiss: Callback | None) -> Self:
        """Place what `st.dialog` draws in; after it was dismissed it opens anew."""
        if not block.listening:
            return self._block(block)
        place, dismissed = self._block_widget(block, BOOL, default=False, key=None, on_change=on_dismiss, trigger=True)
        if dismissed:
            place._renew(replace(block, opened=self._run().state.run))
        return place

    def status(
        self,
        label: str,
        *,
        expanded: bool = False,
        state: State = "running",
        type: ExpanderType = "default",
        width: Stretch = "stretch",
    ) -> StatusContainer:
        """Place an expander that says how a task stands; what the task draws goes into it.

        `update(label=, expanded=, state=)` on what is returned changes it. After its `with` block
        a status that still is "running" becomes "complete", or "error" if the block failed.

        >>> with st.status("Downloading", expanded=True) as status:
        ...     st.write("Looking for the file")
        ...     status.update(label="Downloaded", expanded=False)
        """
        block = layout.StatusContainer(
            label=label or "",
            expanded=bool(expanded),
            state=checks.one_of("state", state, STATES),
            style=checks.one_of("type", type, EXPANDER_TYPES),
            width=checks.width(width, "stretch"),
        )
        return cast("StatusContainer", self._block(block))


def is_listening(on_change: object, key: Key | None, bind: Bind | None = None) -> bool:
    """Say whether the script wants to know what is open."""
    checks.listening("on_change", on_change)
    checks.bound(key, bind)
    return on_change != "ignore" or bind is not None
