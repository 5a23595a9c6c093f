"""Tests of link and menu buttons, as people write them for Streamlit."""

import pytest
from streamlit.testing.v1 import AppTest, AppTestError


def run(script, **given):
    return AppTest.from_function(script, default_timeout=30, **given).run()


def test_a_link_is_there_to_be_read():
    def script():
        import streamlit as st

        st.link_button("Manual", "https://example.org", help="Opens a tab", key="manual", type="primary")
        st.link_button("Manual", "https://example.org")
        st.text(st.link_button("Count", "https://example.org", on_click="rerun"))
        with st.form("form"):
            st.link_button("Terms", "https://example.org/terms")
            st.form_submit_button("Send")

    at = run(script)
    assert not at.exception
    link = at.link_button(key="manual")
    assert (link.type, link.label, link.value, link.url, link.help) == (
        "link_button", "Manual", "Manual", "https://example.org", "Opens a tab",
    )  # fmt: skip
    assert (len(at.link_button), at.text.values, at.link_button[3].label) == (4, ["False"], "Terms")
    with pytest.raises(AppTestError):
        link.click()


def test_a_choice_from_a_menu_is_seen_by_one_run():
    def script():
        import streamlit as st

        def note():
            st.session_state.noted = st.session_state.menu

        st.text(repr(st.menu_button("Number", [1, 2, 3], key="menu", format_func=lambda n: f"no {n}", on_click=note)))

    at = run(script)
    menu = at.menu_button(key="menu")
    assert (menu.type, menu.label, menu.options, menu.value) == (
        "menu_button",
        "Number",
        ["no 1", "no 2", "no 3"],
        None,
    )
    assert at.text[0].value == "None"
    menu.click(2).run()
    assert (at.text[0].value, at.session_state.noted, at.menu_button[0].value) == ("2", 2, 2)
    at.run()
    assert (at.text[0].value, at.session_state.noted, at.session_state.menu) == ("None", 2, None)
    at.menu_button[0].click_index(2).run()
    assert at.text[0].value == "3"
    at.menu_button[0].set_value(1).set_value(None).run()
    assert at.text[0].value == "None"


def test_a_menu_cannot_be_set_by_session_state():
    def script():
        import streamlit as st

        st.session_state.menu = "a"
        st.menu_button("Menu", ["a"], key="menu")

    assert "menu" in run(script).exception[0].message


def test_a_disabled_menu_cannot_be_used():
    def script():
        import streamlit as st

        st.menu_button("Menu", ["a"], disabled=True)

    with pytest.raises(AppTestError):
        run(script).menu_button[0].click("a").run()
