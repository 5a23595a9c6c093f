"""Columns → arrays of Arrow that a browser reads: what Arrow cannot hold becomes text, a column at a time.

pyarrow is loaded when the first column is made.
"""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pyarrow as pa


def array(values: Any) -> pa.Array | pa.ChunkedArray:
    """Return a column; where its values have no common type in Arrow, their text."""
    import pyarrow as pa

    try:
        # from_pandas: NaN in columns of objects is a missing value, as pandas means it.
        return readable(pa.array(values, from_pandas=not isinstance(values, list | tuple)))
    except (pa.ArrowException, TypeError, ValueError, OverflowError):
        return texts(values)


def texts(values: Any) -> pa.Array:
    import pyarrow as pa

    return pa.array([None if _is_missing(each) else str(each) for each in values], pa.string())


def _is_missing(value: object) -> bool:
    """Return whether `value` is None, NaN, NaT or NA."""
    return (
        value is None
        or type(value).__name__ in ("NaTType", "NAType")
        or (isinstance(value, float) and math.isnan(value))
    )


def readable(column: pa.Array | pa.ChunkedArray) -> pa.Array | pa.ChunkedArray:
    """Return a column of a type that Arrow's JavaScript reads."""
    import pyarrow as pa
    import pyarrow.compute as pc

    kind, types = column.type, pa.types
    if types.is_run_end_encoded(kind):
        return readable(pc.run_end_decode(column))
    if types.is_dictionary(kind):
        return _readable_dictionary(column)
    if isinstance(kind, pa.BaseExtensionType) or types.is_union(kind) or types.is_interval(kind):
        return texts(column.to_pandas() if "pandas" in sys.modules else column.to_pylist())
    plain = _plain_type(kind)
    try:
        return column if plain == kind else column.cast(plain)
    except pa.ArrowInvalid:
        # Text beyond 2 GB has no room in the short form.
        return column


def _plain_type(kind: pa.DataType) -> pa.DataType:
    """Return the plain form of a type: no views, no 64-bit offsets, nor inside of lists and structs."""
    import pyarrow as pa

    types = pa.types
    if types.is_large_string(kind) or types.is_string_view(kind):
        return pa.string()
    if types.is_large_binary(kind) or types.is_binary_view(kind):
        return pa.binary()
    if types.is_float16(kind):
        return pa.float32()
    if types.is_dictionary(kind):
        return _plain_type(kind.value_type)
    if types.is_fixed_size_list(kind):
        return pa.list_(_plain_type(kind.value_type), kind.list_size)
    if any(test(kind) for test in (types.is_list, types.is_large_list, types.is_list_view, types.is_large_list_view)):
        return pa.list_(_plain_type(kind.value_type))
    if types.is_struct(kind):
        return pa.struct([(field.name, _plain_type(field.type)) for field in kind])
    return kind


def _readable_dictionary(column: Any) -> Any:
    """Return a categorical column with one dictionary of plain values."""
    import pyarrow as pa

    if isinstance(column, pa.ChunkedArray):
        column = column.unify_dictionaries().combine_chunks()
    values = readable(column.dictionary)
    return pa.DictionaryArray.from_arrays(column.indices.cast(pa.int32()), values, ordered=column.type.ordered)
