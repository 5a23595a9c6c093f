"""Fragments: what runs and what does not, what is drawn where, and what becomes of it."""

from __future__ import annotations

from threading import Barrier, Event

import pytest

from jupyter_reactive.schema.back_msg import RunFragment

from ..conftest import WAIT, OpenApp
from .test_session import change, errors, texts

COUNTERS = """
log.append('script')
@st.fragment
def part(name):
    log.append(name)
    if st.button(name, key=name):
        st.text(f'{name} pressed')
    st.text(f'{name} {log.count(name)}')
"""


def test_a_widget_in_a_fragment_runs_no_statement_outside_of_it(open_app: OpenApp) -> None:
    log: list[str] = []
    view = open_app(COUNTERS + "part('a')\npart('b')\nst.text('end')", log=log)
    assert change(view, "a", True) == ["a pressed", "a 2", "b 1", "end"]
    assert log == ["script", "a", "b", "a"]
    assert change(view, "b", True) == ["a pressed", "a 2", "b pressed", "b 2", "end"]
    assert log.count("script") == 1


def test_the_calls_of_a_loop_are_fragments_of_their_own(open_app: OpenApp) -> None:
    log: list[str] = []
    view = open_app(COUNTERS + "for name in 'abc':\n    part(name)", log=log)
    assert change(view, "b", True) == ["a 1", "b pressed", "b 2", "c 1"]


def test_a_fragment_inside_another_runs_alone_and_with_it(open_app: OpenApp) -> None:
    view = open_app(
        "@st.fragment\ndef inner():\n    log.append('inner')\n    st.button('in')\n"
        "@st.fragment\ndef outer():\n    log.append('outer')\n    st.button('out')\n    inner()\n    st.text('below')\nouter()",
        log=(log := []),
    )
    before = view.outline()
    change(view, "in", True)
    assert log == ["outer", "inner", "inner"]
    change(view, "out", True)
    assert log == ["outer", "inner", "inner", "outer", "inner"]
    view.session.outbound.flush()
    assert view.outline() == before


def test_what_an_outer_fragment_does_not_call_again_is_gone(open_app: OpenApp) -> None:
    view = open_app(
        "@st.fragment\ndef inner():\n    st.text('inner')\n    box.text('beyond')\n"
        "box = st.container()\n"
        "@st.fragment\ndef outer():\n    if st.checkbox('show', True):\n        inner()\nouter()"
    )
    assert texts(view) == ["beyond", "inner"]
    assert change(view, "show", False) == []
    assert len(view.session.fragments._fragments) == 1
    assert change(view, "show", True) == ["beyond", "inner"]


def test_a_fragment_draws_into_containers_outside_in_place(open_app: OpenApp) -> None:
    view = open_app(
        "box = st.container()\nbox.text('first')\n"
        "@st.fragment\ndef part(name):\n    n = st.slider(name, 0, 3, 1, key=name)\n"
        "    for i in range(n):\n        box.text(f'{name}{i}')\n    st.sidebar.text(f'side {name} {n}')\n"
        "part('a')\npart('b')\nbox.text('last')"
    )
    ids = view.ids()
    assert texts(view) == ["first", "a0", "b0", "last", "side a 1", "side b 1"]
    assert change(view, "a", [3]) == ["first", "a0", "a1", "a2", "b0", "last", "side a 3", "side b 1"]
    assert change(view, "b", [0]) == ["first", "a0", "a1", "a2", "last", "side a 3", "side b 0"]
    assert change(view, "a", [1]) == ["first", "a0", "last", "side a 1", "side b 0"]
    assert [each for each in view.ids() if each in ids] == [each for each in ids if each in view.ids()]


def test_a_run_of_the_script_after_those_of_fragments_gives_what_a_fresh_one_gives(open_app: OpenApp) -> None:
    script = (
        "box = st.container()\n"
        "@st.fragment\ndef part(name):\n    n = st.slider(name, 0, 3, 1, key=name)\n"
        "    for i in range(n):\n        box.text(f'{name}{i}')\n"
        "part('a')\npart('b')\nbox.text('last')\nst.button('all')"
    )
    view, fresh = open_app(script), open_app(script)
    for each in (view, fresh):
        each.set(each.widget("b"), [2])
        each.set(each.widget("a"), [3])
        assert each.session.runner.wait(WAIT)
    change(view, "all", True)
    change(fresh, "all", True)
    change(fresh, "all", True)
    assert view.outline() == fresh.outline()


def test_an_error_in_a_fragment_is_shown_in_it_and_leaves_its_siblings_alone(open_app: OpenApp) -> None:
    view = open_app(
        "@st.fragment\ndef part(name):\n    st.text(name)\n    if st.checkbox(name):\n        raise ValueError(name)\n"
        "    st.text('well')\npart('a')\npart('b')\nst.text('end')"
    )
    assert change(view, "a", True) == ["a", "b", "well", "end"]
    (error,) = errors(view)
    assert (error["name"], error["message"]) == ("ValueError", "a")
    assert change(view, "b", True) == ["a", "b", "end"]
    assert [each["message"] for each in errors(view)] == ["a", "b"]
    assert change(view, "a", False) == ["a", "well", "b", "end"]


def test_a_fragment_that_fails_ends_a_run_of_the_whole_script(open_app: OpenApp) -> None:
    view = open_app("@st.fragment\ndef part():\n    st.text('in')\n    raise ValueError('x')\npart()\nst.text('after')")
    assert texts(view) == ["in"]
    assert [each["message"] for each in errors(view)] == ["x"]


def test_rerun_of_a_fragment_starts_it_again_alone(open_app: OpenApp) -> None:
    view = open_app(
        "log.append('script')\n"
        "@st.fragment\ndef part():\n    if st.button('go'):\n        st.session_state.n = 0\n"
        "    n = st.session_state.setdefault('n', 3)\n    st.text(n)\n"
        "    if n < 3:\n        st.session_state.n += 1\n        st.rerun(scope='fragment')\npart()",
        log=(log := []),
    )
    assert change(view, "go", True) == ["3"]
    assert log == ["script"]


def test_rerun_in_a_fragment_runs_the_script(open_app: OpenApp) -> None:
    view = open_app(
        "log.append('script')\n@st.fragment\ndef part():\n    if st.button('go'):\n        st.rerun()\npart()",
        log=(log := []),
    )
    change(view, "go", True)
    assert log == ["script", "script"]


KEYED = """
log.append('script')
@st.fragment(key='chart')
def chart():
    log.append('chart')
    st.text(f"chart {st.session_state.get('choice')}")
chart()
chart()
"""


def test_a_callback_may_run_a_fragment_by_its_key_instead_of_the_script(open_app: OpenApp) -> None:
    view = open_app(
        KEYED + "st.text_input('choice', key='choice', on_change=lambda: st.rerun('chart'))", log=(log := [])
    )
    log.clear()
    assert change(view, "choice", "blue") == ["chart blue", "chart blue"]
    assert log == ["chart", "chart"]


def test_a_callback_beside_it_that_returns_gets_the_script(open_app: OpenApp) -> None:
    view = open_app(
        KEYED + "st.button('a', on_click=lambda: st.rerun('chart'))\nst.checkbox('b', on_change=lambda: None)",
        log=(log := []),
    )
    log.clear()
    with view.together():
        view.set(view.widget("a"), True)
        view.set(view.widget("b"), True)
    assert view.session.runner.wait(WAIT)
    assert log == ["script", "chart", "chart"]


@pytest.mark.parametrize(
    ("call", "name", "words"),
    [
        ("st.rerun('fragment')", "StreamlitInvalidLayoutContextError", "runs alone"),
        ("st.rerun('chart')", "StreamlitAPIException", "callbacks"),
        ("st.fragment(lambda: None, key='app')", "StreamlitAPIException", "scope"),
        ("st.fragment(lambda: None, run_every='soon')", "StreamlitBadTimeStringError", "soon"),
    ],
)
def test_what_st_rerun_and_fragment_cannot_do_is_said(open_app: OpenApp, call: str, name: str, words: str) -> None:
    (error,) = errors(open_app(call))
    assert error["name"] == name
    assert words in error["message"]


def test_a_key_without_a_fragment_is_an_error_of_the_callback(open_app: OpenApp) -> None:
    view = open_app("st.button('go', on_click=lambda: st.rerun('nothing'))")
    change(view, "go", True)
    (error,) = errors(view)
    assert "'nothing'" in error["message"]


def test_two_functions_cannot_share_a_key(open_app: OpenApp) -> None:
    text = "@st.fragment(key='k')\ndef a(): ...\n@st.fragment(key='k')\ndef b(): ...\na()\na()\nb()"
    (error,) = errors(open_app(text))
    assert error["name"] == "StreamlitDuplicateElementKey"


def test_its_value_goes_to_the_script_and_nowhere_when_it_runs_alone(open_app: OpenApp) -> None:
    view = open_app("@st.fragment\ndef part(a, *, b):\n    return st.slider('n', 0, 9) + a + b\nst.text(part(1, b=2))")
    assert change(view, "n", [4]) == ["3"]


def test_only_its_own_widgets_are_let_go_when_a_fragment_does_not_draw_them(open_app: OpenApp) -> None:
    view = open_app(
        "@st.fragment\ndef part():\n    if st.checkbox('show', True):\n        st.slider('inner', 0, 9)\n"
        "st.slider('outer', 0, 9)\npart()"
    )
    change(view, "outer", [3])
    change(view, "inner", [5])
    change(view, "show", False)
    change(view, "show", True)
    assert [each.read() for each in view.session.state._widgets.values() if each.id == view.widget("outer")] == [3]
    assert [each.read() for each in view.session.state._widgets.values() if each.id == view.widget("inner")] == [0]


def test_a_tick_runs_the_fragment_once_however_many_views_send_it(open_app: OpenApp) -> None:
    view = open_app(
        "log.append('script')\n@st.fragment(run_every=60)\ndef part():\n    log.append('part')\n    st.text(len(log))\npart()",
        log=(log := []),
    )
    (block,) = view.nodes_of("fragment")
    assert block.node["run_every"] == 60
    view.session.fragments._fragments.copy().popitem()[1].ticked -= 60
    for _ in range(2):
        view.session.receive(RunFragment(client=view.client, node=block.id), view)
    assert view.session.runner.wait(WAIT)
    assert log == ["script", "part", "part"]
    assert texts(view) == ["3"]


def test_a_fragment_that_is_run_sends_at_most_two_messages(open_app: OpenApp) -> None:
    view = open_app(
        "for i in range(1000):\n    st.text(i)\n@st.fragment\ndef part():\n    st.text(st.slider('n', 0, 9))\npart()"
    )
    view.session.outbound.flush()
    before, said = len(view.batches), view.bytes
    change(view, "n", [4])
    assert len(view.batches) - before <= 2
    assert view.bytes - said < 1024


def test_async_fragments_are_awaited_by_the_script_and_when_they_run_alone(open_app: OpenApp) -> None:
    view = open_app(
        "import asyncio\nlog.append('script')\n"
        "@st.fragment\nasync def part(name):\n    n = st.slider(name, 0, 9)\n    await asyncio.sleep(0)\n    st.text(f'{name} {n}')\n"
        "await asyncio.gather(part('a'), part('b'))",
        log=(log := []),
    )
    assert texts(view) == ["a 0", "b 0"]
    assert change(view, "b", [4]) == ["a 0", "b 4"]
    assert log == ["script"]


def test_an_app_test_runs_the_whole_script_as_streamlits_does() -> None:
    from jupyter_reactive.testing import AppTest

    app = AppTest.from_string(
        "import jupyter_reactive as st\nst.session_state.n = st.session_state.get('n', 0) + 1\n"
        "@st.fragment\ndef part():\n    st.checkbox('c')\npart()"
    ).run()
    app.checkbox[0].check().run()
    assert app.session_state.n == 2


def test_parallel_fragments_run_beside_each_other_and_end_with_the_script(open_app: OpenApp) -> None:
    meet = Barrier(3, timeout=20)
    view = open_app(
        "@st.fragment(parallel=True)\ndef part(name):\n    st.button(name, key=name)\n    meet.wait() if log.count(name) == 0 else None\n"
        "    log.append(name)\n    st.text(f'{name} {log.count(name)}')\n"
        "part('a')\npart('b')\nmeet.wait()\nst.text('end')",
        meet=meet,
        log=(log := []),
    )
    assert texts(view) == ["a 1", "b 1", "end"]
    assert change(view, "b", True) == ["a 1", "b 2", "end"]
    assert sorted(log) == ["a", "b", "b"]


def test_an_error_of_a_parallel_fragment_is_shown_in_it(open_app: OpenApp) -> None:
    view = open_app("@st.fragment(parallel=True)\ndef part():\n    raise ValueError('x')\npart()\nst.text('end')")
    assert texts(view) == ["end"]
    assert [each["message"] for each in errors(view)] == ["x"]


def test_a_superseded_run_ends_its_parallel_fragments(open_app: OpenApp) -> None:
    going = Event()
    view = open_app(
        "n = st.slider('n', 0, 9, 1)\n@st.fragment(parallel=True)\ndef part():\n    while n == 5:\n        st.text('round')\n        going.set()\n"
        "part()\nst.text(n)",
        going=going,
    )
    view.set(view.widget("n"), [5])
    assert going.wait(WAIT)
    view.set(view.widget("n"), [7])
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["7"]
