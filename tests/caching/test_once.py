"""However many ask at once, one computes; the others wait, and get the value or the error."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import computation

from .waiting import wait_until

THREADS = 64
calls: list[Any] = []
gate = threading.Event()


@pytest.fixture(autouse=True)
def _empty() -> None:
    st.cache_data.clear()
    calls.clear()
    gate.clear()


def all_at_once(call: Callable[[], Any]) -> list[Any]:
    """Return what each of many threads got: they begin together, and the gate opens once all others wait."""
    with ThreadPoolExecutor(THREADS) as pool:
        asked = [pool.submit(call) for _ in range(THREADS)]
        wait_until(lambda: len(computation._waiting) == THREADS - 1)
        gate.set()
        return [each.exception() or each.result() for each in asked]


def test_sixty_four_threads_on_one_cold_key_compute_once() -> None:
    @st.cache_data
    def f() -> list[int]:
        calls.append(1)
        assert gate.wait(20)
        return [1]

    results = all_at_once(f)
    assert results == [[1]] * THREADS
    assert len(set(map(id, results))) == THREADS
    assert calls == [1]


def test_all_who_wait_get_the_error() -> None:
    @st.cache_data
    def f() -> None:
        calls.append(1)
        assert gate.wait(20)
        raise ValueError("no")

    assert {repr(each) for each in all_at_once(f)} == {"ValueError('no')"}
    assert calls == [1]


def test_where_one_is_interrupted_another_computes() -> None:
    @st.cache_data
    def f() -> int:
        calls.append(1)
        assert gate.wait(20)
        if len(calls) == 1:
            raise KeyboardInterrupt
        return 2

    results = all_at_once(f)
    assert sorted(map(repr, results)) == sorted(["KeyboardInterrupt()"] + ["2"] * (THREADS - 1))
    assert len(calls) == 2


def test_what_was_cleared_while_it_was_computed_is_not_kept() -> None:
    began = threading.Event()

    @st.cache_data
    def f() -> int:
        calls.append(1)
        began.set()
        assert gate.wait(20)
        return len(calls)

    with ThreadPoolExecutor(1) as pool:
        first = pool.submit(f)
        assert began.wait(20)
        f.clear()
        gate.set()
        assert first.result() == 1
    assert f() == 2


def test_functions_that_call_each_other_in_two_threads_end() -> None:
    met = threading.Barrier(2)
    inner = threading.local()

    @st.cache_data
    def f() -> int:
        return meet(g)

    @st.cache_data
    def g() -> int:
        return meet(f)

    def meet(other: Callable[[], int]) -> int:
        if getattr(inner, "deep", False):
            return 1
        inner.deep = True
        met.wait(20)
        return 1 + other()

    with ThreadPoolExecutor(2) as pool:
        results = [pool.submit(f), pool.submit(g)]
        assert all(each.result(20) in {1, 2, 3} for each in results)


def test_a_function_that_calls_itself_without_end_is_pythons_own_error() -> None:
    @st.cache_data
    def f() -> int:
        return f() + 1

    with pytest.raises(RecursionError):
        f()
