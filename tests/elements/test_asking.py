"""st.chat_input: when it returns a message, where it stands, what a script may put into it."""

from __future__ import annotations

import hashlib
from typing import Any

import pytest

from jupyter_reactive.elements.chat_value import ChatInputValue
from jupyter_reactive.schema.back_msg import UploadPart

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd

CHAT = "prompt = st.chat_input('Say', **more)\nst.text(repr(prompt))"


def texts(view: FrontEnd) -> list[str]:
    view.session.outbound.flush()
    return [each["body"] for each in view.find("text")]


def send(view: FrontEnd, value: Any) -> list[str]:
    view.set(view.widget("Say"), value)
    assert view.session.runner.wait(WAIT)
    return texts(view)


def message(text: str) -> dict[str, Any]:
    return {"text": text, "files": [], "audio": None}


def error(view: FrontEnd) -> dict[str, Any]:
    view.session.outbound.flush()
    (found,) = view.find("exception")
    return found


def test_a_message_is_returned_by_the_one_run_that_it_started(open_app: OpenApp) -> None:
    view = open_app(CHAT, more={})
    assert texts(view) == ["None"]
    assert send(view, message("Hello")) == ["'Hello'"]
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["None"]


def test_its_callback_sees_the_message_in_session_state(open_app: OpenApp) -> None:
    view = open_app(
        "def keep(mark):\n    st.session_state.kept = mark + st.session_state.chat\n"
        "st.chat_input('Say', key='chat', on_submit=keep, args=('> ',))\n"
        "st.text(st.session_state.get('kept'))\nst.text(st.session_state.chat)"
    )
    assert texts(view) == ["None", "None"]
    assert send(view, message("Hi")) == ["> Hi", "Hi"]


def test_two_messages_are_two_runs(open_app: OpenApp) -> None:
    view = open_app(
        "said = st.session_state.setdefault('said', [])\n"
        "if prompt := st.chat_input('Say'):\n    said.append(prompt)\nst.text(said)"
    )
    with view.together():
        view.set(view.widget("Say"), message("one"))
        view.set(view.widget("Say"), message("two"))
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["['one', 'two']"]


def test_what_is_too_long_is_cut(open_app: OpenApp) -> None:
    assert send(open_app(CHAT, more={"max_chars": 3}), message("abcdef")) == ["'abc'"]


@pytest.mark.parametrize(
    "value", [True, "Hello", {"text": 3}, {}, {**message("a"), "more": 1}, {**message("a"), "audio": 1}]
)
def test_what_is_no_message_is_refused(open_app: OpenApp, value: object) -> None:
    view = open_app(CHAT, more={})
    assert send(view, value) == ["None"]
    assert len(view.refused) == 1


def test_a_disabled_field_takes_no_message(open_app: OpenApp) -> None:
    view = open_app(CHAT, more={"disabled": True})
    assert send(view, message("Hello")) == ["None"]
    assert "disabled" in view.refused[0]["reason"]


@pytest.mark.parametrize(
    ("script", "root"),
    [
        ("st.chat_input('Say')", "bottom"),
        ("st.container().chat_input('Say')", "main"),
        ("with st.container():\n    st.chat_input('Say')", "main"),
        ("st.sidebar.chat_input('Say')", "sidebar"),
        ("with st.sidebar:\n    st.chat_input('Say')", "sidebar"),
    ],
)
def test_it_stands_at_the_bottom_where_it_stands_alone(open_app: OpenApp, script: str, root: str) -> None:
    view = open_app(script)
    view.session.outbound.flush()
    assert "chat_input" in str(view.outline(root))


def test_a_text_of_the_script_stands_in_the_field_and_is_not_sent(open_app: OpenApp) -> None:
    view = open_app(
        "if st.button('Suggest'):\n    st.session_state.chat = 'Try this'\n"
        "st.text(repr(st.chat_input('Say', key='chat')))"
    )
    view.set(view.widget("Suggest"), True)
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["None"]
    (field,) = view.find("chat_input")
    assert (field["prefill"], field["prefilled"]) == ("Try this", 2)
    assert send(view, message("Try this")) == ["'Try this'"]
    assert view.find("chat_input")[0]["prefill"] is None


@pytest.mark.parametrize(
    "call",
    [
        "accept_file='all'", "submit_mode='never'", "max_upload_size=0", "max_upload_size=True", "audio_sample_rate=1",
        "on_submit='rerun'",
    ],
)  # fmt: skip
def test_an_argument_that_it_does_not_know_is_an_error(open_app: OpenApp, call: str) -> None:
    found = error(open_app(f"st.chat_input({call})"))
    assert found["name"] == "StreamlitValueError"
    assert call.partition("=")[0] in found["message"]


def test_it_cannot_stand_in_a_form(open_app: OpenApp) -> None:
    assert error(open_app("with st.form('f'):\n    st.chat_input()"))["name"] == "StreamlitInvalidLayoutContextError"


def test_a_message_with_files_is_text_and_files(open_app: OpenApp) -> None:
    view = open_app(
        "message = st.chat_input('Say', accept_file='multiple', accept_audio=True)\n"
        "st.text(message and (message.text, [each.read() for each in message['files']], message.audio.name))"
    )
    one, speech = give(view, b"1", "a.txt"), give(view, b"RIFF", "speech.wav")
    assert send(view, {"text": "Look", "files": [one], "audio": speech}) == ["('Look', [b'1'], 'speech.wav')"]
    assert len(view.session.transfers.uploads) == 2
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    assert len(view.session.transfers.uploads) == 0


@pytest.mark.parametrize(
    ("more", "files", "audio"),
    [
        ({}, ["a.txt"], None),
        ({"accept_file": True}, ["a.txt", "b.txt"], None),
        ({"accept_file": True}, [], "speech.wav"),
        ({"accept_audio": True}, ["speech.wav"], None),
        ({"accept_file": "multiple", "file_type": ["csv"], "accept_audio": True}, ["speech.wav"], None),
    ],
)
def test_files_that_a_field_does_not_take_are_refused(
    open_app: OpenApp, more: dict[str, Any], files: list[str], audio: str | None
) -> None:
    view = open_app(CHAT, more=more)
    given = [give(view, b"1", name) for name in files]
    speech = None if audio is None else give(view, b"1", audio)
    assert send(view, {"text": "Look", "files": given, "audio": speech}) == ["None"]
    assert len(view.refused) == 1


def give(view: FrontEnd, data: bytes, name: str) -> dict[str, Any]:
    """Upload a file, or claim to have."""
    told = {"widget": view.widget("Say"), "upload": name, "name": name, "mime": "", "size": len(data), "offset": 0}
    view.ask(UploadPart, data, digest=hashlib.sha256(data).hexdigest(), **told)
    view.answers.get(timeout=WAIT)
    return {"id": name, "name": name, "size": len(data)}


def test_a_message_is_read_by_attribute_and_by_key_and_has_only_what_is_asked_for() -> None:
    message = ChatInputValue("Hi", [], None, True, False)
    assert (message.text, message["files"], dict(message), len(message)) == ("Hi", [], {"text": "Hi", "files": []}, 2)
    with pytest.raises(AttributeError, match="no audio"):
        _ = message.audio
    with pytest.raises(KeyError):
        _ = message["audio"]
    message["text"] = "Ho"
    assert (message.text, repr(message)) == ("Ho", "ChatInputValue(text='Ho', files=[])")
    del message["text"]
    assert "text" not in message
