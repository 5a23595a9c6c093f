"""Tests of what carries files, as people write them for Streamlit."""

from streamlit.testing.v1 import AppTest


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
