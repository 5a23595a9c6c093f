"""Anything tabular → a pyarrow table, the names of its columns, and how many of them are the index.

pandas and polars are looked at only where the script itself has loaded them, and pyarrow when
there is a table to send. Columns stand by position: a frame may have two of one name.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Any, NamedTuple

from ..runtime.errors import StreamlitDataframeConversionError
from .arrow_columns import array, readable
from .owners import is_array, is_narwhal, is_of, is_styler

if TYPE_CHECKING:
    import pyarrow as pa

MIME = "application/vnd.apache.arrow.stream"
# What Python's own values make of one column without a name.
VALUE = "value"


class Tabular(NamedTuple):
    """A table whose first `levels` columns are the index; `names` are all of them, as shown."""

    table: pa.Table
    names: tuple[str, ...]
    levels: int


def is_frame(data: object) -> bool:
    """Return whether `data` is a table or column of a library: not a list or dict, which may be other things."""
    if isinstance(data, type):
        return False
    return (
        is_of(data, "pandas", "DataFrame", "Series", "Index") or is_styler(data) or is_array(data) or is_narwhal(data)
    )


def first_column(data: object) -> list[Any]:
    """Return the values of the first column that is no index, as the library itself gives them."""
    if is_of(data, "pandas", "DataFrame"):
        return list(data.iloc[:, 0]) if data.shape[1] else []  # type: ignore[attr-defined]
    if is_array(data):
        values: list[Any] = data.tolist()  # type: ignore[attr-defined]
        return [row[0] for row in values] if data.ndim == 2 else values  # type: ignore[attr-defined]
    if is_of(data, "pandas", "Series", "Index"):
        return list(data)  # type: ignore[call-overload, no-any-return]
    table, _, levels = tabular(data)
    return table.column(levels).to_pylist() if table.num_columns > levels else []


def tabular(data: Any) -> Tabular:
    """Return `data` as a table; what is none is an error."""
    if data is None:
        return _from_columns({})
    if is_styler(data):
        return tabular(data.data)
    if is_of(data, "pandas", "DataFrame"):
        return _from_pandas(data)
    if is_of(data, "pandas", "Series"):
        return _from_pandas(data.to_frame())
    if is_of(data, "pandas", "Index"):
        return _from_columns({str(data.name or VALUE): data.tolist()})
    if is_array(data):
        return _from_array(data)
    if is_narwhal(data):
        return _from_arrow(_collected(data))
    return _from_python(data)


def to_stream(table: pa.Table) -> bytes:
    """Return a table as an Arrow IPC stream: equal tables give equal bytes."""
    import pyarrow as pa

    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


# Python's own values


def _from_python(data: Any) -> Tabular:
    """Return lists, dicts, sets, generators and Enums as a table."""
    if isinstance(data, Mapping):
        return _from_mapping(data)
    if _is_structure(data):
        return _from_columns({field.name: [getattr(data, field.name)] for field in dataclasses.fields(data)})
    if isinstance(data, Iterable) and not isinstance(data, str | bytes):
        return _from_rows([getattr(each, VALUE) if isinstance(data, type) else each for each in data])
    return _from_protocols(data)


def _from_mapping(data: Mapping[Any, Any]) -> Tabular:
    """Return columns by name; plain values by name become rows with the names as index."""
    if not data:
        return _from_columns({})
    values = list(data.values())
    if any(isinstance(each, Mapping) or is_of(each, "pandas", "Series") for each in values):
        return _from_indexed({str(name): dict(each) for name, each in data.items()})
    if all(_is_column(each) for each in values):
        columns = {str(name): list(each) for name, each in data.items()}
        if len(set(map(len, columns.values()))) > 1:
            raise StreamlitDataframeConversionError("The columns of the table are not of equal length.")
        return _from_columns(columns)
    table = _from_columns({"": list(map(str, data)), VALUE: values})
    return table._replace(levels=1)


def _is_column(value: object) -> bool:
    return is_array(value) or (isinstance(value, Sequence | AbstractSet) and not isinstance(value, str | bytes))


def _from_indexed(columns: Mapping[str, Mapping[Any, Any]]) -> Tabular:
    """Return columns that name their rows."""
    rows = list(dict.fromkeys(name for column in columns.values() for name in column))
    values = {name: [column.get(row) for row in rows] for name, column in columns.items()}
    return _from_columns({"": rows, **values})._replace(levels=1)


def _from_rows(rows: list[Any]) -> Tabular:
    """Return rows: dicts by column name, sequences by position, anything else as one column."""
    if rows and all(isinstance(row, Mapping) for row in rows):
        keys = dict.fromkeys(key for row in rows for key in row)
        return _from_columns({str(key): [row.get(key) for row in rows] for key in keys})
    if rows and all(_is_structure(row) for row in rows):
        return _from_rows([{field.name: getattr(row, field.name) for field in dataclasses.fields(row)} for row in rows])
    if rows and all(isinstance(row, list | tuple) or is_array(row) for row in rows):
        names = [str(name) for name in getattr(rows[0], "_fields", range(max(map(len, rows))))]
        return _from_columns({
            name: [row[place] if place < len(row) else None for row in rows] for place, name in enumerate(names)
        })  # fmt: skip
    return _from_columns({VALUE: rows} if rows else {})


def _is_structure(value: object) -> bool:
    return dataclasses.is_dataclass(value) and not isinstance(value, type)


def _from_columns(columns: Mapping[str, Sequence[Any]]) -> Tabular:
    import pyarrow as pa

    arrays = [array(values) for values in columns.values()]
    return Tabular(pa.table(arrays, names=list(columns)), tuple(columns), 0)


# Other libraries' frames


def _from_pandas(frame: Any) -> Tabular:
    import pyarrow as pa

    levels = [frame.index.get_level_values(level) for level in range(frame.index.nlevels)]
    columns = [frame.iloc[:, place] for place in range(frame.shape[1])]
    names = [*("" if name is None else _name(name) for name in frame.index.names), *map(_name, frame.columns)]
    table = pa.table([array(values) for values in (*levels, *columns)], names=names)
    return Tabular(table, tuple(names), len(levels))


def _name(name: object) -> str:
    return ", ".join(map(str, name)) if isinstance(name, tuple) else str(name)


def _from_array(data: Any) -> Tabular:
    if data.ndim == 0:
        return _from_columns({VALUE: [data.item()]})
    if data.ndim > 2:
        raise StreamlitDataframeConversionError(f"An array of {data.ndim} dimensions is no table; give one or two.")
    if data.ndim == 1 or data.shape[1] == 1:
        return _from_columns({VALUE: data.reshape(-1)})
    return _from_columns({str(place): data[:, place] for place in range(data.shape[1])})


def _from_arrow(table: pa.Table) -> Tabular:
    import pyarrow as pa

    names = tuple(map(str, table.column_names))
    return Tabular(pa.table([readable(each) for each in table.columns], names=list(names)), names, 0)


def _collected(data: Any) -> pa.Table:
    """Return what narwhals knows (polars, modin, duckdb, ibis, pyarrow …) as a pyarrow table."""
    import narwhals as nw
    import pyarrow as pa

    if isinstance(data, pa.Array | pa.ChunkedArray):
        return pa.table([data], names=[VALUE])
    if isinstance(data, pa.RecordBatch):
        return pa.Table.from_batches([data])
    frame = nw.from_native(data, allow_series=True)
    if isinstance(frame, nw.LazyFrame):
        frame = frame.collect()
    if isinstance(frame, nw.Series):
        frame = (frame if frame.name else frame.alias(VALUE)).to_frame()
    return frame.to_arrow()


def _from_protocols(data: Any) -> Tabular:
    """Return what says itself how to become a table."""
    # These three are protocols of other libraries: there is no class to ask for.
    if hasattr(data, "__arrow_c_stream__"):
        import pyarrow as pa

        return _from_arrow(pa.table(data))
    if hasattr(data, "to_pandas"):
        return tabular(data.to_pandas())
    if hasattr(data, "__dataframe__"):
        from pyarrow.interchange import from_dataframe

        return _from_arrow(from_dataframe(data))
    raise StreamlitDataframeConversionError(
        f"A value of type `{type(data).__name__}` is no table. Give a DataFrame, an array, a list, or a dict of columns."
    )
