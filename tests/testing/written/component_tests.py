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


def components_script():
    import streamlit as st
    import streamlit.components.v1 as components

    picker = components.declare_component("picker", url="http://localhost:3001")
    st.write(picker(label="Size", default=5, key="size"))
    stars = st.components.v2.component("stars", html="<b>Stars</b>")
    got = stars(key="stars", default={"count": 3}, on_count_change=lambda: None)
    st.write(got.count, got)


def test_components():
    at = AppTest.from_function(components_script, default_timeout=30).run()
    assert not at.exception
    (picker,) = at.main.get("component_instance")
    assert (picker.type, picker.key, picker.value) == ("component_instance", "size", None)
    assert picker.proto.component_name.endswith(".picker")
    assert '"label": "Size"' in picker.proto.json_args
    (stars,) = at.main.get("bidi_component")
    assert (stars.proto.component_name, stars.key) == ("stars", "stars")
    assert stars.proto.html_content == "<b>Stars</b>"
    assert at.session_state["stars"]["count"] == 3
    assert at.markdown[0].value == "`5`"
