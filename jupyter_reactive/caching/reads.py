"""What a function was found to read, and whether that still stands."""

from __future__ import annotations

import types
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from .digest import Digest

MISSING = object()
Part = tuple[str, bytes]


class Reads:
    """What one function or class comes to. `holds` says whether that still stands, at little cost."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.left_out: list[str] = []
        self.unhashable: str | None = None
        self._globals: list[tuple[Mapping[str, Any], str, Any]] = []
        self._cells: list[tuple[types.CellType, Any]] = []
        self._codes: list[tuple[types.FunctionType, types.CodeType]] = []
        self._classes: list[tuple[type, dict[str, Any]]] = []

    @cached_property
    def digest(self) -> bytes:
        into = Digest()
        for label, part in self.parts:
            into.add(label).raw(part)
        return into.result()

    def watch_global(self, names: Mapping[str, Any], name: str) -> Any:
        value = names.get(name, MISSING)
        self._globals.append((names, name, value))
        return value

    def watch_cell(self, cell: types.CellType) -> Any:
        value = content_of(cell)
        self._cells.append((cell, value))
        return value

    def watch_code(self, function: types.FunctionType) -> None:
        self._codes.append((function, function.__code__))

    def watch_class(self, kind: type) -> dict[str, Any]:
        names = dict(vars(kind))
        self._classes.append((kind, names))
        return names

    def holds(self) -> bool:
        """Say whether everything is still the very object it was."""
        for names, name, value in self._globals:
            if names.get(name, MISSING) is not value:
                return False
        for function, code in self._codes:
            if function.__code__ is not code:
                return False
        for cell, value in self._cells:
            if content_of(cell) is not value:
                return False
        # Most functions read no class: then nothing more is made, not even a generator.
        return not self._classes or all(_same_names(kind, names) for kind, names in self._classes)


def content_of(cell: types.CellType) -> Any:
    try:
        return cell.cell_contents
    except ValueError:  # it is still empty
        return MISSING


def _same_names(kind: type, names: dict[str, Any]) -> bool:
    now = vars(kind)
    return len(now) == len(names) and all(names.get(name, MISSING) is value for name, value in now.items())
