"""Hears of edited files: one thread for the runtime, which lives while a file app is open.

What wakes it are hints, from watchfiles or from the clock; whether a file changed, its content says.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator
from contextvars import Context
from pathlib import Path

from msgspec import Struct

from .fingerprints import EMPTY
from .options import Options
from .sources import Watched

logger = logging.getLogger("jupyter_reactive")

STEP = 50
TOGETHER = 100
LOOK_ANYWAY = 250
POLL = 0.25

Fingerprint = Callable[[Path], str | None]


class Watch(Struct):
    """What one session's files hold, as its run read them, and what to do once they hold something else."""

    files: dict[Path, str | None]
    fingerprint: Fingerprint
    changed: Callable[[], None]
    emptied: frozenset[Path] = frozenset()

    def has_changed(self) -> bool:
        """Look, and take the new contents for known. A file that is being replaced or filled has not changed yet."""
        now = {path: self.fingerprint(path) for path in self.files}
        filling = self._filling(now)
        new = {p: held for p, held in now.items() if held not in (None, self.files[p]) and p not in filling}
        self.files.update(new)
        return bool(new)

    def _filling(self, now: dict[Path, str | None]) -> frozenset[Path]:
        """Return what is empty since this look: many editors empty a file before they write it."""
        before, self.emptied = self.emptied, frozenset(path for path, held in now.items() if held == EMPTY)
        return self.emptied - before


class FileWatcher:
    """Watches the folders of files: an editor may save by putting another file in the place of the old."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._lock = threading.Lock()
        self._watches: dict[object, Watch] = {}
        self._watching: frozenset[Path] = frozenset()
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None

    def follow(self, owner: object, source: object, changed: Callable[[], None]) -> None:
        """Bring a source up to date before a run, and call `changed` when what it reads is edited later."""
        if not isinstance(source, Watched):
            self.forget(owner)
            return
        files = dict(source.refresh())
        with self._lock:
            self._watches[owner] = Watch(files, source.fingerprint, changed)
            self._adapt()

    def forget(self, owner: object) -> None:
        with self._lock:
            self._watches.pop(owner, None)
            self._adapt()

    def close(self) -> None:
        """Watch nothing, and wait for the thread to end."""
        with self._lock:
            self._watches.clear()
            self._adapt()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _adapt(self) -> None:
        if not self._options.watch_files:
            self._watches.clear()
        folders = self._folders()
        if self._thread is not None:
            if folders != self._watching:
                self._stop.set()
        elif folders:
            self._thread = threading.Thread(target=self._run, name="jupyter_reactive files", daemon=True)
            Context().run(self._thread.start)  # it serves all sessions: none of their runs is its own

    def _folders(self) -> frozenset[Path]:
        return frozenset(_existing(path.parent) for each in self._watches.values() for path in each.files)

    def _run(self) -> None:
        while folders := self._begin():
            for _ in _wakes(folders, self._stop):
                self._look()

    def _begin(self) -> frozenset[Path]:
        with self._lock:
            self._watching = self._folders()
            self._stop = threading.Event()
            if not self._watching:
                self._thread = None
            return self._watching

    def _look(self) -> None:
        with self._lock:
            watches = list(self._watches.values())
        for each in watches:
            if each.has_changed() and self._options.watch_files:
                each.changed()


def _existing(folder: Path) -> Path:
    """Return a folder, or where it would appear: secrets that are not there yet are waited for."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), folder)


def _wakes(folders: frozenset[Path], stop: threading.Event) -> Iterator[None]:
    """Yield when something may have changed: told by the system, or where it cannot, by the clock."""
    yield
    try:
        from watchfiles import watch

        wakes = watch(
            *folders, watch_filter=None, debounce=TOGETHER, step=STEP, stop_event=stop, rust_timeout=LOOK_ANYWAY,
            yield_on_timeout=True, recursive=False, ignore_permission_denied=True,
        )  # fmt: skip
        for _ in wakes:
            yield
    except Exception as error:  # noqa: BLE001 - whatever the system lacks: watches, the folder, a binary
        logger.debug("Files are polled: %s", error)
    while not stop.wait(POLL):
        yield
