"""The entries of one cached function, their limits, and the computations that are under way.

Any thread may call; `lock` guards what is written. A lookup takes no lock unless there is a limit.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from math import inf
from time import monotonic
from typing import Any, Literal

import msgspec

from ..runtime.recording import Recorded
from .arguments import Key
from .computation import Computation
from .stored import Stored

Gone = Literal["expired", "evicted", "cleared", "refused"]
REMEMBERED = 1000


COOLDOWN = 60.0
"""Seconds until a refresh that failed is tried again."""


class Limits(msgspec.Struct, frozen=True):
    """What bounds the entries: seconds, a number, bytes. Older than `fresh` seconds they are refreshed in use."""

    ttl: float | None = None
    max_entries: int | None = None
    max_size: int | None = None
    fresh: float | None = None


class Entry(msgspec.Struct, eq=False):
    """A result, what was drawn while it was computed, until when it is good, and from when on it is stale."""

    stored: Stored
    drawn: Recorded | None = None
    expires: float | None = None
    stale: float | None = None


class Entries:
    """The least recently used go first. `released` is given what goes, outside of the lock."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.released: Callable[[Any], object] | None = None
        self._running: dict[Key, Computation] = {}
        self.gone: OrderedDict[Key, Gone] = OrderedDict()
        self._lock = threading.RLock()
        self._entries: OrderedDict[Key, Entry] = OrderedDict()
        self._timed = limits.ttl is not None
        self._ordered = limits.max_entries is not None or limits.max_size is not None

    def __len__(self) -> int:
        return len(self._entries)

    @property
    def size(self) -> int:
        """The bytes of all results."""
        with self._lock:
            return sum(entry.stored.size for entry in self._entries.values())

    def __contains__(self, key: Key) -> bool:
        return key in self._entries

    def keys(self) -> list[Key]:
        with self._lock:
            return list(self._entries)

    def get(self, key: Key) -> Entry | None:
        """Return what is known of a call, as long as it is good."""
        entry = self._entries.get(key)
        if entry is not None and (self._timed or self._ordered):
            return self._used(key)
        return entry

    def begin(self, key: Key, computation: Computation) -> Computation | Entry:
        """Return `computation` where it is to compute; else the entry that is there by now, or who computes it."""
        with self._lock:
            return self.get(key) or self._running.setdefault(key, computation)

    def end(self, key: Key, computation: Computation) -> None:
        """Keep what came out, unless it was cleared meanwhile."""
        with self._lock:
            if self._running.get(key) is not computation:
                return
            del self._running[key]
            going = self._put(key, computation.entry) if computation.entry is not None else []
        self._release(going)

    def awaits(self, key: Key, computation: Computation) -> bool:
        """Say whether what comes out is to be kept: not where it was cleared meanwhile."""
        with self._lock:
            return self._running.get(key) is computation

    def takes_refresh(self, entry: Entry) -> bool:
        """Say whether the caller is the one to refresh a stale entry."""
        with self._lock:
            if entry.stale is None or monotonic() < entry.stale:
                return False
            entry.stale = inf
            return True

    def retry_later(self, entry: Entry) -> None:
        """Let an entry be refreshed again after a while."""
        with self._lock:
            entry.stale = monotonic() + COOLDOWN

    def replace(self, key: Key, old: Entry, new: Entry) -> None:
        """Put a fresh entry in the place of a stale one; it goes at once where that has gone meanwhile."""
        with self._lock:
            going: list[Entry | None] = [new]
            if self._entries.get(key) is old:
                going = self._put(key, new)
        self._release(going)

    def _put(self, key: Key, entry: Entry) -> list[Entry | None]:
        """Add an entry; return those that go for it."""
        if self.limits.ttl is not None and entry.expires is None:
            entry.expires = monotonic() + self.limits.ttl
        if self.limits.fresh is not None:
            entry.stale = monotonic() + self.limits.fresh
        going = [self._entries.pop(key, None)]
        self._entries[key] = entry
        self.gone.pop(key, None)
        return going + self._expired() + self._above_limits()

    def remove(self, key: Key, why: Gone) -> None:
        with self._lock:
            self._running.pop(key, None)
            going = [self._take(key, why)]
        self._release(going)

    def clear(self) -> None:
        """Forget everything; what is being computed is given to those who wait, and not kept."""
        with self._lock:
            self._running.clear()
            going = [self._take(key, "cleared") for key in list(self._entries)]
        self._release(going)

    def _used(self, key: Key) -> Entry | None:
        with self._lock:
            entry = self._entries.get(key)
            if entry is None:
                return None
            if entry.expires is None or monotonic() < entry.expires:
                self._entries.move_to_end(key)
                return entry
            going = [self._take(key, "expired")]
        self._release(going)
        return None

    def _take(self, key: Key, why: Gone) -> Entry | None:
        self.gone[key] = why
        if len(self.gone) > REMEMBERED:
            self.gone.popitem(last=False)
        return self._entries.pop(key, None)

    def _expired(self) -> list[Entry | None]:
        now = monotonic()
        late = [key for key, entry in self._entries.items() if entry.expires is not None and entry.expires <= now]
        return [self._take(key, "expired") for key in late if key != next(reversed(self._entries))]

    def _above_limits(self) -> list[Entry | None]:
        """Take what is too much; the newest entry stays, however large it is."""
        most, size = self.limits.max_entries, self.limits.max_size
        total = sum(entry.stored.size for entry in self._entries.values()) if size is not None else 0
        going: list[Entry | None] = []
        while len(self._entries) > 1 and (
            (most is not None and len(self._entries) > most) or (size is not None and total > size)
        ):
            oldest = next(iter(self._entries))
            total -= self._entries[oldest].stored.size if size is not None else 0
            going.append(self._take(oldest, "evicted"))
        return going

    def _release(self, going: list[Entry | None]) -> None:
        for entry in going:
            if entry is not None and self.released is not None:
                self.released(entry.stored.load(""))
