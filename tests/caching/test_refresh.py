"""`refresh_mode="background"`: a stale result is given out, while a thread beside computes a fresh one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import entries
from jupyter_reactive.runtime.errors import StreamlitAPIException, StreamlitValueError

from ..conftest import OpenApp
from .test_in_apps import rerun
from .waiting import wait_until


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Return what moves the clock."""
    now = [1000.0]
    monkeypatch.setattr(entries, "monotonic", lambda: now[0])
    return lambda seconds: now.__setitem__(0, now[0] + seconds)


def refreshing() -> list[str]:
    return [each.name for each in threading.enumerate() if "refresh of" in each.name]


@pytest.fixture(autouse=True)
def _none_left() -> Iterator[None]:
    yield
    wait_until(lambda: not refreshing())


class Counter:
    """A cached function that counts, and waits at a gate in all calls but the first."""

    def __init__(self, **options: Any) -> None:
        self.computed = 0
        self.gate = threading.Event()
        self.released: list[int] = []
        decorator = st.cache_resource(on_release=self.released.append, **options)

        @decorator
        def f() -> int:
            if self.computed:
                assert self.gate.wait(20)
            self.computed += 1
            if self.computed == 2 and self.fails:
                raise OSError("the server is away")
            return self.computed

        self.fails = False
        self.f = f


def test_a_stale_result_is_given_out_once_more_and_one_thread_computes(later: Callable[[float], None]) -> None:
    counter = Counter(ttl=60, refresh_mode="background")
    assert counter.f() == 1
    later(61)
    assert [counter.f() for _ in range(5)] == [1] * 5
    assert len(refreshing()) == 1
    counter.gate.set()
    wait_until(lambda: not refreshing())
    assert counter.f() == 2
    assert (counter.computed, counter.released) == (2, [1])


def test_beyond_twice_its_ttl_a_result_is_computed_before_it_is_given(later: Callable[[float], None]) -> None:
    counter = Counter(ttl=60, refresh_mode="background")
    counter.gate.set()
    counter.f()
    later(121)
    assert counter.f() == 2


def test_an_error_leaves_the_old_result_and_is_tried_again_after_a_while(
    later: Callable[[float], None], caplog: pytest.LogCaptureFixture
) -> None:
    counter = Counter(ttl=600, refresh_mode="background")
    counter.fails = True
    counter.gate.set()
    counter.f()
    later(601)
    assert counter.f() == 1
    wait_until(lambda: "could not be refreshed" in caplog.text)
    wait_until(lambda: not refreshing())
    assert counter.f() == 1
    assert counter.computed == 2
    later(61)
    assert counter.f() == 1
    wait_until(lambda: not refreshing())
    assert counter.f() == 3


def test_what_was_cleared_meanwhile_is_not_brought_back(later: Callable[[float], None]) -> None:
    counter = Counter(ttl=60, refresh_mode="background")
    counter.f()
    later(61)
    counter.f()
    counter.f.clear()
    counter.gate.set()
    wait_until(lambda: not refreshing())
    assert counter.released == [1, 2], "the fresh one has nobody to go to"
    assert counter.f() == 3


def test_the_thread_belongs_to_no_run_and_what_is_drawn_is_warned_of(
    open_app: OpenApp, later: Callable[[float], None]
) -> None:
    from jupyter_reactive.runtime.script_run_context import get_script_run_ctx

    runs: list[bool] = []
    text = """@st.cache_data(ttl=60, refresh_mode="background", show_spinner=False)
def f():
    runs.append(get_script_run_ctx() is not None)
    st.text("drawn")
    return 1
f()
"""
    view = open_app(text, runs=runs, get_script_run_ctx=get_script_run_ctx)
    assert [each["body"] for each in view.find("text")] == ["drawn"]
    (warned,) = view.find("exception")
    assert "refresh_mode" in warned["message"]
    later(61)
    rerun(view)
    assert view.find("text") == [], "a hit draws nothing again"
    wait_until(lambda: not refreshing())
    assert runs == [True, False]


@pytest.mark.parametrize("options", [{}, {"ttl": 0}, {"ttl": -1}])
def test_it_needs_a_length_of_time(options: Any) -> None:
    with pytest.raises(StreamlitAPIException, match="ttl"):
        st.cache_data(refresh_mode="background", **options)


def test_it_is_not_for_what_is_awaited_nor_for_what_is_stored() -> None:
    async def f() -> int:
        return 1

    with pytest.raises(StreamlitValueError, match="no loop to await it in"):
        st.cache_data(ttl=1, refresh_mode="background")(f)
    with pytest.raises(StreamlitAPIException, match="persist"):
        st.cache_data(ttl=1, refresh_mode="background", persist="disk")
