"""Places that can do more than be drawn into: st.bottom, and what st.status, expander, tabs, grid … return.

Each is the class of the places in one kind of block. Knows how the block's look changes, not how
it was chosen.
"""

from types import TracebackType
from typing import Literal, Self

from msgspec.structs import replace

from ..runtime.cursor import Cursor, RootCursor, root_name
from ..runtime.dialogs import dialogs_around
from ..runtime.errors import StreamlitInvalidLayoutContextError
from ..schema import layout
from . import checks
from .delta_generator import DeltaGenerator, open_blocks
from .disclosure import STATES, State
from .grid import cell


class OpenContainer(DeltaGenerator):
    """A place that may be closed: `open` says so where `on_change` was given, else it is None."""

    open: bool | None = None


class ExpanderContainer(OpenContainer, of=layout.Expander):
    """The place in an expander."""


class PopoverContainer(OpenContainer, of=layout.Popover):
    """The place in a popover."""


class TabContainer(OpenContainer, of=layout.Tab):
    """The place behind a tab."""


class GridContainer(DeltaGenerator, of=layout.Grid):
    """The place in a grid: each thing that is drawn there takes a cell."""

    _told: layout.Grid

    def cell(self, *, column_span: int | Literal["all"] = 1, row_span: int = 1) -> DeltaGenerator:
        """Place a cell for several elements, or one that spans several columns or rows.

        >>> grid = st.grid(4)
        >>> grid.cell(column_span=2).write("Twice as wide")
        """
        return self._block(cell(column_span, row_span, self._told.columns))


class SkeletonPlaceholder(DeltaGenerator, of=layout.Skeleton):
    """Where something is still to come. Its `with` block is what it waits for: nothing is drawn in it by that."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        node = self._cursor().block(self._run().outbound)
        if node.first is None or node.first.drawn != node.drawn:
            self._renew(layout.Empty())


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


class BottomContainer(DeltaGenerator):
    """What stands below all of an app's main part, and stays in sight."""

    def _cursor(self) -> Cursor:
        self._check_place()
        return super()._cursor()

    def __enter__(self) -> Self:
        self._check_place()
        return super().__enter__()

    def _check_place(self) -> None:
        """Refuse to stand in what floats or lies beside the main part: it would not be there that it is drawn."""
        outbound = self._run().outbound
        around = [place._position.block(outbound) for place in open_blocks()[-1:] if place._position is not None]
        for node in around:
            root = root_name(node, outbound)
            if root not in ("main", "bottom"):
                where = "a dialog" if any(dialogs_around(node)) else f"st.{root}"
                raise StreamlitInvalidLayoutContextError(
                    f"st.bottom cannot be used in {where}: it belongs to the main part of the app."
                )


BOTTOM = BottomContainer(RootCursor("bottom"))
