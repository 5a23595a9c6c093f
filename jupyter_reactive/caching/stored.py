"""How a result is kept, so that whatever a caller does to it, the next one gets what was computed.

What cannot be changed is kept and given out as it is. Anything else is pickled; what is large in it
(the numbers of arrays and frames) is mapped for each caller, copy on write, so that a hit copies
only the pages that a caller writes to.
"""

from __future__ import annotations

import io
import mmap
import os
import pickle
import sys
import tempfile
import weakref
from collections.abc import Sequence
from functools import cached_property
from typing import Any, Protocol

from .function_key import is_plain

LARGE = 1 << 18
IMMUTABLE = {("pyarrow", name) for name in ("Table", "RecordBatch", "ChunkedArray", "Schema", "Scalar")}


class Stored(Protocol):
    """One result. `home` is the module of the function that is called: its classes are looked up there."""

    @property
    def size(self) -> int: ...

    def load(self, home: str) -> Any: ...


class Kept:
    """The object itself."""

    def __init__(self, value: Any) -> None:
        self._value = value

    @property
    def size(self) -> int:
        return int(getattr(self._value, "nbytes", 0) or sys.getsizeof(self._value))

    def load(self, home: str) -> Any:
        return self._value


class Cloned:
    """A frame of polars: its columns cannot be changed, but others can be put in their places."""

    def __init__(self, value: Any) -> None:
        self._value = value.clone()

    @property
    def size(self) -> int:
        return int(self._value.estimated_size())

    def load(self, home: str) -> Any:
        return self._value.clone()


class Pickled:
    """A pickle, and what is large in it apart."""

    def __init__(self, value: Any, home: str) -> None:
        buffers: list[pickle.PickleBuffer] = []
        self._home = home
        self._pickle = pickle.dumps(value, protocol=5, buffer_callback=lambda each: apart(each, buffers))
        self._pages = Pages([each.raw() for each in buffers]) if buffers else None

    @cached_property
    def size(self) -> int:
        return len(self._pickle) + (self._pages.size if self._pages else 0)

    def load(self, home: str) -> Any:
        buffers = self._pages.mapped() if self._pages else None
        if home == self._home:
            return pickle.loads(self._pickle, buffers=buffers)  # noqa: S301 - this process pickled it
        return Moved(io.BytesIO(self._pickle), buffers, self._home, home).load()


class Pages:
    """Bytes in an unnamed file, each piece from the start of a page."""

    def __init__(self, pieces: Sequence[memoryview]) -> None:
        self._file = unnamed_file()
        weakref.finalize(self, os.close, self._file)
        self._places: list[tuple[int, int]] = []
        at = 0
        with open(self._file, "wb", closefd=False) as file:
            for piece in pieces:
                file.seek(at)
                file.write(piece)
                self._places.append((at, at + len(piece)))
                at += -(-len(piece) // mmap.PAGESIZE) * mmap.PAGESIZE
            file.truncate(at)
        self.size = at

    def mapped(self) -> list[memoryview]:
        """Return the pieces, writable: what is written is seen by nobody else."""
        try:
            view = memoryview(mmap.mmap(self._file, self.size, access=mmap.ACCESS_COPY))
        except OSError:  # too many files are open
            view = memoryview(bytearray(os.pread(self._file, self.size, 0)))
        return [view[start:end] for start, end in self._places]


class Moved(pickle.Unpickler):
    """Looks up in one script what another run's script, or another session's, has pickled."""

    def __init__(self, file: io.BytesIO, buffers: Any, old: str, new: str) -> None:
        super().__init__(file, buffers=buffers)
        self._old, self._new = old, new

    def find_class(self, module_name: str, global_name: str) -> Any:
        return super().find_class(self._new if module_name == self._old else module_name, global_name)


def store(value: Any, home: str) -> Stored:
    """Return `value` in the form that it is kept in; raise what pickling raises."""
    if is_plain(value) or is_of(value, IMMUTABLE):
        return Kept(value)
    if is_of(value, {("polars", "DataFrame"), ("polars", "Series")}) and not _holds_objects(value):
        return Cloned(value)
    return Pickled(value, home)


def is_of(value: Any, kinds: set[tuple[str, str]]) -> bool:
    bases = {(base.__module__.partition(".")[0], base.__qualname__) for base in type(value).__mro__}
    return not bases.isdisjoint(kinds)


def _holds_objects(value: Any) -> bool:
    """Say whether a frame of polars holds Python's own objects, which can be changed."""
    return "Object" in str(value.schema if hasattr(value, "schema") else value.dtype)


def apart(buffer: pickle.PickleBuffer, pieces: list[pickle.PickleBuffer]) -> bool:
    """Take a large piece out of the pickle; return whether it stays in."""
    if buffer.raw().nbytes < LARGE:
        return True
    pieces.append(buffer)
    return False


def unnamed_file() -> int:
    """Open a file that only this process has: in memory where the system can."""
    if hasattr(os, "memfd_create"):
        return os.memfd_create("jupyter_reactive_cache")
    with tempfile.TemporaryFile() as file:
        return os.dup(file.fileno())
