"""What the cache holds, function by function: in memory, and in storages."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from contextlib import suppress

from msgspec import Struct

from .envelope import Unreadable, read_header
from .persisted import PREFIX, Persisted
from .storage import Item, Storage, place_of


class FunctionStats(Struct):
    """One function's results. Sizes are in bytes; `stored` counts results of earlier kernels and versions too."""

    function: str
    entries: int = 0
    size: int = 0
    stored: int = 0
    stored_size: int = 0


def stats(
    held: Iterable[tuple[str, int, int]], disk: Storage | None = None, persisted: Iterable[Persisted] = ()
) -> list[FunctionStats]:
    """Return a row for each function, by name. `held` are names, numbers and sizes of what is in memory."""
    rows: dict[str, FunctionStats] = {}
    for function, entries, size in held:
        row = rows.setdefault(function, FunctionStats(function))
        row.entries += entries
        row.size += size
    for storage, names in _storages(disk, persisted):
        with suppress(Exception):  # a storage can fail in any way; whoever needs it is told
            for function, item in _items(storage, names, read=storage is disk):
                row = rows.setdefault(function, FunctionStats(function))
                row.stored += 1
                row.stored_size += item.size
    return sorted(rows.values(), key=lambda row: row.function)


def remove_stored(function: str, storage: Storage) -> None:
    """Remove what a storage has of all functions of a name, those of earlier kernels and versions included."""
    for name, item in list(_items(storage, {}, read=True)):
        if name == function:
            storage.remove(item.name)


def _storages(disk: Storage | None, persisted: Iterable[Persisted]) -> Iterable[tuple[Storage, dict[str, str]]]:
    """Return the storages that are in use, each with the functions whose results this kernel looks for there."""
    found: dict[Hashable, tuple[Storage, dict[str, str]]] = {}
    if disk is not None:
        found[place_of(disk)] = disk, {}
    for each in persisted:
        _, names = found.setdefault(place_of(each.storage), (each.storage, {}))
        names[each.prefix] = each.function.__qualname__
    return found.values()


def _items(storage: Storage, names: dict[str, str], *, read: bool) -> Iterator[tuple[str, Item]]:
    """Yield a function's name and an item; what is not known by its name is read, or left out."""
    for item in storage.items():
        function = names.get(item.name[:PREFIX]) or (_function(storage, item.name) if read else None)
        if function is not None:
            yield function, item


def _function(storage: Storage, name: str) -> str | None:
    content = storage.read(name)
    try:
        return None if content is None else read_header(content, name, storage.key()).function
    except Unreadable:
        return None
