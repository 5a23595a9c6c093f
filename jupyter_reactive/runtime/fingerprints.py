"""What files hold, cheaply asked again: read anew only where date, size or inode is another."""

from __future__ import annotations

from pathlib import Path
from time import time_ns

import xxhash
from msgspec import Struct

RACY = 100_000_000
"""Nanoseconds. A file that was written so shortly before it was read may change without a new date."""

EMPTY = xxhash.xxh3_128_hexdigest(b"")


class Held(Struct, frozen=True):
    """A file's content as it was read."""

    stamp: tuple[int, int, int]
    digest: str
    data: bytes
    settled: bool


class Fingerprints:
    """The contents of files and their hashes."""

    def __init__(self) -> None:
        self._known: dict[Path, Held] = {}

    def of(self, path: Path) -> str | None:
        """Return a hash that is another once the content is; None for what cannot be read."""
        held = self._held(path)
        return held.digest if held else None

    def text(self, path: Path) -> str:
        """Return a file's text; nothing of one that cannot be read."""
        held = self._held(path)
        return held.data.decode("utf-8", "replace") if held else ""

    def _held(self, path: Path) -> Held | None:
        try:
            stat = path.stat()
            stamp = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
            known = self._known.get(path)
            if known is None or known.stamp != stamp or not known.settled:
                data = path.read_bytes()
                settled = time_ns() - stat.st_mtime_ns > RACY
                known = self._known[path] = Held(stamp, xxhash.xxh3_128_hexdigest(data), data, settled)
        except OSError:
            self._known.pop(path, None)
            return None
        return known
