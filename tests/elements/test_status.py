"""Progress, spinners, alerts, and how an exception is told."""

from typing import Any

import pytest

from jupyter_reactive.runtime import errors
from jupyter_reactive.runtime.error_element import error_element
from jupyter_reactive.schema.layout import Empty
from jupyter_reactive.schema.status import Spinner

from .recording import Recorder, value


@pytest.mark.parametrize(("value", "share"), [(0, 0), (100, 100), (0.0, 0), (1.0, 100), (0.556, 55)])
def test_progress_is_a_share_of_100(value: float, share: int) -> None:
    st = Recorder()
    st.progress(value)
    assert st.last.value == share


@pytest.mark.parametrize("value", [-1, 101, -0.1, 1.5, float("nan")])
def test_progress_beyond_its_ends_is_an_error(value: float) -> None:
    with pytest.raises(errors.StreamlitValueOutOfRangeError):
        Recorder().progress(value)


@pytest.mark.parametrize("value", ["5", True, None])
def test_progress_is_a_number(value: Any) -> None:
    with pytest.raises(errors.StreamlitInvalidParameterTypeError):
        Recorder().progress(value)


def test_spinner_stands_while_its_block_runs() -> None:
    st = Recorder()
    with st.spinner("Wait"):
        assert isinstance(st.last, Spinner)
    assert isinstance(st.last, Empty)


def test_spinner_goes_when_its_block_fails() -> None:
    st = Recorder()
    with pytest.raises(KeyError), st.spinner():
        raise KeyError
    assert isinstance(st.last, Empty)


def test_spinner_decorates_functions() -> None:
    st = Recorder()
    assert st.spinner("Wait")(lambda: 3)() == 3
    assert isinstance(st.last, Empty)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("st.success('x', icon='x')", errors.StreamlitAPIException),
        ("st.error('x', width='content')", errors.StreamlitInvalidWidthError),
        ("st.progress(5, text=3)", errors.StreamlitInvalidParameterTypeError),
    ],
)
def test_bad_argument_raises_streamlits_error(call: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        value(call)


# Exceptions


SCRIPT = """
def inner(st):
    st.progress(500)

def outer(st):
    inner(st)
"""


def caught(run: Any) -> BaseException:
    try:
        run()
    except Exception as error:  # noqa: BLE001 - whatever it is
        return error
    raise AssertionError("it did not fail")


def test_frames_are_the_scripts_own() -> None:
    names: dict[str, Any] = {"__name__": "app"}
    exec(compile(SCRIPT, "<app>", "exec"), names)  # noqa: S102 - a script of ours
    element = error_element(caught(lambda: names["outer"](Recorder())))
    mine = [(frame.line, frame.function) for frame in element.frames if frame.file == "<app>"]
    assert mine == [(6, "outer"), (3, "inner")]
    assert not [frame for frame in element.frames if "/jupyter_reactive/" in frame.file]


def test_lines_are_read_from_the_file() -> None:
    error = caught(lambda: int("x"))
    assert error_element(error).frames[-1].source == 'error = caught(lambda: int("x"))'


def test_notes_follow_the_message() -> None:
    error = ValueError("bad")
    error.add_note("Try again.")
    assert error_element(error).message == "bad\nTry again."


def test_hint_is_told_apart() -> None:
    error = errors.StreamlitDuplicateElementKey("k")
    error.hint = "Line 3 and line 5."
    assert error_element(error).hint == "Line 3 and line 5."


def test_syntax_error_names_its_own_place() -> None:
    error = caught(lambda: compile("x = = 3", "app.py", "exec"))
    frame = error_element(error).frames[-1]
    assert (frame.file, frame.line, frame.source) == ("app.py", 1, "x = = 3")


def test_what_is_no_exception_is_shown_by_its_type() -> None:
    element = error_element("oh")
    assert (element.name, element.message, element.frames) == ("str", "oh", ())


@pytest.mark.parametrize(("error", "is_warning"), [(UserWarning("x"), True), (ValueError("x"), False)])
def test_warnings_are_told_as_such(error: Exception, is_warning: bool) -> None:
    assert error_element(error).is_warning is is_warning


def test_every_error_has_a_message() -> None:
    for error in (
        errors.StreamlitPageNotFoundError("p", "app", uses_pages_directory=True),
        errors.StreamlitBadTimeStringError("1 eon"),
        errors.StreamlitInvalidURLError("x"),
        errors.StreamlitMissingAuthlibError(),
        errors.StreamlitInvalidThemeSectionError("t"),
        errors.StreamlitQueryParamDictValueError("q"),
        errors.StreamlitInvalidFormCallbackError(),
        errors.StreamlitValueAssignmentNotAllowedError("k"),
    ):
        assert str(error).endswith((".", "`.", '"500ms".'))
