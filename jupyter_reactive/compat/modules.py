"""The modules of Streamlit that scripts and packages import, and what stands for each here.

Modules of `FROM_WHEEL` are loaded out of an installed Streamlit and run against this library.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import importlib.util
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

OURS = {
    "streamlit.connections": "jupyter_reactive.connections",
    "streamlit.delta_generator": "jupyter_reactive.elements.delta_generator",
    "streamlit.errors": "jupyter_reactive.runtime.errors",
    "streamlit.runtime": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner_utils": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner_utils.script_run_context": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.secrets": "jupyter_reactive.runtime.secrets",
    "streamlit.testing.v1": "jupyter_reactive.testing",
}
FROM_WHEEL = ("streamlit.hello",)

_loaded: dict[str, ModuleType] = {}


class Facade(ModuleType):
    """`streamlit` itself: every name is this library's, the submodules are those that stand for its own."""

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module("jupyter_reactive"), name)

    def __dir__(self) -> list[str]:
        return dir(importlib.import_module("jupyter_reactive"))


def is_streamlit(name: str) -> bool:
    return name == "streamlit" or name.startswith("streamlit.")


def resolve(name: str) -> ModuleType:
    """Return what stands for a module of Streamlit, or raise ModuleNotFoundError."""
    if name in OURS:
        return importlib.import_module(OURS[name])
    if name == "streamlit" and name not in _loaded:
        _loaded[name] = _facade()
    if name not in _loaded and name.startswith(FROM_WHEEL):
        _load(name)
    if name in _loaded:
        return _loaded[name]
    raise ModuleNotFoundError(
        f"{name!r} has no counterpart in jupyter_reactive, which stands for Streamlit in reactive scripts.", name=name
    )


def child(parent: ModuleType, name: str) -> ModuleType | None:
    """Return a submodule for `from streamlit.x import name`, None where `name` is no module."""
    try:
        return None if name.rpartition(".")[2] in vars(parent) else resolve(name)
    except ModuleNotFoundError:
        return None


def _facade() -> Facade:
    """Return `streamlit` with the submodules that would hide behind ours of the same name."""
    facade = Facade("streamlit", "jupyter_reactive, in the place of Streamlit.")
    for path, ours in OURS.items():
        if path.count(".") == 1:
            setattr(facade, path.partition(".")[2], importlib.import_module(ours))
    return facade


def forget() -> None:
    """Drop the modules that were loaded out of the wheel."""
    _loaded.clear()


def _load(name: str) -> None:
    path = _in_wheel(name)
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ModuleNotFoundError(f"{path} cannot be loaded.", name=name)
    module = importlib.util.module_from_spec(spec)
    _loaded[name] = module
    try:
        spec.loader.exec_module(module)
    except BaseException:
        del _loaded[name]
        raise


def _in_wheel(name: str) -> Path:
    """Return the file of a module in the installed Streamlit, without importing that."""
    inner = name.split(".")[1:]
    for folder in sys.path:
        base = Path(folder or ".", "streamlit", *inner)
        for path in (base.with_suffix(".py"), base / "__init__.py"):
            if path.is_file():
                return path
    raise ModuleNotFoundError(f"{name!r} comes out of an installed Streamlit: `pip install streamlit`.", name=name)
