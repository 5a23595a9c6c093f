"""What the cache holds, function by function: in memory, and in the storage that is used by default."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from .envelope import Unreadable, read_header
from .storage import Item, Storage


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


def remove_stored(function: str, storage: Storage) -> None:
    """Remove what a storage has of all functions of a name, those of earlier kernels and versions included."""
    for name, item in list(_items(storage)):
        if name == function:
            storage.remove(item.name)


def _stored(storage: Storage) -> dict[str, list[int]]:
    """Return the sizes of what a storage has, by function."""
    sizes = defaultdict[str, list[int]](list)
    for function, item in _items(storage):
        sizes[function].append(item.size)
    return sizes


def _items(storage: Storage) -> Iterator[tuple[str, Item]]:
    """Yield each function's name and an item; what is not ours is left out."""
    key = storage.key()
    for item in storage.items():
        content = storage.read(item.name)
        if content is not None:
            try:
                yield read_header(content, item.name, key).function, item
            except Unreadable:
                continue
