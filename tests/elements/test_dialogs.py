"""st.dialog: what opens and closes one, and what runs meanwhile."""

from __future__ import annotations

from typing import Any

import pytest

from jupyter_reactive.elements.dialogs import dialog
from jupyter_reactive.runtime import errors
from jupyter_reactive.schema.back_msg import Dismiss

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from ..runtime.test_session import change
from ..runtime.test_session import errors as shown_errors

ASK = """
log.append('script')
@st.dialog('Your name')
def ask(greeting='Hello'):
    log.append('dialog')
    st.text(greeting)
    name = st.text_input('Name')
    if st.button('OK'):
        st.session_state.name = name
        st.rerun()
st.text('Name: ' + st.session_state.get('name', '?'))
if st.button('Open'):
    ask('Hi')
"""


def open_dialogs(view: FrontEnd) -> list[str]:
    return [each["title"] for each in view.find("dialog")]


def press(view: FrontEnd, label: str) -> None:
    change(view, label, True)


def dismiss(view: FrontEnd) -> None:
    view.session.receive(Dismiss(client=view.client, node=view.nodes_of("dialog")[0].id), view)
    view.session.outbound.flush()


def test_a_dialog_opens_at_its_call_and_its_widgets_run_it_alone(open_app: OpenApp) -> None:
    log: list[str] = []
    view = open_app(ASK, log=log)
    assert open_dialogs(view) == []
    press(view, "Open")
    assert open_dialogs(view) == ["Your name"]
    assert view.outline("event")
    change(view, "Name", "Ada")
    assert log == ["script", "script", "dialog", "dialog"]
    assert open_dialogs(view) == ["Your name"]


def test_a_rerun_closes_the_dialog_and_the_script_has_what_it_left(open_app: OpenApp) -> None:
    view = open_app(ASK, log=[])
    press(view, "Open")
    change(view, "Name", "Ada")
    press(view, "OK")
    assert open_dialogs(view) == []
    assert "Name: Ada" in [each["body"] for each in view.find("text")]


def test_a_dialog_that_a_person_closes_runs_nothing_and_opens_again(open_app: OpenApp) -> None:
    log: list[str] = []
    view = open_app(ASK, log=log)
    press(view, "Open")
    ran = list(log)
    dismiss(view)
    assert open_dialogs(view) == []
    assert log == ran
    press(view, "Open")
    assert open_dialogs(view) == ["Your name"]


def test_what_is_no_dialog_or_may_not_be_closed_stays(open_app: OpenApp) -> None:
    view = open_app("@st.dialog('Stay', dismissible=False)\ndef stay():\n    st.text('x')\nstay()\nst.text('main')")
    before = [view.outline(), view.outline("event")]
    for number in [*view.ids(), 0, 10_000]:
        view.session.receive(Dismiss(client=view.client, node=number), view)
    view.session.outbound.flush()
    assert [view.outline(), view.outline("event")] == before


LISTENING = """
@st.dialog('Look', on_dismiss=WHAT)
def look():
    st.text('inside')
log.append('script')
if st.checkbox('show', True):
    look()
"""


def test_on_dismiss_runs_the_script_which_may_open_it_again(open_app: OpenApp) -> None:
    log: list[str] = []
    view = open_app(LISTENING.replace("WHAT", "'rerun'"), log=log)
    node = view.nodes_of("dialog")[0]
    first = node.node["opened"]
    assert node.widget is not None
    view.set(node.widget, True)
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert log == ["script", "script"]
    assert view.nodes_of("dialog")[0].node["opened"] != first


def test_on_dismiss_calls_before_the_script(open_app: OpenApp) -> None:
    log: list[str] = []
    view = open_app(LISTENING.replace("WHAT", "lambda: log.append('dismissed')"), log=log)
    widget = view.nodes_of("dialog")[0].widget
    assert widget is not None
    view.set(widget, True)
    assert view.session.runner.wait(WAIT)
    assert log == ["script", "dismissed", "script"]


def test_a_dialog_outlives_the_runs_of_the_fragment_that_opened_it(open_app: OpenApp) -> None:
    view = open_app(
        "@st.dialog('Own')\ndef own():\n    st.text_input('Inside')\n"
        "@st.fragment\ndef part():\n    if st.button('Open'):\n        own()\n    st.button('Other')\npart()"
    )
    press(view, "Open")
    assert open_dialogs(view) == ["Own"]
    press(view, "Other")
    assert open_dialogs(view) == ["Own"]
    change(view, "Inside", "text")
    assert open_dialogs(view) == ["Own"]


def test_another_dialog_takes_the_place_of_the_first(open_app: OpenApp) -> None:
    view = open_app(
        "@st.dialog('A')\ndef a():\n    st.text('in a')\n@st.dialog('B')\ndef b():\n    st.text('in b')\n"
        "@st.fragment\ndef part():\n    if st.button('to a'):\n        a()\n    if st.button('to b'):\n        b()\npart()"
    )
    press(view, "to a")
    press(view, "to b")
    assert open_dialogs(view) == ["B"]


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("a()\nb()", "Only one dialog"),
        ("a()\na()", "Only one dialog"),
        ("@st.dialog('C')\ndef c():\n    a()\nc()", "cannot open another"),
        ("st.fragment(a, parallel=True)()", "parallel fragment"),
    ],
)
def test_one_dialog_at_a_time(script: str, words: str, open_app: OpenApp) -> None:
    view = open_app("@st.dialog('A')\ndef a(): ...\n@st.dialog('B')\ndef b(): ...\n" + script)
    assert [words in each["message"] for each in shown_errors(view)] == [True]


def test_an_error_in_a_dialog_is_shown_in_it(open_app: OpenApp) -> None:
    view = open_app("@st.dialog('A')\ndef a():\n    st.text('before')\n    1 / 0\na()")
    assert open_dialogs(view) == ["A"]
    assert [each["name"] for each in view.find("exception")] == ["ZeroDivisionError"]
    assert "ZeroDivisionError" in str(view.outline("event"))


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"title": ""}, errors.StreamlitMissingRequiredParameterError),
        ({"title": lambda: None}, errors.StreamlitMissingRequiredParameterError),
        ({"title": "x", "width": "huge"}, errors.StreamlitValueError),
        ({"title": "x", "width": True}, errors.StreamlitValueError),
        ({"title": "x", "width": 0}, errors.StreamlitValueError),
        ({"title": "x", "position": "top"}, errors.StreamlitValueError),
        ({"title": "x", "on_dismiss": "close"}, errors.StreamlitValueError),
        ({"title": "x", "icon": "x"}, errors.StreamlitAPIException),
    ],
)
def test_bad_argument_raises_streamlits_error(options: dict[str, Any], error: type[Exception]) -> None:
    with pytest.raises(error):
        dialog(**options)
