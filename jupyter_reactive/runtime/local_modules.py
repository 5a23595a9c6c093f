"""The modules beside a script that it imports, and which of them were edited since.

Found in the texts, not in `sys.modules`: so that one which does not import (yet) is among them.
"""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from .fingerprints import Fingerprints

AT_MOST = 200
OURS = ("jupyter_reactive", "streamlit")
"""Never a script's own, though they may lie in the working directory."""


class Module(Struct, frozen=True):
    """A module by its name and its file."""

    name: str
    path: Path

    @property
    def package(self) -> str:
        """What its relative imports start from."""
        return self.name if self.path.name == "__init__.py" else self.name.rpartition(".")[0]


Graph = Mapping[Module, frozenset[Module]]


class LocalModules:
    """What one script reaches by import statements in its own folder and the working directory."""

    def __init__(self, folder: Path, fingerprints: Fingerprints) -> None:
        self._folder = folder
        self._fingerprints = fingerprints
        self._names: dict[str, frozenset[str]] = {}
        self._state: tuple[object, ...] = ()
        self._graph: Graph = {}

    def graph(self, script: str) -> Graph:
        """Return every module that the script reaches, with those that it imports itself."""
        roots = (self._folder, Path.cwd())
        if not self._state or self._state != self._present(script, roots):
            self._graph = self._reached(script, roots)
            self._state = self._present(script, roots)
        return self._graph

    def _present(self, script: str, roots: tuple[Path, ...]) -> tuple[object, ...]:
        """Return what the graph follows from: the texts, and which files there are beside them."""
        paths = [module.path for module in self._graph]
        folders = dict.fromkeys((*roots, *(path.parent for path in paths)))
        return script, *map(self._fingerprints.of, paths), *map(_changed_at, folders)

    def _reached(self, script: str, roots: tuple[Path, ...]) -> Graph:
        place = _Places(roots)
        names, self._names = self._names, {}
        found: dict[Module, frozenset[Module]] = {}
        waiting = deque(place.all(self._names_in(script, "", names)))
        while waiting and len(found) < AT_MOST:
            module = waiting.popleft()
            if module not in found:
                text = self._fingerprints.text(module.path)
                found[module] = frozenset(place.all(self._names_in(text, module.package, names)))
                waiting.extend(found[module])
        return found

    def _names_in(self, text: str, package: str, known: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return the dotted names that a text imports; what is as it was is not read again."""
        key = f"{package}\n{text}"
        if key not in self._names:
            self._names[key] = known[key] if key in known else frozenset(_imports(text, package))
        return self._names[key]


class _Places:
    """Where dotted names lead, as far as they are local. Asks the file system once for each."""

    def __init__(self, roots: Iterable[Path]) -> None:
        self._roots = tuple(dict.fromkeys(roots))
        self._found: dict[str, Path | None] = {}

    def all(self, names: Iterable[str]) -> list[Module]:
        """Return the modules on the way to each name: `a` and `a.b` for `a.b`."""
        found: dict[Module, None] = {}
        for name in sorted(names):
            parts = name.split(".")
            for depth in range(1, len(parts) + 1):
                inner = ".".join(parts[:depth])
                if parts[0] in OURS or (depth == 2 and self._folder(parts[0]) is None):
                    break
                if (path := self._file(inner)) is not None:
                    found[Module(inner, path)] = None
        return list(found)

    def _file(self, name: str) -> Path | None:
        if name not in self._found:
            bases = [root.joinpath(*name.split(".")) for root in self._roots]
            candidates = (path for base in bases for path in (base / "__init__.py", base.parent / f"{base.name}.py"))
            self._found[name] = next((path for path in candidates if path.is_file()), None)
        return self._found[name]

    def _folder(self, name: str) -> Path | None:
        key = f"{name}."
        if key not in self._found:
            self._found[key] = next((root / name for root in self._roots if (root / name).is_dir()), None)
        return self._found[key]


def _changed_at(folder: Path) -> int:
    try:
        return folder.stat().st_mtime_ns
    except OSError:
        return 0


def _imports(text: str, package: str) -> Iterator[str]:
    """Yield the dotted names in a text's import statements; none of a text that does not parse."""
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError):
        return
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name for each in names)
            case ast.ImportFrom(module=module, names=names, level=level):
                base = package.split(".")[: package.count(".") + 2 - level] if level else []
                path = ".".join([*base, *([module] if module else [])])
                yield from (each for each in (path, *(f"{path}.{name.name}" for name in names)) if each.strip("."))
