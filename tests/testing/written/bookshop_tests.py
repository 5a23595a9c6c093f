"""Tests of an app in a file, as people write them for Streamlit."""

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

APP = "apps/bookshop.py"


def test_starts_without_an_error():
    at = AppTest.from_file(APP, default_timeout=30).run()
    assert not at.exception
    assert at.title[0].value == "Bookshop"


def test_filters_start_as_the_app_says():
    at = AppTest.from_file(APP, default_timeout=30).run()
    assert at.sidebar.slider[0].value == (1900, 2000)
    assert at.sidebar.number_input[0].value == 20.0
    assert at.sidebar.text_input[0].value == ""
    assert len(at.main.slider) == 0


def test_table_shows_the_books_of_those_years():
    at = AppTest.from_file(APP, default_timeout=30).run()
    shown = at.dataframe[0].value
    assert isinstance(shown, pd.DataFrame)
    assert list(shown["title"]) == ["Ulysses", "Dune", "Solaris"]
    assert list(shown.index) == [1, 2, 3]
    assert shown["price"].sum() == pytest.approx(29.15)


def test_narrower_years_leave_fewer_books():
    at = AppTest.from_file(APP, default_timeout=30).run()
    at.slider(key="years").set_range(1960, 1962).run()
    assert at.metric[0].value == "1"
    assert at.metric[0].delta == "-3"
    assert at.session_state.years == (1960, 1962)


def test_wider_years_take_in_the_oldest():
    at = AppTest.from_file(APP, default_timeout=30).run()
    at.sidebar.slider(key="years").set_value((1800, 1850)).run()
    assert [button.label for button in at.button] == ["Buy Emma"]


def test_several_filters_go_into_one_run():
    at = AppTest.from_file(APP, default_timeout=30).run()
    at.number_input(key="dear").set_value(9.9)
    at.text_input(key="wanted").input("DUNE")
    at.run()
    assert [button.key for button in at.button] == ["buy-Dune"]


def test_nothing_found_is_a_warning_and_the_end_of_the_page():
    at = AppTest.from_file(APP, default_timeout=30).run()
    at.text_input(key="wanted").set_value("zzz").run()
    assert at.warning[0].value == "No such book."
    assert at.warning[0].icon == "⚠️"
    assert len(at.dataframe) == 0
    assert not at.button


def test_basket_grows_with_each_press():
    at = AppTest.from_file(APP, default_timeout=30).run()
    at.button(key="buy-Dune").click().run()
    at.button(key="buy-Solaris").click().run()
    assert at.session_state["basket"] == ["Dune", "Solaris"]
    assert [line.value for line in at.columns[1].markdown] == ["- Dune", "- Solaris"]


def test_basket_can_be_filled_before_the_first_run():
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state["basket"] = ["Emma"]
    at.run()
    assert at.columns[1].markdown[0].value == "- Emma"
    assert at.columns[1].subheader[0].value == "Basket"


def test_filters_can_be_set_through_session_state():
    at = AppTest.from_file(APP, default_timeout=30)
    at.session_state.wanted = "s"
    at.run()
    assert at.text_input(key="wanted").value == "s"
    assert at.metric[0].value == "2"


def test_steps_of_the_price():
    at = AppTest.from_file(APP, default_timeout=30).run()
    assert at.number_input[0].increment().run().number_input[0].value == 20.5
    assert at.number_input[0].decrement().decrement().run().number_input[0].value == 19.5
    assert at.number_input[0].set_value(0.75).decrement().run().number_input[0].value == 0.25


def test_another_page_sees_the_same_session():
    at = AppTest.from_file(APP, default_timeout=30).run()
    at.button(key="buy-Dune").click().run()
    at.switch_page("pages/about.py").run()
    assert (at.title[0].value, at.text[0].value) == ("About", "1 in the basket")
    assert len(at.button) == 0
    at.switch_page("bookshop.py").run()
    assert at.title[0].value == "Bookshop"


def test_a_page_that_is_not_there_is_an_error():
    at = AppTest.from_file(APP, default_timeout=30).run()
    with pytest.raises(ValueError, match="nowhere"):
        at.switch_page("pages/nowhere.py")


def test_a_file_that_is_not_there_is_an_error():
    with pytest.raises(FileNotFoundError):
        AppTest.from_file("apps/nowhere.py")


def test_an_absolute_path_is_taken_as_it_is(tmp_path):
    (tmp_path / "tiny.py").write_text("import streamlit as st\nst.text(__file__)\n")
    at = AppTest.from_file(tmp_path / "tiny.py", default_timeout=30).run()
    assert at.text[0].value == str(tmp_path / "tiny.py")
