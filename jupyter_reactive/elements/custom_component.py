"""Components with a page of their own: `components.v1.declare_component`, and what it returns."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..runtime.component_errors import MarshallComponentException
from ..runtime.errors import StreamlitAPIException
from ..runtime.folders import RefusedPath, declared
from ..runtime.script_run_context import get_script_run_ctx
from ..runtime.sources import MAGIC
from ..runtime.widgets import Key
from .delta_generator import MAIN
from .emitter import Callback


class CustomComponent:
    """A declared component. A call of it draws it, and returns the value that it gave last."""

    def __init__(
        self, name: str, path: str | None = None, url: str | None = None, module_name: str | None = None
    ) -> None:
        if path is None and url is None:
            raise StreamlitAPIException("A component is in a folder or at an address: give `path` or `url`.")
        self.name = name
        self.path = path
        self.url = url
        self.module_name = module_name
        self._folder = None if path is None else _folder(path)

    @property
    def abspath(self) -> str | None:
        return None if self.path is None else os.path.abspath(self.path)  # noqa: PTH100 - Streamlit's, without ".."

    def __call__(
        self,
        *args: Any,
        default: Any = None,
        key: Key | None = None,
        on_change: Callback | None = None,
        tab_index: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """Draw the component; its arguments are by name. `default` is returned until it gives a value."""
        return self.create_instance(*args, default=default, key=key, on_change=on_change, tab_index=tab_index, **kwargs)

    def create_instance(
        self,
        *args: Any,
        default: Any = None,
        key: Key | None = None,
        on_change: Callback | None = None,
        tab_index: int | None = None,
        **kwargs: Any,
    ) -> Any:
        """Do what a call does."""
        if args:
            raise MarshallComponentException(f"The argument {args[0]!r} of a component has no name.")
        value = MAIN._component(
            {**kwargs, "default": default, "key": key},
            name=self.name,
            url=self.url,
            folder=None if self.url is not None else self._folder,
            key=key,
            on_change=on_change,
            tab_index=tab_index,
        )
        return default if value is None else value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CustomComponent) and self._told() == other._told()

    def __hash__(self) -> int:
        return hash(self._told())

    def __str__(self) -> str:
        return f"'{self.name}': {self.url if self.path is None else self.path}"

    def _told(self) -> tuple[str | None, ...]:
        return (self.name, self.path, self.url, self.module_name)


def declare_component(name: str, path: str | Path | None = None, url: str | None = None) -> CustomComponent:
    """Declare a component made for Streamlit, and return what draws it.

    path
        The folder of its files, with an `index.html`. They come over the notebook's own connection.
    url
        The address of a development server that has them, instead.

    >>> from jupyter_reactive.elements.components import declare_component
    >>> slider = declare_component("slider", path="frontend/build")
    >>> slider(minimum=0, maximum=10, key="size")
    """
    module = _module_name(sys._getframe(1).f_globals)
    component = CustomComponent(f"{module}.{name}", None if path is None else str(path), url or None, module)
    if get_script_run_ctx() is not None and component.abspath is not None and not Path(component.abspath).is_dir():
        raise StreamlitAPIException(f"The component {name!r} has no such folder: '{component.abspath}'")
    return component


def _module_name(names: Mapping[str, Any]) -> str:
    """Return the name of the module of these names; a script is called like its file, a cell like its app."""
    name, file, run = str(names.get("__name__")), Path(str(names.get("__file__"))), get_script_run_ctx()
    if run is not None and MAGIC in names and (run.session.app.source.seeds or file.suffix != ".py"):
        return run.session.app.name
    return file.stem if file.suffix == ".py" and (name == "__main__" or MAGIC in names) else name


def _folder(path: str) -> Any:
    try:
        return declared(path)
    except RefusedPath as error:
        raise StreamlitAPIException(f"A component's files cannot be there: {error}") from error
