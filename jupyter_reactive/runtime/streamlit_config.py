"""Streamlit's options as far as an app has them: `config.toml`, `st.set_option`, and the theme that they make.

Files are read at the start of each run of the script: the one in the home folder, then the app's.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..schema.forward_msg import Theme
from .streamlit_options import DEFAULTS, is_theme

FILE = Path(".streamlit", "config.toml")
# The grounds and the ink of Streamlit's own two themes, which `theme.base` asks for.
BASES = {
    "light": {"backgroundColor": "#ffffff", "secondaryBackgroundColor": "#f0f2f6", "textColor": "#31333f"},
    "dark": {"backgroundColor": "#0e1117", "secondaryBackgroundColor": "#262730", "textColor": "#fafafa"},
}


class StreamlitConfig:
    """One session's options. `report` tells a person of a file that cannot be read."""

    def __init__(self, folder: Callable[[], Path], report: Callable[[str], None]) -> None:
        self._folder = folder
        self._report = report
        self._files: dict[Path, tuple[float, dict[str, Any]]] = {}
        self._values: dict[str, Any] = {}
        self._set: dict[str, Any] = {}
        self._theme: Theme | None = None

    def refresh(self) -> None:
        """Read the files anew where they have changed."""
        values: dict[str, Any] = {}
        for place in dict.fromkeys((Path.home(), self._folder())):
            values.update(self._read(place / FILE))
        if values != self._values:
            self._values = values
            self._theme = _theme(values)

    def get(self, key: str) -> Any:
        """Return an option's value, or raise KeyError."""
        if key in self._set:
            return self._set[key]
        if key in self._values and (key in DEFAULTS or is_theme(key)):
            return self._values[key]
        return None if is_theme(key) else DEFAULTS[key]

    def set(self, key: str, value: Any) -> None:
        self._set[key] = value

    def theme(self) -> Theme | None:
        """Return the colours and fonts of the app, None where it has those of the notebook."""
        return self._theme

    def _read(self, file: Path) -> dict[str, Any]:
        try:
            changed = file.stat().st_mtime
        except OSError:
            return {}
        known = self._files.get(file)
        if known is None or known[0] != changed:
            self._files[file] = changed, self._parsed(file)
        return self._files[file][1]

    def _parsed(self, file: Path) -> dict[str, Any]:
        try:
            return dict(_flat(tomllib.loads(file.read_text("utf-8"))))
        except (OSError, ValueError) as error:
            self._report(f"{file} was left out: {error}\n")
            return {}


def _flat(table: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{name}.")
        else:
            yield f"{prefix}{name}", value


def _theme(values: Mapping[str, Any]) -> Theme | None:
    """Return what `[theme]` says for a light and for a dark notebook, each with its own section over it."""
    base = BASES.get(str(values.get("theme.base")), {})
    common = {**base, **_section(values, "theme.")}
    theme = Theme(
        light={**common, **_section(values, "theme.light.")}, dark={**common, **_section(values, "theme.dark.")}
    )
    return theme if theme.light or theme.dark else None


def _section(values: Mapping[str, Any], prefix: str) -> dict[str, str]:
    found = ((key.removeprefix(prefix), value) for key, value in values.items() if key.startswith(prefix))
    return {name: value for name, value in found if "." not in name and isinstance(value, str) and name != "base"}
