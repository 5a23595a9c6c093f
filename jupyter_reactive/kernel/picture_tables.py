"""Arrow IPC streams → HTML tables of their first rows. pyarrow is imported on first need."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import starmap
from typing import TYPE_CHECKING, Any, NamedTuple

from ..schema.data import Dataframe, Table
from .picture_html import EMPTY, LINE, SMALL, Html, clipped, div, element, note, span, text
from .picture_markdown import inline
from .picture_values import plain

if TYPE_CHECKING:
    import pyarrow as pa

ROWS = 20
COLUMNS = 30
LONGEST_CELL = 120
_CELL = "padding:4px 10px;vertical-align:top;background:none;border:0;white-space:nowrap;"


def table_html(element_: Table | Dataframe, stream: bytes) -> Html:
    """Return the first rows and columns of a table, and how many there are beyond."""
    table = read_stream(stream)
    names = [*element_.headers, *table.column_names[len(element_.headers) :]]
    places = _places(element_, names, table.num_columns)
    head = not (isinstance(element_, Table) and element_.hide_header)
    write = inline if isinstance(element_, Table) else text
    shown = Columns(places[:COLUMNS], names, element_.index, write)
    return grid(table, shown, head=head, beyond=len(places) - COLUMNS)


def read_stream(stream: bytes) -> pa.Table:
    import pyarrow as pa

    return pa.ipc.open_stream(stream).read_all()


class Columns(NamedTuple):
    """Which columns of a table are shown, by place; the first `levels` columns of it name its rows."""

    places: Sequence[int]
    names: Sequence[str]
    levels: int = 0
    write: Callable[[str], Html] = text


def grid(table: pa.Table, shown: Columns, *, head: bool = True, beyond: int = 0) -> Html:
    """Return the first rows of the columns that are shown; `beyond` counts those that are not."""
    columns = [table.column(place).slice(0, ROWS).to_pylist() for place in shown.places]
    looks = [_look(table, place, shown) for place in shown.places]
    cell = partial(_cell, shown.write)
    rows = [_row(starmap(cell, zip(row, looks, strict=True))) for row in zip(*columns, strict=True)]
    titles = [
        _tag("th", text(shown.names[place], LONGEST_CELL), look._replace(head=True))
        for place, look in zip(shown.places, looks, strict=True)
    ]
    body = element("table", _head(titles) if head else EMPTY, element("tbody", *rows), style=_TABLE)
    return div(div(body, style=_SCROLL), _beyond(table.num_rows - ROWS, beyond))


_TABLE = f"border-collapse:collapse;margin:0;border:0;{SMALL}font-variant-numeric:tabular-nums;"
_SCROLL = f"overflow-x:auto;border:{LINE};border-radius:6px;display:inline-block;max-width:100%;vertical-align:top;"


def _places(element_: Table | Dataframe, names: Sequence[str], count: int) -> list[int]:
    """Return which columns are shown, in order; the index comes first."""
    index = [] if element_.hide_index else list(range(min(element_.index, count)))
    order = element_.column_order if isinstance(element_, Dataframe) else None
    if order is None:
        return index + list(range(min(element_.index, count), count))
    return index + [place for name in order for place in range(element_.index, count) if names[place] == name]


class _Look(NamedTuple):
    """How the cells of one column look."""

    right: bool
    head: bool


def _look(table: pa.Table, place: int, shown: Columns) -> _Look:
    from pyarrow import types

    kind = table.schema.field(place).type
    is_number = types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind)
    return _Look(right=is_number, head=place < shown.levels)


def _head(titles: list[Html]) -> Html:
    return element("thead", element("tr", *titles, style=f"background:none;border:0;border-bottom:{LINE};"))


def _row(cells: Iterable[Html]) -> Html:
    return element("tr", *cells, style="background:none;border:0;border-top:1px solid rgba(128,128,128,.18);")


def _cell(write: Callable[[str], Html], value: Any, look: _Look) -> Html:
    if value is None:
        return _tag("td", span(text("None"), style="opacity:.5;"), look)
    words = _written(value)
    return _tag("th" if look.head else "td", write(words) if isinstance(value, str) else text(words), look)


def _tag(name: str, content: Html, look: _Look) -> Html:
    weight, align = "600" if look.head else "400", "right" if look.right else "left"
    return element(name, content, style=f"{_CELL}font-weight:{weight};text-align:{align};")


def _written(value: Any) -> str:
    """Return a cell's value as text: one line, not too long."""
    words = f"{len(value)} bytes" if isinstance(value, bytes) else plain(value).removesuffix(" 00:00:00")
    return clipped(" ".join(words.split()), LONGEST_CELL)


def _beyond(rows: int, columns: int) -> Html:
    if rows <= 0 and columns <= 0:
        return EMPTY
    counts = ((rows, "row"), (columns, "column"))
    more = " and ".join(f"{count:,} more {what}{'s' * (count > 1)}" for count, what in counts if count > 0)
    return note(f"… {more}")
