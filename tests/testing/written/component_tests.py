"""Tests of frames, as people write them for Streamlit."""

from streamlit.testing.v1 import AppTest


def script():
    import streamlit as st
    import streamlit.components.v1 as components

    components.html("<b>Bold</b>", height=80, scrolling=True)
    with st.sidebar:
        components.iframe("https://example.org/", 300, tab_index=0)
    for wrong in ({"tab_index": -2}, {"tab_index": True}):
        try:
            components.html("x", **wrong)
        except st.errors.StreamlitAPIException as error:
            st.text(type(error).__name__)


def test_frames():
    at = AppTest.from_function(script, default_timeout=30).run()
    assert not at.exception
    (html,) = at.main.get("iframe")
    assert (html.proto.srcdoc, html.proto.scrolling) == ("<b>Bold</b>", True)
    (page,) = at.sidebar.get("iframe")
    assert (page.proto.src, page.proto.tab_index) == ("https://example.org/", 0)
    assert at.text.values == [
        "StreamlitValueError",
        "StreamlitInvalidParameterTypeError",
    ]
