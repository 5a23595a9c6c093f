"""Tests of forms, as people write them for Streamlit."""

from streamlit.testing.v1 import AppTest


def script(clear=False):
    import streamlit as st

    with st.form("order", clear_on_submit=clear):
        name = st.text_input("Name", key="name")
        count = st.number_input("Count", 0, 9, 1)
        sent = st.form_submit_button("Order")
    note = st.text_input("Note")
    st.text(f"{name}|{count}|{sent}|{note}")


def run(**given):
    return AppTest.from_function(script, default_timeout=30, **given).run()


def test_form_and_its_button():
    at = run()
    assert len(at.form) == 1
    assert (at.form[0].type, at.form[0].key) == ("form", "order")
    assert [button.label for button in at.form_submit_button] == ["Order"]
    assert (at.button[0].type, at.button[0].form_id) == ("button", "order")
    assert at.get("form_submit_button") == [at.button[0]]
    assert [each.label for each in at.form[0].text_input] == ["Name"]
    assert at.text_input(key="name").form_id == "order"
    assert at.text_input[1].form_id == ""


def test_nothing_reaches_the_script_before_the_form_is_submitted():
    at = run()
    at.text_input(key="name").input("Ada")
    at.number_input[0].increment()
    at.text_input[1].input("soon")
    at.run()
    assert at.text[0].value == "|1|False|soon"
    assert at.text_input(key="name").value == ""


def test_a_submitted_form_is_sent_whole():
    at = run()
    at.text_input(key="name").input("Ada")
    at.number_input[0].set_value(3)
    at.form_submit_button[0].click().run()
    assert at.text[0].value == "Ada|3|True|"
    assert at.run().text[0].value == "Ada|3|False|"
    assert at.session_state.name == "Ada"


def test_a_value_that_was_not_submitted_is_gone_with_the_next_run():
    at = run()
    at.text_input(key="name").input("Ada")
    at.run()
    at.button[0].click().run()
    assert at.text[0].value == "|1|True|"


def test_a_value_is_there_before_the_run():
    at = run()
    at.text_input(key="name").input("Ada")
    assert at.text_input(key="name").value == "Ada"


def test_a_cleared_form_sends_its_defaults_with_the_next_submit():
    at = run(args=(True,))
    at.text_input(key="name").input("Ada")
    at.number_input[0].set_value(3)
    at.button[0].click().run()
    assert at.text[0].value == "Ada|3|True|"
    at.number_input[0].set_value(5)
    at.button[0].click().run()
    assert at.text[0].value == "|5|True|"


def test_a_cleared_form_keeps_its_values_until_then():
    at = run(args=(True,))
    at.text_input(key="name").input("Ada")
    at.button[0].click().run()
    assert at.run().text[0].value == "Ada|1|False|"
    assert at.text_input(key="name").value == "Ada"


def test_two_forms_are_sent_apart():
    def two():
        import streamlit as st

        for name in ("a", "b"):
            with st.form(name):
                st.checkbox(name, key=f"tick {name}")
                st.form_submit_button(f"send {name}", key=f"send {name}")
        st.text((st.session_state["tick a"], st.session_state["tick b"]))

    at = AppTest.from_function(two, default_timeout=30).run()
    at.checkbox(key="tick a").check()
    at.checkbox(key="tick b").check()
    at.button(key="send b").click().run()
    assert at.text[0].value == "(False, True)"


def test_a_callback_of_the_submit_button():
    def with_callback():
        import streamlit as st

        def add():
            st.session_state.names = [*st.session_state.get("names", []), st.session_state.name]

        with st.form("order"):
            st.text_input("Name", key="name")
            st.form_submit_button("Add", on_click=add)
        st.text(st.session_state.get("names"))

    at = AppTest.from_function(with_callback, default_timeout=30).run()
    at.text_input[0].input("Ada")
    at.button[0].click().run()
    at.text_input[0].input("Bob")
    at.button[0].click().run()
    assert at.text[0].value == "['Ada', 'Bob']"


def test_a_button_in_a_form_is_an_error():
    at = AppTest.from_string(
        """
        import streamlit as st

        with st.form("f"):
            st.button("no")
        """,
        default_timeout=30,
    ).run()
    assert "form" in at.exception[0].message
