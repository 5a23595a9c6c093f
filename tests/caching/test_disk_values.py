"""Values in files: they come back as they were, from memory that is the file's, and nobody changes another's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings

from .alike_values import typed, values
from .processes import Home, Restarted

calls: list[Any] = []


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    calls.clear()


def answer(_value: Any) -> Any:
    calls.append(0)
    return _value


@dataclass
class Point:
    x: int
    tags: set[str]


@pytest.mark.parametrize(
    "value",
    [
        None, 7, "text", b"bytes", [1, {"a": {2}}], Point(1, {"a"}), np.arange(200_000.0), np.ma.masked_array([1, 2], [0, 1]),
        np.array(["a", None], dtype=object), pd.DataFrame({"x": np.arange(100_000.0), "y": 1}),
        pd.DataFrame({"x": ["a", None], "when": pd.Timestamp("2020-01-01", tz="UTC")}, index=pd.Index([3, 4], name="n")),
        pd.Series([1, 2], name="s"), pa.table({"x": ["a", None], "y": [1.5, 2.5]}),
        pa.table({"x": [1]}).replace_schema_metadata({"a": "b"}), pa.chunked_array([[1], [2, 3]]),
        pa.table({"x": pa.array(["a", "b", "a"]).dictionary_encode()}), pa.table({}), pa.schema([("a", pa.int8())]),
        pl.DataFrame({"x": ["a", None], "y": [[1], [2, 3]]}), pl.Series("s", [1]),
        pl.DataFrame({"x": pl.Series(["a", "b"], dtype=pl.Categorical), "e": pl.Series(["u", "v"], dtype=pl.Enum(["u", "v"]))}),
        pl.DataFrame({"x": [Decimal("1.5")]}), pl.DataFrame(), pd.DataFrame(), np.array(5), np.zeros((0, 3)),
    ],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_values_come_back_as_they_were(value: Any, home: Home, restarted: Restarted) -> None:
    restarted()(persist="disk")(answer)(value)
    calls.clear()
    found = restarted()(persist="disk")(answer)(None)
    assert calls == []
    assert type(found) is type(value)
    assert same(found, value)


def same(one: Any, other: Any) -> bool:
    match one:
        case pd.DataFrame():
            pd.testing.assert_frame_equal(one, other)
            return True
        case pd.Series():
            pd.testing.assert_series_equal(one, other)
            return True
        case pl.DataFrame() | pl.Series():
            return bool(one.equals(other)) and (one.schema if isinstance(one, pl.DataFrame) else one.dtype) == (
                other.schema if isinstance(other, pl.DataFrame) else other.dtype
            )
        case pa.Table():
            return bool(one.equals(other, check_metadata=True)) and one.num_rows == other.num_rows
        case np.ndarray():
            return one.dtype == other.dtype and one.shape == other.shape and bool((one == other).all())
    return bool(one == other)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(value=values)
def test_any_value_comes_back_as_it_was(value: Any, home: Home, restarted: Restarted) -> None:
    restarted().clear()
    restarted()(persist="disk")(answer)(value)
    calls.clear()
    found = restarted()(persist="disk")(answer)(None)
    assert calls == []
    assert typed(found) == typed(value)


@pytest.mark.parametrize(
    ("value", "change"),
    [
        ([1], lambda value: value.append(2)),
        (np.zeros(100_000), lambda value: value.fill(1)),
        (pd.DataFrame({"x": np.zeros(100_000)}), lambda value: value.iloc.__setitem__((0, 0), 9)),
        (pl.DataFrame({"x": [1]}), lambda value: value.insert_column(0, pl.Series("y", [2]))),
        (pl.Series("x", range(100_000)), lambda value: value.__setitem__(0, 9)),
    ],
)
def test_what_a_caller_does_to_a_result_changes_no_other_and_no_file(
    value: Any, change: Callable[[Any], object], home: Home, restarted: Restarted
) -> None:
    unchanged = repr(value)
    change(restarted()(persist="disk")(answer)(value))
    stored = [path.read_bytes() for path in home.results]
    f = restarted()(persist="disk")(answer)
    change(f(None))
    assert repr(f(None)) == unchanged
    assert repr(restarted()(persist="disk")(answer)(None)) == unchanged
    assert [path.read_bytes() for path in home.results] == stored
    assert calls == [0]


@pytest.mark.parametrize("value", [np.zeros(4_000_000), pa.table({"x": np.zeros(4_000_000)})], ids=["array", "Arrow"])
def test_a_large_result_is_mapped_and_not_read(value: Any, home: Home, restarted: Restarted) -> None:
    """The file's pages are those of the value."""
    restarted()(persist="disk")(answer)(value)
    found = restarted()(persist="disk")(answer)(None)
    buffer = found.column(0).chunk(0).buffers()[1] if isinstance(found, pa.Table) else found
    at = buffer.address if isinstance(found, pa.Table) else buffer.ctypes.data
    assert name_of_mapping(at) == str(home.results[0])


def name_of_mapping(address: int) -> str:
    """Return the file that is mapped at an address of this process."""
    for line in Path("/proc/self/maps").read_text().splitlines():
        first, last = (int(each, 16) for each in line.split()[0].split("-"))
        if first <= address < last:
            return line.split(maxsplit=5)[-1]
    return ""
