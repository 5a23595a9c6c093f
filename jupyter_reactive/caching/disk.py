"""Results on disk: one file each, in a folder that is its owner's alone.

A file is written beside and renamed, so a kill at any byte leaves the old one or none; a run of
writes stays below `max_size`, and the least recently used go first. The modification time of a
file is when it was last used.
"""

from __future__ import annotations

import os
import stat
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from math import inf
from pathlib import Path

import platformdirs

from .limits import size_in_bytes
from .signing import key_of_user
from .storage import Content, Held, Item, Mapped, Piece, Release, StorageError

SUFFIX = ".result"
LOCK = ".lock"
NEW = ".new."
SMALL = 1 << 20
"""Bytes. A file below is read as a whole: open files are few."""
HOUR = 3600.0
FULL, ROOMY, UNSEEN = 15 / 16, 7 / 8, 1 / 32
"""Shares of the size: from where on results go, down to where, and what is written between two looks at it."""


class Disk:
    """A folder of results.

    folder
        Any folder of one's own; by default the one that the platform has for a person's caches.
    max_size
        How much is kept at most, in bytes or as text like "10GB"; what was not used for longest goes first.
    verify
        Read all of a result at each hit, and compute anew what has been damaged.

    >>> @st.cache_data(persist=Disk(max_size="1GB"))
    ... def squares(n):
    ...     return [i * i for i in range(n)]
    """

    def __init__(
        self, folder: str | Path | None = None, *, max_size: int | str | None = "10GB", verify: bool = False
    ) -> None:
        self.verify = verify
        self.max_size = size_in_bytes(max_size)
        self._given = None if folder is None else Path(folder).expanduser()
        self._ready: Path | None = None
        self._lock = threading.Lock()
        self._unmeasured = inf
        """Bytes that were written since the folder was measured."""

    def __repr__(self) -> str:
        return f"Disk({str(self.folder)!r})"

    @property
    def folder(self) -> Path:
        return self._given or platformdirs.user_cache_path("jupyter_reactive")

    def configure(self, folder: str, max_size: str) -> None:
        """Use another folder, none given the platform's, and keep so much from now on."""
        self._given = Path(folder).expanduser() if folder else None
        self.max_size = size_in_bytes(max_size)

    def key(self) -> bytes:
        return key_of_user()

    def read(self, name: str) -> Content | None:
        try:
            file = os.open(self._path(name), os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0))
        except FileNotFoundError:
            return None
        if os.fstat(file).st_size >= SMALL:
            return Mapped(file)
        with os.fdopen(file, "rb") as opened:
            return Held(opened.read())

    def note_use(self, name: str) -> None:
        with suppress(OSError):
            os.utime(self._path(name))

    def write(self, name: str, pieces: Sequence[Piece]) -> None:
        size = sum(map(len, pieces))
        if self.max_size is not None and size > self.max_size:
            raise StorageError(f"the result has {size:,} bytes, more than the {self.max_size:,} that are kept")
        folder = self._folder()
        file, new = tempfile.mkstemp(dir=folder, prefix=NEW)
        try:
            with os.fdopen(file, "wb") as opened:
                for piece in pieces:
                    opened.write(piece)
                opened.flush()
                os.fsync(file)  # or a power cut could leave the name of a file without its bytes
            Path(new).replace(self._path(name))
        except BaseException:
            Path(new).unlink(missing_ok=True)
            raise
        self._shrink(size)

    def remove(self, name: str) -> None:
        self._path(name).unlink(missing_ok=True)

    def items(self, prefix: str = "") -> Iterator[Item]:
        if not self.folder.exists():
            return
        with suppress(FileNotFoundError), os.scandir(self._folder()) as found:
            for each in found:
                if each.name.startswith(prefix) and each.name.endswith(SUFFIX):
                    with suppress(FileNotFoundError):
                        state = each.stat(follow_symlinks=False)
                        yield Item(each.name.removesuffix(SUFFIX), state.st_size, state.st_mtime)

    def claim(self, name: str) -> Release | None:
        """Lock a file, which the system unlocks when the process that locked it ends, however it does."""
        return _locked(self._folder() / f".{name}{LOCK}")

    def _path(self, name: str) -> Path:
        return self._folder() / (name + SUFFIX)

    def _folder(self) -> Path:
        """Return the folder, made and made sure of once."""
        with self._lock:
            if self._ready != self.folder:
                _make_private(self.folder)
                _sweep(self.folder)
                self._ready = self.folder
            return self._ready

    def _shrink(self, written: int) -> None:
        """Remove what was not used for longest where the folder is nearly full.

        It is measured now and then, and room is made for some time: so a write costs the same
        however much is kept, and two kernels that know nothing of each other stay below the size.
        """
        if self.max_size is None or not self._is_to_measure(written, self.max_size):
            return
        items = sorted(self.items(), key=lambda item: item.used)
        total = sum(item.size for item in items)
        if total <= self.max_size * FULL:
            return
        for item in items[:-1]:
            if total <= self.max_size * ROOMY:
                return
            self.remove(item.name)
            total -= item.size

    def _is_to_measure(self, written: int, max_size: int) -> bool:
        with self._lock:
            self._unmeasured += written
            if self._unmeasured < max_size * UNSEEN:
                return False
            self._unmeasured = 0.0
            return True


def _make_private(folder: Path) -> None:
    """Make a folder that nobody else can read; raise StorageError where it is not ours."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    state = folder.lstat()
    if not stat.S_ISDIR(state.st_mode):
        raise StorageError(f"{folder} is a link, so others may decide where it leads")
    if os.name != "posix":
        return
    if state.st_uid != os.getuid():
        raise StorageError(f"{folder} belongs to another user")
    if stat.S_IMODE(state.st_mode) & 0o077:
        folder.chmod(0o700)


def _locked(path: Path) -> Release | None:
    from filelock import FileLock, Timeout

    lock = FileLock(path, mode=0o600, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return None
    return lock.release


def _sweep(folder: Path) -> None:
    """Remove what kernels left that were killed while they wrote, and locks of old that nobody holds."""
    with os.scandir(folder) as found:
        for each in found:
            if each.name.startswith(NEW) or each.name.endswith(LOCK):
                with suppress(OSError):
                    if time.time() - each.stat(follow_symlinks=False).st_mtime > HOUR:
                        _sweep_one(Path(each.path))


def _sweep_one(path: Path) -> None:
    if not path.name.endswith(LOCK):
        path.unlink()
    elif (release := _locked(path)) is not None:
        path.unlink()
        release()
