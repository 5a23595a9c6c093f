"""What a function is: its code, closure and globals, not where it stands."""

from __future__ import annotations

import sys
import types
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching.function_key import read_function

TEXT = "def f(x):\n    return x"


def cell(text: str, name: str = "f", **names: Any) -> Any:
    """Run a cell of a notebook and return what it bound."""
    space = {"__name__": "__main__", "st": st, **names}
    exec(compile(text, "<cell>", "exec"), space)  # noqa: S102 - the text is ours
    return space[name]


def key(text: str, **names: Any) -> bytes:
    return read_function(cell(text, **names)).digest


def test_a_function_is_the_same_wherever_it_stands() -> None:
    assert key(TEXT) == key("\n\n# moved\n" + TEXT)


@pytest.mark.parametrize(
    "other",
    [
        "def f(x):\n    return x + 1",
        "def f(x, y=1):\n    return x",
        "def f(x):\n    return len(x)",
        "def f(y):\n    return y",
    ],
)
def test_an_edited_function_is_another(other: str) -> None:
    assert key(TEXT) != key(other)


def test_a_closure_counts() -> None:
    made = "def make(k):\n    def f(x):\n        return x + k\n    return f\nf = make({})"
    assert key(made.format(1)) == key(made.format(1)) != key(made.format(2))
    assert key(made.format([1])) != key(made.format([2]))


def test_a_list_in_a_closure_counts_as_it_was_first_seen() -> None:
    calls: list[int] = []
    f = st.cache_data(lambda: calls.append(1))
    f()
    f()
    assert calls == [1]
    assert read_function(f.__wrapped__).left_out == ["later changes of `calls` in the closure of <lambda>()"]


def test_a_value_that_is_read_counts() -> None:
    text = "def f():\n    return K"
    assert key(text, K=1) == key(text, K=1) != key(text, K=2)
    assert key(text, K=("a", 1)) != key(text, K=("a", 1.0))


def test_an_edited_helper_counts_however_far_it_is() -> None:
    text = "def far(x):\n    return x + {}\ndef near(x):\n    return far(x)\ndef f(x):\n    return near(x)"
    assert key(text.format(1)) == key(text.format(1)) != key(text.format(2))


def test_a_class_that_is_read_counts_by_its_code() -> None:
    text = "class K:\n    limit = {}\n    def go(self):\n        return {}\ndef f():\n    return K().go()"
    assert key(text.format(1, 1)) == key(text.format(1, 1))
    assert len({key(text.format(1, 1)), key(text.format(2, 1)), key(text.format(1, 2))}) == 3


def test_functions_may_call_each_other() -> None:
    text = "def a(n):\n    return f(n - {0})\ndef f(n):\n    return n and a(n)"
    assert key(text.format(1)) == key(text.format(1)) != key(text.format(2))


def test_modules_and_what_libraries_hold_count_by_name() -> None:
    text = "import {0}\ndef f():\n    return {0}.x"
    assert key(text.format("json")) == key(text.format("json")) != key(text.format("math"))
    assert key("from json import loads as g\ndef f():\n    return g") != key(
        "from json import dumps as g\ndef f():\n    return g"
    )


def test_what_can_change_in_place_is_left_out_and_named() -> None:
    reads = read_function(cell("client = []\ndef f():\n    return client"))
    assert reads.left_out == ["`client`, which f() reads"]
    assert reads.digest == read_function(cell("client = [1]\ndef f():\n    return client")).digest


def test_a_count_that_the_function_keeps_is_left_out() -> None:
    f = cell("n = 0\n@st.cache_data\ndef f():\n    global n\n    n += 1\n    return n")
    assert [f(), f()] == [1, 1]


def test_a_cell_that_runs_again_unchanged_hits_and_an_edited_one_misses() -> None:
    calls: list[int] = []
    text = "def helper():\n    return {}\n@st.cache_data\ndef f():\n    calls.append(1)\n    return helper()"
    assert [cell(text.format(n), calls=calls)() for n in (1, 1, 2, 1)] == [1, 1, 2, 1]
    assert len(calls) == 2


def test_a_global_that_is_bound_anew_counts_at_the_next_call() -> None:
    space: dict[str, Any] = {"st": st, "__name__": "__main__", "K": 1}
    exec("@st.cache_data\ndef f():\n    return K", space)  # noqa: S102 - the text is ours
    first = space["f"]()
    space["K"] = 2
    assert (first, space["f"]()) == (1, 2)


def test_functions_of_one_body_and_other_names_share_nothing() -> None:
    text = "@st.cache_resource\ndef {0}():\n    return []\n"
    assert cell(text.format("f"))() is cell(text.format("f"))()
    assert cell(text.format("f"))() is not cell(text.format("g"), "g")()


DECORATED = {
    "contextmanager": "from contextlib import contextmanager\n@contextmanager\ndef helper():\n    yield {}\n",
    "singledispatch": "from functools import singledispatch\n@singledispatch\ndef helper():\n    return {}\n",
    "lru_cache": "from functools import lru_cache\n@lru_cache(2)\ndef helper():\n    return {}\n",
    "cache_data": "@st.cache_data\ndef helper():\n    return {}\n",
    "a decorator around a cache": "from contextlib import contextmanager\n@contextmanager\n@st.cache_data\ndef helper():\n    return {}\n",
}


@pytest.mark.parametrize("decorator", DECORATED)
def test_an_edited_helper_counts_under_a_librarys_decorator_too(decorator: str) -> None:
    text = DECORATED[decorator] + "def f():\n    return helper()"
    assert key(text.format(1)) == key(text.format(1)) != key(text.format(2))


DATACLASS = "from dataclasses import dataclass\n@dataclass\nclass Point:\n    x: int = 1\ndef f():\n    return Point()"


def test_a_dataclass_is_the_same_in_every_session(monkeypatch: pytest.MonkeyPatch) -> None:
    for session in ("one", "another"):
        monkeypatch.setitem(sys.modules, session, types.ModuleType(session))
    assert key(DATACLASS, __name__="one") == key(DATACLASS, __name__="another")
