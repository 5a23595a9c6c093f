"""Tests of query parameters, as people write them for Streamlit."""

from streamlit.testing.v1 import AppTest


def script():
    import streamlit as st

    st.text(st.query_params.get("page", "none"))
    st.text(st.query_params.get_all("tag"))
    if st.button("Next"):
        st.query_params["page"] = "2"
    if st.button("Tags"):
        st.query_params["tag"] = ["c", "d"]
    if st.button("Clear"):
        st.query_params.clear()


def test_there_are_none_at_first():
    at = AppTest.from_function(script, default_timeout=30).run()
    assert at.text.values == ["none", "[]"]
    assert at.query_params == {}


def test_they_are_set_before_a_run():
    at = AppTest.from_function(script, default_timeout=30)
    at.query_params["page"] = "7"
    at.query_params["tag"] = ["a", "b"]
    at.run()
    assert at.text.values == ["7", "['a', 'b']"]
    assert at.query_params == {"page": "7", "tag": ["a", "b"]}


def test_they_are_text_for_the_script():
    at = AppTest.from_function(script, default_timeout=30)
    at.query_params["page"] = 7
    assert at.run().text[0].value == "7"
    assert at.query_params["page"] == "7"


def test_what_the_script_sets_is_read_after_the_run():
    at = AppTest.from_function(script, default_timeout=30).run()
    at.button[0].click().run()
    assert at.query_params == {"page": "2"}
    at.button[1].click().run()
    assert at.query_params == {"page": "2", "tag": ["c", "d"]}
    assert at.run().text.values == ["2", "['c', 'd']"]
    at.button[2].click().run()
    assert at.query_params == {}


def test_they_can_be_replaced_between_runs():
    at = AppTest.from_function(script, default_timeout=30)
    at.query_params = {"page": "1"}
    at.run()
    at.query_params["page"] = "3"
    assert at.run().text[0].value == "3"
    del at.query_params["page"]
    assert at.run().text[0].value == "none"


def test_a_list_of_one_is_a_text_and_a_blank_one_stays():
    at = AppTest.from_function(script, default_timeout=30)
    at.query_params = {"page": ["only"], "tag": ""}
    at.run()
    assert at.query_params == {"page": "only", "tag": ""}
    assert at.text.values == ["only", "['']"]


def test_a_widget_that_is_bound_to_one():
    def bound():
        import streamlit as st

        st.text(st.slider("n", 0, 9, 3, key="n", bind="query-params"))

    at = AppTest.from_function(bound, default_timeout=30)
    at.query_params["n"] = "6"
    assert at.run().text[0].value == "6"
    assert at.slider[0].value == 6
    at.slider[0].set_value(8).run()
    assert at.text[0].value == "8"
