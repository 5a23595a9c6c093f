"""What an app shows of secrets, and what its script has of them nevertheless."""

from __future__ import annotations

import json
from collections.abc import Iterator

import pytest

from jupyter_reactive.runtime import redaction
from jupyter_reactive.runtime.redacted import redacted_texts
from jupyter_reactive.runtime.redaction import MARK
from jupyter_reactive.testing import AppTest

from ..conftest import OpenApp

CANARY = "hunter2-hunter2"


@pytest.fixture(autouse=True)
def known() -> Iterator[None]:
    redaction.protect("test", {"password": CANARY, "token": "left", "pin_token": 83749261})
    yield
    redaction.protect("test", {})


def nodes(view):
    return [json.loads(node.data) for node in view.session.outbound.tree.nodes.values()]


def test_a_field_that_has_words_of_its_own_keeps_them(open_app: OpenApp) -> None:
    view = open_app("st.text('turn left', text_alignment='left')")
    text = next(node for node in nodes(view) if node["type"] == "text")
    assert (text["body"], text["text_alignment"]) == (f"turn {MARK}", "left")


def test_json_in_which_a_number_is_secret_stays_json(open_app: OpenApp) -> None:
    view = open_app(f"st.json({{'pin': 83749261, 'a': '{CANARY}', 'b': 1}})")
    body = next(node["body"] for node in nodes(view) if node["type"] == "json")
    assert json.loads(body) == {"pin": MARK, "a": MARK, "b": 1}


def test_a_page_title_and_a_query_parameter_are_marked(open_app: OpenApp) -> None:
    view = open_app(f"st.set_page_config(page_title='{CANARY}')\nst.query_params['a'] = '{CANARY}'")
    status = view.session.outbound.status
    assert (status.title, CANARY in status.query) == (MARK, False)


def test_a_script_has_the_real_value_of_a_field_that_shows_a_mark() -> None:
    test = AppTest.from_string(
        f"import streamlit as st\nst.session_state.got = st.text_input('a', value='{CANARY}')\n"
        "st.button('go')\nst.session_state.box = st.selectbox('b', ['harmless', '" + CANARY + "', 'x" + CANARY + "x'])"
    ).run()
    assert test.session_state.got == CANARY
    assert test.text_input[0].set_value(MARK).run().session_state.got == CANARY
    assert test.text_input[0].set_value(f"{MARK} and more").run().session_state.got == f"{MARK} and more"


def test_secret_options_can_be_told_apart_and_chosen() -> None:
    test = AppTest.from_string(
        f"import streamlit as st\nst.session_state.got = st.selectbox('b', ['harmless', '{CANARY}', 'left'])"
    ).run()
    assert test.selectbox[0].options == ["harmless", MARK, f"{MARK} (2)"]
    assert test.selectbox[0].select(f"{MARK} (2)").run().session_state.got == "left"
    assert test.selectbox[0].select(MARK).run().session_state.got == CANARY


def test_options_without_secrets_are_the_same_list() -> None:
    texts = ["a", "b", "a"]
    assert redacted_texts(texts) is texts


def test_a_value_that_the_script_set_is_announced_once(open_app: OpenApp) -> None:
    view = open_app(f"st.session_state.setdefault('k', '{CANARY}')\nst.text_input('a', key='k')")
    session = view.session
    (name, first), *_ = session.outbound.values.items()
    assert first.value == MARK
    session.rerun()
    assert session.runner.wait(20)
    assert session.outbound.values[name].revision == first.revision


def test_a_key_that_is_secret_does_not_travel_in_an_id(open_app: OpenApp) -> None:
    view = open_app(f"st.text_input('a', key='{CANARY}')")
    assert not any(CANARY in (node.widget or "") for node in view.session.outbound.tree.nodes.values())


def test_a_rerun_that_draws_the_same_secret_changes_nothing(open_app: OpenApp) -> None:
    view = open_app(f"st.text('{CANARY}')")
    before = [(node.id, node.data) for node in view.session.outbound.tree.nodes.values()]
    view.session.rerun()
    assert view.session.runner.wait(20)
    assert [(node.id, node.data) for node in view.session.outbound.tree.nodes.values()] == before


def test_what_is_printed_in_pieces_is_marked_as_a_whole(open_app: OpenApp) -> None:
    view = open_app("import streamlit")
    for letter in CANARY:
        view.session.report(letter)
    console = "".join(each.text for each in view.session.outbound.snapshot().console)
    assert (CANARY in console, MARK in console) == (False, True)


def test_tests_see_what_people_see() -> None:
    test = AppTest.from_string(f"import streamlit as st\nst.text('it is {CANARY}')").run()
    assert test.text[0].value == f"it is {MARK}"
