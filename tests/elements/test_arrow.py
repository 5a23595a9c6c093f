"""Anything tabular becomes Arrow: names, values, index, and text where Arrow has no type."""

import dataclasses
import enum
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jupyter_reactive.elements.arrow import tabular, to_stream
from jupyter_reactive.runtime.errors import StreamlitDataframeConversionError


@dataclasses.dataclass
class Point:
    x: int
    y: int


class Pair(NamedTuple):
    left: int
    right: str


class Stream:
    def __arrow_c_stream__(self, schema: Any = None) -> Any:
        return pa.table({"a": [1]}).__arrow_c_stream__(schema)


class Exporter:
    def to_pandas(self) -> pd.DataFrame:
        return pd.DataFrame({"a": [1]})


def columns(data: Any) -> tuple[dict[str, list[Any]], int]:
    """Return a table's columns and how many are index, after the way through a stream."""
    made = tabular(data)
    table = pa.ipc.open_stream(to_stream(made.table)).read_all()
    assert tuple(table.column_names) == made.names
    return table.to_pydict(), made.levels


@pytest.mark.parametrize(
    ("data", "expected", "levels"),
    [
        (None, {}, 0),
        ([], {}, 0),
        ({}, {}, 0),
        ([1, 2], {"value": [1, 2]}, 0),
        (range(2), {"value": [0, 1]}, 0),
        ({3}, {"value": [3]}, 0),
        ((x for x in "ab"), {"value": ["a", "b"]}, 0),
        (["a", 1, None], {"value": ["a", "1", None]}, 0),
        ([[1, 2], [3]], {"0": [1, 3], "1": [2, None]}, 0),
        ([{"a": 1}, {"b": 2}], {"a": [1, None], "b": [None, 2]}, 0),
        ({"a": [1], "b": ["x"]}, {"a": [1], "b": ["x"]}, 0),
        ({"a": 1, "b": 2}, {"": ["a", "b"], "value": [1, 2]}, 1),
        ({"a": {"x": 1}, "b": {"y": 2}}, {"": ["x", "y"], "a": [1, None], "b": [None, 2]}, 1),
        ([Point(1, 2)], {"x": [1], "y": [2]}, 0),
        ([Pair(1, "a")], {"left": [1], "right": ["a"]}, 0),
        (enum.Enum("E", "A B"), {"value": [1, 2]}, 0),
        (np.array([1, 2]), {"value": [1, 2]}, 0),
        (np.array([[1, 2]]), {"0": [1], "1": [2]}, 0),
        (np.array(5), {"value": [5]}, 0),
        (pl.DataFrame({"a": [1], "b": ["x"]}), {"a": [1], "b": ["x"]}, 0),
        (pl.LazyFrame({"a": [1]}), {"a": [1]}, 0),
        (pl.Series("s", [1]), {"s": [1]}, 0),
        (pa.table({"a": [1]}), {"a": [1]}, 0),
        (pa.array([1]), {"value": [1]}, 0),
        (pa.record_batch({"a": [1]}), {"a": [1]}, 0),
        (Stream(), {"a": [1]}, 0),
        (pd.Index([1, 2], name="i"), {"i": [1, 2]}, 0),
        (pd.Series([1, 2]), {"": [0, 1], "0": [1, 2]}, 1),
        (pd.DataFrame({"a": [1]}, index=pd.Index(["r"], name="i")), {"i": ["r"], "a": [1]}, 1),
        (pd.DataFrame({"a": [1]}).style, {"": [0], "a": [1]}, 1),
        (Exporter(), {"": [0], "a": [1]}, 1),
    ],
)
def test_data_becomes_columns(data: Any, expected: dict[str, list[Any]], levels: int) -> None:
    assert columns(data) == (expected, levels)


def test_levels_of_a_multi_index_are_columns() -> None:
    frame = pd.DataFrame({"a": [1, 2]}, index=pd.MultiIndex.from_tuples([("p", 1), ("q", 2)], names=["k", None]))
    made = tabular(frame)
    assert (made.names, made.levels) == (("k", "", "a"), 2)


def test_names_of_several_levels_are_joined() -> None:
    frame = pd.DataFrame([[1, 2]], columns=pd.MultiIndex.from_tuples([("a", "x"), ("a", "y")]))
    assert tabular(frame).names == ("", "a, x", "a, y")


def test_a_frame_may_have_a_name_twice() -> None:
    made = tabular(pd.DataFrame([[1, 2]], columns=["a", "a"]))
    table = pa.ipc.open_stream(to_stream(made.table)).read_all()
    assert (made.names, [column.to_pylist() for column in table.columns]) == (("", "a", "a"), [[0], [1], [2]])


def test_what_arrow_cannot_hold_becomes_text() -> None:
    frame = pd.DataFrame({
        "mixed": [1, "x"], "complex": [1j, 2j], "period": pd.period_range("2020", periods=2, freq="M"),
        "interval": pd.interval_range(0, 2), "type": [int, None],
    })  # fmt: skip
    values, _ = columns(frame)
    assert values["mixed"] == ["1", "x"]
    assert values["complex"] == ["1j", "2j"]
    assert values["period"] == ["2020-01", "2020-02"]
    assert values["interval"] == ["(0, 1]", "(1, 2]"]
    assert values["type"] == ["<class 'int'>", None]


def test_types_are_those_that_browsers_read() -> None:
    kind = pl.Series(["b"], dtype=pl.Categorical)
    frame = pl.DataFrame({"text": ["a"], "kind": kind, "bytes": [b"x"], "list": [["a"]], "struct": [{"a": "b"}]})
    assert list(map(str, tabular(frame).table.schema.types)) == [
        "string", "dictionary<values=string, indices=int32, ordered=0>", "binary", "list<item: string>", "struct<a: string>",
    ]  # fmt: skip


def test_category_keeps_its_order() -> None:
    frame = pd.DataFrame({"a": pd.Categorical(["lo", "hi"], categories=["lo", "mid", "hi"], ordered=True)})
    column = tabular(frame).table.column("a").combine_chunks()
    assert (column.type.ordered, column.dictionary.to_pylist()) == (True, ["lo", "mid", "hi"])


@pytest.mark.parametrize("data", [5, "text", object(), int])
def test_what_is_no_table_is_an_error(data: Any) -> None:
    with pytest.raises(StreamlitDataframeConversionError):
        tabular(data)


def test_columns_of_different_length_are_an_error() -> None:
    with pytest.raises(StreamlitDataframeConversionError, match="equal length"):
        tabular({"a": [1], "b": [1, 2]})


def test_an_array_of_three_dimensions_is_an_error() -> None:
    with pytest.raises(StreamlitDataframeConversionError, match="3 dimensions"):
        tabular(np.ones((2, 2, 2)))


@given(
    some.lists(some.one_of(some.none(), some.integers(), some.floats(), some.text(), some.booleans(), some.binary()))
)
def test_any_list_is_one_column_of_its_length(values: list[Any]) -> None:
    table = tabular(values).table
    assert table.num_rows == len(values)


@given(some.dictionaries(some.text(), some.lists(some.integers(), min_size=2, max_size=2)))
def test_equal_data_gives_equal_bytes(data: dict[str, list[int]]) -> None:
    assert to_stream(tabular(data).table) == to_stream(tabular(dict(data)).table)
