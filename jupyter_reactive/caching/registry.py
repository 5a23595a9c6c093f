"""The entries of all functions of one decorator, by what the functions are."""

from __future__ import annotations

import threading
from collections.abc import Hashable, Mapping
from typing import Any

from .digest import HashFuncs, Unhashable, digest, full_name
from .entries import Entries, Limits
from .function_key import is_written_here
from .persisted import Persisted
from .reads import Part, Reads
from .storage import Storage, place_of

Name = tuple[str, str]


class Registry:
    """`decorator` is the name that people know it by; `owner` tells a session's results from those of others."""

    def __init__(self, decorator: str, owner: str = "") -> None:
        self.decorator = decorator
        self.owner = owner
        self.latest: dict[Name, list[Part]] = {}
        """What each name last stood for: to tell what has changed."""
        self._entries: dict[tuple[Any, ...], Entries] = {}
        self._persisted: dict[tuple[bytes, Hashable, float | None], Persisted] = {}
        self._lock = threading.Lock()

    def current(self) -> Registry:
        """Return the registry of whoever asks: this one is everybody's."""
        return self

    def entries(self, function: Any, reads: Reads, hash_funcs: HashFuncs | None, limits: Limits) -> Entries:
        """Return a function's entries. With other limits it starts anew."""
        key = (name_of(function), reads.digest, _told(hash_funcs))
        with self._lock:
            found = self._entries.get(key)
            if found is not None and found.limits == limits:
                return found
            new = self._entries[key] = Entries(limits)
        if found is not None:
            found.clear()
        return new

    def persisted(
        self, function: Any, reads: Reads, hash_funcs: HashFuncs | None, storage: Storage, ttl: float | None
    ) -> Persisted:
        """Return a function's results in a storage, which `clear` empties of them too."""
        identity = digest((self.decorator, self.owner, name_of(function), reads.digest, _told(hash_funcs)))
        place = place_of(storage)
        with self._lock:
            known = self._persisted.get((identity, place, ttl))
            if known is None:
                known = self._persisted[identity, place, ttl] = Persisted(storage, function, identity, ttl)
            known.function = function
            return known

    def held(self) -> list[tuple[str, int, int]]:
        """Return each function's name, the number of its results in memory, and their bytes."""
        with self._lock:
            every = list(self._entries.items())
        return [(name, len(entries), entries.size) for ((_, name), _, _), entries in every if len(entries)]

    def in_storages(self) -> list[Persisted]:
        with self._lock:
            return list(self._persisted.values())

    def clear(self, function: str | None = None) -> None:
        """Forget the results of one function, or of all: those that this kernel knows in storages included."""
        with self._lock:
            every: list[tuple[str, Entries | Persisted]] = [(key[0][1], each) for key, each in self._entries.items()]
            every += [(name_of(each.function)[1], each) for each in self._persisted.values()]
        for name, each in every:
            if function in (None, name):
                each.clear()


def name_of(function: Any) -> Name:
    """Return a function's name and module; notebooks and scripts are one module, wherever they stand."""
    names: Mapping[str, Any] = getattr(function, "__globals__", {})
    here = names.get("__spec__") is None or names.get("__name__") == "__main__"
    home = "" if here and is_written_here(names) else str(function.__module__)
    return home, function.__qualname__


def _told(hash_funcs: HashFuncs | None) -> tuple[Any, ...]:
    """Return what stands for hash functions: other ones give other keys."""
    return tuple(sorted((_name(kind), _digest(function)) for kind, function in (hash_funcs or {}).items()))


def _name(kind: Any) -> str:
    return kind if isinstance(kind, str) else full_name(kind)


def _digest(function: Any) -> bytes:
    try:
        return digest(function)
    except Unhashable:
        return repr(function).encode()
