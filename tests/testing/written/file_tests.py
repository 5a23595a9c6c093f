"""Tests of what carries files, as people write them for Streamlit."""

import pytest
from streamlit.testing.v1 import AppTest, AppTestError


def run(script, **given):
    return AppTest.from_function(script, default_timeout=30, **given).run()


def test_download_button_is_true_for_the_one_run():
    def script():
        import streamlit as st

        pressed = st.download_button("Save", "text", "a.txt", key="save", on_click=lambda: st.session_state.update(n=1))
        st.text(f"{pressed} {st.session_state.get('n')}")

    at = run(script)
    assert at.download_button[0].label == "Save"
    assert (at.download_button(key="save").value, at.text[0].value) == (False, "False None")
    at.download_button[0].click().run()
    assert (at.download_button[0].value, at.text[0].value) == (True, "True 1")
    at.run()
    assert (at.download_button[0].value, at.text[0].value) == (False, "False 1")
    assert not at.exception


def test_file_uploader_gives_files_until_they_are_cleared():
    def script():
        import streamlit as st

        file = st.file_uploader("A table", type=["csv"], key="table", help="of yours")
        st.text(f"{file.name} {file.type} {file.size} {file.read()}" if file else "nothing")

    at = run(script)
    field = at.file_uploader[0]
    assert (field.label, field.help, field.allowed_type) == ("A table", "of yours", [".csv"])
    assert (field.value, field.accept_multiple_files, field.accept_directory) == (None, False, False)
    field.set_value(("a.csv", b"a,b", "text/csv")).run()
    assert at.text[0].value == "a.csv text/csv 3 b'a,b'"
    assert at.file_uploader(key="table").value.name == "a.csv"
    at.run()
    assert at.text[0].value == "a.csv text/csv 3 b'a,b'"
    at.file_uploader[0].clear().run()
    assert (at.text[0].value, at.file_uploader[0].value) == ("nothing", None)


def test_file_uploader_of_several():
    def script():
        import streamlit as st

        files = st.file_uploader("Files", accept_multiple_files=True)
        st.text([(each.name, each.getvalue()) for each in files])

    at = run(script)
    assert at.text[0].value == "[]"
    at.file_uploader[0].upload("a.txt", b"1").upload("b.txt", b"2", "text/plain").run()
    assert at.text[0].value == "[('a.txt', b'1'), ('b.txt', b'2')]"
    at.file_uploader[0].set_value([("c.txt", b"3", "text/plain")]).run()
    assert at.text[0].value == "[('c.txt', b'3')]"
    assert [each.name for each in at.file_uploader[0].value] == ["c.txt"]


def test_audio_and_camera_give_what_was_recorded():
    def script():
        import streamlit as st

        audio = st.audio_input("Speech", key="audio", sample_rate=8000)
        photo = st.camera_input("Photo", key="photo", resolution="480p")
        st.text(f"{audio and audio.name} {photo and photo.getvalue()}")

    at = run(script)
    assert (at.audio_input[0].value, at.camera_input[0].value) == (None, None)
    assert (at.audio_input[0].sample_rate, at.camera_input[0].resolution) == (8000, "480p")
    at.audio_input(key="audio").upload("clip.wav", b"RIFF")
    at.camera_input[0].set_value(("shot.jpg", b"jpeg", "image/jpeg")).run()
    assert at.text[0].value == "clip.wav b'jpeg'"
    assert at.camera_input[0].value.type == "image/jpeg"
    at.run()
    assert at.text[0].value == "clip.wav b'jpeg'"
    at.audio_input[0].clear().run()
    assert at.text[0].value == "None b'jpeg'"


def test_a_recording_of_another_kind_is_refused():
    at = AppTest.from_string("import streamlit as st\nst.audio_input('a')\nst.camera_input('b')").run()
    for wrong in (("a.mp3", b"", "audio/wav"), ("a.wav", b"", "audio/mpeg"), [("a.wav", b"", "audio/wav")]):
        with pytest.raises(AppTestError):
            at.audio_input[0].set_value(wrong)
    with pytest.raises(AppTestError):
        at.camera_input[0].upload("a.png", b"", "image/png")


def test_chat_input_with_files():
    def script():
        import streamlit as st

        message = st.chat_input("Ask", accept_file="multiple", file_type=["txt"])
        if message:
            st.text(f"{message.text!r} {[each.name for each in message.files]} {sorted(message)} {'audio' in message}")

    at = run(script)
    at.chat_input[0].upload("a.txt", b"1").upload("b.txt", b"2").set_value("Look").run()
    assert at.text[0].value == "'Look' ['a.txt', 'b.txt'] ['files', 'text'] False"
    assert (at.chat_input[0].value.text, at.chat_input[0].value["files"][1].getvalue()) == ("Look", b"2")
    at.run()
    assert not at.text
    at.chat_input[0].upload("a.txt", b"1").run()
    assert at.text[0].value.startswith("'' ['a.txt']")
    at.chat_input[0].upload("a.txt", b"1").clear().run()
    assert not at.text
    with pytest.raises(AppTestError):
        at.chat_input[0].upload("a.csv", b"1")


def test_chat_input_without_files_takes_none():
    at = AppTest.from_string("import streamlit as st\nst.chat_input()").run()
    with pytest.raises(AppTestError):
        at.chat_input[0].upload("a.txt", b"1")
