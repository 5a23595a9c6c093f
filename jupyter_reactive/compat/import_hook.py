"""`import streamlit` during a run gives this library; everywhere else what it always gave.

Wraps `builtins.__import__` (an override in the script's own builtins would not reach the modules
that it imports) and leaves `sys.modules` alone; `remove` undoes it.
"""

from __future__ import annotations

import builtins
from collections.abc import Callable, Mapping, Sequence
from types import ModuleType
from typing import Any

from ..runtime.script_run_context import get_script_run_ctx
from .modules import child, forget, is_streamlit, missing, resolve

Import = Callable[..., ModuleType]


class ImportHook:
    """The wrapped import."""

    def __init__(self) -> None:
        self._original: Import = builtins.__import__

    def install(self) -> None:
        self._original = builtins.__import__
        builtins.__import__ = self._import

    def remove(self) -> None:
        if builtins.__import__ == self._import:
            builtins.__import__ = self._original
        forget()

    def _import(
        self,
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - the names of __import__
        locals: Mapping[str, object] | None = None,  # noqa: A002
        fromlist: Sequence[str] | None = (),
        level: int = 0,
    ) -> Any:
        absolute = _absolute(name, globals, level)
        if absolute is None or get_script_run_ctx() is None:
            return self._original(name, globals, locals, fromlist, level)
        return _import_ours(absolute, fromlist or (), whole_path=level == 0)


def _absolute(name: str, globals: Mapping[str, object] | None, level: int) -> str | None:  # noqa: A002
    """Return the full name of an import that concerns Streamlit, else None."""
    if level == 0:
        return name if is_streamlit(name) else None
    package = str((globals or {}).get("__package__") or "")
    if not is_streamlit(package):
        return None
    base = package.rsplit(".", level - 1)[0]
    return f"{base}.{name}" if name else base


def _import_ours(name: str, fromlist: Sequence[str], *, whole_path: bool) -> ModuleType:
    module = resolve(name)
    if not fromlist:
        _bind_path(name)
        return resolve(name.partition(".")[0]) if whole_path else module
    for each in fromlist:
        found = child(module, f"{name}.{each}")
        if found is not None:
            setattr(module, each, found)
        elif each != "*" and not hasattr(module, each):
            raise ImportError(missing(each, module), name=name)
    return module


def _bind_path(name: str) -> None:
    """Make `import streamlit.a.b` leave `a` on streamlit and `b` on a."""
    path = name.split(".")
    for depth in range(1, len(path)):
        parent, inner = resolve(".".join(path[:depth])), path[depth]
        if not hasattr(parent, inner):
            setattr(parent, inner, resolve(".".join(path[: depth + 1])))
