"""What a storage of persisted results is: bytes under names, written whole or not at all, and claims on names.

Knows neither what the bytes say (envelope.py) nor whose results they are (persisted.py). A storage
raises `StorageError`, or what the system raises, for what it cannot do; whoever uses it goes on without.
"""

from __future__ import annotations

import mmap
import os
import weakref
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Protocol, TypeAlias, runtime_checkable

from msgspec import Struct

Piece: TypeAlias = bytes | memoryview
Release: TypeAlias = Callable[[], object]


class StorageError(Exception):
    """A storage that cannot be used, in words for people."""


class Item(Struct, frozen=True):
    """One stored result: its name, its bytes, and when it was last used, in seconds since 1970."""

    name: str
    size: int
    used: float


class Content(Protocol):
    """What is stored under one name."""

    size: int

    def view(self) -> memoryview:
        """Return all of it, writable; what is written is seen by nobody else."""
        ...


@runtime_checkable
class Storage(Protocol):
    """Any thread may call. `verify` has all bytes of a result checked at each hit, not only those that could run."""

    verify: bool

    def key(self) -> bytes:
        """Return the secret that results are signed with: who has another one sees none of them."""
        ...

    def read(self, name: str) -> Content | None: ...

    def note_use(self, name: str) -> None:
        """Note that a result was used: what was not for longest goes first."""
        ...

    def write(self, name: str, pieces: Sequence[Piece]) -> None:
        """Put pieces under a name, in place of what is there; whoever reads finds all of them or what was before."""
        ...

    def remove(self, name: str) -> None: ...

    def items(self, prefix: str = "") -> Iterator[Item]: ...

    def claim(self, name: str) -> Release | None:
        """Claim the computation of a result; None while somebody else has it. A claim ends with its process."""
        ...


def place_of(storage: Storage) -> Hashable:
    """Return what is equal for storages of one place: a script makes its own at each run."""
    return storage if isinstance(storage, Hashable) else id(storage)


class Held:
    """Bytes in memory."""

    def __init__(self, data: bytes) -> None:
        self.size = len(data)
        self._data = data

    def view(self) -> memoryview:
        return memoryview(bytearray(self._data))


class Mapped:
    """An open file, which stays what it is when another takes its name."""

    def __init__(self, file: int) -> None:
        self.size = os.fstat(file).st_size
        self._file = file
        weakref.finalize(self, os.close, file)

    def view(self) -> memoryview:
        """Return the file's pages: those that are written to are copied, the others are not even read."""
        return memoryview(mmap.mmap(self._file, self.size, access=mmap.ACCESS_COPY))
