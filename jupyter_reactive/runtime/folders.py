"""Folders whose files a front end may ask for by name, one by one, and nothing outside of them.

A name is judged as text first: what could mean another place is refused before any file is looked at.
"""

from __future__ import annotations

import mimetypes
from pathlib import Path

from msgspec import Struct

LONGEST = 1000
PART = 4 * 2**20
# Browsers run no script of another type, and an operating system may have its own ideas of these.
TYPES = {
    ".css": "text/css", ".html": "text/html", ".js": "text/javascript", ".json": "application/json",
    ".mjs": "text/javascript", ".svg": "image/svg+xml", ".wasm": "application/wasm", ".woff": "font/woff",
    ".woff2": "font/woff2",
}  # fmt: skip


class RefusedPath(ValueError):  # noqa: N818 - an answer to a front end
    """A name that could mean a file outside of the folder; the text says why."""


class Part(Struct, frozen=True):
    """Bytes of a file, and what the whole is."""

    data: bytes
    size: int
    name: str
    mime: str


class Folder(Struct, frozen=True):
    """A folder by its absolute path."""

    path: str

    def read(self, name: str, offset: int = 0) -> Part:
        """Return a file from an offset on; raise RefusedPath, or OSError where there is no such file."""
        file = self.file(name)
        with file.open("rb") as opened:
            size = opened.seek(0, 2)
            opened.seek(min(offset, size))
            return Part(opened.read(PART), size, file.name, mime_type(file))

    def file(self, name: str) -> Path:
        """Return the file of this name, with no link on its way that leaves the folder."""
        parts = checked(name)
        root = Path(self.path).resolve(strict=True)
        file = root.joinpath(*parts).resolve(strict=True)
        if not file.is_relative_to(root):
            raise RefusedPath(f"{name!r} is a link out of the component's folder.")
        if not file.is_file():
            raise FileNotFoundError(f"{name!r} is no file in the component's folder.")
        return file


def checked(name: str) -> tuple[str, ...]:
    """Return the parts of a relative name; raise RefusedPath for any other. Looks at no file."""
    if not name or len(name) > LONGEST:
        raise RefusedPath(f"A file's name has 1 to {LONGEST} characters.")
    if "\\" in name or not name.isprintable():
        raise RefusedPath(f"{name!r} has a character in it that no component's file has in its name.")
    if name.startswith("/") or ":" in name:
        raise RefusedPath(f"{name!r} is not relative to the component's folder.")
    parts = tuple(name.split("/"))
    if any(part in ("", ".", "..") or part != part.strip(" ") or part.endswith(".") for part in parts):
        raise RefusedPath(f"{name!r} is not a plain way down from the component's folder.")
    return parts


def declared(path: str) -> Folder:
    """Return the folder that a script names; raise RefusedPath for what may not be looked at."""
    if "\0" in path:
        raise RefusedPath(f"The path {path!r} has a NUL in it.")
    if path.startswith(("\\\\", "//")):
        raise RefusedPath(f"{path!r} is on another machine. Give a folder of this one.")
    return Folder(str(Path(path).absolute()))


def mime_type(file: Path) -> str:
    known = TYPES.get(file.suffix.lower())
    return known or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
