"""What the caches of this kernel hold, and how to empty them from outside: for the side panel."""

from __future__ import annotations

from collections.abc import Iterator

from ..schema.forward_msg import CacheInfo, Caches, Decorator
from .api import DISK, CacheData, CacheResource, cache_data, cache_resource
from .registry import Registry
from .stats import remove_stored, stats

CACHES: dict[Decorator, CacheData | CacheResource] = {"cache_data": cache_data, "cache_resource": cache_resource}


def listing() -> Caches:
    """Return a line for each function that has results in memory or on disk."""
    return Caches(functions=tuple(_lines("cache_data")) + tuple(_lines("cache_resource")))


def clear(decorator: Decorator, function: str | None = None) -> None:
    """Forget the results of one function, or of all; on disk those of earlier kernels too."""
    for registry in _registries(decorator):
        registry.clear(function)
    if decorator == "cache_data":
        for name in [row.function for row in stats((), DISK)] if function is None else [function]:
            remove_stored(name, DISK)


def _lines(decorator: Decorator) -> Iterator[CacheInfo]:
    held = [row for registry in _registries(decorator) for row in registry.held()]
    for row in stats(held, DISK if decorator == "cache_data" else None):
        yield CacheInfo(
            decorator=decorator,
            function=row.function,
            entries=row.entries,
            size=row.size,
            stored=row.stored,
            stored_size=row.stored_size,
        )


def _registries(decorator: Decorator) -> Iterator[Registry]:
    return CACHES[decorator].registries()
