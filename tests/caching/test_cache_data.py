"""What st.cache_data promises, in ordinary code: keys, copies, limits, clearing, errors."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import entries
from jupyter_reactive.caching.api import cache_data
from jupyter_reactive.caching.errors import (
    CachedFunctionReturnedAwaitableError,
    UnevaluatedDataFrameError,
    UnhashableParamError,
    UnserializableReturnValueError,
)
from jupyter_reactive.caching.limits import seconds, size_in_bytes
from jupyter_reactive.runtime.errors import StreamlitAPIException, StreamlitBadTimeStringError, StreamlitValueError

CALLS: list[int] = []


@pytest.fixture(autouse=True)
def _empty() -> None:
    st.cache_data.clear()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Return a function that lets time pass."""
    now = [1000.0]
    monkeypatch.setattr(entries, "monotonic", lambda: now[0])

    def passes(length: float) -> None:
        now[0] += length

    return passes


def test_one_call_written_in_several_ways_is_one_entry() -> None:
    calls = []

    @st.cache_data
    def f(a: int, b: int = 2) -> int:
        calls.append((a, b))
        return a + b

    assert {f(1), f(a=1), f(1, 2), f(1, b=2), f(b=2, a=1)} == {3}
    assert calls == [(1, 2)]


@pytest.mark.parametrize("value", [1, True, None, "text", b"bytes", "long" * 100, 1.5, [1]])
def test_the_one_argument_of_a_function_may_come_by_its_name(value: Any) -> None:
    calls = []

    @st.cache_data
    def f(a: Any = 1) -> None:
        calls.append(a)

    f(value)
    f(a=value)
    assert calls == [value]


def test_types_tell_arguments_apart() -> None:
    f = st.cache_data(lambda x: type(x).__name__)
    assert [f(1), f(True), f(1.0), f("1"), f(None)] == ["int", "bool", "float", "str", "NoneType"]


def test_parameters_with_an_underscore_do_not_count() -> None:
    f = st.cache_data(lambda _lock, x: x)
    assert f(threading.Lock(), 1) == f(threading.Lock(), 1) == 1


def test_more_arguments_and_keywords_count() -> None:
    calls = []

    @st.cache_data
    def f(*args: int, **options: int) -> int:
        calls.append(1)
        return sum(args)

    f(1, 2, x=1, y=2)
    f(1, 2, y=2, x=1)
    f(1, 2, x=1, y=2, _z=3)
    assert len(calls) == 1
    f(1, 2, 3, x=1, y=2)
    assert len(calls) == 2


def test_methods_are_cached_for_equal_objects() -> None:
    calls = []

    class Scale:
        def __init__(self, by: int) -> None:
            self.by = by

        @st.cache_data
        def times(self, x: int) -> int:
            calls.append(self.by)
            return self.by * x

    assert [Scale(2).times(3), Scale(2).times(x=3), Scale(3).times(3)] == [6, 6, 9]
    assert calls == [2, 3]
    Scale(2).times.clear(3)
    Scale(2).times(3)
    assert calls == [2, 3, 2]


def test_clear_forgets_one_call_or_all() -> None:
    calls = []

    @st.cache_data
    def f(x: int, y: int = 0) -> None:
        calls.append(x)

    for x in (1, 2):
        f(x)
    f.clear(1, y=0)
    for x in (1, 2):
        f(x)
    assert calls == [1, 2, 1]
    f.clear()
    f(2)
    st.cache_data.clear()
    f(2)
    assert calls == [1, 2, 1, 2, 2]


def test_a_result_of_nothing_is_kept() -> None:
    calls: list[int] = []
    f = st.cache_data(lambda: calls.append(1))
    assert f() is f() is None
    assert calls == [1]


@pytest.mark.parametrize(
    ("value", "change"),
    [
        ({"a": [1]}, lambda value: value["a"].append(2)),
        ([1], lambda value: value.append(2)),
        ({1}, lambda value: value.add(2)),
        (([1],), lambda value: value[0].append(2)),
        (bytearray(b"a"), lambda value: value.append(1)),
        (np.zeros(100_000), lambda value: value.fill(1)),
        (pd.DataFrame({"x": np.zeros(100_000)}), lambda value: value["x"].array.__setitem__(0, 9)),
        (pd.DataFrame({"x": np.zeros(100_000)}), lambda value: value.iloc.__setitem__((0, 0), 9)),
        (pd.DataFrame({"x": [[1]]}), lambda value: value.iloc[0, 0].append(2)),
        (pd.DataFrame({"x": [1]}), lambda value: setattr(value.index, "name", "changed")),
        (pl.DataFrame({"x": [1]}), lambda value: value.insert_column(0, pl.Series("y", [2]))),
        (pl.Series("x", [1]), lambda value: value.__setitem__(0, 9)),
    ],
)
def test_what_a_caller_does_to_a_result_changes_no_other(value: Any, change: Callable[[Any], object]) -> None:
    """Of the first result, and of later ones."""
    f = st.cache_data(lambda _value: _value)
    first = f(value)
    unchanged = repr(first)
    change(first)
    second = f(value)
    assert repr(second) == unchanged
    change(second)
    assert repr(f(value)) == unchanged


@pytest.mark.parametrize("value", [b"a" * 1000, "a" * 1000, (1, "a"), pa.table({"x": [1]})])
def test_what_cannot_be_changed_is_not_copied(value: Any) -> None:
    f = st.cache_data(lambda _value: _value)
    f(value)
    assert f(None) is value


def test_large_numbers_are_mapped_and_not_copied() -> None:
    f = st.cache_data(lambda: np.zeros(1_000_000))
    f()
    values = f()
    assert type(values.base.obj if isinstance(values.base, memoryview) else values.base).__name__ != "bytes"
    values[:] = 1
    assert f().sum() == 0


def test_results_expire(clock: Callable[[float], None]) -> None:
    calls = []

    @st.cache_data(ttl=timedelta(minutes=1))
    def f() -> None:
        calls.append(1)

    f()
    clock(59)
    f()
    assert len(calls) == 1
    clock(1)
    f()
    assert len(calls) == 2


def test_the_least_recently_used_goes_first() -> None:
    calls = []

    @st.cache_data(max_entries=2)
    def f(x: int) -> None:
        calls.append(x)

    for x in (1, 2, 1, 3, 1, 2):
        f(x)
    assert calls == [1, 2, 3, 2]


def test_results_are_bounded_by_their_size() -> None:
    calls = []

    @st.cache_data(max_size="2 KB")
    def f(x: int, size: int) -> list[int]:
        calls.append(x)
        return [255] * size

    for x in (1, 2, 1):
        f(x, 300)
    assert calls == [1, 2]
    f(3, 5000)
    f(3, 5000)
    f(1, 300)
    assert calls == [1, 2, 3, 1]


def test_an_error_is_raised_and_not_kept() -> None:
    calls = []

    @st.cache_data
    def f() -> None:
        calls.append(1)
        raise ValueError("no")

    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            f()
    assert len(calls) == 2


def test_an_argument_that_cannot_be_hashed_names_the_ways_out() -> None:
    def total(x: Any) -> None: ...

    with pytest.raises(UnhashableParamError) as told:
        st.cache_data(total)(threading.Lock())
    for part in ("`total()`", "`x`", "_thread.lock", "_x", "hash_funcs={lock: lambda x: ...}"):
        assert part in str(told.value)


def test_a_hash_function_makes_it_hashable() -> None:
    calls = []

    @st.cache_data(hash_funcs={"_thread.lock": lambda lock: 0})
    def f(lock: Any) -> None:
        calls.append(1)

    f(threading.Lock())
    f(threading.Lock())
    assert calls == [1]


def test_a_wrong_call_is_pythons_own_error() -> None:
    f = st.cache_data(lambda x: x)
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'x'"):
        f()


def test_a_result_that_cannot_be_copied_says_so() -> None:
    with pytest.raises(UnserializableReturnValueError, match=r"st\.cache_resource"):
        st.cache_data(lambda: [threading.Lock()])()


def test_a_query_says_that_it_is_to_be_collected() -> None:
    class LazyFrame:
        def __reduce__(self) -> Any:
            raise TypeError

    LazyFrame.__module__, LazyFrame.__qualname__ = "polars.lazyframe", "LazyFrame"
    with pytest.raises(UnevaluatedDataFrameError, match="collect"):
        st.cache_data(LazyFrame)()


def test_a_result_that_is_to_be_awaited_is_an_error() -> None:
    async def later() -> None: ...

    with pytest.raises(CachedFunctionReturnedAwaitableError, match="awaited"):
        st.cache_data(lambda: [later()][0])()


def test_other_limits_start_anew() -> None:
    CALLS.clear()

    def f() -> None:
        CALLS.append(1)

    st.cache_data(ttl=10)(f)()
    st.cache_data(ttl=10)(f)()
    assert CALLS == [1]
    st.cache_data(ttl=20)(f)()
    assert CALLS == [1, 1]


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("1 day", 86_400),
        ("1.5 days", 129_600),
        ("1h23s", 3623),
        ("10 min", 600),
        ("500ms", 0.5),
        ("1 days 00:01:30", 86_490),
    ],
)
def test_lengths_of_time_are_read_as_pandas_does(text: str, length: float) -> None:
    assert seconds(text) == length == pd.Timedelta(text).total_seconds()


@pytest.mark.parametrize("text", ["", "soon", "1 fortnight", "1h and"])
def test_what_is_no_length_of_time_is_an_error(text: str) -> None:
    with pytest.raises(StreamlitBadTimeStringError):
        st.cache_data(ttl=text)


def test_sizes_have_units_of_1024() -> None:
    assert [size_in_bytes(each) for each in (7, "1.1KB", "2 MiB", "1gb")] == [7, 1126, 2 << 20, 1 << 30]


@pytest.mark.parametrize("size", [0, -1, "10", "1.5 XB", True, 1.5])
def test_what_is_no_size_is_an_error(size: Any) -> None:
    with pytest.raises(StreamlitAPIException, match="max_size"):
        st.cache_data(max_size=size)


@pytest.mark.parametrize("options", [{"scope": "x"}, {"persist": "x"}, {"refresh_mode": "x"}])
def test_unknown_choices_are_errors(options: Any) -> None:
    with pytest.raises(StreamlitValueError):
        cache_data(**options)
