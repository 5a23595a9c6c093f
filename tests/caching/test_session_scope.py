"""`scope="session"`: each session has results of its own, which go with it."""

from __future__ import annotations

from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import session_scope
from jupyter_reactive.runtime.errors import StreamlitAPIException
from jupyter_reactive.runtime.runtime import Runtime

from ..conftest import OpenApp
from .test_in_apps import rerun, shown

DATA = """@st.cache_data(scope="session")
def f(x):
    calls.append(x)
    return [x]
st.text(f(1))
"""
RESOURCE = """@st.cache_resource(scope="session", on_release=released.append)
def f(x):
    return [x]
st.text(id(f(1)))
"""


def test_each_session_computes_once(open_app: OpenApp) -> None:
    calls: list[int] = []
    first, second = open_app(DATA, calls=calls), open_app(DATA, calls=calls)
    assert calls == [1, 1]
    for view in (first, second):
        rerun(view)
    assert calls == [1, 1]


def test_a_function_of_an_imported_module_has_the_results_of_the_session_that_asks(open_app: OpenApp) -> None:
    calls: list[int] = []

    @st.cache_data(scope="session")
    def shared(x: int) -> int:
        calls.append(x)
        return x

    views = [open_app("st.text(shared(1))", shared=shared) for _ in range(2)]
    for view in views:
        rerun(view)
    assert calls == [1, 1]


def test_things_are_released_when_their_session_closes(open_app: OpenApp, runtime: Runtime) -> None:
    released: list[Any] = []
    first, second = (open_app(RESOURCE, released=released) for _ in range(2))
    rerun(first)
    assert shown(first) != shown(second)
    assert released == []
    runtime.close_session(first.session.id, "It was closed.")
    assert released == [[1]]


def test_a_session_closes_whatever_is_released(
    open_app: OpenApp, runtime: Runtime, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(thing: object) -> None:
        raise OSError("no such thing")

    view = open_app(RESOURCE.replace("released.append", "fails"), fails=fails)
    runtime.close_session(view.session.id, "It was closed.")
    assert view.closed is not None
    assert "could not be let go of" in caplog.text


def test_clearing_all_clears_every_session(open_app: OpenApp) -> None:
    calls: list[int] = []
    views = [open_app(DATA, calls=calls) for _ in range(2)]
    st.cache_data.clear()
    for view in views:
        rerun(view)
    assert calls == [1] * 4


def test_outside_of_an_app_it_is_an_error_that_says_what_to_do() -> None:
    @st.cache_data(scope="session")
    def f() -> int:
        return 1

    with pytest.raises(StreamlitAPIException, match="leave `scope` out"):
        f()


def test_a_closed_session_leaves_no_registry(open_app: OpenApp, runtime: Runtime) -> None:
    before = len(list(st.cache_data._sessions))
    view = open_app(DATA, calls=[])
    assert len(list(st.cache_data._sessions)) == before + 1
    registry = next(iter(reversed(list(st.cache_data._sessions))))
    assert isinstance(registry, session_scope.Registry)
    runtime.close_session(view.session.id, "It was closed.")
    assert sum(count for _, count, _ in registry.held()) == 0
