"""Progress, spinners, alerts, and how an exception is told."""

from typing import Any

import pytest

from jupyter_reactive.runtime import errors
from jupyter_reactive.runtime.error_element import error_element
from jupyter_reactive.schema.layout import Empty
from jupyter_reactive.schema.status import Spinner

from ..conftest import OpenApp
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


# Toasts


@pytest.mark.parametrize(("duration", "seconds"), [("short", 4), ("long", 10), ("infinite", 0), (7, 7)])
def test_toast_lasts_as_long_as_it_says(duration: Any, seconds: int) -> None:
    st = Recorder()
    st.toast("Saved", duration=duration)
    assert st.last.duration == seconds


@pytest.mark.parametrize("duration", [0, -1, 2.5, "soon", None])
def test_toast_of_another_duration_is_an_error(duration: Any) -> None:
    with pytest.raises(errors.StreamlitValueError):
        Recorder().toast("Saved", duration=duration)


def test_toast_needs_words() -> None:
    with pytest.raises(errors.StreamlitMissingRequiredParameterError):
        Recorder().toast("")


def test_toast_drawn_by_each_run_is_shown_by_each(open_app: OpenApp) -> None:
    view = open_app("st.toast('Saved')")
    first = view.find("toast")[0]["shown"]
    view.session.rerun()
    assert view.session.runner.wait(20)
    assert view.find("toast")[0]["shown"] > first


# Statuses


def status_of(open_app: OpenApp, text: str) -> dict[str, Any]:
    """Return the one status that a script leaves."""
    return open_app(text).find("status")[0]


def test_status_is_complete_after_its_block(open_app: OpenApp) -> None:
    status = status_of(open_app, "with st.status('Work'): st.write('step')")
    assert (status["label"], status["state"], status["expanded"]) == ("Work", "complete", False)


def test_status_of_a_block_that_fails_has_failed(open_app: OpenApp) -> None:
    assert status_of(open_app, "with st.status('Work'): 1 / 0")["state"] == "error"


def test_status_without_a_block_goes_on(open_app: OpenApp) -> None:
    assert status_of(open_app, "st.status('Work').write('step')")["state"] == "running"


def test_update_changes_what_is_given_alone(open_app: OpenApp) -> None:
    status = status_of(open_app, "s = st.status('Work', expanded=True)\nwith s: st.write('x')\ns.update(label='Done')")
    assert (status["label"], status["state"], status["expanded"]) == ("Done", "complete", True)


def test_what_a_status_was_updated_to_in_its_block_stays(open_app: OpenApp) -> None:
    assert status_of(open_app, "with st.status('Work') as s: s.update(state='error')")["state"] == "error"


def test_update_keeps_what_stands_in_it(open_app: OpenApp) -> None:
    view = open_app("s = st.status('Work')\ns.text('one')\ns.update(label='More')\ns.text('two')")
    [[_, inside]] = view.outline()
    assert [node["body"] for node, _ in inside] == ["one", "two"]


@pytest.mark.parametrize("call", ["st.status('x', state='late')", "st.status('x').update(state='late')"])
def test_status_of_another_state_is_an_error(open_app: OpenApp, call: str) -> None:
    assert open_app(call).find("exception")[0]["name"] == "StreamlitValueError"
