"""Values of all types that need no hash function, nested in any way, and what tells them apart.

What they are made of is few and alike, so that many differ in one thing, and some in none.
"""

from __future__ import annotations

import dataclasses
import datetime
import enum
import zoneinfo
from decimal import Decimal
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
from hypothesis import strategies as some
from hypothesis.extra import numpy as arrays


class Colour(enum.Enum):
    RED = 1
    BLUE = 0


class Shade(enum.Enum):
    RED = 1


class Level(enum.IntEnum):
    LOW = 1


class Pair(NamedTuple):
    a: Any
    b: Any


@dataclasses.dataclass
class Point:
    x: Any
    y: Any = 0


@dataclasses.dataclass(frozen=True)
class Place:
    x: Any
    y: Any = 0


NAMES = ("", "a", "b", "ab")
DAY = datetime.datetime(2024, 1, 1)  # noqa: DTZ001 - it gets zones, and none
ZONES = (None, datetime.UTC, datetime.timezone(datetime.timedelta(0), "Z"), zoneinfo.ZoneInfo("Europe/London"))
DTYPES = ("?", "i1", "u1", "<i8", ">i8", "f4", "f8", "c16", "U2", "S2", "M8[D]", "M8[ns]", "m8[s]", "O")
COLUMNS = ("bool", "int8", "int64", "Int64", "float64", "object", "category", "str", "int64[pyarrow]")
ARROW = (pa.int8(), pa.int64(), pa.float64(), pa.bool_(), pa.string(), pa.large_string(), pa.decimal128(25, 2))
POLARS = (pl.Int8, pl.Int64, pl.Float64, pl.Boolean, pl.String, pl.Categorical)


def array(dtype: str, order: str, view: Any, shape: tuple[int, ...], at: int) -> np.ndarray[Any, Any]:
    """Return an array of a few ones among zeros, in one of several layouts."""
    numbers = (np.arange(int(np.prod(shape))) == at).reshape(shape)
    return np.array(view(numbers.astype(dtype)), order=order) if view is not None else numbers.astype(dtype)


def frame(dtypes: list[str], names: list[str], numbers: list[int], index: Any) -> pd.DataFrame:
    made = [pd.Series(numbers).astype(dtype) for dtype in dtypes]
    found = pd.concat(made, axis=1) if made else pd.DataFrame()
    found.columns = pd.Index(names[: len(made)], dtype=object)
    return found.set_axis(index(len(found)), axis=0)


def table(kinds: list[Any], numbers: list[int | None], parts: int) -> pa.Table:
    """Return the same in one chunk or in more."""
    columns = {str(at): pa.array(numbers).cast(kind) for at, kind in enumerate(kinds)}
    whole = pa.table(columns)
    return pa.concat_tables([whole.slice(0, parts), whole.slice(parts)]) if columns else whole


def polars(kinds: list[Any], numbers: list[int | None]) -> pl.DataFrame:
    text = [None if each is None else str(each) for each in numbers]
    columns = {
        str(at): pl.Series(text if kind == pl.Categorical else numbers).cast(kind) for at, kind in enumerate(kinds)
    }
    return pl.DataFrame(columns)


bits = some.sampled_from([0, 1])
optional = some.lists(some.sampled_from([0, 1, None]), min_size=1, max_size=3)
keys = bits | some.booleans() | some.sampled_from(NAMES)
instants = some.builds(
    lambda hour, zone: (DAY + datetime.timedelta(hours=hour)).replace(tzinfo=zone), bits, some.sampled_from(ZONES)
)
atoms = (
    some.none() | keys | some.integers() | some.floats(allow_nan=False) | some.sampled_from([0.0, -0.0, 1.0, 1 + 0j])
    | some.text(max_size=5) | some.binary(max_size=5) | some.sampled_from([b"", b"a", bytearray(b"a")])
    | some.sampled_from([Colour.RED, Colour.BLUE, Shade.RED, Level.LOW])
    | some.sampled_from([PurePosixPath("a"), PureWindowsPath("a"), PurePosixPath("a/b"), PurePosixPath("")])
    | instants | instants.map(datetime.datetime.timetz) | instants.map(datetime.datetime.date) | some.timedeltas()
    | some.decimals(allow_nan=False) | some.sampled_from([Decimal(1), Decimal("1.0"), range(1), range(0, 1, 2)])
    | some.sampled_from([UUID(int=1), UUID(int=2)])
)  # fmt: skip
grids = some.builds(
    array, some.sampled_from(DTYPES), some.sampled_from("CF"),
    some.sampled_from([None, np.transpose, lambda a: a[..., ::-1] if a.ndim else a, lambda a: a[:1] if a.ndim else a]),
    arrays.array_shapes(min_dims=0, max_dims=3, min_side=0, max_side=2), bits,
)  # fmt: skip
frames = some.builds(
    frame, some.lists(some.sampled_from(COLUMNS), max_size=2), some.permutations(["a", "b"]),
    some.lists(bits, min_size=1, max_size=3),
    some.sampled_from([pd.RangeIndex, lambda n: pd.Index(range(n)).astype(float), lambda n: pd.RangeIndex(n, name="a")]),
)  # fmt: skip
tables = some.builds(table, some.lists(some.sampled_from(ARROW), max_size=2), optional, bits)
polar = some.builds(polars, some.lists(some.sampled_from(POLARS), max_size=2), optional)
nested = some.recursive(
    atoms | grids,
    lambda inner: (
        some.lists(inner, max_size=3)
        | some.lists(inner, max_size=3).map(tuple)
        | some.dictionaries(keys, inner, max_size=3)
        | some.sets(keys, max_size=3)
        | some.frozensets(keys, max_size=3)
        | some.builds(Pair, inner, inner)
        | some.builds(Point, inner, inner)
        | some.builds(Place, inner, inner)
    ),
    max_leaves=6,
)


values = nested | frames | tables | polar


def typed(value: Any) -> Any:
    """Return what tells a value from all that differ in a value or a type."""
    kind = type(value).__name__
    match value:
        case list() | tuple():
            return kind, tuple(map(typed, value))
        case set() | frozenset():
            return kind, frozenset(map(typed, value))
        case dict():
            return kind, frozenset((typed(key), typed(each)) for key, each in value.items())
        case Point() | Place():
            return kind, typed(value.x), typed(value.y)
        case datetime.datetime() | datetime.time():
            return kind, repr(value), str(value.tzinfo)
        case np.ndarray():
            return kind, value.dtype.str, value.shape, typed(value.ravel().tolist())
        case pd.DataFrame() | pd.Series() | pd.Index() | pa.Table() | pl.DataFrame():
            return kind, cells(value)
    return kind, repr(value)


def cells(value: Any) -> Any:
    """Return names, types and cells of a table or a column."""
    match value:
        case pd.DataFrame():
            return typed(value.index), tuple((name, typed(value[name])) for name in value)
        case pd.Series() | pd.Index():
            categories = typed(value.cat.categories) if value.dtype == "category" else None
            return value.name, repr(value.dtype), categories, typed(value.tolist())
        case pa.Table():
            return str(value.schema), typed(value.to_pydict())
    return tuple((each.name, repr(each.dtype), typed(each.to_list())) for each in value)
