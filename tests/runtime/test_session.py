"""Scripts as people write them, on the real runtime: state, widgets, callbacks, control flow, errors."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from jupyter_reactive.runtime.errors import NoSessionContext
from jupyter_reactive.testing.host import Names

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd


def texts(view: FrontEnd) -> list[str]:
    view.session.outbound.flush()
    return [each["body"] for each in view.find("text")]


def change(view: FrontEnd, label: str, value: Any) -> list[str]:
    view.set(view.widget(label), value)
    assert view.session.runner.wait(WAIT)
    return texts(view)


def errors(view: FrontEnd) -> list[dict[str, Any]]:
    view.session.outbound.flush()
    return view.find("exception")


def test_a_keyed_widget_is_session_state(open_app: OpenApp) -> None:
    view = open_app("st.slider('n', 0, 9, key='n')\nst.text(st.session_state.n)")
    assert change(view, "n", [4]) == ["4"]


def test_state_that_a_script_sets_moves_the_widget(open_app: OpenApp) -> None:
    view = open_app(
        "if st.button('half'):\n    st.session_state.n = 5\nst.slider('n', 0, 9, key='n')\nst.text(st.session_state.n)"
    )
    change(view, "n", [8])
    assert change(view, "half", True) == ["5"]
    assert view.values[view.widget("n")] == [5]


def test_setting_a_drawn_widget_is_an_error_that_names_it(open_app: OpenApp) -> None:
    view = open_app("st.slider('n', key='n')\nst.session_state.n = 3")
    (error,) = errors(view)
    assert error["name"] == "StreamlitWidgetAlreadyInstantiatedError"
    assert "st.session_state.n" in error["message"]


def test_a_hidden_keyed_widget_returns_with_its_value(open_app: OpenApp) -> None:
    view = open_app("show = st.checkbox('show', True)\nif show:\n    st.text(st.text_input('name', key='name'))")
    assert change(view, "name", "Ada") == ["Ada"]
    assert change(view, "show", False) == []
    assert change(view, "show", True) == ["Ada"]
    assert view.values[view.widget("name")] == "Ada"


def test_callbacks_run_first_with_their_arguments_in_order(open_app: OpenApp) -> None:
    view = open_app(
        "log = st.session_state.setdefault('log', [])\n"
        "st.checkbox('a', on_change=log.append, args=('a',))\n"
        "st.button('b', on_click=lambda text: log.append(text), kwargs={'text': 'b'})\n"
        "st.text(','.join(log))"
    )
    change(view, "a", True)
    assert change(view, "b", True) == ["a,b"]
    assert change(view, "a", True) == ["a,b"]


def test_a_press_is_true_once(open_app: OpenApp) -> None:
    view = open_app("st.text(st.button('go', key='go'))\nst.text(st.session_state.go)\nst.checkbox('other')")
    assert change(view, "go", True) == ["True", "True"]
    assert change(view, "other", True) == ["False", "False"]


def test_a_repeated_event_is_dropped(open_app: OpenApp) -> None:
    from jupyter_reactive.schema.back_msg import Interact, WidgetState

    view = open_app(
        "if st.button('go'):\n    st.session_state.n = st.session_state.get('n', 0) + 1\nst.text(st.session_state.get('n', 0))"
    )
    event = Interact(client=view.client, event=7, widgets=(WidgetState(id=view.widget("go"), value=True),))
    for _ in range(3):
        view.session.receive(event, view)
        assert view.session.runner.wait(WAIT)
    assert texts(view) == ["1"]


def test_a_view_that_has_not_seen_the_newer_value_does_not_undo_it(open_app: OpenApp) -> None:
    view = open_app("st.text(st.slider('n', 0, 9))")
    late = FrontEnd(view.session).attach()
    widget = view.widget("n")
    change(view, "n", [4])
    late._revisions.clear()
    late.set(widget, [1])
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["4"]
    view.session.outbound.flush()
    assert late.values[widget] == [4]


SHRINKS = """
if st.button("shrink"):
    st.session_state.few = True

@st.fragment
def part():
    options = ["a", "b"] if "few" in st.session_state else ["a", "b", "c"]
    st.text(st.select_slider("s", options, key="s", bind="query-params"))

if "few" in st.session_state:
    inside.set()
    go.wait(20)
part()
"""


def test_a_value_that_a_run_meanwhile_took_away_is_not_taken(open_app: OpenApp) -> None:
    go, inside = threading.Event(), threading.Event()
    view = open_app(SHRINKS, go=go, inside=inside)
    widget = view.widget("s")
    view.set(view.widget("shrink"), True)
    assert inside.wait(WAIT)
    view.set(widget, [2])
    go.set()
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["a"]
    assert change(view, "s", [1]) == ["b"]


def test_an_app_runs_on_where_its_working_folder_was_removed(
    open_app: OpenApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = open_app("st.slider('n', 0, 9, key='n')\nst.text(st.session_state.n)")
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()
    assert change(view, "n", [4]) == ["4"]


def test_what_keeps_a_run_from_beginning_is_shown_and_the_next_one_begins(
    open_app: OpenApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = open_app("st.slider('n', 0, 9, key='n')\nst.text(st.session_state.n)")
    with monkeypatch.context() as without_home:
        without_home.delenv("HOME")
        without_home.setattr("pwd.getpwuid", lambda uid: {}[uid])
        change(view, "n", [4])
    assert [each["name"] for each in errors(view)] == ["RuntimeError"]
    assert change(view, "n", [5]) == ["5"]


def test_a_disabled_widget_takes_nothing(open_app: OpenApp) -> None:
    view = open_app("st.text(st.slider('n', 0, 9, disabled=True))")
    assert change(view, "n", [4]) == ["0"]
    view.session.outbound.flush()
    assert "disabled" in view.refused[0]["reason"]


def test_a_refusal_quotes_no_more_of_a_value_than_a_person_reads(
    open_app: OpenApp, caplog: pytest.LogCaptureFixture
) -> None:
    view = open_app("st.checkbox('c')")
    view.set(view.widget("c"), "x" * 10**6)
    view.session.outbound.flush()
    assert "checkbox" in view.refused[0]["reason"]
    assert len(view.refused[0]["reason"]) < 1000
    assert len(caplog.text) < 2000


def test_rerun_starts_over_and_stop_ends(open_app: OpenApp) -> None:
    view = open_app(
        "n = st.session_state.n = st.session_state.get('n', 0) + 1\nst.text(n)\n"
        "if n < 3:\n    st.rerun()\nst.text('after')\nst.stop()\nst.text('never')"
    )
    assert texts(view) == ["3", "after"]
    assert view.status["failed"] is False


def test_an_exception_is_the_last_element_and_what_came_before_stays(open_app: OpenApp) -> None:
    view = open_app(
        "st.text('before')\nif st.checkbox('well'):\n    st.text('after')\nelse:\n    raise ValueError('no')"
    )
    assert texts(view) == ["before"]
    (error,) = errors(view)
    assert (error["name"], error["message"]) == ("ValueError", "no")
    assert [(frame["line"], frame["source"]) for frame in error["frames"]] == [(7, "raise ValueError('no')")]
    assert change(view, "well", True) == ["before", "after"]
    assert errors(view) == []


def test_a_script_that_does_not_compile_leaves_the_last_picture(open_app: OpenApp) -> None:
    from jupyter_reactive.runtime.app import App
    from jupyter_reactive.runtime.sources import CellSource

    view = open_app("st.text('whole')")
    view.session.renew(App("app", CellSource("st.text(", "<app>", raw="%%reactive\nst.text(")))
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["whole"]
    (error,) = errors(view)
    assert error["name"] == "SyntaxError"
    assert [frame["line"] for frame in error["frames"]] == [2]  # the script's own place, and none of the parser's


def test_an_unknown_name_is_answered_with_the_nearest(open_app: OpenApp) -> None:
    (error,) = errors(open_app("st.buton('x')"))
    assert error["message"] == "jupyter_reactive has no st.buton. Did you mean st.button?"


@pytest.mark.parametrize(
    ("old", "now"),
    [
        ("beta_columns", "columns"), ("cache", "cache_data"), ("experimental_get_query_params", "query_params"),
        ("experimental_memo", "cache_data"), ("experimental_rerun", "rerun"), ("experimental_singleton", "cache_resource"),
    ],
)  # fmt: skip
def test_an_old_name_of_streamlits_is_answered_with_the_one_of_today(open_app: OpenApp, old: str, now: str) -> None:
    (error,) = errors(open_app(f"st.{old}"))
    assert error["name"] == "AttributeError"
    assert error["message"] == f"st.{old} is an old name of Streamlit's: it is st.{now} now."


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("st.button('x')\nst.button('x')", "StreamlitDuplicateElementId"),
        ("st.button('x', key='k')\nst.checkbox('y', key='k')", "StreamlitDuplicateElementKey"),
    ],
)
def test_a_duplicate_names_both_lines(open_app: OpenApp, body: str, name: str) -> None:
    (error,) = errors(open_app(body))
    assert error["name"] == name
    assert error["hint"] == "The first is drawn in line 3, the second in line 4."


def test_the_same_widget_may_stand_in_main_and_sidebar(open_app: OpenApp) -> None:
    assert errors(open_app("st.button('x')\nst.sidebar.button('x')")) == []


def test_bare_expressions_are_written(open_app: OpenApp) -> None:
    view = open_app('x = 1\n"hello"\nx, 2\nlen("abc")\ndef f():\n    """No."""\n    "inside"\nf()\nmax(1, 7)')
    assert [each["body"] for each in view.find("markdown")] == ["hello", "`1` `2`", "inside", "`7`"]


def test_an_elements_place_can_be_drawn_over(open_app: OpenApp) -> None:
    view = open_app("e = st.text('a')\nst.text('b')\ne.text('c')\nf = st.empty()\nf.text('x')\nf.text('y')")
    assert texts(view) == ["c", "b", "y"]


def test_a_loop_that_redraws_a_container_keeps_its_nodes(open_app: OpenApp) -> None:
    view = open_app(
        "place = st.empty()\nfor i in range(3):\n    with place.container():\n"
        "        st.text(f'round {i}')\n        if i < 2:\n            st.caption('more')"
    )
    assert texts(view) == ["round 2"]
    assert view.find("caption") == []


def test_names_come_from_the_notebook_and_go_back(open_app: OpenApp, names: Names) -> None:
    open_app("result = given + 1", given=41)
    assert names.published["app"]["result"] == 42


def test_outside_of_an_app_st_says_how_to_make_one() -> None:
    import jupyter_reactive as st

    with pytest.raises(NoSessionContext, match="%%reactive"):
        st.text("x")


def test_a_late_draw_of_a_thread_is_dropped_with_one_notice(open_app: OpenApp) -> None:
    from threading import Event

    go, done = Event(), Event()
    view = open_app(
        "import threading\nfrom jupyter_reactive.runtime.script_run_context import add_script_run_ctx\n"
        "def late():\n    go.wait(20)\n    st.text('late')\n    st.text('later')\n    done.set()\n"
        "add_script_run_ctx(threading.Thread(target=late, daemon=True)).start()\nst.text('in time')",
        go=go,
        done=done,
    )
    go.set()
    assert done.wait(WAIT)
    assert texts(view) == ["in time"]
    assert view.console.count("left out") == 1


def test_a_widget_that_comes_back_with_its_default_shows_it_and_takes_edits(open_app: OpenApp) -> None:
    view = open_app(
        "show = st.checkbox('show', True)\nif show:\n    st.text(st.slider('n', 0, 9))\nelse:\n    st.session_state.clear()"
    )
    change(view, "n", [4])
    change(view, "show", False)
    change(view, "show", True)
    widget = view.widget("n")
    shown = view.values.get(widget, [0])
    assert texts(view) == [str(shown[0])]
    assert change(view, "n", [5]) == ["5"]


def test_a_widget_changed_twice_while_a_run_draws_it_has_the_later_value(open_app: OpenApp) -> None:
    held, draw, drawn, go = (threading.Event() for _ in range(4))
    view = open_app(
        "if st.button('hold'):\n    held.set(); draw.wait(20)\n"
        "@st.fragment\ndef part():\n    shown.append(st.checkbox('c'))\n    drawn.set()\n    go.wait(20)\n"
        "go.set() if not held.is_set() else None\npart()",
        held=held, draw=draw, drawn=drawn, go=go, shown=(shown := []),
    )  # fmt: skip
    go.clear()
    drawn.clear()
    view.set(view.widget("hold"), True)
    assert held.wait(WAIT)
    view.set(view.widget("c"), True)  # waits for its fragment, which this run draws as it was
    draw.set()
    assert drawn.wait(WAIT)
    view.set(view.widget("c"), False)
    go.set()
    assert view.session.runner.wait(WAIT)
    assert shown[-1] is False
