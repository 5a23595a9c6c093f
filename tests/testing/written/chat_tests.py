"""Chat and status, as a test file of a Streamlit app reads."""

from streamlit.testing.v1 import AppTest


def test_toasts_say_their_words():
    at = AppTest.from_string(
        "import streamlit as st\nst.toast('Saved', icon='🔥')\nst.sidebar.toast('*Here* too')"
    ).run()
    assert at.toast.len == 2
    assert {(each.value, each.icon) for each in at.toast} == {("Saved", "🔥"), ("*Here* too", "")}


def test_a_status_has_a_state_and_holds_elements():
    script = """
import streamlit as st
with st.status("Working") as status:
    st.text("first step")
    if st.session_state.get("fail"):
        status.update(label="Failed", state="error")
"""
    at = AppTest.from_string(script).run()
    assert at.status[0].type == "status"
    assert (at.status[0].label, at.status[0].state) == ("Working", "complete")
    assert at.status[0].icon == ":material/check:"
    assert at.status[0].text[0].value == "first step"
    at.session_state["fail"] = True
    at.run()
    assert (at.status[0].label, at.status[0].state) == ("Failed", "error")
    assert len(at.expander) == 0


def test_balloons_and_snow_are_found_by_get():
    at = AppTest.from_string("import streamlit as st\nst.balloons()\nst.snow()").run()
    assert len(at.get("balloons")) == len(at.get("snow")) == 1
