"""Tests of what can be done to widgets: each verb, and what the script then sees."""

import datetime

from streamlit.testing.v1 import AppTest


def widgets():
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
VERBS = [
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


def test_each_verb_gives_the_script_the_value():
    at = AppTest.from_function(widgets, default_timeout=30).run()
    for line, do, value in VERBS:
        assert do(at).run() is at
        assert at.text[line].value == repr(value)
        assert not at.exception


def test_an_option_may_be_given_by_its_text():
    at = AppTest.from_function(widgets, default_timeout=30).run()
    at.selectbox[0].set_value("2").run()
    at.selectbox[1].set_value("B").run()
    at.multiselect[0].set_value([1, "3"]).run()
    assert (at.selectbox[0].value, at.selectbox[1].value, at.multiselect[0].value) == (2, "b", [1, 3])


def test_what_is_done_to_several_widgets_reaches_one_run():
    at = AppTest.from_function(widgets, default_timeout=30).run()
    at.slider[0].set_value(4)
    at.checkbox[0].check()
    at.run()
    assert (at.text[11].value, at.text[1].value) == ("4", "True")
    assert (at.slider[0].value, at.checkbox[0].value) == (4, True)
