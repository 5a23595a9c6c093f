"""How tables are written: those of pandas, polars and pyarrow. Loads none of these libraries.

Column by column, so that how a library has laid the columns out does not count.
"""

from __future__ import annotations

from typing import Any

from .digest import Digest, Write, full_name

ROWS = 4096


def _frame(into: Digest, value: Any) -> None:
    into.tag("DataFrame", len(value)).add(value.columns).add(value.index).add(value.attrs)
    into.add(value.flags.allows_duplicate_labels)
    if _is_interleaved(value):
        _interleaved(into, value.to_numpy())
        return
    for at in range(value.shape[1]):
        column = value.iloc[:, at]
        into.raw(into.apart(column.array))


def _is_interleaved(value: Any) -> bool:
    """Say whether the rows, not the columns, lie in one piece: then reading it by columns is slow."""
    kinds = set(value.dtypes)
    if value.shape[1] < 2 or len(kinds) != 1 or getattr(next(iter(kinds)), "kind", "O") not in "iufb":
        return False
    return type(next(iter(kinds))).__module__.startswith("numpy") and not value.iloc[:, 0].to_numpy().flags.c_contiguous


def _interleaved(into: Digest, values: Any) -> None:
    """Write columns of numbers as `_numbers` does, reading all of them once, in pieces that stay in cache."""
    parts = [_numbers_begun(Digest(), values[:, at]) for at in range(values.shape[1])]
    for at in range(0, len(values), ROWS):
        for part, column in zip(parts, values[at : at + ROWS].T.copy(), strict=True):
            part.piece(column)
    for part in parts:
        into.raw(part.result())


def _numbers(into: Digest, value: Any) -> None:
    """Write pandas' wrapper around a numpy array."""
    plain = value.to_numpy()
    if plain.dtype.kind in "iufb":
        _numbers_begun(into, plain).piece(plain if plain.flags.c_contiguous else plain.copy())
    else:
        into.tag("values").add(plain)


def _numbers_begun(into: Digest, values: Any) -> Digest:
    return into.tag("numbers").add(values.dtype.str).tag("raw", values.nbytes)


def _series(into: Digest, value: Any) -> None:
    into.tag("Series", len(value)).add(value.name).add(value.index).add(value.attrs)
    into.add(value.flags.allows_duplicate_labels).add(value.array)


def _index(into: Digest, value: Any) -> None:
    into.tag("Index", len(value)).add(type(value).__name__).add(list(value.names))
    if type(value).__name__ == "MultiIndex":
        into.each([value.get_level_values(at).array for at in range(value.nlevels)])
    elif type(value).__name__ == "RangeIndex":
        into.add((value.start, value.stop, value.step))
    else:
        into.add(value.array).add(str(getattr(value, "freq", None)))


def _categorical(into: Digest, value: Any) -> None:
    into.tag("Categorical").add(bool(value.ordered)).add(value.categories).add(value.codes)


def _nullable(into: Digest, value: Any) -> None:
    """Write an array with a mask: what stands in the places that are masked is not content."""
    into.tag("nullable").add(str(value.dtype)).add(value.isna())
    into.add(value.to_numpy(dtype=value.dtype.numpy_dtype, na_value=value.dtype.numpy_dtype.type(0)))


def _times(into: Digest, value: Any) -> None:
    into.tag("times").add(str(value.dtype)).add(str(getattr(value, "freq", None))).add(value.asi8)


def _arrow_backed(into: Digest, value: Any) -> None:
    into.tag("arrow-backed").add(str(value.dtype)).add(value.__arrow_array__())


def _extension(into: Digest, value: Any) -> None:
    """Write any other array of pandas by its elements."""
    into.tag("extension").add(full_name(type(value))).add(str(value.dtype)).each(list(value))


def _polars_frame(into: Digest, value: Any) -> None:
    into.tag("polars", value.height).add(value.columns).each(value.get_columns())


def _polars_series(into: Digest, value: Any) -> None:
    into.tag("series").add(value.name).add(repr(value.dtype))
    if repr(value.dtype).startswith("Object"):
        into.each(value.to_list())
    else:
        into.add(value.to_arrow())


def _table(into: Digest, value: Any) -> None:
    into.tag("table", value.num_rows).add(value.schema.metadata).add(value.column_names)
    for field, column in zip(value.schema, value.columns, strict=True):
        into.add(field.nullable).add(field.metadata).add(column)


def _chunked(into: Digest, value: Any) -> None:
    """Write chunks as one array: where they end is not content."""
    into.tag("chunked").add(value.combine_chunks() if value.num_chunks != 1 else value.chunk(0))


def _arrow(into: Digest, value: Any) -> None:
    """Write an array without its offset and without what lies under its nulls."""
    into.tag("arrow", len(value)).add(str(value.type)).add(value.null_count)
    if value.null_count:
        into.raw(_bits(value.is_valid()))
        value = value.drop_null()
    _arrow_values(into, value)


def _arrow_values(into: Digest, value: Any) -> None:
    import pyarrow as pa

    kind = value.type
    if pa.types.is_boolean(kind):
        into.raw(_bits(value))
    elif pa.types.is_dictionary(kind):
        into.add(value.dictionary).add(value.indices)
    elif pa.types.is_null(kind):
        pass
    elif pa.types.is_struct(kind):
        into.each([value.field(at) for at in range(kind.num_fields)] if not value.null_count else value.to_pylist())
    elif (
        pa.types.is_string(kind)
        or pa.types.is_large_string(kind)
        or pa.types.is_binary(kind)
        or pa.types.is_large_binary(kind)
    ):
        _texts(into, value)
    elif pa.types.is_primitive(kind) or pa.types.is_fixed_size_binary(kind) or pa.types.is_decimal(kind):
        width = kind.bit_width // 8
        into.raw(memoryview(value.buffers()[1] or b"")[value.offset * width : (value.offset + len(value)) * width])
    elif pa.types.is_list(kind) or pa.types.is_large_list(kind):
        into.add(value.value_lengths()).add(value.flatten())
    else:
        into.each(value.to_pylist())


def _texts(into: Digest, value: Any) -> None:
    """Write texts: how long each is, and all of them in one piece."""
    import pyarrow as pa
    import pyarrow.compute as pc

    into.add(pc.binary_length(value))
    if not len(value):
        return
    wide = pa.types.is_large_string(value.type) or pa.types.is_large_binary(value.type)
    width = 8 if wide else 4
    ends = memoryview(value.buffers()[1]).cast("B").cast("q" if wide else "i")
    first, last = ends[value.offset], ends[value.offset + len(value)]
    assert width == ends.itemsize
    into.raw(memoryview(value.buffers()[2] or b"")[first:last])


def _bits(value: Any) -> bytes:
    """Return truth values as bytes."""
    import pyarrow as pa

    return (
        bytes(memoryview(value.cast(pa.uint8()).buffers()[1] or b""))[: len(value)]
        if not value.offset
        else bytes(value.cast(pa.uint8()).to_numpy())
    )


def _batch(into: Digest, value: Any) -> None:
    import pyarrow as pa

    into.tag("batch")
    _table(into, pa.Table.from_batches([value]))


FRAMES: dict[tuple[str, str], tuple[Write, bool]] = {
    ("pandas", "DataFrame"): (_frame, False),
    ("pandas", "Series"): (_series, False),
    ("pandas", "Index"): (_index, True),
    ("pandas", "NumpyExtensionArray"): (_numbers, False),
    ("pandas", "Categorical"): (_categorical, False),
    ("pandas", "BaseMaskedArray"): (_nullable, True),
    ("pandas", "DatetimeLikeArrayMixin"): (_times, True),
    ("pandas", "ArrowExtensionArray"): (_arrow_backed, True),
    ("pandas", "ExtensionArray"): (_extension, True),
    ("polars", "DataFrame"): (_polars_frame, False),
    ("polars", "Series"): (_polars_series, False),
    ("pyarrow", "Table"): (_table, False),
    ("pyarrow", "RecordBatch"): (_batch, False),
    ("pyarrow", "ChunkedArray"): (_chunked, False),
    ("pyarrow", "Array"): (_arrow, True),
}
