"""What is ours alone: refusals, pages, threads, the import hook, speed."""

from __future__ import annotations

import builtins
import doctest
import re
import threading
from pathlib import Path

import pytest

import jupyter_reactive.testing.app_test as module
from jupyter_reactive.testing import AppTest, AppTestError

HEAD = "import jupyter_reactive as st\n"


def app(text: str) -> AppTest:
    return AppTest.from_string(HEAD + text, default_timeout=20)


@pytest.mark.parametrize(
    ("script", "value"),
    [
        ("st.slider('n', 0, 9)", "a"),
        ("st.number_input('n', 0, 9)", "a"),
        ("st.selectbox('n', ['a'])", "b"),
        ("st.multiselect('n', ['a', 'b'], max_selections=1)", ["a", "b"]),
        ("st.radio('n', ['a'])", "b"),
        ("st.text_input('n')", 3),
    ],
)
def test_a_value_that_a_widget_cannot_have_is_an_error_of_the_run_that_names_both(script: str, value: object) -> None:
    at = app(script).run()
    at.main[0].set_value(value)
    with pytest.raises(ValueError, match=rf"st\.\w+\('n'\) cannot be set to {re.escape(repr(value))}"):
        at.run()
    assert not at.run().exception


def test_a_widget_that_has_left_the_page_cannot_be_used() -> None:
    at = app("if st.checkbox('show', True):\n    st.slider('n')").run()
    slider = at.slider[0]
    at.checkbox[0].uncheck().run()
    with pytest.raises(AppTestError, match="not on the page"):
        slider.set_value(4)


def test_no_choice_is_what_the_widget_starts_with() -> None:
    at = app("st.text(st.selectbox('a', [1, 2], index=1))\nst.text(st.radio('b', [1, 2], index=None))").run()
    at.selectbox[0].select(1).run()
    at.selectbox[0].select(None).run()
    assert at.text.values == ["2", "None"]


def test_the_key_of_a_button_cannot_be_set() -> None:
    at = app("st.button('go', key='go')").run()
    with pytest.raises(Exception, match="go"):
        at.session_state.go = True


def test_a_rerun_is_part_of_the_run() -> None:
    at = app("n = st.session_state.n = st.session_state.get('n', 0) + 1\nif n < 3:\n    st.rerun()\nst.text(n)")
    assert at.run().text[0].value == "3"


def test_an_app_that_took_too_long_can_run_again() -> None:
    at = app("if not st.session_state.get('quick'):\n    while True:\n        st.empty()\nst.text('done')")
    with pytest.raises(RuntimeError, match=r"timed out after 0\.1 s"):
        at.run(timeout=0.1)
    at.session_state.quick = True
    assert at.run().text[0].value == "done"


def test_frames_of_an_error_name_the_lines_of_the_test() -> None:
    def broken() -> None:
        int("x")

    at = AppTest.from_function(broken, default_timeout=20).run()
    assert at.exception[0].name == "ValueError"
    assert f'{__file__}", line {broken.__code__.co_firstlineno + 1}, in broken' in at.exception[0].stack_trace[-1]
    assert 'int("x")' in at.exception[0].stack_trace[-1]


def test_a_lambda_is_no_script() -> None:
    with pytest.raises(ValueError, match="made by `def`"):
        AppTest.from_function(lambda: None)


def test_before_the_first_run_nothing_is_there() -> None:
    at = app("st.text('a')")
    assert (len(at.text), at.main.children) == (0, {})


def test_threads_end_with_their_apps() -> None:
    before = set(threading.enumerate())
    for number in range(50):
        assert app(f"st.text({number})").run().text[0].value == str(number)
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive()


def test_an_element_keeps_its_app_alive() -> None:
    button = app("st.text(st.button('go'))").run().button[0]
    assert button.click().run().text[0].value == "True"


def test_imports_are_untouched_between_runs() -> None:
    original = builtins.__import__
    app("import streamlit\nst.text(streamlit.text is not None)").run()
    assert builtins.__import__ is original


def test_streamlits_name_for_it_is_ours_in_a_script() -> None:
    at = app("from streamlit.testing.v1 import AppTest\nst.text(AppTest.__module__)").run()
    assert at.text[0].value == "jupyter_reactive.testing.app_test"


def test_all_of_a_thousand_elements_are_read_in_order() -> None:
    at = app("for i in range(1000):\n    st.text(i)").run()
    assert [each.value for each in at.run().text] == [str(i) for i in range(1000)]


def test_a_page_shares_the_state_and_the_imports_of_its_app(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "names_of_pages.py").write_text("FIRST = 'first'")
    (tmp_path / "main.py").write_text(HEAD + "st.slider('n', 0, 9, 3, key='n')")
    (tmp_path / "pages/first.py").write_text(HEAD + "import names_of_pages as names\nst.text(names.FIRST)")
    at = AppTest.from_file(tmp_path / "main.py", default_timeout=20).run()
    at.slider[0].set_value(7).run()
    assert at.switch_page("pages/first.py").run().text[0].value == "first"
    assert at.switch_page("main.py").run().slider[0].value == 7


def test_secrets_are_all_that_the_script_has_from_the_next_run_on() -> None:
    at = app("st.text(st.secrets.db.host)\nst.text(list(st.secrets))")
    at.secrets["db"] = {"host": "one"}
    assert [each.value for each in at.run().text] == ["one", "['db']"]
    at.secrets = {"db": {"host": "two"}, "other": 1}
    assert [each.value for each in at.run().text] == ["two", "['db', 'other']"]


def test_without_secrets_of_the_test_the_script_has_those_of_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit/secrets.toml").write_text("host = 'file'")
    (tmp_path / "main.py").write_text(HEAD + "st.text(st.secrets.host)")
    at = AppTest.from_file(tmp_path / "main.py", default_timeout=20)
    assert at.run().text[0].value == "file"
    at.secrets["host"] = "test"
    assert at.run().text[0].value == "test"
    at.secrets.clear()
    assert at.run().text[0].value == "file"


def test_a_key_that_two_elements_have_is_asked_for_by_type() -> None:
    at = app("with st.form('n'):\n    st.slider('n', key='n')\n    st.form_submit_button()").run()
    with pytest.raises(AppTestError, match="Several"):
        at.get_by_key("n")
    assert (at.slider("n").type, at.form("n").type) == ("slider", "form")


def test_what_the_next_run_will_be_told_can_be_read() -> None:
    at = app("st.slider('n', 0, 9, key='n')").run()
    at.slider[0].set_value(4)
    assert [(state.id, state.value) for state in at.main.root.get_widget_states()] == [(at.slider[0].id, [4])]


def test_the_example_runs() -> None:
    failed, tried = doctest.testmod(module)
    assert (failed, tried > 0) == (0, True)
