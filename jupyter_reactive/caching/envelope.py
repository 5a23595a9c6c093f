"""A result as bytes, and back: a signed header, the pickle stream, and what is large apart, each from a page's start.

    magic | length of the header | HMAC | header | pieces …

The HMAC is of the name and the header, which has the SHA-256 of whatever could run when it is
loaded, so nothing is unpickled that was not signed with the storage's key, nor found under another
name than its own. Large buffers can only be wrong, not run: their lengths are checked always, their
xxh3 on demand. Whatever does not fit raises `Unreadable`, and is a miss.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import mmap
import pickle
import platform
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from importlib import metadata
from typing import Any

import msgspec
import xxhash
from msgspec import Struct

from .storage import Content, Piece
from .stored import Moved, apart, is_of

MAGIC = b"JRcache\x01"
MAC = hashlib.sha256().digest_size
START = len(MAGIC) + 4 + MAC
PYTHON = f"{platform.python_implementation()} {sys.version_info.major}.{sys.version_info.minor}"
TABLES = {("pyarrow", "Table")}
FRAMES = {("polars", "DataFrame")}
# Set in the header where a value is Arrow: no pickle, but what any Arrow library reads.
ARROW = {"pyarrow": TABLES, "polars": FRAMES}


@cache
def _version() -> str:
    return metadata.version("jupyter_reactive")


class Unreadable(Exception):  # noqa: N818 - it says what a file is
    """Bytes that are no result, or none of ours."""


class Section(Struct, frozen=True, array_like=True):
    """Where a piece stands, and its xxh3."""

    at: int
    length: int
    xxh3: bytes


class Header(Struct, frozen=True):
    """What a stored result is. `function` and `home` are its function's name and module; `created` is in
    seconds since 1970; `version` is that of the package whose elements were drawn. `running` is the SHA-256 of the first two pieces: the value's and the drawings' pickles.
    """

    function: str
    home: str
    created: float
    python: str
    version: str
    size: int
    arrow: str
    running: bytes
    sections: tuple[Section, ...]


class Packed(Struct):
    """A value in pieces: pickle stream, drawings, buffers. `arrow` names the library if the one buffer is Arrow."""

    pieces: list[Piece]
    arrow: str = ""


def pack(value: Any, drawn: Any) -> Packed:
    """Take a value apart; raise what pickling raises."""
    drawings = pickle.dumps(drawn, protocol=5) if drawn else b""
    for library, kinds in ARROW.items():
        if is_of(value, kinds) and (data := _arrow(library, value)) is not None:
            return Packed([b"", drawings, data], library)
    buffers: list[pickle.PickleBuffer] = []
    stream = pickle.dumps(value, protocol=5, buffer_callback=lambda each: apart(each, buffers))
    return Packed([stream, drawings, *(each.raw() for each in buffers)])


def seal(packed: Packed, name: str, key: bytes, *, function: str, home: str, created: float) -> Iterator[Piece]:
    """Yield the pieces of a file."""
    at, sections = 0, []
    for piece in packed.pieces:
        sections.append(Section(at, len(piece), xxhash.xxh3_128_digest(piece)))
        at += _padded(len(piece))
    header = Header(
        function, home, created, PYTHON, _version(), at, packed.arrow, _running(packed.pieces), tuple(sections)
    )
    encoded = msgspec.msgpack.encode(header)
    yield (MAGIC + len(encoded).to_bytes(4, "little") + _mac(key, name, encoded) + encoded).ljust(
        _padded(START + len(encoded)), b"\0"
    )
    for piece in packed.pieces:
        yield piece
        yield bytes(_padded(len(piece)) - len(piece))


class Opened:
    """A result whose header holds. `load` returns the value, a new one each time."""

    def __init__(self, content: Content, name: str, key: bytes, *, verify: bool = False) -> None:
        self._content = content
        if content.size < START:
            raise Unreadable("it is too short")
        view = content.view()
        self.header, self._start = _header(view, name, key)
        if self.header.python != PYTHON:
            raise Unreadable(f"it is of {self.header.python}")
        if content.size != self._start + self.header.size:
            raise Unreadable("it was cut off")
        pieces = self._pieces(view)
        if pieces[1] and self.header.version != _version():
            raise Unreadable(f"what it draws is of version {self.header.version}")
        if _running(pieces) != self.header.running:
            raise Unreadable("it was changed")
        if verify and any(xxhash.xxh3_128_digest(piece) != section.xxh3 for piece, section in self._checked(pieces)):
            raise Unreadable("it was damaged")
        self._stream = bytes(pieces[0])
        self.drawn = pickle.loads(pieces[1]) if pieces[1] else None  # noqa: S301 - it is signed

    @property
    def size(self) -> int:
        return self._content.size

    def load(self, home: str) -> Any:
        """Return the value as the module `home` sees it: a script's classes are those of its latest run."""
        buffers = self._pieces(self._content.view())[2:]
        if self.header.arrow:
            return _from_arrow(self.header.arrow, buffers[0])
        return Moved(io.BytesIO(self._stream), buffers, self.header.home, home).load()

    def _pieces(self, view: memoryview) -> list[memoryview]:
        start = self._start
        return [view[start + each.at : start + each.at + each.length] for each in self.header.sections]

    def _checked(self, pieces: list[memoryview]) -> Iterator[tuple[memoryview, Section]]:
        return zip(pieces, self.header.sections, strict=True)


def read_header(content: Content, name: str, key: bytes) -> Header:
    """Return what a stored result says of itself; raise Unreadable."""
    if content.size < START:
        raise Unreadable("it is too short")
    return _header(content.view(), name, key)[0]


def _header(view: memoryview, name: str, key: bytes) -> tuple[Header, int]:
    """Return the header of a file, and where its pieces begin."""
    end = START + int.from_bytes(view[len(MAGIC) : len(MAGIC) + 4], "little")
    encoded = bytes(view[START:end])
    if view[: len(MAGIC)] != MAGIC or not hmac.compare_digest(view[START - MAC : START], _mac(key, name, encoded)):
        raise Unreadable("it is not signed with this key")
    return msgspec.msgpack.decode(encoded, type=Header), _padded(end)


def _mac(key: bytes, name: str, header: bytes) -> bytes:
    return hmac.digest(key, name.encode() + b"\0" + header, "sha256")


def _running(pieces: Sequence[Piece]) -> bytes:
    both = hashlib.sha256(pieces[0])
    both.update(b"\0" + len(pieces[0]).to_bytes(8, "little"))
    both.update(pieces[1])
    return both.digest()


def _padded(length: int) -> int:
    return -(-length // mmap.PAGESIZE) * mmap.PAGESIZE


def _arrow(library: str, value: Any) -> Piece | None:
    """Return a table as Arrow's stream; None for one that would come back as another."""
    import pyarrow as pa

    table = value if library == "pyarrow" else value.to_arrow()
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    data = memoryview(sink.getvalue())
    return data if library == "pyarrow" or _from_arrow(library, data).schema == value.schema else None


def _from_arrow(library: str, data: memoryview) -> Any:
    import pyarrow as pa

    table = pa.ipc.open_stream(pa.py_buffer(data)).read_all()
    if library == "pyarrow":
        return table
    import polars as pl

    return pl.from_arrow(table, rechunk=False)
