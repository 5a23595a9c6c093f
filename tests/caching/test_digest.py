"""Equal digests mean equal values of one type, and the other way round; nothing is sampled."""

from __future__ import annotations

import dataclasses
import datetime
import enum
import io
import re
import threading
import zoneinfo
from collections import Counter, OrderedDict, defaultdict
from copy import deepcopy
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import PIL.Image
import polars as pl
import pyarrow as pa
import pytest

from jupyter_reactive.caching.digest import Unhashable, digest

NOON = datetime.datetime(2024, 1, 1, 12, tzinfo=datetime.UTC)


class Colour(enum.Enum):
    RED = 1
    BLUE = 2


@dataclasses.dataclass
class Point:
    x: int = 1
    notes: list[str] = dataclasses.field(default_factory=list)


class Pair(NamedTuple):
    a: int
    b: int


def read_on(buffer: io.BytesIO) -> io.BytesIO:
    buffer.read(1)
    return buffer


def one_cell_changed(size: int) -> tuple[Any, Any]:
    other = np.zeros(size)
    other[size // 3] = 9
    return np.zeros(size), other


FRAME = pd.DataFrame({
    "number": [1.5, 2], "text": ["x", None], "category": pd.Categorical(["u", "v"]),
    "day": pd.date_range("2024", periods=2), "zoned": pd.date_range("2024", periods=2, tz="UTC"),
    "nullable": pd.array([1, None], dtype="Int64"), "truth": pd.array([True, None], dtype="boolean"),
    "object": [[1], {"a": 2}], "period": pd.period_range("2024", periods=2, freq="D"),
    "interval": pd.interval_range(0, 2), "sparse": pd.arrays.SparseArray([0, 1]),
    "arrow": pd.array([1, None], dtype="int64[pyarrow]"),
})  # fmt: skip

DIFFERENT: dict[str, tuple[Any, Any]] = {
    "a cell of a large array": one_cell_changed(1_000_000),
    "a cell of a wide frame": tuple(pd.DataFrame(each.reshape(-1, 10)) for each in one_cell_changed(100_000)),
    "an index' name": (pd.Index([1], name="a"), pd.Index([1], name="b")),
    "the order of columns": (pd.DataFrame({"a": [1], "b": [2]}), pd.DataFrame({"b": [2], "a": [1]})),
    "the order of rows": (pd.DataFrame({"a": [1, 2]}), pd.DataFrame({"a": [2, 1]})),
    "a column's type": (pd.DataFrame({"a": [1]}), pd.DataFrame({"a": [1.0]})),
    "categories or objects": (pd.Series(["x"], dtype="category"), pd.Series(["x"], dtype=object)),
    "other categories": (pd.Categorical(["x"], categories=list("xy")), pd.Categorical(["x"], categories=list("xz"))),
    "ordered categories": (pd.Categorical(["x"], ordered=True), pd.Categorical(["x"])),
    "an int or a float": (1, 1.0),
    "an int or a bool": (1, True),
    "dates": (datetime.date(2024, 1, 1), datetime.date(2024, 1, 2)),
    "where a text ends": (["ab", "c"], ["a", "bc"]),
    "nested or not": ([1, [2]], [1, 2]),
    "zero or nothing": (0, None),
    "text or bytes": ("a", b"a"),
    "a list or a tuple": ([1], (1,)),
    "a named tuple or a tuple": (Pair(1, 2), (1, 2)),
    "a set or a frozen one": ({1}, frozenset({1})),
    "the order of an ordered dict": (OrderedDict(a=1, b=2), OrderedDict(b=2, a=1)),
    "a default": (defaultdict(list), defaultdict(dict)),
    "instances of classes of one name": (type("K", (), {"v": 1})(), type("K", (), {"v": 2})()),
    "a nanosecond": (pd.Timestamp(1), pd.Timestamp(2)),
    "elements of four bytes": (np.zeros(4, "i4"), np.zeros(4, "f4")),
    "a shape": (np.zeros((2, 2)), np.zeros(4)),
    "how exact a decimal is": (Decimal("1.0"), Decimal("1.00")),
    "a mask": (np.ma.array([1, 2], mask=[0, 1]), np.ma.array([1, 2], mask=[0, 0])),
    "the end of a range": (range(3), range(4)),
    "what a function returns": (lambda: 1, lambda: 2),
    "members of an enum": (Colour.RED, Colour.BLUE),
    "a field of a dataclass": (Point(), Point(2)),
    "an argument of a partial": (partial(max, 1), partial(max, 2)),
    "where a buffer stands": (io.BytesIO(b"ab"), read_on(io.BytesIO(b"ab"))),
    "paths": (Path("a"), Path("b")),
    "a null": (pa.array([1, None]), pa.array([1, 0])),
    "a field's metadata": (pa.schema([pa.field("a", pa.int8(), metadata={"k": v})]).empty_table() for v in "ab"),
    "a mode": (PIL.Image.new("L", (2, 2)), PIL.Image.new("P", (2, 2))),
}  # fmt: skip

EQUAL: dict[str, tuple[Any, Any]] = {
    "sets in another order": ({"a", "b", "cc", 1}, {1, "cc", "b", "a"}),
    "dicts in another order": ({"a": 1, "b": 2}, {"b": 2, "a": 1}),
    "dicts of several types of keys": ({"a": 1, 2: 2}, {2: 2, "a": 1}),
    "a float of numpy's": (np.float64(1.5), 1.5),
    "another layout": (np.asfortranarray([[1, 2], [3, 4]]), np.array([[1, 2], [3, 4]])),
    "every second element": (np.arange(10)[::2], np.array([0, 2, 4, 6, 8])),
    "equal texts in objects": (np.array(["ab" + str(1)], object), np.array([str(b"ab1", "ascii")], object)),
    "frames by rows and by columns": (
        pd.DataFrame(np.arange(20_000.0).reshape(-1, 2), columns=["a", "b"]),
        pd.DataFrame({"a": np.arange(0, 20_000, 2.0), "b": np.arange(1, 20_001, 2.0)}),
    ),
    "a slice of an arrow array": (pa.array(["a", "b", None])[1:], pa.array(["b", None])),
    "a slice of lists": (pa.array([[1], [2, 3]])[1:], pa.array([[2, 3]])),
    "a slice of structs": (pa.array([{"a": 1}, {"a": 2}])[1:], pa.array([{"a": 2}])),
    "a slice of truth": (pa.array([True, False, True])[1:], pa.array([False, True])),
    "other chunks": (pa.chunked_array([[1], [2]]), pa.chunked_array([[1, 2]])),
    "a slice of polars": (pl.Series(["a", "b"])[1:], pl.Series(["b"])),
}

COPIES = [
    FRAME, FRAME.set_index(["number", "text"]), pl.DataFrame({"a": [1, None], "b": ["x", "y"], "c": [[1], [2, 3]]}),
    pa.table({"a": [1, None], "b": ["x", None], "c": [True, False]}), pa.array([{"a": 1}, None]), pa.nulls(3),
    pa.array(["a"]).dictionary_encode(), pa.array([Decimal("1.1")]), PIL.Image.new("RGB", (3, 3)),
    np.array([1, "a", None], object), np.zeros(3, [("a", "i4"), ("b", "O")]), np.array(["2024"], "M8[D]"), np.zeros(()),
    Counter("abc"), re.compile("a"), zoneinfo.ZoneInfo("UTC"), pd.NaT, pd.NA, slice(1, 2), Point(), Colour, len, list[int],
]  # fmt: skip


@pytest.mark.parametrize("name", DIFFERENT)
def test_values_that_differ_have_other_digests(name: str) -> None:
    one, other = DIFFERENT[name]
    assert digest(one) != digest(other)


@pytest.mark.parametrize("name", EQUAL)
def test_values_that_are_equal_have_one_digest(name: str) -> None:
    one, other = EQUAL[name]
    assert digest(one) == digest(other)


@pytest.mark.parametrize("value", COPIES, ids=lambda value: type(value).__name__)
def test_a_copy_has_the_digest_of_its_original(value: Any) -> None:
    assert digest(value) == digest(deepcopy(value))


def test_a_value_that_holds_itself_has_a_digest() -> None:
    one: list[Any] = [1]
    one.append(one)
    other: list[Any] = [1]
    other.append(other)
    assert digest(one) == digest(other) != digest([1, [1]])


@pytest.mark.parametrize("value", [threading.Lock(), object(), (each for each in ()), [threading.Lock()]])
def test_what_has_no_content_is_an_error(value: Any) -> None:
    with pytest.raises(Unhashable, match="has no content to hash"):
        digest(value)


def test_a_value_that_is_nested_too_deeply_is_an_error() -> None:
    value: list[Any] = []
    for _ in range(100_000):
        value = [value]
    with pytest.raises(Unhashable, match="nested too deeply"):
        digest(value)


def test_a_hash_function_stands_for_the_values_of_its_type() -> None:
    one, other = threading.Lock(), threading.Lock()
    assert digest([one], {type(one): lambda lock: 1}) == digest([other], {"_thread.lock": lambda lock: 1})
