"""The modules of Streamlit that scripts and packages import, and what stands for each here.

Modules of `FROM_WHEEL` are loaded out of an installed Streamlit and run against this library.
"""

from __future__ import annotations

import importlib
import importlib.machinery
import importlib.util
import sys
from difflib import get_close_matches
from pathlib import Path
from types import ModuleType
from typing import Any

OURS = {
    "streamlit.commands.execution_control": "jupyter_reactive",
    "streamlit.commands.navigation": "jupyter_reactive",
    "streamlit.commands.page_config": "jupyter_reactive",
    "streamlit.components.v1": "jupyter_reactive.compat.components_v1",
    "streamlit.components.v1.component_registry": "jupyter_reactive.compat.components_v1",
    "streamlit.components.v1.components": "jupyter_reactive.compat.components_v1",
    "streamlit.components.v1.custom_component": "jupyter_reactive.compat.components_v1",
    "streamlit.components.v2": "jupyter_reactive.compat.components_v2",
    "streamlit.config": "jupyter_reactive.compat.config",
    "streamlit.connections": "jupyter_reactive.connections",
    "streamlit.delta_generator": "jupyter_reactive.elements.delta_generator",
    "streamlit.deprecation_util": "jupyter_reactive.compat.deprecation",
    "streamlit.elements.arrow": "jupyter_reactive.compat.elements",
    "streamlit.elements.heading": "jupyter_reactive.compat.elements",
    "streamlit.elements.image": "jupyter_reactive.compat.elements",
    "streamlit.elements.lib.dialog": "jupyter_reactive.compat.elements",
    "streamlit.elements.lib.image_utils": "jupyter_reactive.compat.elements",
    "streamlit.elements.lib.layout_utils": "jupyter_reactive.compat.elements",
    "streamlit.elements.lib.mutable_expander_container": "jupyter_reactive.compat.elements",
    "streamlit.elements.lib.mutable_popover_container": "jupyter_reactive.compat.elements",
    "streamlit.elements.lib.mutable_status_container": "jupyter_reactive.compat.elements",
    "streamlit.elements.lib.mutable_tab_container": "jupyter_reactive.compat.elements",
    "streamlit.elements.widgets.chat": "jupyter_reactive.compat.typing",
    "streamlit.elements.widgets.file_uploader": "jupyter_reactive.compat.elements",
    "streamlit.errors": "jupyter_reactive.compat.errors",
    "streamlit.logger": "jupyter_reactive.compat.config",
    "streamlit.navigation.page": "jupyter_reactive.elements.page",
    "streamlit.runtime": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.caching": "jupyter_reactive.caching.api",
    "streamlit.runtime.fragment": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.metrics_util": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner.exceptions": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner.script_run_context": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner_utils": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner_utils.exceptions": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.scriptrunner_utils.script_run_context": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.secrets": "jupyter_reactive.runtime.secrets",
    "streamlit.runtime.state": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.state.session_state_proxy": "jupyter_reactive.compat.runtime",
    "streamlit.runtime.uploaded_file_manager": "jupyter_reactive.compat.typing",
    "streamlit.source_util": "jupyter_reactive.compat.sources",
    "streamlit.testing.v1": "jupyter_reactive.testing",
    "streamlit.testing.v1.app_test": "jupyter_reactive.testing",
    "streamlit.testing.v1.element_tree": "jupyter_reactive.testing.element_tree",
    "streamlit.typing": "jupyter_reactive.compat.typing",
}
FEW = 6
VERSION = "1.67.0"
"""The Streamlit whose names these are: packages look at it."""

FROM_WHEEL = ("streamlit.hello",)

_loaded: dict[str, ModuleType] = {}


class Facade(ModuleType):
    """`streamlit` itself: every name is this library's, the submodules are those that stand for its own."""

    def __getattr__(self, name: str) -> Any:
        return getattr(importlib.import_module("jupyter_reactive"), name)

    def __dir__(self) -> list[str]:
        return dir(importlib.import_module("jupyter_reactive"))


class Package(ModuleType):
    """A module of Streamlit's of which only the submodules stand for something here."""

    __path__: list[str] = []  # noqa: RUF012 - what makes a module a package

    def __getattr__(self, name: str) -> Any:
        try:
            return resolve(f"{self.__name__}.{name}")
        except ModuleNotFoundError:
            raise AttributeError(missing(name, self)) from None

    def __dir__(self) -> list[str]:
        inner = (path.removeprefix(f"{self.__name__}.") for path in OURS if path.startswith(f"{self.__name__}."))
        return sorted({path.partition(".")[0] for path in inner})


def missing(name: str, module: ModuleType) -> str:
    """Return what to say of a name that a module has not, with the nearest that it has."""
    known = [each for each in dir(module) if not each.startswith("_")]
    near = get_close_matches(name, known, 1) or (known if len(known) < FEW else [])
    hint = f" There is: {', '.join(near)}." if near else ""
    return f"jupyter_reactive, which stands for Streamlit here, has no {name!r} in {module.__name__}.{hint}"


def is_streamlit(name: str) -> bool:
    return name == "streamlit" or name.startswith("streamlit.")


def resolve(name: str) -> ModuleType:
    """Return what stands for a module of Streamlit, or raise ModuleNotFoundError."""
    if name in OURS:
        return importlib.import_module(OURS[name])
    if name == "streamlit" and name not in _loaded:
        _loaded[name] = _facade()
    if name not in _loaded and any(path.startswith(f"{name}.") for path in OURS):
        _loaded[name] = Package(name)
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
        return None if hasattr(parent, name.rpartition(".")[2]) else resolve(name)
    except ModuleNotFoundError:
        return None


def _facade() -> Facade:
    """Return `streamlit` with the submodules that would hide behind ours of the same name; no function does."""
    facade = Facade("streamlit", "jupyter_reactive, in the place of Streamlit.")
    facade.__dict__["__version__"] = VERSION
    ours = importlib.import_module("jupyter_reactive")
    for path in OURS:
        name = path.split(".")[1]
        if not callable(getattr(ours, name, None)):
            setattr(facade, name, resolve(f"streamlit.{name}"))
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
