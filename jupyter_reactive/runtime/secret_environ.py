"""Secrets and environment variables: those that are secrets, and, where wanted, secrets that become variables."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from .secret_files import Layer

PREFIX = "ST_SECRETS__"


def variables() -> dict[str, str]:
    """Return the variables that name secrets."""
    return {name: os.environ[name] for name in sorted(os.environ) if name.startswith(PREFIX)}


def environment() -> Layer:
    """Return what `ST_SECRETS__SECTION__KEY` and its like say; names are in lower case, values are text."""
    given: dict[tuple[str, ...], str] = {}
    for name, value in variables().items():
        parts = tuple(name.removeprefix(PREFIX).lower().split("__"))
        if all(parts):
            given[parts] = value
    return Layer("environment", nested(given), found=bool(given))


def nested(given: Mapping[tuple[str, ...], str]) -> dict[str, Any]:
    """Return sections for names that are taken apart; a section goes before a value of its name."""
    values: dict[str, Any] = {}
    for parts, value in sorted(given.items()):
        section = values
        for part in parts[:-1]:
            if not isinstance(section.get(part), dict):
                section[part] = {}
            section = section[part]
        section[parts[-1]] = value
    return values


class Exported:
    """Top-level secrets as environment variables, which Streamlit makes of each."""

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def replace(self, values: Mapping[str, Any]) -> None:
        """Export these instead of the last; a variable that was changed since stays."""
        for name, value in self._values.items():
            if os.environ.get(name) == value:
                del os.environ[name]
        self._values = {name: str(value) for name, value in values.items() if type(value) in (str, int, float)}
        os.environ.update(self._values)
