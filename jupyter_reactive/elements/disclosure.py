"""What opens and closes: st.expander, status.

Says how the arguments become blocks of schema/layout.py; whether a person has opened one, the
front end knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self, cast, get_args

from ..runtime.errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from ..runtime.widgets import Key
from ..schema import layout
from . import checks
from .checks import Bind, Stretch
from .emitter import Args, Callback, Emitter, Kwargs

if TYPE_CHECKING:
    from .containers import StatusContainer

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
        on_change: Literal["ignore", "rerun"] | Callback = "ignore",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        bind: Bind | None = None,
    ) -> Self:
        """Place a container that opens and closes at a click on its label.

        >>> with st.expander("Details"):
        ...     st.write("The whole story")
        """
        if label is None:
            raise StreamlitMissingRequiredParameterError("label")
        check_listening(on_change)
        block = layout.Expander(
            label=checks.of_type("label", label, str),
            expanded=bool(expanded),
            icon=checks.icon(icon),
            style=checks.one_of("type", type, EXPANDER_TYPES),
            width=checks.width(width, "stretch"),
        )
        return self._block(block)

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


def check_listening(on_change: object) -> None:
    if not callable(on_change) and on_change not in ("ignore", "rerun"):
        raise StreamlitValueError("on_change", ["'rerun'", "'ignore'", "a function"])
