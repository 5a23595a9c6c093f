"""One test, two libraries: what holds for Streamlit's AppTest holds for ours."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterator
from typing import Any

import pytest

Run = Callable[..., Any]
WAIT = 30
pytestmark = pytest.mark.filterwarnings("ignore")  # Streamlit's own


@pytest.fixture(params=["jupyter_reactive", "streamlit"])
def kind(request: pytest.FixtureRequest) -> Any:
    """The class AppTest of each library."""
    if request.param == "streamlit":
        return pytest.importorskip("streamlit.testing.v1").AppTest
    from jupyter_reactive.testing import AppTest

    return AppTest


@pytest.fixture
def run(kind: Any) -> Run:
    """Return a function that runs a function as an app."""
    return lambda script, **given: kind.from_function(script, default_timeout=WAIT, **given).run()


def everything() -> None:
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


def test_each_accessor_finds_its_elements_with_their_values(run: Run) -> None:
    at = run(everything)
    assert {name: getattr(at, name).values for name in VALUES} == VALUES


def test_get_finds_by_type_what_the_accessor_finds(run: Run) -> None:
    at = run(everything)
    assert {name: [each.value for each in at.get(name)] for name in VALUES} == VALUES
    assert {name: {each.type for each in at.get(name)} for name in VALUES} == {name: {name} for name in VALUES}
    assert list(at.get("balloon")) == []


def test_elements_have_their_parameters(run: Run) -> None:
    at = run(everything)
    assert (at.title[0].tag, at.title[0].anchor, at.subheader[0].help) == ("h1", "top", "why")
    assert (at.code[0].language, at.code[0].show_line_numbers) == ("python", True)
    assert (at.metric[0].label, at.metric[0].delta, at.metric[0].help) == ("Metric", "-1", "")
    assert (at.error[0].icon, at.info[0].icon, at.progress[0].text) == ("🚨", "", "going")
    assert (at.caption[0].is_caption, at.markdown[0].is_caption) == (True, False)
    assert (at.image[0].captions, at.exception[0].message) == (["a"], "odd")


def test_widgets_have_their_parameters(run: Run) -> None:
    at = run(everything)
    assert (at.slider[0].label, at.slider[0].min, at.slider[0].max, at.slider[0].step) == ("Slider", 0, 10, 1)
    assert (at.number_input[0].min, at.number_input[0].max, at.number_input[1].min) == (0, 10, None)
    assert (at.text_input[0].placeholder, at.text_input[0].form_id, at.text_input[0].disabled) == ("type", "", False)
    assert (at.selectbox[0].options, at.selectbox[0].index) == (["1", "2", "3"], 1)
    assert (at.multiselect[0].values, at.multiselect[0].indices) == (["3", "2"], [2, 1])
    assert (at.radio[0].index, at.radio[0].horizontal, at.radio[0].key) == (0, True, None)


def tables() -> None:
    import pandas as pd
    import streamlit as st

    frame = pd.DataFrame({"a": [1, 2], "b": ["x", None]}, index=pd.Index(["p", "q"], name="name"))
    st.dataframe(frame)
    st.table(frame[["a"]])


def test_tables_are_pandas_frames(run: Run) -> None:
    at = run(tables)
    assert at.dataframe[0].value["a"].to_dict() == {"p": 1, "q": 2}
    assert at.dataframe[0].value.index.name == "name"
    assert list(at.dataframe[0].value.columns) == ["a", "b"]
    assert at.table[0].value.shape == (2, 1)


def places() -> None:
    import streamlit as st

    left, right = st.columns([3, 1])
    left.text("left")
    right.button("right", key="right")
    _, second = st.tabs(["first", "second"])
    second.text("second tab")
    with st.expander("more"), st.container(border=True, key="box"):
        st.text("deep")
    place = st.empty()
    place.text("gone")
    place.text("stays")
    st.empty()
    st.sidebar.button("side", key="side")


def test_blocks_hold_what_was_drawn_in_them(run: Run) -> None:
    at = run(places)
    assert [column.weight for column in at.columns] == [0.75, 0.25]
    assert [each.value for each in at.columns[0].text] == ["left"]
    assert at.columns[1].button[0].label == "right"
    assert [tab.label for tab in at.tabs] == ["first", "second"]
    assert at.tabs[1].text[0].value == "second tab"
    assert (at.expander[0].label, at.expander[0].text[0].value) == ("more", "deep")
    assert at.container[0].text[0].value == "deep"


def test_the_sidebar_and_the_main_part_are_apart(run: Run) -> None:
    at = run(places)
    assert [each.label for each in at.sidebar.button] == ["side"]
    assert [each.label for each in at.main.button] == ["right"]
    assert [each.label for each in at.button] == ["right", "side"]
    assert (at.main.type, at.sidebar.type, len(at.sidebar)) == ("main", "sidebar", 1)


def test_children_are_what_stands_directly_in_a_block(run: Run) -> None:
    at = run(places)
    types = {place: child.type for place, child in at.main.children.items()}
    assert types == dict(enumerate(["flex_container", "tab_container", "expander", "text", "empty"]))
    assert at.main[3].value == "stays"
    assert [each.type for each in at.expander[0]] == ["expander", "flex_container", "text"]


def test_keys_find_widgets_and_containers(run: Run) -> None:
    at = run(places)
    assert (at.button(key="side").label, at.button("right").key) == ("side", "right")
    assert at.get_by_key("box").text[0].value == "deep"
    with pytest.raises(KeyError):
        at.button(key="none")
    with pytest.raises(KeyError):
        at.get_by_key("none")
    with pytest.raises(IndexError):
        at.button[9]


def test_lists_of_elements_are_sequences(run: Run) -> None:
    at = run(places)
    assert (len(at.text), at.text.len, len(at.text[1:3])) == (4, 4, 2)
    assert at.text[-1].value == "stays"
    assert at.text == at.text
    assert not at.exception


def widgets() -> None:
    import datetime

    import streamlit as st

    st.text(repr(st.button("go")))
    st.text(repr(st.checkbox("tick")))
    st.text(repr(st.toggle("switch", True)))
    st.text(repr(st.number_input("whole", 0, 10, 3)))
    st.text(repr(st.number_input("float", 0.0, 1.0, 0.5, 0.25)))
    st.text(repr(st.text_input("line")))
    st.text(repr(st.text_area("area")))
    st.text(repr(st.selectbox("select", [1, 2, 3])))
    st.text(repr(st.selectbox("upper", ["a", "b"], format_func=str.upper)))
    st.text(repr(st.multiselect("multi", [1, 2, 3], [2])))
    st.text(repr(st.radio("radio", ["x", "y"])))
    st.text(repr(st.slider("slider", 0, 10, 3)))
    st.text(repr(st.slider("range", 0.0, 1.0, (0.25, 0.5))))
    st.text(repr(st.slider("date", datetime.date(2020, 1, 1), datetime.date(2020, 2, 1))))


# One after the other: the line that shows the value, what is done, what the value then is.
VERBS: list[tuple[int, Callable[[Any], Any], Any]] = [
    (0, lambda at: at.button[0].click(), True),
    (0, lambda at: at.button[0].set_value(True), True),
    (1, lambda at: at.checkbox[0].check(), True),
    (1, lambda at: at.checkbox[0].check().uncheck(), False),
    (2, lambda at: at.toggle[0].set_value(False), False),
    (3, lambda at: at.number_input[0].increment(), 4),
    (3, lambda at: at.number_input[0].set_value(7), 7),
    (3, lambda at: at.number_input[0].set_value(10).increment(), 10),
    (4, lambda at: at.number_input[1].decrement(), 0.25),
    (5, lambda at: at.text_input[0].input("Ada"), "Ada"),
    (6, lambda at: at.text_area[0].set_value("a\nb"), "a\nb"),
    (7, lambda at: at.selectbox[0].select(3), 3),
    (7, lambda at: at.selectbox[0].select_index(1), 2),
    (8, lambda at: at.selectbox[1].set_value("b"), "b"),
    (9, lambda at: at.multiselect[0].select(1), [2, 1]),
    (9, lambda at: at.multiselect[0].select(3).unselect(2), [1, 3]),
    (9, lambda at: at.multiselect[0].unselect(2).unselect(77), [1, 3]),
    (9, lambda at: at.multiselect[0].set_value([]), []),
    (10, lambda at: at.radio[0].set_value("y"), "y"),
    (11, lambda at: at.slider[0].set_value(9), 9),
    (12, lambda at: at.slider[1].set_range(0.5, 0.75), (0.5, 0.75)),
    (12, lambda at: at.slider[1].set_value((0.25, 0.75)), (0.25, 0.75)),
    (13, lambda at: at.slider[2].set_value(datetime.date(2020, 1, 9)), datetime.date(2020, 1, 9)),
]


def test_each_verb_gives_the_script_the_value(run: Run) -> None:
    at = run(widgets)
    for line, do, value in VERBS:
        assert do(at).run() is at
        assert at.text[line].value == repr(value)
        assert not at.exception


def test_an_option_may_be_given_by_its_text(run: Run) -> None:
    at = run(widgets)
    at.selectbox[0].set_value("2").run()
    at.selectbox[1].set_value("B").run()
    at.multiselect[0].set_value([1, "3"]).run()
    assert (at.selectbox[0].value, at.selectbox[1].value, at.multiselect[0].value) == (2, "b", [1, 3])


def test_what_is_done_to_several_widgets_reaches_one_run(run: Run) -> None:
    at = run(widgets)
    at.slider[0].set_value(4)
    at.checkbox[0].check()
    at.run()
    assert (at.text[11].value, at.text[1].value) == ("4", "True")
    assert (at.slider[0].value, at.checkbox[0].value) == (4, True)


def test_a_press_lasts_for_one_run(run: Run) -> None:
    at = run(widgets)
    assert at.button[0].click().run().button[0].value is True
    assert at.run().button[0].value is False
    assert at.text[0].value == "False"


def narrow() -> None:
    import streamlit as st

    st.checkbox("off", disabled=True)


def test_a_disabled_widget_cannot_be_used(run: Run, kind: Any) -> None:
    error = sys.modules[kind.__module__.rpartition(".")[0]].AppTestError
    at = run(narrow)
    with pytest.raises(error, match="disabled"):
        at.checkbox[0].check().run()


def stateful() -> None:
    import streamlit as st

    st.session_state.setdefault("count", 0)
    st.session_state.count += 1
    st.slider("n", 0, 9, key="n")
    if st.session_state.count == 3:
        raise RuntimeError("three")
    st.text(st.session_state.n)


def test_session_state_is_read_after_a_run_and_written_before_one(kind: Any) -> None:
    at = kind.from_function(stateful, default_timeout=WAIT)
    at.session_state["count"] = 10
    at.run()
    assert (at.session_state.count, at.session_state["n"], "other" in at.session_state) == (11, 0, False)
    at.session_state.n = 5
    assert at.slider(key="n").value == 5
    assert (at.run().text[0].value, at.slider[0].value) == ("5", 5)


def test_an_error_of_the_script_is_an_element(run: Run) -> None:
    at = run(stateful).run().run()
    assert (at.exception[0].value, len(at.text)) == ("three", 0)
    assert any("stateful" in step and "RuntimeError" in step for step in at.exception[0].stack_trace)
    assert not at.run().exception


def called_back() -> None:
    import streamlit as st

    def add(number: int) -> None:
        st.session_state.sum = st.session_state.get("sum", 0) + number

    st.button("add", on_click=add, args=(2,))
    st.text(st.session_state.get("sum", 0))


def test_callbacks_run_before_the_script(run: Run) -> None:
    at = run(called_back)
    for expected in ("2", "4"):
        assert at.button[0].click().run().text[0].value == expected


def greeting(name: str, *, mark: str = ".") -> None:
    import streamlit as st

    st.text(name + mark)


def test_a_function_gets_its_arguments(run: Run) -> None:
    assert run(greeting, args=("Ada",), kwargs={"mark": "!"}).text[0].value == "Ada!"


def test_a_string_is_a_script(kind: Any) -> None:
    at = kind.from_string("import streamlit as st\nst.text(__name__)\n1 + 1", default_timeout=WAIT).run()
    assert (at.text[0].value, at.markdown[0].value) == ("__main__", "`2`")


@pytest.fixture
def calculator() -> Iterator[None]:
    yield
    sys.modules.pop("calculator", None)


def test_a_file_is_found_beside_the_test_and_imports_what_lies_beside_it(kind: Any, calculator: None) -> None:
    path = list(sys.path)
    at = kind.from_file("app.py", default_timeout=WAIT).run()
    assert at.slider[0].set_value(4).run().text[0].value == "8"
    assert sys.path == path


def endless() -> None:
    import time

    import streamlit as st

    while True:
        st.text("on")
        time.sleep(0.01)


def test_a_run_that_takes_too_long_is_an_error(kind: Any) -> None:
    with pytest.raises(RuntimeError):
        kind.from_function(endless).run(timeout=0.2)
