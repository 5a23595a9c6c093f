"""f.why(…) and the spinner say why a call misses."""

from __future__ import annotations

import threading
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import entries

from ..conftest import WAIT, OpenApp

HELPED = "def helper():\n    return {}\n@st.cache_data\ndef f(x=0):\n    return helper() + K\n"


@pytest.fixture(autouse=True)
def _empty() -> None:
    st.cache_data.clear()


def cell(text: str, **names: Any) -> Any:
    """Run a cell of a notebook and return the function that it made."""
    space = {"__name__": "__main__", "st": st, "K": 1, **names}
    exec(text, space)  # noqa: S102 - the text is ours
    return space["f"]


def test_a_first_call_is_new_and_a_second_one_hits() -> None:
    f = st.cache_data(lambda x: x)
    assert f.why(1) == "A miss: nothing has been computed yet."
    f(1)
    assert f.why(1) == "A hit: an equal call has been computed."


def test_the_argument_that_is_new_is_named() -> None:
    f = st.cache_data(lambda x, y, z: x)
    f(1, 2, [3])
    f(1, 5, [6])
    assert f.why(1, 2, [4]) == "A miss: `z` is new."
    assert f.why(7, 2, [4]) == "A miss: `x` and `z` are new."


def test_the_function_that_was_edited_is_named() -> None:
    cell(HELPED.format(1))()
    assert cell(HELPED.format(2)).why() == "A miss: the code of helper() changed."
    assert cell(HELPED.format(1).replace("+", "-")).why() == "A miss: the code of f() changed."
    assert cell(HELPED.format(1), K=2).why() == "A miss: `K` changed."


def test_what_became_of_a_result_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(entries, "monotonic", lambda: now[0])
    f = st.cache_data(ttl=10, max_entries=1)(lambda x: x)
    f(1), f(2)
    assert f.why(1) == "A miss: its result went when others came: `max_entries=1`."
    f.clear(2)
    assert f.why(2) == "A miss: its result was cleared."
    f(1)
    now[0] = 11
    assert f.why(1) == "A miss: its result is older than 10 s."


def test_what_is_not_looked_at_is_told() -> None:
    assert (
        cell("client = []\n@st.cache_data\ndef f():\n    return client")
        .why()
        .endswith("Not looked at: `client`, which f() reads.")
    )


def test_the_spinner_says_why(open_app: OpenApp) -> None:
    cell(HELPED.format(1))()
    began, go_on = threading.Event(), threading.Event()
    text = HELPED.format("began.set() or go_on.wait(20)") + "f()"
    view = open_app(text, K=1, began=began, go_on=go_on, wait=False)
    assert began.wait(WAIT)
    view.session.outbound.flush()
    assert [each["text"] for each in view.find("spinner")] == ["Running `f()`. *The code of helper() changed.*"]
    go_on.set()
    assert view.session.runner.wait(WAIT)
