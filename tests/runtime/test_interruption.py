"""Stopping a run that calls no st function."""

from __future__ import annotations

import subprocess
import sys
from threading import Event

import pytest

from jupyter_reactive.runtime.control_flow import ControlFlow, RerunException, StopException
from jupyter_reactive.testing.host import Names

from ..conftest import WAIT, OpenApp

LOOPS = {
    "with calls": "while True:\n        len('x')",
    "without calls": "while True:\n        x = 1",
    "in a function": "def f():\n        while True:\n            pass\n    f()",
    "that asks": "go = True\n    while go:\n        pass",
    "in a lock": "import threading\n    lock = threading.Lock()\n    while True:\n        with lock:\n            x = 1",
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


STUCK = """
first = st.session_state.setdefault("first", True)
st.session_state.first = False
if first:
    st.text("begun")
    running.set()
    go.wait(WAIT)
    try:
        stray.append("went on")
        st.session_state.late = True
        st.text("late")
    finally:
        print("late print")
        cleaned.set()
st.text("late" in st.session_state)
"""


def test_a_run_stuck_in_c_is_left_behind_and_the_session_goes_on(open_app: OpenApp, names: Names) -> None:
    running, go, cleaned, stray = Event(), Event(), Event(), []
    view = open_app(STUCK, wait=False, running=running, go=go, cleaned=cleaned, stray=stray, WAIT=WAIT)
    assert running.wait(WAIT)
    stuck = view.session.runner.thread
    view.session.stop()
    assert view.session.runner.wait(WAIT)
    assert stuck.is_alive()
    view.session.outbound.flush()
    assert view.status["state"] == "idle"
    assert "could not be stopped" in view.console
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    go.set()
    stuck.join(WAIT)
    assert not stuck.is_alive()
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert [each["body"] for each in view.find("text")] == ["False"]
    assert view.status["run"] == 3


def test_a_thread_of_a_run_left_behind_changes_nothing(open_app: OpenApp, names: Names) -> None:
    running, go, done = Event(), Event(), Event()
    view = open_app(
        "import threading\nfrom jupyter_reactive.runtime.script_run_context import add_script_run_ctx\n"
        "if not st.session_state.setdefault('runs', 0):\n"
        "    def work():\n        go.wait(WAIT)\n        try:\n            st.text('late')\n"
        "            st.session_state.late = True\n        finally:\n            done.set()\n"
        "    thread = threading.Thread(target=work, daemon=True)\n"
        "    add_script_run_ctx(thread).start()\n    st.session_state.runs = 1\n    running.set()\n    thread.join()\n"
        "st.text('late' in st.session_state)",
        wait=False, running=running, go=go, done=done, WAIT=WAIT,
    )  # fmt: skip
    assert running.wait(WAIT)
    view.session.stop()
    assert view.session.runner.wait(WAIT)
    go.set()
    assert done.wait(WAIT)
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert [each["body"] for each in view.find("text")] == ["False"]


def test_finally_may_draw_and_is_not_cut_short(open_app: OpenApp) -> None:
    running, cleaned = Event(), Event()
    view = open_app(
        "try:\n    while True:\n        st.text('going')\n        running.set()\n"
        "finally:\n    st.text('stopped')\n    st.text('cleaned up')\n    cleaned.set()",
        wait=False,
        running=running,
        cleaned=cleaned,
    )
    assert running.wait(WAIT)
    view.session.stop()
    assert cleaned.wait(WAIT)
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert [each["body"] for each in view.find("text")][-2:] == ["stopped", "cleaned up"]
    assert view.status["failed"] is False


def test_a_slow_finally_is_neither_interrupted_nor_left_behind(open_app: OpenApp) -> None:
    running, cleaned = Event(), Event()
    view = open_app(
        "import time\ntry:\n    running.set()\n    while True:\n        pass\n"
        "finally:\n    end = time.monotonic() + 1.5\n    while time.monotonic() < end:\n        pass\n    cleaned.set()",
        wait=False,
        running=running,
        cleaned=cleaned,
    )
    assert running.wait(WAIT)
    view.session.stop()
    assert view.session.runner.wait(WAIT)
    assert cleaned.is_set()
    view.session.outbound.flush()
    assert view.console == ""


def test_a_stop_before_the_run_begins_leaves_nothing_waiting(open_app: OpenApp) -> None:
    view = open_app("st.text('ran')")
    session = view.session
    session.post_status("queued")
    session.stop()
    session.outbound.flush()
    assert view.status["state"] == "idle"


def test_control_flow_is_no_exception() -> None:
    assert not issubclass(ControlFlow, Exception)
    assert all(issubclass(each, ControlFlow) for each in (StopException, RerunException))


def test_closing_a_session_ends_its_thread(open_app: OpenApp) -> None:
    running = Event()
    view = open_app("running.set()\nwhile True:\n    pass", wait=False, running=running)
    assert running.wait(WAIT)
    view.session.close("closed")
    view.session.runner.thread.join(WAIT)
    assert not view.session.runner.thread.is_alive()
    assert view.closed == "closed"


TRACED = """
import sys
from jupyter_reactive.testing import AppTest

def traced():
    return "traced"

assert AppTest.from_string("x = 1").run().exception == []
sys.settrace(lambda frame, event, argument: None)
print(traced())
"""


def test_a_debugger_can_trace_after_a_run() -> None:
    """An exception from outside that is taken back would hang CPython 3.11 under a tracer."""
    ended = subprocess.run([sys.executable, "-c", TRACED], capture_output=True, text=True, timeout=WAIT, check=False)
    assert ended.stdout.split() == ["traced"], ended.stderr
