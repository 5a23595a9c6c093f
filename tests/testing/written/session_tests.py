"""Tests of state, of errors and of the way that scripts are given, as people write them for Streamlit."""

import sys

import pytest
from streamlit.testing.v1 import AppTest

COUNTER = """
    import streamlit as st

    st.session_state.setdefault("count", 0)
    if st.button("Add one"):
        st.session_state.count += 1
    st.text(f"Count: {st.session_state.count}")
"""


def counter():
    return AppTest.from_string(COUNTER, default_timeout=30)


def test_counter():
    at = counter().run()
    for expected in range(1, 4):
        at.button[0].click().run()
        assert at.text[0].value == f"Count: {expected}"
    assert at.session_state.count == 3


def test_state_set_before_the_first_run():
    at = counter()
    at.session_state["count"] = 41
    at.run().button[0].click().run()
    assert at.session_state["count"] == 42


def test_state_is_a_mapping():
    at = counter().run()
    assert "count" in at.session_state
    assert "other" not in at.session_state
    assert at.session_state.get("other", 7) == 7
    assert list(at.session_state.keys()) == ["count"]
    assert at.session_state.to_dict() == {"count": 0}
    assert (len(at.session_state), dict(at.session_state.items())) == (1, {"count": 0})
    del at.session_state["count"]
    assert "count" not in at.session_state


def test_state_that_is_not_there():
    at = counter()
    with pytest.raises(KeyError):
        at.session_state["missing"]
    with pytest.raises(AttributeError):
        at.session_state.missing  # noqa: B018


def test_keys_of_widgets_are_in_the_state():
    def script():
        import streamlit as st

        st.slider("n", 0, 9, 3, key="n")
        st.text(st.session_state.n)

    at = AppTest.from_function(script, default_timeout=30).run()
    assert "n" in at.session_state
    at.session_state.n = 6
    assert at.run().text[0].value == "6"
    assert at.slider(key="n").value == 6


def test_two_apps_do_not_share_their_state():
    one, other = counter().run(), counter().run()
    one.button[0].click().run()
    assert (one.session_state.count, other.run().session_state.count) == (1, 0)


def test_an_exception_is_an_element():
    def script():
        import streamlit as st

        st.text("before")
        {}["missing"]
        st.text("after")

    at = AppTest.from_function(script, default_timeout=30).run()
    assert at.text.values == ["before"]
    error = at.exception[0]
    assert (error.type, error.message, error.value) == ("exception", "'missing'", "'missing'")
    assert (error.is_warning, error.is_markdown) == (False, False)
    assert '{}["missing"]' in error.stack_trace[-1]


def test_an_exception_that_is_shown():
    def script():
        import streamlit as st

        try:
            int("x")
        except ValueError as error:
            st.exception(error)
        st.text("after")

    at = AppTest.from_function(script, default_timeout=30).run()
    assert "invalid literal" in at.exception[0].value
    assert at.text[0].value == "after"
    assert len(at.exception) == 1


def test_an_exception_of_the_library_is_markdown():
    at = AppTest.from_string("import streamlit as st\nst.columns(0)", default_timeout=30).run()
    assert at.exception[0].is_markdown


def test_an_exception_in_a_callback():
    def script():
        import streamlit as st

        def fail():
            raise RuntimeError("in the callback")

        st.button("Fail", on_click=fail)
        st.text("drawn")

    at = AppTest.from_function(script, default_timeout=30).run()
    at.button[0].click().run()
    assert at.exception[0].message == "in the callback"


def test_an_app_recovers_from_an_error():
    def script():
        import streamlit as st

        st.text(1 / st.number_input("n", 0, 9, 1))

    at = AppTest.from_function(script, default_timeout=30).run()
    at.number_input[0].set_value(0).run()
    assert at.exception[0].message == "division by zero"
    at.number_input[0].set_value(2).run()
    assert not at.exception
    assert at.text[0].value == "0.5"


def test_stop_and_rerun():
    def script():
        import streamlit as st

        st.session_state.runs = st.session_state.get("runs", 0) + 1
        if st.session_state.runs == 1:
            st.rerun()
        st.text(st.session_state.runs)
        st.stop()
        st.text("never")

    at = AppTest.from_function(script, default_timeout=30).run()
    assert at.text.values == ["2"]


def test_arguments_of_a_function():
    def script(name, *, greeting="Hello"):
        import streamlit as st

        st.text(f"{greeting}, {name}!")

    at = AppTest.from_function(script, args=("Ada",), kwargs={"greeting": "Bye"}, default_timeout=30)
    assert at.run().text[0].value == "Bye, Ada!"


def test_a_function_is_a_script_of_its_own():
    outside = "not seen"

    def script():
        import streamlit as st

        st.text(outside)

    at = AppTest.from_function(script, default_timeout=30).run()
    assert "outside" in at.exception[0].message


def test_the_last_expression_is_shown():
    at = AppTest.from_string("import streamlit as st\n'magic'\nx = 3\nx", default_timeout=30).run()
    assert at.markdown.values == ["magic", "`3`"]


def slow():
    import time

    import streamlit as st

    for _ in range(3000):
        time.sleep(0.01)
        st.empty()


def test_a_run_that_takes_too_long():
    at = AppTest.from_function(slow, default_timeout=0.2)
    assert at.default_timeout == 0.2
    with pytest.raises(RuntimeError, match="timed out"):
        at.run()


def test_a_timeout_for_one_run():
    with pytest.raises(RuntimeError, match="timed out"):
        AppTest.from_function(slow, default_timeout=60).run(timeout=0.2)


def test_running_from_an_element():
    at = counter().run()
    assert at.button[0].click().run() is at
    assert at.text[0].run(timeout=30) is at
    assert at.main.run() is at


def test_a_file_imports_what_lies_beside_it():
    path = list(sys.path)
    at = AppTest.from_file("apps/doubling.py", default_timeout=30).run()
    assert at.slider[0].set_value(4).run().text[0].value == "8"
    assert sys.path == path


def test_what_a_script_prints_is_printed(capsys):
    AppTest.from_string("print('from the script')", default_timeout=30).run()
    assert "from the script" in capsys.readouterr().out


def test_an_app_can_be_patched(monkeypatch):
    def script():
        import os

        import streamlit as st

        st.text(os.environ["TOWN"])

    monkeypatch.setenv("TOWN", "Oslo")
    assert AppTest.from_function(script, default_timeout=30).run().text[0].value == "Oslo"


def test_what_a_script_imports_can_be_mocked(monkeypatch):
    monkeypatch.setattr("urllib.request.urlopen", lambda url: url.upper())
    at = AppTest.from_string(
        """
        import urllib.request

        import streamlit as st

        st.text(urllib.request.urlopen("http://example.com"))
        """,
        default_timeout=30,
    ).run()
    assert at.text[0].value == "HTTP://EXAMPLE.COM"


def test_a_value_in_the_state_that_is_no_option_any_more():
    def script():
        import streamlit as st

        country = st.radio("Country", ["no", "se"], key="country")
        towns = {"no": ["Oslo", "Bergen"], "se": ["Malmo", "Lund", "Oslo"]}[country]
        st.text(st.selectbox("Town", towns, index=1, key="town"))
        st.text(st.multiselect("Towns", towns, key="towns"))
        st.text(st.number_input("Day", 1, 31, 5, key="day"))

    at = AppTest.from_function(script, default_timeout=30)
    at.session_state.country = "dk"
    at.session_state.town = "Paris"
    at.session_state.towns = ["Bergen", "Paris"]
    at.session_state.day = 40
    at.run()
    assert at.radio[0].value == "no"
    assert at.text.values == ["Bergen", "['Bergen']", "5"]


def test_a_script_sets_what_is_no_option():
    def script():
        import streamlit as st

        st.session_state.town = "Paris"
        st.session_state.towns = ["Paris", "Oslo"]
        st.text(st.selectbox("Town", ["Oslo", "Bergen"], index=1, key="town"))
        st.text(st.multiselect("Towns", ["Oslo", "Bergen"], key="towns"))
        st.text(st.session_state.town)

    at = AppTest.from_function(script, default_timeout=30).run()
    assert at.text.values == ["Bergen", "['Oslo']", "Bergen"]


def test_a_script_chooses_more_than_there_may_be():
    def script():
        import streamlit as st

        st.session_state.towns = ["Oslo", "Bergen"]
        st.multiselect("Towns", ["Oslo", "Bergen"], key="towns", max_selections=1)

    at = AppTest.from_function(script, default_timeout=30).run()
    assert "max_selections" in at.exception[0].message
