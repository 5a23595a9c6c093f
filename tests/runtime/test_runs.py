"""How runs follow one another: what is superseded and what is not, what is awaited, what persists."""

from __future__ import annotations

from threading import Event

import pytest

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from .test_session import change, errors, texts


class Step:
    """A place in a script that says it was reached, and waits to be let on."""

    def __init__(self) -> None:
        self.reached, self.go = Event(), Event()

    def __call__(self) -> None:
        self.reached.set()
        assert self.go.wait(WAIT)


def settle(view: FrontEnd) -> list[str]:
    assert view.session.runner.wait(WAIT)
    return texts(view)


def test_a_loop_under_a_button_ends_with_the_next_event_and_is_not_started_again(open_app: OpenApp) -> None:
    going, rounds = Event(), []
    view = open_app(
        "n = st.slider('n', 0, 9)\nif st.button('start'):\n    rounds.append('started')\n"
        "    while True:\n        st.text('round')\n        going.set()\nst.text(n)",
        going=going,
        rounds=rounds,
    )
    view.set(view.widget("start"), True)
    assert going.wait(WAIT)
    view.set(view.widget("n"), [4])
    assert settle(view) == ["4"]
    assert rounds == ["started"]


def test_a_press_waits_for_the_first_run_that_reaches_its_button(open_app: OpenApp) -> None:
    step, seen = Step(), []
    step.go.set()
    view = open_app(
        "n = st.slider('n', 0, 9)\nstep()\nst.text(n)\nif st.button('go', on_click=seen.append, args=('called',)):\n    seen.append('seen')",
        step=step,
        seen=seen,
    )
    step.reached.clear()
    step.go.clear()
    view.set(view.widget("go"), True)
    assert step.reached.wait(WAIT)
    view.set(view.widget("n"), [4])
    view.set(view.widget("go"), True)
    step.go.set()
    assert settle(view) == ["4"]
    assert sorted(seen) == ["called", "called", "seen", "seen"]


def test_what_a_script_wrote_before_it_was_superseded_persists(open_app: OpenApp) -> None:
    step = Step()
    step.go.set()
    view = open_app(
        "n = st.slider('n', 0, 9)\nst.session_state.log = [*st.session_state.get('log', []), n]\nstep()\nst.text(st.session_state.log)",
        step=step,
    )
    step.reached.clear()
    step.go.clear()
    view.set(view.widget("n"), [1])
    assert step.reached.wait(WAIT)
    view.set(view.widget("n"), [2])
    step.go.set()
    assert settle(view) == ["[0, 1, 2]"]


def test_a_callback_is_not_superseded_midway(open_app: OpenApp) -> None:
    step, log = Step(), []
    view = open_app(
        "def called():\n    log.append('begins')\n    step()\n    st.session_state.x = 1\n    log.append('ends')\n"
        "st.button('go', on_click=called)\nst.text(st.slider('n', 0, 9))",
        step=step,
        log=log,
    )
    view.set(view.widget("go"), True)
    assert step.reached.wait(WAIT)
    view.set(view.widget("n"), [4])
    step.go.set()
    assert settle(view) == ["4"]
    assert log == ["begins", "ends"]


def test_of_what_waits_a_stop_keeps_the_values_and_drops_the_presses(open_app: OpenApp) -> None:
    step, seen = Step(), []
    step.go.set()
    view = open_app(
        "step()\nst.text(st.slider('n', 0, 9))\nif st.button('go'):\n    seen.append(1)\nst.button('run')",
        step=step,
        seen=seen,
    )
    step.reached.clear()
    step.go.clear()
    view.session.rerun()
    assert step.reached.wait(WAIT)
    view.set(view.widget("n"), [4])
    view.set(view.widget("go"), True)
    view.session.stop()
    step.go.set()
    settle(view)
    assert change(view, "run", True) == ["4"]
    assert seen == []


@pytest.mark.parametrize("ending", ["supersede", "stop"])
def test_a_long_await_ends_at_once(open_app: OpenApp, ending: str) -> None:
    asleep, log = Event(), []
    view = open_app(
        "import asyncio\nn = st.slider('n', 0, 9)\nst.text(n)\n"
        "if st.button('sleep'):\n    asleep.set()\n    try:\n        await asyncio.sleep(600)\n    finally:\n        log.append('cleaned up')",
        asleep=asleep,
        log=log,
    )
    view.set(view.widget("sleep"), True)
    assert asleep.wait(WAIT)
    if ending == "stop":
        view.session.stop()
    else:
        view.set(view.widget("n"), [4])
    assert view.session.runner.wait(1)
    assert log == ["cleaned up"]
    assert texts(view) == (["0"] if ending == "stop" else ["4"])


def test_a_long_await_in_a_callback_is_stopped_but_not_superseded(open_app: OpenApp) -> None:
    asleep, go = Event(), Event()
    view = open_app(
        "import asyncio\n"
        "async def called():\n    asleep.set()\n    while not go.is_set():\n        await asyncio.sleep(0.001)\n    st.session_state.done = True\n"
        "st.button('go', on_click=called)\nst.text((st.slider('n', 0, 9), st.session_state.get('done')))",
        asleep=asleep,
        go=go,
    )
    view.set(view.widget("go"), True)
    assert asleep.wait(WAIT)
    view.set(view.widget("n"), [4])
    go.set()
    assert settle(view) == ["(4, True)"]
    go.clear()
    asleep.clear()
    view.set(view.widget("go"), True)
    assert asleep.wait(WAIT)
    view.session.stop()
    assert view.session.runner.wait(1)


def test_an_async_client_that_is_kept_works_in_every_run(open_app: OpenApp) -> None:
    view = open_app(
        "import asyncio\n"
        "if 'queue' not in st.session_state:\n    st.session_state.queue = asyncio.Queue()\n    st.session_state.loop = asyncio.get_running_loop()\n"
        "async def answer():\n    await asyncio.sleep(0)\n    await st.session_state.queue.put(st.session_state.n)\n"
        "st.session_state.n = st.session_state.get('n', 0) + 1\n"
        "task = asyncio.create_task(answer())\nst.text(await st.session_state.queue.get())\n"
        "st.text(asyncio.get_running_loop() is st.session_state.loop)\nst.button('again')"
    )
    for run in range(2, 21):
        assert change(view, "again", True) == [str(run), "True"]


@pytest.mark.parametrize("call", ["st.rerun()", "st.stop()"])
def test_control_flow_is_not_lost_in_except_exception(open_app: OpenApp, call: str) -> None:
    view = open_app(
        "if 'before' not in st.session_state:\n    st.session_state.before = True\n"
        f"    try:\n        {call}\n    except Exception:\n        st.text('caught')\n    st.text('went on')\nst.text('end')"
    )
    assert texts(view) == ([] if "stop" in call else ["end"])
    assert errors(view) == []


def test_a_fragments_event_waits_for_a_run_of_the_script_and_is_seen_then(open_app: OpenApp) -> None:
    step, log = Step(), []
    step.go.set()
    view = open_app(
        "log.append('script')\nstep()\n@st.fragment\ndef part():\n    log.append(st.button('inner'))\npart()\nst.text('end')",
        step=step,
        log=log,
    )
    step.reached.clear()
    step.go.clear()
    view.session.rerun()
    assert step.reached.wait(WAIT)
    view.set(view.widget("inner"), True)
    step.go.set()
    assert settle(view) == ["end"]
    assert log == ["script", False, "script", False, True]


def test_a_press_is_not_kept_for_a_later_day_by_a_run_that_stopped_before_its_button(open_app: OpenApp) -> None:
    view = open_app("if not st.checkbox('on', True):\n    st.stop()\nst.text(st.button('go'))\nst.button('other')")
    with view.together():
        view.set(view.widget("go"), True)
        view.set(view.widget("on"), False)
    assert settle(view) == []
    assert change(view, "on", True) == ["False"]
