"""Edited modules are imported anew: they, and what imports them, leave `sys.modules` before a run."""

from __future__ import annotations

import importlib
import importlib.util
import linecache
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from weakref import WeakKeyDictionary

from .local_modules import Graph, Module

# The process's, as `sys.modules` is: what modules' files held when they were imported, and what
# files held when a run was last about to import them.
_imported: WeakKeyDictionary[ModuleType, str | None] = WeakKeyDictionary()
_held: dict[Path, str | None] = {}


def evict_edited(graph: Graph, held: Mapping[Path, str | None]) -> None:
    """Let what was edited be imported anew; `held` says what the files hold now."""
    edited = {module for module in graph if _is_edited(module, held[module.path])}
    _held.update(held)
    for module in _with_importers(edited, graph):
        _evict(module)
    if edited:
        importlib.invalidate_caches()


def _is_edited(module: Module, now: str | None) -> bool:
    loaded = _loaded(module)
    if loaded is None:
        return False
    if loaded not in _imported:
        _imported[loaded] = _held.get(module.path, now)
    return _imported[loaded] != now


def _loaded(module: Module) -> ModuleType | None:
    """Return what was imported under a name, if it is from that very file."""
    loaded = sys.modules.get(module.name)
    file = getattr(loaded, "__file__", None)
    return loaded if file is not None and Path(file) == module.path else None


def _with_importers(edited: set[Module], graph: Graph) -> set[Module]:
    found = set(edited)
    while more := {module for module, imported in graph.items() if module not in found and imported & found}:
        found |= more
    return found


def _evict(module: Module) -> None:
    """Drop a module, and what is inside it if it is a package."""
    inside = f"{module.name}."
    for name in [each for each in sys.modules if each == module.name or each.startswith(inside)]:
        dropped = sys.modules.pop(name)
        parent, _, own = name.rpartition(".")
        if getattr(sys.modules.get(parent), own, None) is dropped:
            delattr(sys.modules[parent], own)
    linecache.checkcache(str(module.path))
    _forget_bytecode(module.path)


def _forget_bytecode(path: Path) -> None:
    """Remove what Python compiled: it tells edits apart by the second and the size alone."""
    with suppress(OSError, NotImplementedError):
        Path(importlib.util.cache_from_source(str(path))).unlink(missing_ok=True)
