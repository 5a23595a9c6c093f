"""What the cache holds, function by function: in memory, and in the storage that is used by default."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from msgspec import Struct

from .envelope import Unreadable, read_header
from .storage import Storage


class FunctionStats(Struct):
    """One function's results. Sizes are in bytes; `stored` counts results of earlier kernels and versions too."""

    function: str
    entries: int = 0
    size: int = 0
    stored: int = 0
    stored_size: int = 0


def stats(held: Iterable[tuple[str, int, int]], storage: Storage | None = None) -> list[FunctionStats]:
    """Return a row for each function, by name. `held` are names, numbers and sizes of what is in memory."""
    rows: dict[str, FunctionStats] = {}
    for function, entries, size in held:
        row = rows.setdefault(function, FunctionStats(function))
        row.entries += entries
        row.size += size
    for function, sizes in _stored(storage).items() if storage is not None else ():
        row = rows.setdefault(function, FunctionStats(function))
        row.stored, row.stored_size = len(sizes), sum(sizes)
    return sorted(rows.values(), key=lambda row: row.function)


def _stored(storage: Storage) -> dict[str, list[int]]:
    """Return the sizes of what a storage has, by function; what is not ours is left out."""
    sizes = defaultdict[str, list[int]](list)
    key = storage.key()
    for item in storage.items():
        content = storage.read(item.name)
        if content is not None:
            try:
                sizes[read_header(content, item.name, key).function].append(item.size)
            except Unreadable:
                continue
    return sizes
