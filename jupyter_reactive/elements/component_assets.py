"""Where a component of `components.v2` has its code from: the text itself, or a file of an installed package.

Such a package says in its `pyproject.toml` in which folder its files are; none outside is read.
"""

from __future__ import annotations

import importlib.util
import tomllib
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from ..runtime.errors import StreamlitAPIException, StreamlitComponentRegistryError
from ..runtime.folders import Folder, RefusedPath, checked

GLOB = "*?[]"
ENDINGS = (".js", ".mjs", ".cjs", ".css")


def code(component: str, kind: str, given: str | None) -> str:
    """Return a component's styles or script; `given` is the text, or the name of a file, or a pattern of one."""
    if given is None or not _is_name(given.strip()):
        return given or ""
    folder = _folder(component)
    if folder is None:
        raise StreamlitAPIException(
            f"{kind}={given!r} names a file, but the component {component!r} is of no installed package whose "
            "pyproject.toml has an `asset_dir` for it. Give the code itself, over several lines or without a path."
        )
    try:
        return _file(folder, given.strip().removeprefix("./")).read_text(encoding="utf-8")
    except RefusedPath as error:
        raise StreamlitComponentRegistryError(f"{kind}={given!r} of the component {component!r}: {error}") from error
    except OSError as error:
        raise StreamlitComponentRegistryError(f"There is no file {given!r} in {folder.path}.") from error


def _is_name(text: str) -> bool:
    """Say whether a text is the name of a file, by the marks that Streamlit goes by."""
    if "\n" in text or "\r" in text:
        return False
    return any(mark in text for mark in (*GLOB, "/", "\\")) or text.lower().endswith(ENDINGS)


def _file(folder: Folder, name: str) -> Path:
    if not any(mark in name for mark in GLOB):
        return folder.file(name)
    parts = checked(name)
    root = Path(folder.path)
    found = [each.relative_to(root).as_posix() for each in root.glob("*/" * (len(parts) - 1) + "*") if each.is_file()]
    fitting = [each for each in found if fnmatchcase(each, name)]
    if len(fitting) != 1:
        raise StreamlitComponentRegistryError(
            f"{name!r} fits {len(fitting)} files in {folder.path}; it must fit one: {', '.join(fitting) or 'none'}."
        )
    return folder.file(fitting[0])


def _folder(component: str) -> Folder | None:
    """Return the folder that the package of "PROJECT.COMPONENT" gives for its files."""
    project, _, name = component.partition(".")
    root = _package(project.replace("-", "_"))
    if root is None or not (root / "pyproject.toml").is_file():
        return None
    told: Any = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    listed = told.get("tool", {}).get("streamlit", {}).get("component", {}).get("components", [])
    folders = [each.get("asset_dir") for each in listed if each.get("name") == name]
    return Folder(str(root.joinpath(*checked(folders[0])))) if folders and folders[0] else None


def _package(name: str) -> Path | None:
    """Return the folder of a package, which is not imported for that."""
    if not name.isidentifier():
        return None
    try:
        spec = importlib.util.find_spec(name)
    except ValueError:
        return None  # a module that was made by hand
    places = list(spec.submodule_search_locations or []) if spec else []
    return Path(places[0]) if places else None
