"""Tests of each widget, as people write them for Streamlit."""

# ruff: noqa: DTZ001 - moments of no zone, as people write them

import datetime

import pytest
from streamlit.testing.v1 import AppTest, AppTestError


def run(script, **given):
    return AppTest.from_function(script, default_timeout=30, **given).run()


def test_checkbox_and_toggle():
    def script():
        import streamlit as st

        if st.checkbox("Show more", key="more"):
            st.text("more")
        if st.toggle("Dark", value=True):
            st.text("dark")

    at = run(script)
    assert (at.checkbox[0].value, at.toggle[0].value) == (False, True)
    at.checkbox(key="more").check().run()
    assert at.text.values == ["more", "dark"]
    at.checkbox[0].uncheck()
    at.toggle[0].set_value(False).run()
    assert at.text.values == []


def test_button_is_true_for_the_one_run():
    def script():
        import streamlit as st

        st.session_state.setdefault("pressed", 0)
        if st.button("Press", key="press", help="Once is enough."):
            st.session_state.pressed += 1
        st.text(st.session_state.pressed)

    at = run(script)
    button = at.button[0]
    assert (button.label, button.help, button.value) == ("Press", "Once is enough.", False)
    button.click()
    assert button.value is True
    at.run()
    assert at.button(key="press").value is True
    at.run().run()
    assert at.button(key="press").value is False
    assert at.text[0].value == "1"


def test_selectbox_by_value_and_by_place():
    def script():
        import streamlit as st

        colour = st.selectbox("Colour", ["red", "green", "blue"], index=1)
        st.text(colour)

    at = run(script)
    box = at.selectbox[0]
    assert (box.value, box.index, box.options) == ("green", 1, ["red", "green", "blue"])
    assert at.selectbox[0].select("blue").run().text[0].value == "blue"
    assert at.selectbox[0].select_index(0).run().text[0].value == "red"
    assert at.selectbox[0].set_value("green").run().selectbox[0].index == 1


def test_selectbox_of_things_that_are_not_text():
    def script():
        import streamlit as st

        sizes = {"S": 1, "M": 2}
        size = st.selectbox("Size", list(sizes.values()), format_func={1: "small", 2: "medium"}.get)
        st.text(repr(size))

    at = run(script)
    assert at.selectbox[0].options == ["small", "medium"]
    assert at.selectbox[0].format_func(2) == "medium"
    assert at.selectbox[0].select(2).run().text[0].value == "2"
    assert at.selectbox[0].index == 1


def test_selectbox_without_a_choice():
    def script():
        import streamlit as st

        st.text(repr(st.selectbox("Town", ["Oslo", "Bergen"], index=None, placeholder="Where?")))

    at = run(script)
    assert (at.selectbox[0].value, at.selectbox[0].index) == (None, None)
    assert at.selectbox[0].select("Oslo").run().text[0].value == "'Oslo'"
    assert at.selectbox[0].select_index(None).run().text[0].value == "None"


def test_selectbox_refuses_what_is_not_an_option():
    def script():
        import streamlit as st

        st.selectbox("Town", ["Oslo", "Bergen"])

    at = run(script)
    at.selectbox[0].set_value("Rome")
    with pytest.raises(ValueError, match="Rome"):
        at.run()


def test_multiselect():
    def script():
        import streamlit as st

        st.text(st.multiselect("Toppings", ["ham", "olives", "egg"], default=["egg"]))

    at = run(script)
    box = at.multiselect[0]
    assert (box.value, box.indices, box.values) == (["egg"], [2], ["egg"])
    box.select("ham").select("ham").run()
    assert at.text[0].value == "['egg', 'ham']"
    at.multiselect[0].unselect("egg").unselect("olives").run()
    assert at.multiselect[0].value == ["ham"]
    at.multiselect[0].set_value(["olives", "egg"]).run()
    assert at.text[0].value == "['olives', 'egg']"
    at.multiselect[0].set_value([]).run()
    assert at.text[0].value == "[]"


def test_multiselect_with_texts_for_its_options():
    def script():
        import streamlit as st

        st.text(st.multiselect("Floors", [0, 1, 2], format_func=lambda n: "ground" if n == 0 else str(n)))

    at = run(script)
    assert at.multiselect[0].options == ["ground", "1", "2"]
    at.multiselect[0].select(0).select(2).run()
    assert at.text[0].value == "[0, 2]"
    assert at.multiselect[0].values == ["ground", "2"]


def test_radio():
    def script():
        import streamlit as st

        st.text(st.radio("Speed", ["slow", "fast"], captions=["1 mph", "9 mph"], horizontal=True, key="speed"))
        st.text(st.radio("Nothing", ["a"], index=None))

    at = run(script)
    assert (at.radio[0].value, at.radio[0].index, at.radio[0].horizontal) == ("slow", 0, True)
    assert (at.radio[1].value, at.radio[1].index) == (None, None)
    at.radio(key="speed").set_value("fast").run()
    assert at.text[0].value == "fast"
    assert at.radio[0].index == 1


@pytest.mark.parametrize("number", [0, 7, 9])
def test_slider(number):
    def script():
        import streamlit as st

        st.text(st.slider("n", 0, 9, 3))

    at = run(script)
    assert (at.slider[0].min, at.slider[0].max, at.slider[0].step, at.slider[0].value) == (0, 9, 1, 3)
    assert at.slider[0].set_value(number).run().text[0].value == str(number)


def test_slider_of_a_range():
    def script():
        import streamlit as st

        low, high = st.slider("Range", 0.0, 1.0, (0.25, 0.75), step=0.05)
        st.text(f"{low} to {high}")

    at = run(script)
    assert at.slider[0].value == (0.25, 0.75)
    at.slider[0].set_range(0.5, 0.6).run()
    assert at.text[0].value == "0.5 to 0.6"
    assert at.slider[0].value == (0.5, 0.6)


def test_sliders_of_days_and_hours():
    def script():
        from datetime import date, datetime, time

        import streamlit as st

        day = st.slider("Day", date(2024, 1, 1), date(2024, 12, 31), date(2024, 5, 1))
        shift = st.slider("Shift", value=(time(9), time(17, 30)))
        moment = st.slider("Moment", datetime(2024, 1, 1), datetime(2024, 1, 2), datetime(2024, 1, 1, 6))
        st.text(day.isoformat())
        st.text(shift)
        st.text(moment)

    at = run(script)
    day, shift, moment = at.slider
    assert day.value == datetime.date(2024, 5, 1)
    assert shift.value == (datetime.time(9), datetime.time(17, 30))
    assert moment.value == datetime.datetime(2024, 1, 1, 6)
    day.set_value(datetime.date(2024, 2, 29))
    shift.set_range(datetime.time(8), datetime.time(12, 15))
    moment.set_value(datetime.datetime(2024, 1, 1, 7))
    at.run()
    assert at.text[0].value == "2024-02-29"
    assert at.text[1].value == "(datetime.time(8, 0), datetime.time(12, 15))"
    assert at.text[2].value == "2024-01-01 07:00:00"


def test_number_input_of_whole_numbers():
    def script():
        import streamlit as st

        st.text(repr(st.number_input("Guests", 1, 5, 4)))

    at = run(script)
    assert at.number_input[0].increment().increment().run().text[0].value == "5"
    assert at.number_input[0].decrement().run().text[0].value == "4"
    assert (at.number_input[0].min, at.number_input[0].max, at.number_input[0].step) == (1, 5, 1)


def test_number_input_that_starts_empty():
    def script():
        import streamlit as st

        st.text(repr(st.number_input("Age", value=None, step=1)))

    at = run(script)
    assert at.number_input[0].value is None
    assert at.number_input[0].increment().run().text[0].value == "None"
    assert at.number_input[0].set_value(7).run().text[0].value == "7"
    assert at.number_input[0].set_value(None).run().text[0].value == "None"


def test_numbers_out_of_bounds_leave_the_default():
    def script():
        import streamlit as st

        st.text(st.number_input("n", 0, 9, 4))
        st.text(st.slider("s", 0, 9, 5))
        st.text(st.slider("r", 0, 9, (1, 2)))

    at = run(script)
    at.number_input[0].set_value(10)
    at.slider[0].set_value(-1)
    at.slider[1].set_value(3)
    at.run()
    assert at.text.values == ["4", "5", "(1, 2)"]


def test_text_input_and_text_area():
    def script():
        import streamlit as st

        st.text(st.text_input("Name", placeholder="Ada", max_chars=8, key="name"))
        st.text(repr(st.text_area("Notes", "none yet")))
        st.text(repr(st.text_input("Maybe", value=None)))

    at = run(script)
    name = at.text_input(key="name")
    assert (name.value, name.placeholder, name.max_chars) == ("", "Ada", 8)
    assert (at.text_area[0].value, at.text_area[0].max_chars) == ("none yet", 0)
    assert at.text_input[1].value is None
    name.input("Grace").run()
    at.text_area[0].input("one\ntwo").run()
    assert at.text.values == ["Grace", "'one\\ntwo'", "None"]


def test_text_that_is_too_long():
    def script():
        import streamlit as st

        st.text(st.text_input("Code", max_chars=3))

    at = run(script)
    assert at.text_input[0].input("abcd").run().text[0].value == ""
    assert at.text_input[0].set_value("abcd").run().text[0].value == "abc"


def test_a_disabled_widget_cannot_be_used():
    def script():
        import streamlit as st

        st.button("Off", disabled=True)

    at = run(script)
    assert at.button[0].disabled
    with pytest.raises(AppTestError, match="disabled"):
        at.button[0].click()


def test_what_is_set_is_there_before_the_run():
    def script():
        import streamlit as st

        st.slider("n", 0, 9, (1, 2))
        st.selectbox("s", [1, 2], format_func=str)
        st.text_input("t")

    at = run(script)
    assert at.slider[0].set_range(3, 4).value == [3, 4]
    assert at.selectbox[0].select("2").value == "2"
    assert at.selectbox[0].index == 1
    assert at.text_input[0].input("x").value == "x"
    at.run()
    assert (at.slider[0].value, at.selectbox[0].value, at.text_input[0].value) == ((3, 4), 2, "x")


def test_elements_that_only_show_something_cannot_be_used():
    def script():
        import streamlit as st

        st.text("Look, don't touch.")

    at = run(script)
    with pytest.raises(AppTestError, match=r"click\(\)"):
        at.text[0].click()
    with pytest.raises(AppTestError, match=r"set_value\(\)"):
        at.text[0].set_value("other")


def test_callbacks_with_arguments():
    def script(step):
        import streamlit as st

        def add(number, times=1):
            st.session_state.total = st.session_state.get("total", 0) + number * times

        st.button("Add", on_click=add, args=(step,), kwargs={"times": 2})
        st.selectbox("n", [1, 2], key="n", on_change=add, args=(100,))
        st.text(st.session_state.get("total", 0))

    at = run(script, args=(5,))
    assert at.button[0].click().run().text[0].value == "10"
    assert at.selectbox[0].select(2).run().text[0].value == "110"
    assert at.run().text[0].value == "110"


def test_a_widget_that_another_one_brings():
    def script():
        import streamlit as st

        if st.checkbox("Give a reason"):
            st.text_input("Reason", key="reason")

    at = run(script)
    with pytest.raises(KeyError):
        at.text_input(key="reason")
    at.checkbox[0].check().run()
    at.text_input(key="reason").input("because").run()
    assert at.session_state["reason"] == "because"


def test_a_field_is_emptied_by_session_state():
    def script():
        import streamlit as st

        st.button("Empty", on_click=lambda: st.session_state.update(number=None, text=None, area=None))
        st.text(repr(st.number_input("Number", 0, 10, 3, key="number")))
        st.text(repr(st.text_input("Text", "Ada", key="text")))
        st.text(repr(st.text_area("Area", "Ada", key="area")))

    at = AppTest.from_function(script, default_timeout=30).run()
    assert at.text.values == ["3", "'Ada'", "'Ada'"]
    at.button[0].click().run()
    at.run()
    assert at.text.values == ["None", "None", "None"]
    at.number_input[0].set_value(5)
    at.text_input[0].set_value("Bo").run()
    assert at.text.values == ["5", "'Bo'", "None"]
