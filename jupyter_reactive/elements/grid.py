"""st.grid: cells in columns that there is room for.

Says how the arguments become a Grid of schema/layout.py; its cells are its children, which may be
GridCells that span several columns or rows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

from ..runtime.errors import (
    StreamlitIncompatibleParametersError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ..runtime.widgets import Key
from ..schema import layout
from ..schema.base import Gap
from . import checks
from .checks import Size, Stretch
from .emitter import Emitter

if TYPE_CHECKING:
    from .containers import GridContainer

Room = Gap | int | None
MOST_COLUMNS = 24


class Grids(Emitter):
    def grid(
        self,
        columns: Literal["auto"] | int = "auto",
        *,
        min_column_width: Literal["auto"] | int = "auto",
        wrap: bool = True,
        gap: Room | tuple[Room, Room] | list[Room] = "small",
        vertical_alignment: Literal["top", "center", "bottom"] = "top",
        border: bool = False,
        row_height: Literal["content"] | int = "content",
        width: Stretch = "stretch",
        height: Size = "content",
        key: Key | None = None,
        dense: bool = False,
    ) -> GridContainer:
        """Place a grid: what is drawn into it stands in its cells, in as many columns as there is room for.

        `cell(column_span=, row_span=)` of what is returned places a cell for several elements.

        columns
            How many at most; with `wrap=False` how many.
        gap
            The room between cells, or a pair: between rows, and between columns.
        dense
            Whether later cells fill the holes that wide ones leave.

        >>> grid = st.grid(3, border=True)
        >>> for name in ("Oslo", "Rome", "Lima"):
        ...     grid.metric(name, 21)
        >>> grid.cell(column_span="all").write("All of *them*")
        """
        rows, across = _gaps(gap)
        block = layout.Grid(
            key=checks.name(key),
            columns=_columns(columns, checks.flag("wrap", wrap)),
            min_column_width=_pixels("min_column_width", min_column_width, "auto"),
            wrap=wrap,
            row_gap=rows,
            column_gap=across,
            vertical_alignment=checks.one_of("vertical_alignment", vertical_alignment, ("top", "center", "bottom")),
            border=checks.of_type("border", border, bool),
            row_height=_pixels("row_height", row_height, "content"),
            width=checks.width(width, "stretch"),
            height=checks.height(height),
            dense=checks.of_type("dense", dense, bool),
        )
        return cast("GridContainer", self._block(block, key=key))


def cell(column_span: Any, row_span: Any, columns: Any) -> layout.GridCell:
    """Return a cell of a grid that has `columns`, "auto" or how many."""
    across, down = _pixels("column_span", column_span, "all"), _pixels("row_span", row_span)
    if isinstance(across, int) and isinstance(columns, int) and across > columns:
        raise StreamlitValueOutOfRangeError("column_span", across, 1, columns)
    return layout.GridCell(column_span=across, row_span=down)


def _columns(columns: Any, wrap: bool) -> Any:
    if columns == "auto" and not wrap:
        raise StreamlitIncompatibleParametersError(
            'columns="auto"', "wrap=False", explanation="Say how many columns there are: `st.grid(3, wrap=False)`."
        )
    number = _pixels("columns", columns, "auto")
    if isinstance(number, int) and number > MOST_COLUMNS:
        raise StreamlitValueOutOfRangeError("columns", number, 1, MOST_COLUMNS)
    return number


def _pixels(parameter: str, value: Any, *words: str) -> Any:
    """Return a positive whole number, or one of `words`."""
    if isinstance(value, str) and value in words:
        return value
    allowed = [*map(repr, words), "a positive integer"]
    if isinstance(value, str):
        raise StreamlitValueError(parameter, allowed, detail=f"It is {value!r}.")
    if not isinstance(value, int) or isinstance(value, bool):
        raise StreamlitInvalidParameterTypeError(parameter, type(value).__name__, ["int", *map(repr, words)])
    if value < 1 and parameter == "columns":
        raise StreamlitValueOutOfRangeError(parameter, value, 1, MOST_COLUMNS)
    if value < 1:
        raise StreamlitValueError(parameter, allowed, detail=f"It is {value!r}.")
    return value


def _gaps(gap: Any) -> tuple[Room, Room]:
    """Return the room between rows and that between columns."""
    if not isinstance(gap, tuple | list):
        return checks.gap(gap), checks.gap(gap)
    if len(gap) != 2:
        raise StreamlitValueError("gap", ["one size", "a pair: of rows, and of columns"], detail=f"It is {gap!r}.")
    return checks.gap(gap[0]), checks.gap(gap[1])
