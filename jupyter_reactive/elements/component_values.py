"""What goes to a component and comes from it: arguments, and the values that it gives.

JSON travels as it is; bytes, and tables as Streamlit's components know them: three Arrow streams.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

from ..runtime.component_errors import MarshallComponentException
from ..runtime.media import Media, blob
from ..runtime.widgets import Json, Serde
from ..schema.components import AnyComponentValue, ArrowTable, BytesValue, PlainValue, SpecialArg, TableValue
from .arrow import MIME, is_frame, tabular, to_stream
from .arrow_columns import array

if TYPE_CHECKING:
    import pyarrow as pa

BYTES = "application/octet-stream"


def arguments(given: Mapping[str, Any], media: Media) -> tuple[str, tuple[SpecialArg, ...]]:
    """Return a component's arguments as JSON text, and those that JSON cannot hold."""
    special = tuple(
        SpecialArg(key=name, bytes=blob(bytes(value), BYTES, media))
        if isinstance(value, bytes | bytearray | memoryview)
        else SpecialArg(key=name, table=_table(value, media))
        for name, value in given.items()
        if _is_special(value)
    )
    try:
        return json_text({name: value for name, value in given.items() if not _is_special(value)}), special
    except (TypeError, ValueError, RecursionError) as error:
        raise MarshallComponentException("The arguments of the component cannot be written as JSON:", error) from error


def json_text(value: Any) -> str:
    """Return a value as JSON text; numbers that JSON has no word for are null, as JavaScript writes them."""
    text = json.dumps(value)
    if "NaN" in text or "Infinity" in text:
        text = json.dumps(json.loads(text, parse_constant=lambda _: None))
    return text


def _is_special(value: object) -> bool:
    return isinstance(value, bytes | bytearray | memoryview) or is_frame(value)


# Tables


def _table(data: Any, media: Media) -> ArrowTable:
    parts = (blob(to_stream(part), MIME, media) for part in _parts(data))
    return ArrowTable(data=next(parts), index=next(parts), columns=next(parts))


def _parts(data: Any) -> tuple[pa.Table, pa.Table, pa.Table]:
    """Return the data, the index and the names of the columns, each as a table of its own."""
    import pyarrow as pa

    table, names, levels = tabular(data)
    data = pa.table(table.columns[levels:], names=names[levels:])
    labels = table.columns[:levels] or [pa.array(range(table.num_rows), pa.int64())]
    index = pa.table(labels, names=list(map(str, range(len(labels)))))
    return data, index, pa.table({"0": array(list(names[levels:]))})


def _frame(value: TableValue) -> Any:
    """Return a table that came, as a DataFrame where there is pandas."""
    data, index, columns = map(_read, (value.data, value.index, value.columns))
    try:
        import pandas as pd
    except ImportError:
        return data
    frame = data.to_pandas()
    frame.index = _labels(pd, index.to_pandas())
    frame.columns = _labels(pd, columns.to_pandas())
    return frame


def _labels(pd: Any, table: Any) -> Any:
    return pd.Index(table.iloc[:, 0], name=None) if table.shape[1] == 1 else pd.MultiIndex.from_frame(table)


def _read(stream: bytes) -> pa.Table:
    import pyarrow as pa

    try:
        table = pa.ipc.open_stream(stream).read_all()
        table.validate(full=True)
    except (pa.ArrowException, OSError) as error:
        raise ValueError(f"the table cannot be read: {error}") from error
    return table


# Values


def _given(wire: Json) -> Any:
    if wire is None:
        return None
    value = msgspec.convert(wire, AnyComponentValue)
    match value:
        case PlainValue():
            return value.json
        case BytesValue():
            return value.bytes
        case _:
            return _frame(value)


def _sent(value: Any) -> Json:
    """Return what a script puts into session state as a value that travels."""
    if value is None:
        return None
    if isinstance(value, bytes | bytearray | memoryview):
        return msgspec.to_builtins(BytesValue(bytes=bytes(value)))
    if is_frame(value):
        data, index, columns = map(to_stream, _parts(value))
        return msgspec.to_builtins(TableValue(data=data, index=index, columns=columns))
    return msgspec.to_builtins(PlainValue(json=json.loads(json_text(value))))


VALUE: Serde[Any] = Serde(_given, _sent)
