"""Tests of what carries files, as people write them for Streamlit."""

from streamlit.testing.v1 import AppTest


def run(script, **given):
    return AppTest.from_function(script, default_timeout=30, **given).run()


def test_download_button_is_true_for_the_one_run():
    def script():
        import streamlit as st

        pressed = st.download_button("Save", "text", "a.txt", key="save", on_click=lambda: st.session_state.update(n=1))
        st.text(f"{pressed} {st.session_state.get('n')}")

    at = run(script)
    assert at.download_button[0].label == "Save"
    assert (at.download_button(key="save").value, at.text[0].value) == (False, "False None")
    at.download_button[0].click().run()
    assert (at.download_button[0].value, at.text[0].value) == (True, "True 1")
    at.run()
    assert (at.download_button[0].value, at.text[0].value) == (False, "False 1")
    assert not at.exception
