"""Kernels that ask for one thing at once: one computes, the others wait; a dead one keeps nobody waiting."""

from __future__ import annotations

import os
import threading

from ..conftest import WAIT, OpenApp
from .processes import Home, Restarted
from .waiting import wait_until

SLOW = """
@st.cache_data(persist="disk")
def f(x):
    tell("computing")
    hear()
    return x * 2
"""
ASK = SLOW + "tell('asking')\nhear()\ntell(f(1))"


def test_two_kernels_compute_once(home: Home) -> None:
    with home.process(ASK) as one, home.process(ASK) as two:
        for each in (one, two):
            assert each.told() == "asking"
            each.say()
            if each is one:
                assert one.told() == "computing"
        one.say()
        assert one.told() == 2
        assert two.told() == 2, "it did not compute"


def test_the_death_of_the_one_that_computes_lets_the_next_compute(home: Home) -> None:
    with home.process(ASK) as one, home.process(ASK) as two:
        one.told(), one.say()
        assert one.told() == "computing"
        two.told(), two.say()
        one.kill()
        assert two.told() == "computing"
        two.say()
        assert two.told() == 2


def test_an_error_in_one_kernel_lets_the_next_compute(home: Home) -> None:
    failing = ASK.replace("return x * 2", "return 1 / 0 if FAILS else x * 2")
    with home.process("FAILS = True" + failing) as one, home.process("FAILS = True" + failing) as two:
        one.told(), one.say()
        assert one.told() == "computing"
        two.told(), two.say()
        one.say()
        assert two.told() == "computing"


def test_a_kernel_computes_one_thing_while_another_computes_the_next(home: Home) -> None:
    with home.process(ASK) as one, home.process(ASK.replace("f(1)", "f(2)")) as two:
        one.told(), one.say()
        assert one.told() == "computing"
        two.told(), two.say()
        assert two.told() == "computing"
        two.say()
        assert two.told() == 4


def test_a_run_that_waits_for_another_kernel_can_be_stopped(home: Home, open_app: OpenApp) -> None:
    """The other one reads a pipe, and is not done before that is closed."""
    pipe = home.folder / "pipe"
    os.mkfifo(pipe)
    text = "@st.cache_data(persist='disk')\ndef f(path):\n    with open(path) as file:\n        return file.read()\n"
    with home.process(text + f"tell(f({str(pipe)!r}))") as other:
        with pipe.open("w"):
            view = open_app(text + "f(path)\nst.text('after')", path=str(pipe), wait=False)
            wait_until(lambda: bool(view.session.outbound.flush() or view.find("spinner")))
            view.session.stop()
            assert view.session.runner.wait(WAIT)
            view.session.outbound.flush()
            assert view.find("text") == []
        assert other.told() == ""


def test_threads_of_one_kernel_compute_once(home: Home, restarted: Restarted) -> None:
    computed: list[int] = []
    together = threading.Barrier(8)
    f = restarted()(persist="disk")(lambda _computed, x: _computed.append(x) or [x])
    got: list[list[int]] = []

    def ask() -> None:
        together.wait(20)
        got.append(f(computed, 1))

    threads = [threading.Thread(target=ask) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(20)
    assert got == [[1]] * 8
    assert computed == [1]


CROSSED = """
import threading
met = threading.Barrier(2)
inner = threading.local()
@st.cache_data(persist="disk")
def f():
    return meet(lambda: g())
@st.cache_data(persist="disk")
def g():
    return meet(lambda: f())
def meet(other):
    if getattr(inner, "deep", False):
        return 1
    inner.deep = True
    met.wait(20)
    return 1 + other()
got = []
threads = [threading.Thread(target=lambda each=each: got.append(each()), daemon=True) for each in (f, g)]
for each in threads:
    each.start()
for each in threads:
    each.join(20)
tell(len(got))
"""


def test_functions_that_call_each_other_in_two_threads_end(home: Home) -> None:
    assert home.run(CROSSED) == 2


def test_a_function_that_calls_itself_is_pythons_own_error(home: Home) -> None:
    code = "@st.cache_data(persist='disk')\ndef f():\n    return f() + 1\n"
    assert home.run(code + "try:\n    f()\nexcept RecursionError:\n    tell(1)") == 1


def test_what_was_cleared_while_it_was_computed_is_not_stored(home: Home) -> None:
    code = SLOW.replace("hear()", "f.clear()")
    home.run(code + "f(1)\ntell(0)")
    assert home.results == []


def test_a_kernel_that_starts_leaves_the_claim_of_one_that_computes_for_hours(home: Home) -> None:
    with home.process(ASK) as one, home.process(ASK) as two:
        one.told(), one.say()
        assert one.told() == "computing"
        for path in home.files:
            os.utime(path, (0, 0))
        two.told(), two.say()
        one.say()
        assert one.told() == 2
        assert two.told() == 2, "it did not compute"


AWAITED = """
import asyncio
@st.cache_data(persist="disk")
async def f(x):
    calls.append(x)
    return 1 if len(calls) > 1 else await f(x) + 1
tell(asyncio.run(f(1)))
"""


def test_a_coroutine_function_that_awaits_itself_does_not_wait_for_its_own_claim(home: Home) -> None:
    assert home.run(AWAITED) == 2
