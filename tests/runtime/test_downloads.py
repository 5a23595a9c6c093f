"""Downloads: a file is made at the click, comes in parts, and is given to nobody else."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jupyter_reactive.runtime.downloads import OPEN_AT_MOST, PART
from jupyter_reactive.schema.back_msg import Download
from jupyter_reactive.schema.transfer import DownloadPart

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd

BUTTON = "st.text(st.download_button('Save', data, **more))"


def ask(view: FrontEnd, offset: int = 0, *, download: str = "d", widget: str | None = None) -> tuple[Any, bytes]:
    """Ask for a part and return the answer with its bytes."""
    view.ask(Download, widget=widget or view.widget("Save"), download=download, offset=offset)
    return view.answers.get(timeout=WAIT)


def saved(view: FrontEnd) -> tuple[DownloadPart, bytes]:
    """Click, and return the last part and the whole file."""
    part, data = ask(view)
    while part.failed is None and len(data) < part.size:
        part, more = ask(view, len(data))
        data += more
    view.ask(Download, widget=view.widget("Save"), download="d", offset=part.size)
    return part, data


@pytest.mark.parametrize(
    ("data", "content", "mime"),
    [
        ("a,b\n", b"a,b\n", "text/plain"),
        (b"\0\xff", b"\0\xff", "application/octet-stream"),
        (io.BytesIO(b"all of it"), b"all of it", "application/octet-stream"),
        (io.StringIO("text"), b"text", "text/plain"),
        (io.BufferedReader(io.BytesIO(b"read")), b"read", "application/octet-stream"),
        (lambda: "made", b"made", "text/plain"),
        (lambda: io.BytesIO(b"made"), b"made", "application/octet-stream"),
        ("", b"", "text/plain"),
    ],
    ids=["text", "bytes", "BytesIO", "StringIO", "reader", "function", "function of a file", "empty"],
)
def test_data_of_any_kind_is_saved(open_app: OpenApp, data: object, content: bytes, mime: str) -> None:
    part, got = saved(open_app(BUTTON, data=data, more={"file_name": "f.bin"}))
    assert (got, part.mime, part.name, part.size) == (content, mime, "f.bin", len(content))


def test_an_open_file_brings_its_name_and_type(open_app: OpenApp, tmp_path: Path) -> None:
    file = tmp_path / "table.csv"
    file.write_bytes(b"a,b")
    with file.open("rb") as data:
        data.read(2)
        view = open_app(BUTTON, data=data, more={})
    part, got = saved(view)
    assert (got, part.name, part.mime) == (b"a,b", "table.csv", "text/csv")


def test_a_name_is_made_up_where_none_is_given(open_app: OpenApp) -> None:
    assert saved(open_app(BUTTON, data="a", more={}))[0].name == "download.txt"


def test_a_large_file_comes_in_parts(open_app: OpenApp) -> None:
    data = bytes(range(256)) * (PART // 128) + b"end"
    view = open_app(BUTTON, data=data, more={})
    part, got = saved(view)
    assert part.offset == 2 * PART
    assert got == data


def test_nothing_of_a_file_travels_before_the_click(open_app: OpenApp) -> None:
    view = open_app(BUTTON, data=b"x" * 10**6, more={})
    view.session.outbound.flush()
    assert view.bytes < 10_000
    assert view.blobs == {}


def test_a_function_is_called_at_each_click_and_not_before(open_app: OpenApp) -> None:
    calls: list[int] = []
    view = open_app(BUTTON, data=lambda: f"call {len(calls)}" if not calls.append(1) else "", more={})
    assert calls == []
    assert ask(view, download="one")[1] == b"call 1"
    assert ask(view, download="two")[1] == b"call 2"


def test_a_part_that_was_lost_is_given_again(open_app: OpenApp) -> None:
    calls: list[int] = []
    view = open_app(BUTTON, data=lambda: "x" if not calls.append(1) else "", more={})
    assert ask(view) == ask(view)
    assert len(calls) == 1


def test_a_file_goes_when_its_end_was_taken(open_app: OpenApp) -> None:
    view = open_app(BUTTON, data=b"abc", more={})
    saved(view)
    part, data = ask(view, 1)
    assert (part.failed, data) == ("This file is not offered any more.", b"")


def test_few_files_are_kept_for_who_does_not_come_back(open_app: OpenApp) -> None:
    view = open_app(BUTTON, data=b"abc", more={})
    for number in range(OPEN_AT_MOST + 5):
        ask(view, download=str(number))
    assert len(view.session.transfers.downloads._open) == OPEN_AT_MOST


def test_what_a_function_raises_is_told_and_its_trace_printed(open_app: OpenApp) -> None:
    def data() -> str:
        raise ValueError("no rows")

    view = open_app(BUTTON, data=data, more={})
    assert ask(view)[0].failed == "The file could not be made: ValueError: no rows"
    view.session.outbound.flush()
    assert "Traceback" in view.console


@pytest.mark.parametrize("leave", ["sys.exit('bye')", "st.stop()", "st.rerun()"])
def test_a_function_that_leaves_is_told_of_too(open_app: OpenApp, leave: str) -> None:
    view = open_app(f"import sys\ndef data():\n    {leave}\n" + BUTTON, more={})
    assert "could not be made" in (ask(view)[0].failed or "")


def test_a_file_that_is_being_taken_outlasts_those_that_are_not(open_app: OpenApp) -> None:
    data = b"x" * (PART + 1)
    view = open_app(BUTTON, data=data, more={})
    ask(view, download="taken")
    for number in range(OPEN_AT_MOST):
        ask(view, download=str(number))
        part, _ = ask(view, PART, download="taken")
        assert part.failed is None


def test_a_function_has_session_state_and_draws_nothing(open_app: OpenApp) -> None:
    view = open_app(
        "st.session_state.rows = 3\ndef data():\n    st.text('late')\n    return str(st.session_state.rows)\n" + BUTTON,
        more={},
    )
    assert ask(view)[1] == b"3"
    view.session.outbound.flush()
    assert [each["body"] for each in view.find("text")] == ["False"]


def test_a_slow_function_holds_up_neither_messages_nor_runs(open_app: OpenApp) -> None:
    go = threading.Event()
    view = open_app(BUTTON, data=lambda: "done" if go.wait(WAIT) else "", more={})
    view.ask(Download, widget=view.widget("Save"), download="slow")
    view.set(view.widget("Save"), True)
    assert view.session.runner.wait(WAIT)
    assert view.answers.empty()
    go.set()
    assert view.answers.get(timeout=WAIT)[1] == b"done"


def test_what_is_saved_is_what_was_offered_at_the_click(open_app: OpenApp) -> None:
    view = open_app(
        "n = st.session_state.n = st.session_state.get('n', 0) + 1\nst.download_button('Save', f'run {n}', key='s')"
    )
    first = ask(view)
    view.set(view.widget("Save"), True)
    assert view.session.runner.wait(WAIT)
    assert ask(view) == first
    assert ask(view, download="next")[1] == b"run 2"


REFUSED: dict[str, tuple[str, Callable[[FrontEnd], str]]] = {
    "disabled": ("st.download_button('Save', 'x', disabled=True)", lambda view: view.widget("Save")),
    "absent": ("st.download_button('Save', 'x')", lambda view: "download_button:none"),
    "another kind": ("st.button('Save')", lambda view: view.widget("Save")),
}


@pytest.mark.parametrize("script_and_widget", REFUSED.values(), ids=REFUSED)
def test_a_file_that_is_not_offered_is_refused(
    open_app: OpenApp, script_and_widget: tuple[str, Callable[[FrontEnd], str]]
) -> None:
    script, widget = script_and_widget
    view = open_app(script)
    part, data = ask(view, widget=widget(view))
    assert (part.failed, data) == ("This file is not offered any more.", b"")


def test_a_disabled_button_never_calls_its_function(open_app: OpenApp) -> None:
    calls: list[int] = []
    view = open_app(BUTTON, data=lambda: str(calls.append(1)), more={"disabled": True})
    assert ask(view)[0].failed
    assert calls == []


def test_a_press_is_true_in_one_run(open_app: OpenApp) -> None:
    view = open_app(BUTTON, data="x", more={})
    for expected in ("True", "False"):
        if expected == "True":
            view.set(view.widget("Save"), True)
        else:
            view.session.rerun()
        assert view.session.runner.wait(WAIT)
        view.session.outbound.flush()
        assert [each["body"] for each in view.find("text")] == [expected]


@pytest.mark.parametrize("data", [None, 3, ["a"], bytearray(b"x")])
def test_what_is_no_file_is_an_error(open_app: OpenApp, data: object) -> None:
    view = open_app(BUTTON, data=data, more={})
    (error,) = view.find("exception")
    assert error["name"] == "StreamlitAPIException"
    assert type(data).__name__ in error["message"]


def test_it_cannot_stand_in_a_form(open_app: OpenApp) -> None:
    (error,) = open_app("with st.form('f'):\n    st.download_button('Save', 'x')").find("exception")
    assert error["name"] == "StreamlitInvalidLayoutContextError"
