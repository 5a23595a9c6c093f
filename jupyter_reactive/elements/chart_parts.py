"""Which columns a chart is drawn from, under the names of their parts.

Several columns of y become one ("y"), beside the name of each ("color"). Knows nothing of Vega-Lite.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from msgspec import Struct

from ..runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueError
from . import checks
from .arrow import Tabular
from .css_colors import css_color

if TYPE_CHECKING:
    import pyarrow as pa

Stack = bool | Literal["normalize", "center", "layered"] | None
Mark = Literal["line", "area", "bar", "circle"]


class Plan(Struct, frozen=True, kw_only=True):
    """What the script asks for, in its own words."""

    mark: Mark
    x: str | None = None
    y: str | Iterable[str] | None = None
    x_label: str | None = None
    y_label: str | None = None
    color: Any = None
    size: str | float | None = None
    stack: Stack = None
    sort: bool | str = True
    horizontal: bool = False


class Field(NamedTuple):
    """One part of a chart: its column, and what it is called."""

    column: pa.Array | pa.ChunkedArray
    name: str
    title: str


class Drawn(NamedTuple):
    """A chart's parts; `series` says that "color" holds the names of several y columns."""

    fields: dict[str, Field]
    names: list[str]
    series: bool


def drawn_parts(data: Tabular, plan: Plan) -> Drawn:
    """Return the parts of the chart, several columns of y melted into one."""
    columns = _Columns(data)
    x = columns.x(plan.x)
    used = {name for name in (plan.x, plan.sort, plan.size) if isinstance(name, str)}
    color = plan.color if isinstance(plan.color, str) and columns.has(plan.color) else None
    names = columns.y_names(plan.y, used | {color})
    parts: dict[str, Field] = {"x": Field(x, plan.x or columns.index_name, plan.x or "")}
    if isinstance(plan.sort, str):
        parts["sort"] = columns.field(plan.sort.removeprefix("-"))
    if color is not None:
        parts["color"] = _color_field(columns.field(color))
    if isinstance(plan.size, str):
        if not columns.has(plan.size):
            raise StreamlitValueError("size", ["a column's name", "a number"], detail=f"It is {plan.size!r}.")
        parts["size"] = columns.field(plan.size)
    if len(names) == 1:
        y = columns.field(names[0])
        return Drawn({**parts, "y": y if plan.y is not None else y._replace(title="")}, names, series=False)
    return _melted(parts, names, columns)


def _melted(parts: dict[str, Field], names: list[str], columns: _Columns) -> Drawn:
    """Return the parts with all y columns one below the other, and "color" the name of each."""
    import pyarrow as pa

    if not names:
        nothing = Field(pa.array([], pa.float64()), "value", "")
        return Drawn({"x": nothing._replace(name="index"), "y": nothing}, [], series=False)
    rows = len(parts["x"].column)
    longer = {part: field._replace(column=_repeated(field.column, len(names))) for part, field in parts.items()}
    series = pa.array(names).take(pa.array([place for place in range(len(names)) for _ in range(rows)], pa.int32()))
    values = _stacked([columns.field(name).column for name in names])
    longer["y"] = Field(values, "value", "")
    # Where a column gives the colours, the series still have to be told apart.
    longer["detail" if "color" in longer else "color"] = Field(series, "color", " ")
    return Drawn(longer, names, series=True)


def _repeated(column: Any, times: int) -> Any:
    import pyarrow as pa

    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    return pa.chunked_array([whole] * times).combine_chunks()


def _stacked(columns: Sequence[Any]) -> Any:
    """Return columns one below the other, as numbers where all are, else as text."""
    import pyarrow as pa

    types = pa.types
    kinds = {column.type for column in columns}
    if len(kinds) > 1:
        numeric = all(types.is_integer(kind) or types.is_floating(kind) or types.is_null(kind) for kind in kinds)
        columns = [column.cast(pa.float64() if numeric else pa.string()) for column in columns]
    chunks = [chunk for column in columns for chunk in (column.chunks if hasattr(column, "chunks") else [column])]
    return pa.chunked_array(chunks, columns[0].type).combine_chunks()


class _Columns:
    """The columns of the data by name."""

    def __init__(self, data: Tabular) -> None:
        self._data = data
        self._names = data.names[data.levels :]
        self.index_name = data.names[0] if data.levels == 1 and data.names[0] else "index"

    def has(self, name: str) -> bool:
        return name in self._data.names

    def field(self, name: str) -> Field:
        if not self.has(name):
            there = ", ".join(f"`{each}`" for each in self._names) or "none"
            raise StreamlitAPIException(f"The data has no column `{name}`. Its columns are: {there}.")
        place = self._names.index(name) + self._data.levels if name in self._names else self._data.names.index(name)
        return Field(self._data.table.column(place), name, name)

    def x(self, name: str | None) -> Any:
        """Return the column of x: by name, else the index, else the number of each row."""
        import pyarrow as pa

        if name is not None:
            checks.of_type("x", name, str, detail="None stands for the index.")
            return self.field(name).column
        if self._data.levels == 0:
            return pa.array(range(self._data.table.num_rows), pa.int64())
        if self._data.levels == 1:
            return self._data.table.column(0)
        levels = zip(*(self._data.table.column(level).to_pylist() for level in range(self._data.levels)), strict=True)
        return pa.array([", ".join(map(str, row)) for row in levels])

    def y_names(self, given: str | Iterable[str] | None, used: set[Any]) -> list[str]:
        """Return the names of y: what is asked for, else all columns that nothing else uses."""
        if given is None:
            return [name for name in self._names if name not in used]
        if isinstance(given, str):
            return [given]
        if not isinstance(given, Iterable):
            raise StreamlitInvalidParameterTypeError("y", type(given).__name__, ["str", "a list of them", "None"])
        names = [name for name in map(str, given) if name not in used]
        return names or list(map(str, given))


def _color_field(field: Field) -> Field:
    """Return a column of colours that are written as numbers in CSS's way."""
    import pyarrow as pa

    if not (pa.types.is_list(field.column.type) or pa.types.is_fixed_size_list(field.column.type)):
        return field
    return field._replace(
        column=pa.array([None if each is None else css_color(each) for each in field.column.to_pylist()])
    )
