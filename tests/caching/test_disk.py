"""persist="disk": what is found again after a restart, under which names, and what clears it."""

from __future__ import annotations

import re
import stat
from typing import Any

import pytest

from .processes import Home, Restarted

calls: list[Any] = []


@pytest.fixture(autouse=True)
def _no_calls() -> None:
    calls.clear()


def answer(_value: Any, x: int = 0) -> Any:
    calls.append(x)
    return _value


TWICE = """
@st.cache_data(persist="disk")
def f(x):
    calls.append(x)
    return {"x": x, "tags": {"a", "b"}}
assert f(1) == f(1) == {"x": 1, "tags": {"a", "b"}}
tell(calls)
"""


def test_a_result_survives_a_restart(home: Home) -> None:
    assert home.run(TWICE, seed=1) == [1]
    assert home.run(TWICE, seed=2) == []


ONE_KEY = """
import datetime, enum, functools, pathlib, uuid
from dataclasses import dataclass
import numpy as np, pandas as pd, polars as pl, pyarrow as pa
class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"
@dataclass(frozen=True)
class Point:
    x: int
    color: Color = Color.RED
class Plain:
    def __init__(self):
        self.names = {"b", "a", "c"}
class Line:
    start: Point
    ends: list[Point]
WORDS = frozenset({"one", "two", "three"})
def helper(word):
    return word in WORDS or word in {"four", "five"}
ARGUMENTS = [
    1, "a" * 300, 1.5, None, ["a", 1], {"b": 2, "a": 1}, {"x", "y", "z"}, frozenset({"x", "y", ("z", 1)}), Color.BLUE,
    Point(1), Plain(), Line, {Point(1), Point(2)}, {Color.RED: 1, Color.BLUE: 2}, pathlib.Path("/a"), uuid.UUID(int=1),
    datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc), functools.partial(helper, "a"), helper, np.arange(9.0),
    np.array(["a", None], dtype=object), pd.DataFrame({"x": ["a", "b"], "y": [1, 2]}), pd.Series(["a"]).astype("category"),
    pl.DataFrame({"x": ["a"]}), pa.table({"x": [1, None]}), lambda x: helper(x), len, int, list[int], {"deep": [{"a", "b"}]},
]
def made():
    words = ["a", "b"]
    @st.cache_data(persist="disk", hash_funcs={Plain: lambda plain: sorted(plain.names)})
    def f(argument, default=frozenset({"x", "y"}), color=Color.RED):
        calls.append(len(calls))
        return helper("one"), Line, words and 1
    return f
f = made()
for argument in ARGUMENTS:
    f(argument)
tell([len(calls), len(ARGUMENTS)])
"""


def test_equal_calls_have_one_name_in_every_process(home: Home) -> None:
    """Whatever the order of sets and the addresses of objects there."""
    computed, asked = home.run(ONE_KEY, seed=1)
    assert computed == asked
    assert home.run(ONE_KEY, seed=2) == [0, asked]


def test_names_of_files_are_digests_and_nothing_more(home: Home, restarted: Restarted) -> None:
    def patient_by_name(name: str) -> str:
        return "ill"

    restarted()(persist="disk")(patient_by_name)("Jane")
    assert len(home.results) == 1
    for path in home.files:
        assert re.fullmatch(r"\.?[0-9a-f-]{32,}\.(result|lock)", path.name), path.name


def test_folder_and_files_are_for_their_owner_alone(home: Home, restarted: Restarted) -> None:
    restarted()(persist="disk")(answer)([1])
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in home.cache.rglob("*")}
    assert {mode for path, mode in modes.items() if path.is_dir()} == {0o700}
    assert all(not modes[path] & 0o077 for path in home.files)


def test_the_key_lies_outside_of_the_cache_for_its_owner_alone(home: Home, restarted: Restarted) -> None:
    restarted()(persist="disk")(answer)([1])
    (key,) = (path for path in home.config.rglob("*") if path.is_file())
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert not any(key.read_bytes() in path.read_bytes() for path in home.files)


def test_kernels_that_start_at_once_make_one_key(home: Home) -> None:
    code = "from jupyter_reactive.caching.signing import key_of_user\ntell(0)\nhear()\ntell(key_of_user().hex())"
    with home.process(code) as one, home.process(code) as two, home.process(code) as three:
        for each in (one, two, three):
            each.told()
        for each in (one, two, three):
            each.say()
        assert len({each.told() for each in (one, two, three)}) == 1


def test_clear_forgets_what_is_stored_too(home: Home, restarted: Restarted) -> None:
    f = restarted()(persist="disk")(answer)
    f(None, 1), f(None, 2)
    restarted()(persist="disk")(answer).clear(None, 1)
    assert len(home.results) == 1
    f = restarted()(persist="disk")(answer)
    f(None, 1), f(None, 2)
    assert calls == [1, 2, 1]
    f.clear()
    assert home.results == []


def test_clearing_one_function_leaves_the_others(home: Home, restarted: Restarted) -> None:
    cache = restarted()
    f, g = cache(persist="disk")(answer), cache(persist="disk")(lambda x: x)
    f(None), g(1)
    f.clear()
    assert len(home.results) == 1
    assert restarted()(persist="disk")(answer)(None) is None


def test_clearing_everything_removes_what_other_kernels_stored_too(home: Home, restarted: Restarted) -> None:
    restarted()(persist="disk")(answer)([1])
    restarted()(persist="disk")(lambda x: x)(1)
    restarted().clear()
    assert home.results == []


def test_an_edited_function_computes_anew(home: Home, restarted: Restarted) -> None:
    assert restarted()(persist="disk")(lambda x: x + 1)(1) == 2
    assert restarted()(persist="disk")(lambda x: x + 2)(1) == 3


def test_what_is_not_persisted_leaves_no_file(home: Home, restarted: Restarted) -> None:
    for persist in (None, False):
        restarted()(persist=persist)(answer)([1])
    assert home.files == []


def test_an_error_is_not_stored(home: Home, restarted: Restarted) -> None:
    def fail() -> None:
        raise ValueError("no")

    for _ in range(2):
        with pytest.raises(ValueError, match="no"):
            restarted()(persist="disk")(fail)()
    assert home.results == []


def test_stats_list_what_is_kept_of_each_function(home: Home, restarted: Restarted) -> None:
    cache = restarted()
    stored = cache(persist="disk")(answer)
    stored([1] * 1000, 1), stored([1] * 1000, 2)
    cache(lambda x: x)(1)
    rows = {row.function: row for row in cache.stats()}
    assert (rows["answer"].entries, rows["answer"].stored) == (2, 2)
    assert rows["answer"].stored_size == sum(path.stat().st_size for path in home.results)
    afterwards = {row.function: row for row in restarted().stats()}
    assert (afterwards["answer"].entries, afterwards["answer"].stored) == (0, 2)
