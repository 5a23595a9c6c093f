"""The layers of secrets in their order: files, then the keyring, then the environment; a later one wins.

A later file replaces whole top-level keys, as in Streamlit. The keyring and the environment set
single values, also inside a file's section.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from .secret_environ import nested
from .secret_files import Layer

SERVICE = "st.secrets"


def keyring(names: Sequence[str]) -> Layer:
    """Return what the system's keyring holds for dotted names, under the service `st.secrets`."""
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        return Layer("keyring", fault="Secrets of the keyring need a package: `pip install keyring`.")
    try:
        given = {tuple(name.split(".")): keyring.get_password(SERVICE, name) for name in names}
    except KeyringError as error:
        kind = type(error).__name__
        return Layer("keyring", fault=f"The keyring does not answer ({kind}). Unlock it, or see `keyring diagnose`.")
    held = {parts: value for parts, value in given.items() if value is not None}
    return Layer("keyring", nested(held), found=bool(held))


def check(values: Mapping[str, Any]) -> None:
    """Refuse what a secrets file could not say either."""
    for key, value in values.items():
        if not isinstance(key, str):
            raise TypeError(f"A secret's key is text, not {type(key).__name__}.")
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict | list):
                check(each if isinstance(each, dict) else {key: each})
            elif not isinstance(each, str | int | float):
                kinds = "text, a number, a bool, a list or a dict"
                raise TypeError(f'The secret "{key}" is a {type(each).__name__}; it can be {kinds}.')


def merged(files: Iterable[Layer], singles: Iterable[Layer]) -> dict[str, Any]:
    """Return the values of all layers."""
    values: dict[str, Any] = {}
    for layer in files:
        values.update(layer.values)
    for layer in singles:
        values = _over(values, layer.values)
    return values


def _over(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Lay single values over sections. A key that is there in other letters is meant: variables are upper case."""
    values = dict(below)
    spelled = {key.lower(): key for key in below}
    for key, value in above.items():
        name = key if key in below else spelled.get(key.lower(), key)
        under = values.get(name)
        values[name] = _over(under, value) if isinstance(under, dict) and isinstance(value, dict) else value
    return values
