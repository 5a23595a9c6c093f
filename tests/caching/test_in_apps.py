"""Cached functions in apps: shared by sessions, drawn again, stopped while they wait."""

from __future__ import annotations

import threading
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import computation

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from .waiting import wait_until

DRAWS = "@st.cache_data(show_spinner=False)\ndef f(x):\n    calls.append(x)\n    {}\n    return x\n"


@pytest.fixture(autouse=True)
def _empty() -> None:
    st.cache_data.clear()
    st.cache_resource.clear()


def rerun(view: FrontEnd) -> None:
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()


def shown(view: FrontEnd) -> Any:
    view.session.outbound.flush()
    assert view.find("exception") == []
    return view.outline()


def test_a_rerun_hits(open_app: OpenApp) -> None:
    calls: list[int] = []
    view = open_app(DRAWS.format("pass") + "st.text(f(1))", calls=calls)
    rerun(view)
    assert calls == [1]


def test_sessions_share_what_equal_scripts_compute(open_app: OpenApp) -> None:
    calls: list[int] = []
    text = "class Point:\n    pass\n@st.cache_data\ndef f():\n    calls.append(1)\n    return Point()\n"
    for _ in range(2):
        view = open_app(text + "st.text(isinstance(f(), Point))", calls=calls)
        assert [each["body"] for each in view.find("text")] == ["True"]
    assert calls == [1]


def test_an_app_and_the_notebook_share_a_function(open_app: OpenApp) -> None:
    calls: list[int] = []
    text = "@st.cache_data\ndef f():\n    calls.append(1)\n    return 1\n"
    open_app(text + "f()", calls=calls)
    names = {"st": st, "calls": calls, "__name__": "__main__"}
    exec(text + "f()", names)  # noqa: S102 - the text is ours
    assert calls == [1]


@pytest.mark.parametrize(
    "drawn",
    [
        "st.text(x)",
        "st.text('a'); st.text('b')",
        "st.sidebar.text(x)",
        "box = st.container(border=True); box.text(x); st.text('after')",
        "with st.expander('more'):\n        st.text(x)",
        "left, right = st.columns(2); right.text(x); left.text('a')",
        "place = st.empty(); place.text('a'); place.text('b')",
        "bar = st.progress(0); bar.progress(50)",
        "import numpy; st.image(numpy.eye(2))",
    ],
)
def test_what_was_drawn_is_drawn_again_by_a_hit(drawn: str, open_app: OpenApp) -> None:
    calls: list[int] = []
    view = open_app(DRAWS.format(drawn) + "with st.container():\n    f(1)\nst.text('end')", calls=calls)
    first = shown(view)
    rerun(view)
    assert shown(view) == first
    other = open_app(DRAWS.format(drawn) + "with st.container():\n    f(1)\nst.text('end')", calls=calls)
    assert shown(other) == first
    assert calls == [1]


def test_a_hit_draws_where_it_is_called(open_app: OpenApp) -> None:
    view = open_app(DRAWS.format("st.text(x)") + "f(1)\nst.divider()\nf(1)\nwith st.sidebar:\n    f(1)", calls=[])
    assert [each["body"] for each in view.find("text")] == ["1", "1", "1"]


def test_what_an_inner_function_draws_is_part_of_the_outer(open_app: OpenApp) -> None:
    text = DRAWS.format("st.text(x)") + "@st.cache_data(show_spinner=False)\ndef g():\n    return f(1) + f(1)\n"
    view = open_app(text + "g()", calls=[])
    first = shown(view)
    assert len(view.find("text")) == 2
    rerun(view)
    assert shown(view) == first


def test_drawing_into_a_container_from_outside_is_an_error(open_app: OpenApp) -> None:
    view = open_app("box = st.container()\n" + DRAWS.format("box.text(x)") + "f(1)", calls=[])
    (error,) = view.find("exception")
    assert error["name"] == "CacheReplayClosureError"
    assert "f()" in error["message"]


def test_a_widget_in_a_cached_function_is_warned_of(open_app: OpenApp) -> None:
    view = open_app(DRAWS.format("st.checkbox('c')") + "f(1)", calls=[])
    assert [error["name"] for error in view.find("exception")] == ["CachedWidgetWarning"]


def test_a_spinner_is_shown_while_the_outermost_function_computes(open_app: OpenApp) -> None:
    began, go_on = threading.Event(), threading.Event()
    inner = "@st.cache_data\ndef inner():\n    began.set()\n    go_on.wait(20)\n"
    text = inner + "@st.cache_data(show_time=True)\ndef outer(x):\n    inner()\nouter(1)"
    view = open_app(text, began=began, go_on=go_on, wait=False)
    assert began.wait(WAIT)
    view.session.outbound.flush()
    (spinner,) = view.find("spinner")
    assert (spinner["text"], spinner["show_time"]) == ("Running `outer(...)`.", True)
    go_on.set()
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert view.find("spinner") == []


def test_who_waits_for_another_can_be_stopped(open_app: OpenApp) -> None:
    began, go_on = threading.Event(), threading.Event()
    text = "@st.cache_data\ndef f():\n    began.set()\n    return go_on.wait(20)\n"
    names = {"st": st, "began": began, "go_on": go_on, "__name__": "__main__"}
    exec(text, names)  # noqa: S102 - the text is ours
    owner = threading.Thread(target=names["f"])
    owner.start()
    assert began.wait(WAIT)
    view = open_app(text + "st.text('before')\nf()\nst.text('after')", began=began, go_on=go_on, wait=False)
    wait_until(lambda: len(computation._waiting) == 1)
    view.session.stop()
    assert view.session.runner.wait(WAIT)
    assert owner.is_alive()
    go_on.set()
    owner.join(WAIT)
    assert [each["body"] for each in view.find("text")] == ["before"]
