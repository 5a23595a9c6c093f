"""Names and types of files, as a browser may say them."""

from __future__ import annotations

import ntpath
import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jupyter_reactive.runtime.file_names import accepted_types, is_allowed, safe_name

NAMES = {
    "table.csv": "table.csv",
    "Müller – 3 %.csv": "Müller – 3 %.csv",
    "../../etc/passwd": "passwd",
    "/etc/passwd": "passwd",
    "..": "file",
    ".": "file",
    "": "file",
    "  ": "file",
    "a/..": "a",
    "C:\\Windows\\win.ini": "win.ini",
    "C:win.ini": "C_win.ini",
    "\\\\server\\share\\a.txt": "a.txt",
    "a.txt:stream": "a.txt_stream",
    "a\0.txt": "a.txt",
    "a\r\nb.txt": "ab.txt",
    "exe\u202egpj.scr": "exegpj.scr",
    "a.txt. . ": "a.txt",
    ".bashrc": ".bashrc",
    "NUL": "_NUL",
    "con.txt": "_con.txt",
    "console.txt": "console.txt",
    "<b>.txt": "_b_.txt",
    "\ud800a.txt": "a.txt",
}


@pytest.mark.parametrize(("name", "safe"), NAMES.items(), ids=map(ascii, NAMES))
def test_a_name_is_made_safe(name: str, safe: str) -> None:
    assert safe_name(name) == safe


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a/b/c.txt", "a/b/c.txt"),
        ("../a/./../b.txt", "a/b.txt"),
        ("/a//b", "a/b"),
        ("C:\\a\\b", "C_/a/b"),
        ("..", "file"),
    ],
)
def test_a_folder_keeps_what_is_below_it(name: str, safe: str) -> None:
    assert safe_name(name, folders=True) == safe


ODD = st.text(st.sampled_from("./\\:a\0~ \ud800é\u202e*NULcon1"), max_size=40) | st.text(max_size=400)


@given(ODD, st.booleans())
def test_no_name_leads_out_of_a_folder(name: str, folders: bool) -> None:
    safe = safe_name(name, folders=folders)
    assert safe
    for module, root in ((posixpath, "/root"), (ntpath, "C:\\root")):
        joined = module.normpath(module.join(root, safe))
        assert module.dirname(joined).startswith(root)
        assert folders or module.dirname(joined) == root
    parts = safe.split("/")
    assert all(part not in ("", ".", "..") and len(part.encode()) <= 255 for part in parts)
    assert not set(safe) & set('\0\\:*?"<>|')


@given(ODD)
def test_a_safe_name_stays_as_it_is(name: str) -> None:
    assert safe_name(safe_name(name)) == safe_name(name)


def test_a_long_name_keeps_its_extension() -> None:
    assert safe_name("é" * 300 + ".parquet").endswith("é.parquet")


@pytest.mark.parametrize(
    ("given_types", "types"),
    [
        (None, ()),
        ("csv", (".csv",)),
        (["csv", " .TXT "], (".csv", ".txt")),
        ("jpg", (".jpg", ".jpeg")),
        (["htm", "html"], (".htm", ".html")),
        ("image", ("image/*",)),
        (["csv", "Application/PDF", "audio"], ("application/pdf", "audio/*", ".csv")),
        (["", "csv"], (".csv",)),
    ],
)
def test_types_are_as_streamlit_has_them(given_types: str | list[str] | None, types: tuple[str, ...]) -> None:
    assert accepted_types(given_types) == types
    if given_types is not None:
        theirs = pytest.importorskip("streamlit.elements.lib.file_uploader_utils")
        assert tuple(theirs.normalize_upload_file_type(given_types)) == types


@pytest.mark.parametrize(
    ("name", "types", "allowed"),
    [
        ("a.csv", (), True),
        ("a.CSV", (".csv",), True),
        ("a.txt", (".csv",), False),
        ("csv", (".csv",), False),
        ("a.tar.gz", (".tar.gz",), True),
        ("a.txt", ("image/*", ".csv"), True),
    ],
)
def test_an_extension_is_checked(name: str, types: tuple[str, ...], allowed: bool) -> None:
    assert is_allowed(name, types) is allowed
