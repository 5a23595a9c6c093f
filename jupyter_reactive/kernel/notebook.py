"""The notebook's names: what a script starts from, what it publishes, and whether what it read
is still bound to the same objects. Changes inside an object are not seen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from IPython.core.interactiveshell import InteractiveShell

MISSING = object()


class Published:
    """What one app bound in the notebook, and what stood there before."""

    def __init__(self) -> None:
        self.names: dict[str, Any] = {}
        self.covered: dict[str, Any] = {}
        self.seen: dict[str, Any] = {}


class NotebookNames:
    """The shell's user namespace, as apps see it. `changed` is called when an app has bound names."""

    def __init__(self, shell: InteractiveShell, changed: Callable[[], None]) -> None:
        self._shell = shell
        self._changed = changed
        self._apps: dict[str, Published] = {}

    def seed(self, app: str, reads: frozenset[str]) -> dict[str, Any]:
        """Return a copy in which what `app` itself published is as it was before.

        So no run sees the last one's leftovers, and `df = df.dropna()` starts from the
        notebook's `df` each time. `reads` are the names whose rebinding concerns the app.
        """
        names = dict(self._shell.user_ns)
        record = self._apps.setdefault(app, Published())
        for name, value in record.names.items():
            if names.get(name, MISSING) is value:
                _restore(names, name, record.covered)
        record.seen = {name: names.get(name, MISSING) for name in reads}
        return names

    def publish(self, app: str, names: Mapping[str, Any]) -> None:
        """Bind an app's names in the notebook; what it no longer binds is as it was before."""
        record, bound = self._apps.setdefault(app, Published()), self._shell.user_ns
        for name, value in record.names.items():
            if name not in names and bound.get(name, MISSING) is value:
                _restore(bound, name, record.covered)
        record.covered = {name: old for name in names if (old := self._below(record, name)) is not MISSING}
        record.names = dict(names)
        bound.update(names)
        self._changed()

    def _below(self, record: Published, name: str) -> Any:
        """Return what the notebook itself has under a name that is about to be covered."""
        present = self._shell.user_ns.get(name, MISSING)
        if present is not MISSING and present is record.names.get(name, MISSING):
            return record.covered.get(name, MISSING)
        return present

    def forget(self, app: str) -> None:
        """Let go of what an app published; the notebook keeps its names."""
        self._apps.pop(app, None)

    def transform(self, text: str) -> str:
        return str(self._shell.transform_cell(text))

    def apps_behind(self) -> list[str]:
        """Return the apps that read a name which now is bound to something else."""
        return [app for app, record in self._apps.items() if self._is_behind(record)]

    def _is_behind(self, record: Published) -> bool:
        bound = self._shell.user_ns
        for name, seen in record.seen.items():
            present = bound.get(name, MISSING)
            if present is not seen and present is not record.names.get(name, record):
                return True
        return False


def _restore(names: dict[str, Any], name: str, covered: Mapping[str, Any]) -> None:
    if name in covered:
        names[name] = covered[name]
    else:
        del names[name]
