"""Forms: what may stand in one, whose form a widget is in, and one event for all of it."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from jupyter_reactive.schema.back_msg import Interact, WidgetState

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd

events = itertools.count(1000)


def error(view: FrontEnd) -> str:
    view.session.outbound.flush()
    (found,) = view.find("exception")
    return str(found["name"])


def texts(view: FrontEnd) -> list[str]:
    view.session.outbound.flush()
    return [each["body"] for each in view.find("text")]


def submit(view: FrontEnd, changes: dict[str, Any], button: str) -> list[str]:
    """Do what the front end does: all changes and the press in one event."""
    states = [*changes.items(), (button, True)]
    widgets = tuple(
        WidgetState(id=view.widget(label), value=value, revision=view._revisions.get(view.widget(label), 0))
        for label, value in states
    )
    view.session.receive(Interact(client=view.client, event=next(events), widgets=widgets), view)
    assert view.session.runner.wait(WAIT)
    return texts(view)


@pytest.mark.parametrize(
    ("script", "name"),
    [
        ("with st.form('a'):\n    st.form('b')", "StreamlitInvalidLayoutContextError"),
        ("st.form('a').form('b')", "StreamlitInvalidLayoutContextError"),
        ("with st.form('a'):\n    st.button('b')", "StreamlitInvalidLayoutContextError"),
        ("st.form_submit_button('b')", "StreamlitInvalidLayoutContextError"),
        ("st.form('a')\nst.form('a')", "StreamlitDuplicateElementKey"),
        ("with st.form('a'):\n    st.text_input('b', on_change=print)", "StreamlitInvalidFormCallbackError"),
        ("st.form('a').columns(2)[1].checkbox('b', on_change=print)", "StreamlitInvalidFormCallbackError"),
        ("st.session_state.a = 1\nst.form('a')", "StreamlitValueAssignmentNotAllowedError"),
        ("st.form('a')\nst.session_state.a = 1", "StreamlitWidgetAlreadyInstantiatedError"),
        ("st.session_state.b = 1\nst.form('a').form_submit_button('b', key='b')", "StreamlitValueAssignmentNotAllowedError"),
        ("st.form('')", "StreamlitValueError"),
    ],
)  # fmt: skip
def test_what_may_not_be_is_streamlits_error(open_app: OpenApp, script: str, name: str) -> None:
    assert error(open_app(script)) == name


def test_a_widget_is_in_the_form_it_is_drawn_into(open_app: OpenApp) -> None:
    view = open_app(
        "outside = st.container()\n"
        "with st.form('a') as form:\n"
        "    st.text_input('plain')\n"
        "    st.columns(2)[0].text_input('column')\n"
        "    with st.container():\n        st.text_input('with')\n"
        "    outside.text_input('outside')\n"
        "    st.form_submit_button('go')\n"
        "form.text_input('after')\nst.text_input('below')"
    )
    forms = {each["label"]: each["form"] for each in view.find("text_input")}
    inside = dict.fromkeys(("plain", "column", "with", "after"), "a")
    assert forms == {**inside, "outside": None, "below": None}


def test_one_event_brings_all_values_and_the_press(open_app: OpenApp) -> None:
    view = open_app(
        "log = st.session_state.setdefault('log', [])\n"
        "def sent():\n    log.append((st.session_state.name, st.session_state.n))\n"
        "with st.form('f'):\n"
        "    name = st.text_input('name', key='name')\n    n = st.number_input('n', 0, 9, key='n')\n"
        "    pressed = st.form_submit_button('go', on_click=sent)\n"
        "st.text(f'{name} {n} {pressed} {log}')"
    )
    assert submit(view, {"name": "Ada", "n": 4}, "go") == ["Ada 4 True [('Ada', 4)]"]
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["Ada 4 False [('Ada', 4)]"]


def test_of_an_event_with_one_bad_value_nothing_is_taken(open_app: OpenApp) -> None:
    view = open_app(
        "with st.form('f'):\n    name = st.text_input('name', max_chars=3)\n    ok = st.checkbox('ok')\n"
        "    pressed = st.form_submit_button('go')\nst.text(f'{name} {ok} {pressed}')"
    )
    assert submit(view, {"ok": True, "name": "too long"}, "go") == ["False False"]
    assert "8 characters" in view.refused[0]["reason"]


def test_the_callback_of_a_submit_button_has_its_arguments(open_app: OpenApp) -> None:
    view = open_app(
        "log = st.session_state.setdefault('log', [])\n"
        "with st.form('f'):\n    st.form_submit_button(on_click=log.append, args=('sent',))\nst.text(','.join(log))"
    )
    assert submit(view, {}, "Submit") == ["sent"]


def test_a_form_that_another_view_has_changed_is_refused_whole_and_says_so(open_app: OpenApp) -> None:
    view = open_app(
        "with st.form('f'):\n    a = st.checkbox('a')\n    b = st.checkbox('b')\n    st.form_submit_button('go')\nst.text((a, b))"
    )
    late = FrontEnd(view.session).attach()
    assert submit(view, {"a": True}, "go") == ["(True, False)"]
    late._revisions.clear()
    assert submit(late, {"a": False, "b": True}, "go") == ["(True, False)"]
    assert late.values[late.widget("a")] is True
    assert "another view" in late.refused[0]["reason"]
