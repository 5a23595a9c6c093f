"""Stopping a run that calls no st function."""

from __future__ import annotations

from threading import Event

import pytest

from ..conftest import WAIT, OpenApp

LOOPS = {
    "with calls": "while True:\n        len('x')",
    "without calls": "while True:\n        x = 1",
    "in a function": "def f():\n        while True:\n            pass\n    f()",
    "that catches Exception": "while True:\n        try:\n            len('x')\n        except Exception:\n            pass",
}


@pytest.mark.parametrize("loop", LOOPS.values(), ids=LOOPS)
def test_a_loop_is_stopped_and_its_finally_runs(open_app: OpenApp, loop: str) -> None:
    running, cleaned = Event(), Event()
    view = open_app(
        f"try:\n    running.set()\n    {loop}\nfinally:\n    cleaned.set()",
        wait=False,
        running=running,
        cleaned=cleaned,
    )
    assert running.wait(WAIT)
    view.session.stop()
    assert cleaned.wait(WAIT)
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert view.status["state"] == "idle"
    assert view.status["failed"] is False
    assert view.find("exception") == []


def test_the_next_run_is_not_interrupted(open_app: OpenApp) -> None:
    running = Event()
    view = open_app(
        "first = st.session_state.setdefault('first', True)\nst.session_state.first = False\nrunning.set()\n"
        "while first:\n    pass\nst.text('ran')",
        wait=False,
        running=running,
    )
    assert running.wait(WAIT)
    view.session.stop()
    assert view.session.runner.wait(WAIT)
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert [each["body"] for each in view.find("text")] == ["ran"]


def test_what_cannot_be_interrupted_is_said(open_app: OpenApp) -> None:
    running, go, said = Event(), Event(), Event()
    view = open_app("running.set()\ngo.wait(20)", wait=False, running=running, go=go)
    report = view.session.interruption._report
    view.session.interruption._report = lambda text: (report(text), said.set())
    assert running.wait(WAIT)
    view.session.stop()
    assert said.wait(WAIT)
    go.set()
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert "cannot be interrupted yet" in view.console
    assert view.status["state"] == "idle"


def test_closing_a_session_ends_its_thread(open_app: OpenApp) -> None:
    running = Event()
    view = open_app("running.set()\nwhile True:\n    pass", wait=False, running=running)
    assert running.wait(WAIT)
    view.session.close("closed")
    view.session.runner.thread.join(WAIT)
    assert not view.session.runner.thread.is_alive()
    assert view.closed == "closed"
