"""Tests of all that can stand on a page, by type."""

import datetime

from streamlit.testing.v1 import AppTest


def everything():
    import datetime

    import streamlit as st

    st.title("Title", anchor="top")
    st.header("Header")
    st.subheader("Subheader", help="why")
    st.caption("Caption")
    st.markdown("Markdown")
    st.badge("New", icon=":material/add:", color="red")
    st.text("Text")
    st.code("x = 1", language="python", line_numbers=True)
    st.latex("a^2")
    st.divider()
    st.json({"a": 1})
    st.metric("Metric", 3, -1)
    st.success("yes")
    st.info("so")
    st.warning("hm")
    st.error("no", icon="🚨")
    st.exception(ValueError("odd"))
    st.progress(30, "going")
    st.image("https://example.com/a.png", caption="a")
    st.button("Button")
    st.checkbox("Checkbox", True)
    st.toggle("Toggle")
    st.number_input("Number", 0, 10, 3)
    st.number_input("Float", step=0.5)
    st.text_input("Line", placeholder="type")
    st.text_area("Area", "long")
    st.selectbox("Select", [1, 2, 3], index=1)
    st.multiselect("Multi", [1, 2, 3], [3, 2])
    st.radio("Radio", ["x", "y"], horizontal=True)
    st.slider("Slider", 0, 10, 3)
    st.slider("Range", 0.0, 1.0, (0.25, 0.5))
    st.slider("Date", datetime.date(2020, 1, 1), datetime.date(2020, 2, 1), datetime.date(2020, 1, 3))


VALUES = {
    "title": ["Title"],
    "header": ["Header"],
    "subheader": ["Subheader"],
    "caption": ["Caption"],
    "markdown": ["Markdown", ":red-badge[:material/add: New]"],
    "text": ["Text"],
    "code": ["x = 1"],
    "latex": ["$$\na^2\n$$"],
    "divider": ["---"],
    "json": ['{"a": 1}'],
    "metric": ["3"],
    "success": ["yes"],
    "info": ["so"],
    "warning": ["hm"],
    "error": ["no"],
    "exception": ["odd"],
    "progress": [30],
    "image": [["https://example.com/a.png"]],
    "button": [False],
    "checkbox": [True],
    "toggle": [False],
    "number_input": [3, 0.0],
    "text_input": [""],
    "text_area": ["long"],
    "selectbox": [2],
    "multiselect": [[3, 2]],
    "radio": ["x"],
    "slider": [3, (0.25, 0.5), datetime.date(2020, 1, 3)],
}


def test_each_accessor_finds_its_elements_with_their_values():
    at = AppTest.from_function(everything, default_timeout=30).run()
    assert {name: getattr(at, name).values for name in VALUES} == VALUES


def test_get_finds_by_type_what_the_accessor_finds():
    at = AppTest.from_function(everything, default_timeout=30).run()
    assert {name: [each.value for each in at.get(name)] for name in VALUES} == VALUES
    assert {name: {each.type for each in at.get(name)} for name in VALUES} == {name: {name} for name in VALUES}
    assert list(at.get("balloon")) == []


def test_elements_have_their_parameters():
    at = AppTest.from_function(everything, default_timeout=30).run()
    assert (at.title[0].tag, at.title[0].anchor, at.subheader[0].help) == ("h1", "top", "why")
    assert (at.code[0].language, at.code[0].show_line_numbers) == ("python", True)
    assert (at.metric[0].label, at.metric[0].delta, at.metric[0].help) == ("Metric", "-1", "")
    assert (at.error[0].icon, at.info[0].icon, at.progress[0].text) == ("🚨", "", "going")
    assert (at.caption[0].is_caption, at.markdown[0].is_caption) == (True, False)
    assert (at.image[0].captions, at.exception[0].message) == (["a"], "odd")


def test_widgets_have_their_parameters():
    at = AppTest.from_function(everything, default_timeout=30).run()
    assert (at.slider[0].label, at.slider[0].min, at.slider[0].max, at.slider[0].step) == ("Slider", 0, 10, 1)
    assert (at.number_input[0].min, at.number_input[0].max, at.number_input[1].min) == (0, 10, None)
    assert (at.text_input[0].placeholder, at.text_input[0].form_id, at.text_input[0].disabled) == ("type", "", False)
    assert (at.selectbox[0].options, at.selectbox[0].index) == (["1", "2", "3"], 1)
    assert (at.multiselect[0].values, at.multiselect[0].indices) == (["3", "2"], [2, 1])
    assert (at.radio[0].index, at.radio[0].horizontal, at.radio[0].key) == (0, True, None)
