"""Uploads: how the bytes of a file come, what is refused before one is kept, and how long a file stays."""

from __future__ import annotations

import hashlib
import io
import itertools
import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_reactive.runtime.uploaded_file import UploadedFile
from jupyter_reactive.schema.back_msg import DropUpload, UploadPart
from jupyter_reactive.schema.transfer import UploadState

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd

FIELD = "file = st.file_uploader('File', **more)\nst.text(file.getvalue() if file else file)"
MANY = "files = st.file_uploader('File', accept_multiple_files=True)\nst.text([each.name for each in files])"
names = itertools.count()


def send(view: FrontEnd, data: bytes, offset: int = 0, **changes: Any) -> UploadState:
    """Send a part and return the answer."""
    told = {
        "widget": view.widget("File") if "widget" not in changes else "", "upload": "u", "name": "a.txt",
        "mime": "text/plain", "size": len(data), "offset": offset, "digest": hashlib.sha256(data).hexdigest(),
    }  # fmt: skip
    view.ask(UploadPart, data, **{**told, **changes})
    answer, _ = view.answers.get(timeout=WAIT)
    assert isinstance(answer, UploadState)
    return answer


def upload(view: FrontEnd, data: bytes, name: str = "a.txt", **changes: Any) -> dict[str, Any]:
    """Send a whole file and return what a value says of it."""
    identity = f"file-{next(names)}"
    state = send(view, data, upload=identity, name=name, **changes)
    assert state.failed is None
    return {"id": identity, "name": state.name, "size": len(data)}


def give(view: FrontEnd, *files: dict[str, Any]) -> list[str]:
    view.set(view.widget("File"), list(files))
    assert view.session.runner.wait(WAIT)
    return texts(view)


def texts(view: FrontEnd) -> list[str]:
    view.session.outbound.flush()
    return [each["body"] for each in view.find("text")]


def rerun(view: FrontEnd) -> list[str]:
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    return texts(view)


def test_a_file_is_what_the_script_gets(open_app: OpenApp) -> None:
    view = open_app(FIELD, more={})
    assert texts(view) == ["None"]
    assert give(view, upload(view, b"some bytes")) == ["b'some bytes'"]
    assert rerun(view) == ["b'some bytes'"]
    assert view.values[view.widget("File")][0]["name"] == "a.txt"


def test_it_is_a_file_in_memory_with_name_type_size_and_id(open_app: OpenApp) -> None:
    seen: list[Any] = []
    view = open_app("seen.append(st.file_uploader('File'))", seen=seen)
    info = upload(view, b"a\nb")
    give(view, info)
    file = seen[-1]
    assert isinstance(file, io.BytesIO)
    assert isinstance(file, UploadedFile)
    assert (file.name, file.type, file.size, file.file_id) == ("a.txt", "text/plain", 3, info["id"])
    assert (file.read(2), list(file), file.getvalue(), bytes(file.getbuffer())) == (b"a\n", [b"b"], b"a\nb", b"a\nb")
    assert file._file_urls.file_id == info["id"]
    rerun(view)
    assert seen[-1] == file
    assert seen[-1].tell() == 0


def test_a_large_file_comes_in_parts_whose_repeats_change_nothing(open_app: OpenApp) -> None:
    view = open_app("file = st.file_uploader('File')\nst.text(file and file.read())")
    assert send(view, b"abc", 0, size=8).received == 3
    assert send(view, b"abc", 0, size=8).received == 3
    assert send(view, b"gh", 6, size=8).received == 3
    assert send(view, b"def", 3, size=8).received == 6
    assert send(view, b"gh", 6, size=8).received == 8
    assert send(view, b"gh", 6, size=8).received == 8
    assert give(view, {"id": "u", "name": "a.txt", "size": 8}) == ["b'abcdefgh'"]


def test_an_empty_file_is_a_file(open_app: OpenApp) -> None:
    view = open_app("file = st.file_uploader('File')\nst.text(file is not None and file.size)")
    assert give(view, upload(view, b"")) == ["0"]


def test_bytes_are_in_memory_once(open_app: OpenApp) -> None:
    size, part = 64 * 2**20, bytes(2**20)
    view = open_app("file = st.file_uploader('File', key='f')\nst.text(file and len(file.read()))")
    tracemalloc.start()
    try:
        for offset in range(0, size, len(part)):
            send(view, part, offset, size=size)
        assert give(view, {"id": "u", "name": "a.txt", "size": size}) == [str(size)]
        rerun(view)
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    # What `read()` gives to the script is the one copy; the gathering has room for an eighth more.
    assert held < 1.05 * size
    assert peak < 2.3 * size


REFUSED = {
    "unknown widget": ({}, {"widget": "file_uploader:none"}, "does not ask"),
    "disabled": ({"disabled": True}, {}, "disabled"),
    "too large": ({"max_upload_size": 1}, {"size": 2**20 + 1}, "larger than 1 MB"),
    "another type": ({"type": "csv"}, {}, "not of a type"),
    "another type, by a null": ({"type": "csv"}, {"name": "a.csv\0.txt"}, "not of a type"),
    "damaged": ({}, {"digest": "0" * 64}, "damaged"),
    "from the middle": ({}, {"offset": 1, "size": 9}, "beginning"),
    "more than it said": ({}, {"size": 2}, "larger than the 2 bytes"),
}


@pytest.mark.parametrize(("more", "changes", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_asked_for_is_refused_and_not_kept(
    open_app: OpenApp, more: dict[str, Any], changes: dict[str, Any], reason: str
) -> None:
    view = open_app(FIELD, more=more)
    if "widget" in changes:
        data = b"abc"
        view.ask(UploadPart, data, upload="u", name="a", mime="", size=3, offset=0, digest="", **changes)
        view.ask(
            UploadPart, data, upload="u", name="a", mime="", size=3, offset=0,
            digest=hashlib.sha256(data).hexdigest(), **changes,
        )  # fmt: skip
        view.answers.get(timeout=WAIT)
        state = view.answers.get(timeout=WAIT)[0]
    else:
        state = send(view, b"abc", **changes)
    assert reason in state.failed
    assert len(view.session.transfers.uploads) == 0


@pytest.mark.parametrize("buffers", [(), (b"a", b"b")])
def test_a_part_comes_in_one_buffer(open_app: OpenApp, buffers: tuple[bytes, ...]) -> None:
    view = open_app(FIELD, more={})
    digest = hashlib.sha256(b"a").hexdigest()
    told = {"upload": "u", "name": "a", "mime": "", "size": 1, "offset": 0, "digest": digest}
    view.ask(UploadPart, *buffers, widget=view.widget("File"), **told)
    assert "one buffer" in view.answers.get(timeout=WAIT)[0].failed


def test_a_button_takes_no_file(open_app: OpenApp) -> None:
    assert "does not ask" in str(send(open_app("st.button('File')"), b"abc").failed)


def test_another_client_cannot_add_to_a_file(open_app: OpenApp) -> None:
    view = open_app(FIELD, more={})
    other = FrontEnd(view.session).attach()
    send(view, b"abc", size=6)
    assert "another file" in str(send(other, b"def", 3, size=6).failed)


@pytest.mark.parametrize(
    "value",
    [
        [{"id": "none", "name": "a", "size": 1}], [{"id": "u", "name": "other", "size": 3}],
        [{"id": "u", "name": "a.txt", "size": 4}], ["u"], "u", {"id": "u"}, None, True, [[]],
    ],
)  # fmt: skip
def test_a_value_names_files_that_have_come(open_app: OpenApp, value: Any) -> None:
    view = open_app(FIELD, more={})
    send(view, b"abc")
    view.set(view.widget("File"), value)
    assert view.session.runner.wait(WAIT)
    assert texts(view) == ["None"]
    assert len(view.refused) == 1


def test_half_a_file_is_no_value(open_app: OpenApp) -> None:
    view = open_app(FIELD, more={})
    send(view, b"abc", size=6)
    give(view, {"id": "u", "name": "a.txt", "size": 6})
    assert "no file 'a.txt'" in view.refused[0]["reason"]


def test_the_file_of_another_widget_is_no_value(open_app: OpenApp) -> None:
    view = open_app("st.file_uploader('File')\nst.file_uploader('Other')")
    info = upload(view, b"abc")
    view.set(view.widget("Other"), [info])
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert len(view.refused) == 1


def test_a_field_for_one_file_takes_one(open_app: OpenApp) -> None:
    view = open_app(FIELD, more={})
    give(view, upload(view, b"a"), upload(view, b"b"))
    assert "one is asked for" in view.refused[0]["reason"]


# How long a file stays


def test_a_file_that_is_taken_back_goes(open_app: OpenApp) -> None:
    view = open_app(MANY)
    one, other = upload(view, b"1", "1.txt"), upload(view, b"2", "2.txt")
    assert give(view, one, other) == ["['1.txt', '2.txt']"]
    assert give(view, other) == ["['2.txt']"]
    assert len(view.session.transfers.uploads) == 1


def test_a_file_goes_with_its_widget(open_app: OpenApp) -> None:
    view = open_app(
        "if st.checkbox('Show', True):\n    st.file_uploader('File', key='f')\nst.text('f' in st.session_state)"
    )
    give(view, upload(view, b"abc"))
    send(view, b"on its way", size=100)
    view.set(view.widget("Show"), False)
    assert view.session.runner.wait(WAIT)
    assert len(view.session.transfers.uploads) == 0
    view.set(view.widget("Show"), True)
    assert view.session.runner.wait(WAIT)
    assert view.values.get(view.widget("File"), []) == []


def test_a_file_outlives_a_run_that_fails(open_app: OpenApp) -> None:
    view = open_app("if st.checkbox('Fail'):\n    1 / 0\n" + FIELD, more={"key": "f"})
    assert give(view, upload(view, b"abc")) == ["b'abc'"]
    for fail in (True, False):
        view.set(view.widget("Fail"), fail)
        assert view.session.runner.wait(WAIT)
    assert texts(view) == ["b'abc'"]


def test_a_file_that_no_run_has_seen_is_cancelled_and_one_that_was_seen_is_not(open_app: OpenApp) -> None:
    view = open_app(FIELD, more={})
    send(view, b"abc", size=100)
    FrontEnd(view.session).attach().ask(DropUpload, upload="u")
    assert len(view.session.transfers.uploads) == 1
    view.ask(DropUpload, upload="u")
    assert len(view.session.transfers.uploads) == 0
    info = upload(view, b"abc")
    give(view, info)
    view.ask(DropUpload, upload=info["id"])
    assert rerun(view) == ["b'abc'"]


def test_a_closed_session_keeps_no_file(open_app: OpenApp) -> None:
    view = open_app(FIELD, more={})
    give(view, upload(view, b"abc"))
    view.session.close("done")
    assert len(view.session.transfers.uploads) == 0


def test_a_script_that_writes_to_its_file_changes_no_other(open_app: OpenApp) -> None:
    view = open_app(
        "file = st.file_uploader('File', key='f')\nif file:\n    file.write(b'XX')\n    st.text(st.session_state.f.read())"
    )
    assert give(view, upload(view, b"abc")) == ["b'abc'"]


def test_a_script_cannot_set_the_value(open_app: OpenApp) -> None:
    view = open_app("st.session_state.f = None\nst.file_uploader('File', key='f')")
    (error,) = view.find("exception")
    assert error["name"] == "StreamlitValueAssignmentNotAllowedError"


def test_its_callback_sees_the_file(open_app: OpenApp) -> None:
    view = open_app(
        "def keep():\n    st.session_state.name = st.session_state.f.name\n"
        "st.file_uploader('File', key='f', on_change=keep)\nst.text(st.session_state.get('name'))"
    )
    assert give(view, upload(view, b"abc")) == ["a.txt"]


def test_a_folder_keeps_the_paths_below_it(open_app: OpenApp) -> None:
    view = open_app("st.text([each.name for each in st.file_uploader('File', accept_multiple_files='directory')])")
    assert give(view, upload(view, b"a", "data/2024/a.csv")) == ["['data/2024/a.csv']"]


@given(st.lists(st.binary(max_size=9), min_size=1, max_size=6), st.data())
def test_parts_in_any_order_and_number_never_make_another_file(parts: list[bytes], data: st.DataObject) -> None:
    from jupyter_reactive.runtime.uploads import Uploads
    from jupyter_reactive.runtime.widgets import Accepts, Registration

    whole = b"".join(parts)
    uploads = Uploads({"w": Registration(None, accepts=Accepts(2**20, lambda widget, wire: None))})  # type: ignore[arg-type]
    starts = [sum(map(len, parts[:number])) for number in range(len(parts))]
    sent = [*zip(starts, parts, strict=True)]
    order = data.draw(st.lists(st.sampled_from(sent), max_size=20)) + sent
    for offset, part in order:
        digest = hashlib.sha256(part).hexdigest()
        told = UploadPart(
            client="c", widget="w", upload="u", name="n", mime="", size=len(whole), offset=offset, digest=digest
        )
        uploads.take(told, [part], lambda answer: None)
    (record,) = uploads.records(["u"])
    assert record.data == whole


@pytest.mark.parametrize("value", [0, True, 1.5, "5"])
def test_a_size_that_is_none_is_an_error(open_app: OpenApp, value: object) -> None:
    (error,) = open_app("st.file_uploader('File', max_upload_size=value)", value=value).find("exception")
    assert error["name"] == "StreamlitValueError"
