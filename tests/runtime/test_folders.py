"""A folder whose files are given by name: what is refused, and that no file is looked at before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

from jupyter_reactive.runtime.folders import PART, Folder, RefusedPath, checked, declared

BAD = [
    "", "..", "../secret", "a/../../secret", "a/..", "./a", "a/./b", "/etc/passwd", "//server/share", "a//b", "a/",
    "C:/secret", "c:secret", "C:\\secret", "\\\\server\\share", "..\\secret", "a\\..\\b", "file:///etc/passwd",
    "a\0b", "a\nb", "nul\0", "file.txt:stream", "a/ ..", "a/.. ", "dots.", "a./b", "x" * 1001,
    "\u202eb.js", "\ud800",
]  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "front" / "static").mkdir(parents=True)
    (tmp_path / "front" / "index.html").write_text("<p>page</p>")
    (tmp_path / "front" / "static" / "a b.js").write_text("1")
    (tmp_path / "secret").write_text("secret")
    return Folder(str(tmp_path / "front"))


@pytest.mark.parametrize("name", BAD)
def test_a_name_that_could_mean_another_place_is_refused_as_text(name: str) -> None:
    # This folder is not there: whoever looked for it would say so instead.
    with pytest.raises(RefusedPath):
        Folder("/not/there").file(name)


@given(
    name=some.text(max_size=30)
    | some.lists(some.sampled_from(["..", ".", "a", "", "/", "\\", "C:", "\0"])).map("/".join)
)
def test_every_name_is_refused_or_a_plain_way_down(name: str) -> None:
    try:
        parts = checked(name)
    except RefusedPath:
        return
    assert "/".join(parts) == name
    assert os.path.normpath(f"/front/{name}") == f"/front/{name}"


@given(
    parts=some.lists(
        some.text("abcé_-0 9", min_size=1).filter(lambda each: each == each.strip(" ")), min_size=1, max_size=5
    )
)
def test_a_plain_way_down_is_never_refused(parts: list[str]) -> None:
    assert checked("/".join(parts)) == tuple(parts)


def test_a_file_comes_with_its_type_and_size(folder: Folder) -> None:
    page = folder.read("index.html")
    assert (page.data, page.size, page.name, page.mime) == (b"<p>page</p>", 11, "index.html", "text/html")
    assert folder.read("static/a b.js").mime == "text/javascript"
    assert folder.read("index.html", 3).data == b"page</p>"
    assert folder.read("index.html", 99).data == b""


def test_a_large_file_comes_in_parts(folder: Folder) -> None:
    data = os.urandom(PART + 5)
    Path(folder.path, "large").write_bytes(data)
    first = folder.read("large")
    assert (len(first.data), first.size) == (PART, PART + 5)
    assert first.data + folder.read("large", PART).data == data


@pytest.mark.parametrize("name", ["missing.js", "static", "index.html/more"])
def test_what_is_no_file_is_not_there(folder: Folder, name: str) -> None:
    with pytest.raises((FileNotFoundError, NotADirectoryError)):
        folder.file(name)


def test_a_link_may_not_leave_the_folder(folder: Folder, tmp_path: Path) -> None:
    front = Path(folder.path)
    (front / "out.txt").symlink_to(tmp_path / "secret")
    (front / "up").symlink_to(tmp_path)
    (front / "inner.html").symlink_to(front / "index.html")
    for name in ("out.txt", "up/secret"):
        with pytest.raises(RefusedPath, match="link"):
            folder.read(name)
    assert folder.read("inner.html").data == b"<p>page</p>"


def test_a_folder_that_is_itself_a_link_is_the_one_it_means(folder: Folder, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(folder.path)
    assert Folder(str(tmp_path / "link")).read("index.html").size == 11


@pytest.mark.parametrize("path", ["front\0", "\\\\server\\share", "//server/share"])
def test_a_folder_on_another_machine_is_not_declared(path: str) -> None:
    with pytest.raises(RefusedPath):
        declared(path)


def test_a_declared_folder_is_absolute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert declared("front").path == str(tmp_path / "front")
