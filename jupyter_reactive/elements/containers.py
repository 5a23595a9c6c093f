"""Places that can do more than be drawn into: what st.status, expander, popover and tabs return.

Each is the class of the places in one kind of block. Knows how the block's look changes, not how
it was chosen.
"""

from types import TracebackType
from typing import Self

from msgspec.structs import replace

from ..schema import layout
from . import checks
from .delta_generator import DeltaGenerator
from .disclosure import STATES, State


class OpenContainer(DeltaGenerator):
    """A place that may be closed: `open` says so where `on_change` was given, else it is None."""

    open: bool | None = None


class ExpanderContainer(OpenContainer, of=layout.Expander):
    """The place in an expander."""


class PopoverContainer(OpenContainer, of=layout.Popover):
    """The place in a popover."""


class TabContainer(OpenContainer, of=layout.Tab):
    """The place behind a tab."""


class StatusContainer(DeltaGenerator, of=layout.StatusContainer):
    """The place in a status; at the end of its `with` block the task is complete, or has failed."""

    _told: layout.StatusContainer

    def update(self, *, label: str | None = None, expanded: bool | None = None, state: State | None = None) -> None:
        """Change what is given; the rest stays.

        >>> with st.status("Downloading") as status:
        ...     status.update(label="Downloaded", state="complete", expanded=True)
        """
        checks.one_of("state", state, (*STATES, None))
        given = {"label": label, "expanded": expanded, "state": state}
        self._told = replace(self._told, **{name: value for name, value in given.items() if value is not None})
        self._renew(self._told)

    def __enter__(self) -> Self:
        return super().__enter__()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._told.state == "running":
            self.update(state="complete" if kind is None else "error")
        super().__exit__(kind, error, trace)
