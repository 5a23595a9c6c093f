"""Tests of what stands on a page and where, as people write them for Streamlit."""

# ruff: noqa: PD011 - `values` of a list of elements, which is no frame

import pandas as pd
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button, Element, ElementList, Tab, UnknownElement


def run(script):
    return AppTest.from_function(script, default_timeout=30).run()


def words():
    import streamlit as st

    st.title("A title")
    st.header("A header", divider="red")
    st.subheader("A subheader", anchor="sub")
    st.write("Written", 1, {"a": 1})
    st.markdown("**bold**")
    st.caption("small")
    st.code("print(1)", language="python")
    st.latex(r"\pi")
    st.divider()
    st.text("plain", help="why")
    st.json({"b": [1, 2]}, expanded=False)
    st.success("done")
    st.info("so", icon="ℹ️")
    st.warning("hm")
    st.error("no")
    st.metric("Wind", "9 mph", "-2", help="at noon")
    st.progress(0.3, text="loading")
    st.image("https://example.com/cat.png", caption="a cat")


def test_words():
    at = run(words)
    assert at.title[0].value == "A title"
    assert (at.header[0].value, at.header[0].tag) == ("A header", "h2")
    assert at.subheader[0].anchor == "sub"
    assert at.markdown.values[:2] == ["Written `1`", "**bold**"]
    assert at.caption[0].value == "small"
    assert (at.code[0].value, at.code[0].language) == ("print(1)", "python")
    assert at.latex[0].value == "$$\n\\pi\n$$"
    assert len(at.divider) == 1
    assert (at.text[0].value, at.text[0].help) == ("plain", "why")
    assert at.json[1].value == '{"b": [1, 2]}'
    assert at.json[1].expanded is False


def test_messages():
    at = run(words)
    assert at.success[0].value == "done"
    assert (at.info[0].value, at.info[0].icon) == ("so", "ℹ️")
    assert [len(at.warning), len(at.error)] == [1, 1]
    wind = at.metric[0]
    assert (wind.label, wind.value, wind.delta, wind.help) == ("Wind", "9 mph", "-2", "at noon")
    assert (at.progress[0].value, at.progress[0].text) == (30, "loading")
    assert at.image[0].captions == ["a cat"]


def test_types_of_elements():
    at = run(words)
    assert at.title[0].type == "title"
    assert {element.type for element in at.get("warning")} == {"warning"}
    assert [element.value for element in at.get("caption")] == ["small"]
    assert at.get("chat_message") == []
    assert len(at.get("no such thing")) == 0


def test_elements_that_the_app_does_not_have_are_empty_lists():
    at = run(words)
    assert len(at.button) == 0
    assert not at.chat_input
    assert not at.sidebar.date_input
    assert at.exception == []
    assert list(at.toast) == []


def tables():
    import numpy as np
    import pandas as pd
    import streamlit as st

    frame = pd.DataFrame(
        {
            "count": [1, 2, 3],
            "share": [0.5, np.nan, 0.25],
            "name": ["a", "b", None],
            "when": pd.to_datetime(["2024-01-01", "2024-01-02", None]),
            "ok": [True, False, True],
        }
    )
    st.dataframe(frame)
    st.dataframe(frame.set_index("name"))
    st.table(frame[["count", "ok"]])
    st.dataframe(frame[["count"]].sum())


def test_tables_come_back_as_they_were():
    at = run(tables)
    whole = at.dataframe[0].value
    assert list(whole.columns) == ["count", "share", "name", "when", "ok"]
    assert [str(kind) for kind in whole.dtypes[["count", "share", "ok"]]] == ["int64", "float64", "bool"]
    assert whole["when"][1] == pd.Timestamp("2024-01-02")
    assert whole.isna().sum().sum() == 3
    assert isinstance(whole.index, pd.RangeIndex)
    assert at.dataframe[1].value.index.name == "name"
    pd.testing.assert_frame_equal(at.table[0].value, pd.DataFrame({"count": [1, 2, 3], "ok": [True, False, True]}))
    assert at.dataframe[2].value.iloc[0, 0] == 6


def places():
    import streamlit as st

    st.sidebar.header("Filters")
    st.sidebar.checkbox("All", key="all")
    left, right = st.columns([1, 3], gap="large")
    left.button("Left", key="left")
    with right:
        st.button("Right", key="right")
        inner, _ = st.columns(2)
        inner.text("inner")
    first, second = st.tabs(["First", "Second"])
    first.text("one")
    second.selectbox("Pick", ["x", "y"])
    with st.expander("Details", expanded=True, icon="📖"):
        st.text("deep")
    with st.container(key="box"):
        st.text("boxed")
    spot = st.empty()
    spot.text("last")


def test_sidebar_and_main():
    at = run(places)
    assert at.sidebar.header[0].value == "Filters"
    assert [box.key for box in at.sidebar.checkbox] == ["all"]
    assert len(at.main.checkbox) == 0
    assert at.sidebar[1].label == "All"
    at.sidebar.checkbox[0].check().run()
    assert at.session_state["all"] is True


def test_columns():
    at = run(places)
    assert len(at.columns) == 4
    assert [column.weight for column in at.columns] == [0.25, 0.75, 0.5, 0.5]
    assert at.columns[0].gap == "large"
    assert at.columns[0].button[0].label == "Left"
    assert at.columns[1].button(key="right").label == "Right"
    assert [column.text.values for column in at.columns[1].columns] == [["inner"], []]


def test_tabs_expander_and_container():
    at = run(places)
    assert [tab.label for tab in at.tabs] == ["First", "Second"]
    assert at.tabs[1].selectbox[0].select("y").run().tabs[1].selectbox[0].value == "y"
    details = at.expander[0]
    assert (details.label, details.icon, details.text[0].value) == ("Details", "📖", "deep")
    assert details.proto.expanded
    assert len(details.expander) == 0
    assert at.container[0].key == "box"
    assert at.get_by_key("box").text.values == ["boxed"]


def test_children_and_their_types():
    at = run(places)
    kinds = [child.type for child in at.main.children.values()]
    assert kinds == ["flex_container", "tab_container", "expander", "flex_container", "text"]
    assert at.main.children[4].value == "last"
    assert [child.type for child in at.main.children[0].children.values()] == ["column", "column"]
    assert (at[0].type, at[1].type) == ("main", "sidebar")
    assert [element.value for element in at if element.type == "text"] == ["inner", "one", "deep", "boxed", "last"]


def test_an_empty_sidebar_is_false():
    at = run(words)
    assert len(at.sidebar) == 0
    assert not at.sidebar
    assert at.main


def test_reprs_say_what_it_is():
    at = run(places)
    assert repr(at.button[0]).startswith("Button(key='left', label='Left'")
    assert repr(at.checkbox[0]).startswith("Checkbox(key='all'")
    assert repr(at.text).startswith("ElementList(")
    assert repr(at.tabs[0]).startswith("Tab(\n")
    assert "Text(" in repr(at.expander[0])
    assert "label='Details'" in repr(at.expander[0])
    assert repr(at.sidebar).startswith("SpecialBlock(\n")
    assert repr(at).startswith("AppTest(")


def test_lists_are_sequences():
    at = run(places)
    assert (len(at.text), at.text.len) == (5, 5)
    assert at.text[-1].value == "last"
    assert at.text[1:3].values == ["one", "deep"]
    assert at.text == at.text
    assert at.text[0] in at.text


def test_classes_of_elements():
    at = run(places)
    assert isinstance(at.button[0], Button)
    assert isinstance(at.button, ElementList)
    assert all(isinstance(tab, Tab) for tab in at.tabs)
    assert all(isinstance(text, Element) for text in at.text)


def test_charts_are_found_by_their_type():
    def script():
        import streamlit as st

        st.line_chart({"a": [1, 2, 3]})

    at = run(script)
    charts = at.get("vega_lite_chart")
    assert len(charts) == 1
    assert isinstance(charts[0], UnknownElement)
    assert charts[0].key is None
