"""Tests of feedback and pagination, as people write them for Streamlit."""

import pytest
from streamlit.testing.v1 import AppTest, AppTestError


def run(script, **given):
    return AppTest.from_function(script, default_timeout=30, **given).run()


@pytest.mark.parametrize("style", ["thumbs", "faces", "stars"])
def test_feedback_is_given_and_taken_back(style):
    def script(style):
        import streamlit as st

        st.text(repr(st.feedback(style, key="mark")))

    at = run(script, args=(style,))
    mark = at.feedback(key="mark")
    assert (mark.type, mark.value, at.text[0].value) == ("feedback", None, "None")
    mark.set_value(1).run()
    assert (at.text[0].value, at.session_state.mark) == ("1", 1)
    at.feedback[0].set_value(None).run()
    assert at.text[0].value == "None"


def test_feedback_that_there_is_none_of_is_the_default():
    def script():
        import streamlit as st

        st.button("Much", on_click=lambda: st.session_state.update(stars=9))
        st.button("True", on_click=lambda: st.session_state.update(stars=True))
        st.text(st.feedback("stars", key="stars", default=2))

    at = run(script)
    at.feedback[0].set_value(7).run()
    assert at.text[0].value == "2"
    at.feedback[0].set_value(4).run()
    at.button[0].click().run()
    assert (at.text[0].value, at.session_state.stars) == ("2", 2)
    at.feedback[0].set_value(4).run()
    at.button[1].click().run()
    assert at.text[0].value == "2"


def test_feedback_of_another_style_is_another_widget():
    def script():
        import streamlit as st

        st.text(st.feedback("stars" if st.checkbox("Stars") else "faces", key="mark"))

    at = run(script)
    at.feedback[0].set_value(4).run()
    at.checkbox[0].check().run()
    assert at.text[0].value == "None"


def test_pages_are_turned():
    def script():
        import streamlit as st

        def note():
            st.session_state.turned = st.session_state.get("turned", 0) + 1

        st.text(st.pagination(st.session_state.setdefault("count", 12), default=2, key="page", on_change=note))

    at = run(script)
    page = at.pagination[0]
    assert (page.type, page.value, page.num_pages, page.default, page.max_visible_pages) == ("pagination", 2, 12, 2, 7)
    page.select(11).run()
    assert (at.text[0].value, at.session_state.turned) == ("11", 1)
    at.session_state.count = 5
    at.run()
    assert at.text[0].value == "2"
    at.pagination[0].set_value(5).run()
    assert at.session_state.page == 5


@pytest.mark.parametrize("page", [0, 4, True, "1", None])
def test_a_page_that_there_is_not_is_refused(page):
    def script():
        import streamlit as st

        st.pagination(3)

    at = run(script)
    with pytest.raises(AppTestError):
        at.pagination[0].set_value(page)


def test_what_is_marked_stands_in_the_query():
    def script():
        import streamlit as st

        st.text(st.feedback("stars", key="stars", bind="query-params"))
        st.text(st.pagination(9, key="page", bind="query-params"))

    at = AppTest.from_function(script, default_timeout=30)
    at.query_params.update({"stars": "4", "page": "77"})
    at.run()
    assert at.text.values == ["4", "1"]
