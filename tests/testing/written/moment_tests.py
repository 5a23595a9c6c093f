"""Tests of dates, times, colours and options on a scale, as people write them for Streamlit."""

# ruff: noqa: DTZ001, DTZ011 - moments of no zone, as people write them

import datetime as dt

from streamlit.testing.v1 import AppTest


def run(script, **given):
    return AppTest.from_function(script, default_timeout=30, **given).run()


def test_date_input_takes_a_day_and_keeps_it():
    def script():
        import datetime as dt

        import streamlit as st

        st.text(st.date_input("Day", dt.date(2024, 5, 1), key="day", help="A day"))

    at = run(script)
    day = at.date_input[0]
    assert (day.label, day.value, day.min, day.max) == (
        "Day", dt.date(2024, 5, 1), dt.date(2014, 5, 1), dt.date(2034, 5, 1),
    )  # fmt: skip
    day.set_value(dt.date(2024, 6, 2)).run()
    at.run()
    assert (at.text[0].value, at.session_state.day) == ("2024-06-02", dt.date(2024, 6, 2))
    at.date_input(key="day").set_value(dt.date(1900, 1, 1)).run()
    assert at.text[0].value == "2024-05-01"


def test_date_input_of_today_is_the_same_widget_in_each_run():
    def script():
        import streamlit as st

        st.text(st.date_input("Day"))

    at = run(script)
    assert at.date_input[0].value == dt.date.today()
    at.date_input[0].set_value(dt.date.today() - dt.timedelta(days=3)).run()
    at.run()
    assert at.text[0].value == str(dt.date.today() - dt.timedelta(days=3))


def test_date_input_of_a_range_has_up_to_two_days():
    def script():
        import datetime as dt

        import streamlit as st

        st.text(repr(st.date_input("Days", (dt.date(2024, 5, 1), dt.date(2024, 5, 3)), key="days")))
        st.text(repr(st.date_input("None", None)))

    at = run(script)
    days = at.date_input(key="days")
    assert (days.is_range, at.date_input[1].is_range) == (True, False)
    assert days.value == (dt.date(2024, 5, 1), dt.date(2024, 5, 3))
    days.set_value((dt.date(2024, 5, 2),)).run()
    assert at.date_input[0].value == (dt.date(2024, 5, 2),)
    at.date_input[0].set_value([]).run()
    at.date_input[1].set_value(dt.date(2024, 5, 2)).run()
    assert at.text.values == ["()", "datetime.date(2024, 5, 2)"]
    at.date_input[1].set_value(None).run()
    assert at.text[1].value == "None"


def test_session_state_makes_todays_date_input_a_range():
    def script():
        import streamlit as st

        st.text(len(st.date_input("Days", key="days")))

    at = AppTest.from_function(script)
    at.session_state.days = (dt.date(2024, 5, 1), dt.date(2024, 5, 3))
    at.run()
    assert (at.text[0].value, at.date_input[0].is_range) == ("2", True)


def test_a_day_that_new_ends_exclude_gives_way_to_the_default():
    def script():
        import datetime as dt

        import streamlit as st

        first = dt.date(2024, 5, 1) if st.checkbox("Late") else dt.date(2024, 1, 1)
        st.text(st.date_input("Day", dt.date(2024, 6, 1), first, dt.date(2024, 12, 31), key="day"))

    at = run(script)
    at.date_input[0].set_value(dt.date(2024, 2, 1)).run()
    assert at.text[0].value == "2024-02-01"
    at.checkbox[0].check().run()
    assert at.text[0].value == "2024-06-01"


def test_time_input_goes_by_steps_past_midnight():
    def script():
        import datetime as dt

        import streamlit as st

        st.text(st.time_input("At", dt.time(23, 50), step=dt.timedelta(minutes=20), key="at"))

    at = run(script)
    assert (at.time_input[0].step, at.time_input[0].value) == (1200, dt.time(23, 50))
    at.time_input[0].increment().run()
    assert at.text[0].value == "00:10:00"
    at.time_input[0].decrement().run()
    assert at.session_state["at"] == dt.time(23, 50)
    at.time_input[0].set_value(dt.datetime(2024, 5, 1, 12, 30)).run()
    assert at.text[0].value == "12:30:00"


def test_session_state_empties_a_time_input():
    def script():
        import datetime as dt

        import streamlit as st

        st.text(st.time_input("At", dt.time(8, 45), key="at"))
        st.text(st.datetime_input("When", dt.datetime(2024, 5, 1), key="when"))

    at = AppTest.from_function(script)
    at.session_state["at"] = None
    at.session_state["when"] = None
    at.run()
    assert at.text.values == ["None", "None"]


def test_datetime_input_takes_a_minute_between_its_ends():
    def script():
        import datetime as dt

        import streamlit as st

        start = dt.datetime(2024, 5, 1, 8, 45, 30)
        st.text(st.datetime_input("When", start, dt.date(2024, 1, 1), dt.date(2024, 12, 31), step=600))

    at = run(script)
    when = at.datetime_input[0]
    assert (when.type, when.value, when.min, when.max, when.step, when.format) == (
        "date_time_input", dt.datetime(2024, 5, 1, 8, 45), "2024-01-01T00:00", "2024-12-31T23:59", 600, "YYYY/MM/DD",
    )  # fmt: skip
    when.set_value(dt.datetime(2024, 7, 1, 9, 1)).run()
    assert at.text[0].value == "2024-07-01 09:01:00"
    at.datetime_input[0].set_value(dt.datetime(2025, 7, 1)).run()
    assert at.text[0].value == "2024-05-01 08:45:00"


def test_select_slider_takes_options_of_any_kind():
    def script():
        import streamlit as st

        st.text(st.select_slider("Size", [1, 2.5, None, "big"], 2.5, lambda size: f"<{size}>", key="size"))

    at = run(script)
    size = at.select_slider[0]
    assert (size.value, size.options) == (2.5, ["<1>", "<2.5>", "<None>", "<big>"])
    size.set_value("big").run()
    assert at.text[0].value == "big"
    at.select_slider[0].set_value("no such").run()
    assert at.text[0].value == "2.5"


def test_select_slider_of_a_range_is_in_the_order_of_its_options():
    def script():
        import streamlit as st

        st.text(st.select_slider("Grades", ["A", "B", "C", "D"], ("D", "B")))

    at = run(script)
    assert at.select_slider[0].value == ("B", "D")
    at.select_slider[0].set_range("D", "A").run()
    assert at.text[0].value == "('A', 'D')"


def test_select_slider_keeps_its_option_among_others():
    def script():
        import streamlit as st

        options = ["b", "c"] if st.checkbox("Fewer") else ["a", "b", "c"]
        st.text(st.select_slider("One", options, key="one"))

    at = run(script)
    at.select_slider[0].set_value("c").run()
    at.checkbox[0].check().run()
    assert at.text[0].value == "c"
    at.select_slider[0].set_value("b").run()
    at.checkbox[0].uncheck().run()
    at.select_slider[0].set_value("a").run()
    at.checkbox[0].check().run()
    assert at.text[0].value == "b"


def test_color_picker_takes_a_colour_with_or_without_its_sign():
    def script():
        import streamlit as st

        st.text(st.color_picker("Colour", "#00f900", key="colour", on_change=lambda: st.text("changed")))

    at = run(script)
    assert at.color_picker[0].value == "#00f900"
    at.color_picker[0].pick("ff0000").run()
    assert at.text.values == ["changed", "#ff0000"]
    at.color_picker[0].set_value("#nothing").run()
    assert at.text[-1].value == "#00f900"
