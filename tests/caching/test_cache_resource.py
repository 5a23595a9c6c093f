"""What st.cache_resource promises: one thing for all, checked and let go of."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import entries
from jupyter_reactive.runtime.errors import StreamlitAPIException

released: list[Any] = []


@pytest.fixture(autouse=True)
def _empty() -> Iterator[None]:
    st.cache_resource.clear()
    released.clear()
    yield
    st.cache_resource.clear()


def test_every_caller_gets_the_same_thing() -> None:
    f = st.cache_resource(lambda name: {"name": name})
    f("a")["seen"] = True
    assert f("a") is f("a")
    assert f("a")["seen"]
    assert f("b") is not f("a")


def test_what_is_cleared_is_released() -> None:
    f = st.cache_resource(on_release=released.append)(lambda x: x)
    f(1), f(2)
    f.clear(1)
    assert released == [1]
    f.clear()
    assert released == [1, 2]
    f(3)
    st.cache_resource.clear()
    assert released == [1, 2, 3]


def test_what_is_evicted_or_expired_is_released(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(entries, "monotonic", lambda: now[0])
    f = st.cache_resource(max_entries=2, ttl=10, on_release=released.append)(lambda x: x)
    f(1), f(2), f(3)
    assert released == [1]
    now[0] = 11
    f(4)
    assert released == [1, 2, 3]


def test_what_is_refused_is_released_and_made_anew() -> None:
    made = []
    good = [True]

    @st.cache_resource(validate=lambda thing: good[0], on_release=released.append)
    def f() -> int:
        made.append(1)
        return len(made)

    assert [f(), f()] == [1, 1]
    good[0] = False
    assert f() == 2
    assert released == [1]


@pytest.mark.parametrize("name", ["validate", "on_release"])
def test_callbacks_that_are_to_be_awaited_are_errors(name: str) -> None:
    async def later(thing: object) -> bool:
        return True

    options: dict[str, Callable[..., Any]] = {name: later}
    with pytest.raises(StreamlitAPIException, match=f"`{name}` must be a plain function"):
        st.cache_resource(**options)


def test_an_async_generator_says_what_to_do() -> None:
    async def f() -> Any:
        yield 1

    with pytest.raises(StreamlitAPIException, match="Cache a function that collects it"):
        st.cache_resource(f)
