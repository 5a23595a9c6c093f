"""The module that a session's script executes in, and what of it goes back to the notebook."""

from __future__ import annotations

import sys
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from .sources import MAGIC, MAGIC_RESULT, Compiled

if TYPE_CHECKING:
    from .app_session import AppSession


class ScriptModule:
    """The module that a session's runs execute in: fresh for each run, under one stable name."""

    def __init__(self, session: AppSession, name: str) -> None:
        self._session = session
        self.name = name
        self.page_name = f"{name}_page"
        self._module = types.ModuleType(name)
        self._seed: dict[str, Any] = {}

    def run_page(self, compiled: Compiled, finish: Callable[[Any], Any]) -> None:
        """Execute a page's file in a module of its own, which starts from nothing and publishes nothing."""
        module = sys.modules[self.page_name] = types.ModuleType(self.page_name)
        module.__dict__.update(self._own_names(self.page_name, compiled))
        with self.importing():
            finish(eval(compiled.code, module.__dict__))  # noqa: S307 - the user's own script

    def run(self, compiled: Compiled, finish: Callable[[Any], Any]) -> None:
        """Execute the script in a new module; `finish` awaits what has to be awaited."""
        self._module = self._fresh(compiled)
        sys.modules[self.name] = self._module
        with self.importing():
            finish(eval(compiled.code, self._module.__dict__))  # noqa: S307 - the user's own script

    @contextmanager
    def importing(self) -> Iterator[None]:
        """Let a file's script import what lies beside it."""
        folder = self._session.compiler.source.folder
        if folder is None:
            yield
            return
        sys.path.insert(0, str(folder))
        try:
            yield
        finally:
            sys.path.remove(str(folder))

    def publish(self) -> None:
        """Hand the names that the script bound to the notebook."""
        if not self._session.publishes:
            return
        seed, names = self._seed, self._module.__dict__
        bound = {
            name: value
            for name, value in names.items()
            if not name.startswith("__") and (name not in seed or seed[name] is not value)
        }
        self._session.host.notebook.publish(self._session.app.name, bound)

    def close(self) -> None:
        """Leave nothing in `sys.modules`."""
        if sys.modules.get(self.name) is self._module:
            del sys.modules[self.name]
        sys.modules.pop(self.page_name, None)
        self._seed = {}
        self._module = types.ModuleType(self.name)

    def _fresh(self, compiled: Compiled) -> types.ModuleType:
        module = types.ModuleType(self.name)
        source = self._session.compiler.source
        self._seed = self._session.seed(compiled.reads) if source.seeds else {}
        module.__dict__.update(self._seed)
        module.__dict__.update(self._own_names(self.name, compiled))
        return module

    def _own_names(self, name: str, compiled: Compiled) -> dict[str, Any]:
        return {
            "__name__": name, "__file__": compiled.script.filename, "__doc__": None,
            MAGIC: self._session.write, MAGIC_RESULT: self._session.write_result,
        }  # fmt: skip
