"""Chat and status, as a test file of a Streamlit app reads."""

from streamlit.testing.v1 import AppTest


def test_toasts_say_their_words():
    at = AppTest.from_string(
        "import streamlit as st\nst.toast('Saved', icon='🔥')\nst.sidebar.toast('*Here* too')"
    ).run()
    assert at.toast.len == 2
    assert {(each.value, each.icon) for each in at.toast} == {("Saved", "🔥"), ("*Here* too", "")}


def test_a_status_has_a_state_and_holds_elements():
    script = """
import streamlit as st
with st.status("Working") as status:
    st.text("first step")
    if st.session_state.get("fail"):
        status.update(label="Failed", state="error")
"""
    at = AppTest.from_string(script).run()
    assert at.status[0].type == "status"
    assert (at.status[0].label, at.status[0].state) == ("Working", "complete")
    assert at.status[0].icon == ":material/check:"
    assert at.status[0].text[0].value == "first step"
    at.session_state["fail"] = True
    at.run()
    assert (at.status[0].label, at.status[0].state) == ("Failed", "error")
    assert len(at.expander) == 0


def test_balloons_and_snow_are_found_by_get():
    at = AppTest.from_string("import streamlit as st\nst.balloons()\nst.snow()").run()
    assert len(at.get("balloons")) == len(at.get("snow")) == 1


def test_chat_messages_have_a_name_an_avatar_and_what_was_said():
    script = """
import streamlit as st
with st.chat_message("user"):
    st.write("Hello")
st.chat_message("ai").text("Hi")
st.chat_message("Ada").markdown("*Hm*")
st.chat_message("cat", avatar="🐱")
st.chat_message("robot", avatar=":material/smart_toy:")
"""
    at = AppTest.from_string(script).run()
    assert not at.exception
    assert [each.name for each in at.chat_message] == ["user", "ai", "Ada", "cat", "robot"]
    assert [each.avatar for each in at.chat_message] == ["user", "assistant", "", "🐱", ":material/smart_toy:"]
    assert at.chat_message[0].markdown[0].value == "Hello"
    assert at.chat_message[1].text.values == ["Hi"]
    assert at.chat_message[0].type == "chat_message"
    assert len(at.chat_message[3]) == 0


def test_a_stream_is_a_text_or_a_list():
    script = """
import streamlit as st

def words():
    yield "a"
    yield "b"

def mixed():
    yield "a"
    yield {"b": 1}
    yield "c"

st.session_state.text = st.write_stream(words, cursor="_")
st.session_state.list = list(st.write_stream(mixed()))
st.session_state.nothing = st.write_stream([])
"""
    at = AppTest.from_string(script).run()
    assert at.session_state["text"] == "ab"
    assert at.session_state["list"] == ["a", {"b": 1}, "c"]
    assert at.session_state["nothing"] == ""
    assert at.markdown.values == ["ab", "a", "c"]
    assert at.json[0].value == '{"b": 1}' or at.json[0].value == '{"b":1}'


def test_streams_that_are_none_say_so():
    at = AppTest.from_string("import streamlit as st\nst.write_stream('text')").run()
    assert at.exception[0].value
    at = AppTest.from_string("import streamlit as st\nst.write_stream(3)").run()
    assert "iterate" in at.exception[0].value


def test_what_stands_in_popovers_and_dialogs_is_found():
    script = """
import streamlit as st

@st.dialog("More")
def more(word):
    st.text(word)
    st.text_input("Name", key="name")

with st.popover("Settings", icon=":material/settings:"):
    st.checkbox("Fast")
if st.button("Open"):
    more("inside")
"""
    at = AppTest.from_string(script).run()
    assert at.checkbox[0].label == "Fast"
    assert at.get("popover")[0].checkbox[0].value is False
    assert not at.get("dialog")
    at.button[0].click().run()
    assert at.get("dialog")[0].text[0].value == "inside"
    assert at.text_input(key="name").value == ""
    at.run()
    assert not at.get("dialog")
    assert not at.text


def test_what_is_open_is_known_where_it_is_listened_to():
    script = """
import streamlit as st
st.session_state.setdefault("more", True)
expander = st.expander("More", key="more", on_change="rerun")
popover = st.popover("Other", on_change="rerun")
first, second = st.tabs(["a", "b"], default="b", on_change="rerun")
quiet = st.expander("Quiet")
st.json([expander.open, popover.open, first.open, second.open, quiet.open])
"""
    at = AppTest.from_string(script).run()
    assert not at.exception
    assert [each.strip() for each in at.json[0].value.strip("[]").split(",")] == [
        "true",
        "false",
        "false",
        "true",
        "null",
    ]
    assert [each.label for each in at.expander] == ["More", "Quiet"]
    assert at.get_by_key("more").label == "More"


def test_chat_input_sends_its_text_once():
    def script():
        import streamlit as st

        prompt = st.chat_input("Say something", key="chat")
        st.text(f"{prompt!r} {st.session_state.chat!r}")

    at = AppTest.from_function(script, default_timeout=30).run()
    assert (at.chat_input[0].placeholder, at.chat_input(key="chat").value) == ("Say something", None)
    at.chat_input[0].set_value("Hello")
    assert at.chat_input[0].value == "Hello"
    at.run()
    assert (at.chat_input[0].value, at.text[0].value) == ("Hello", "'Hello' 'Hello'")
    at.run()
    assert (at.chat_input[0].value, at.text[0].value) == (None, "None None")


def test_chat_input_with_none_sends_nothing():
    at = AppTest.from_string("import streamlit as st\nst.text(st.chat_input())", default_timeout=30).run()
    at.chat_input[0].set_value("Hello").set_value(None).run()
    assert at.text[0].value == "None"
