"""Widgets: who they are between runs, and how their values travel.

A widget's id is what makes a value its own: the key where there is one, else what it looks like.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

import msgspec
import xxhash

from ..schema.base import APPEARANCE, Widget

T = TypeVar("T")
Json = Any
Key = str | int


class Serde(msgspec.Struct, Generic[T], frozen=True):
    """How a value travels: `deserialize` raises ValueError for what the widget cannot hold.

    `deserialize(serialize(x)) == x` for every value of the widget.
    """

    deserialize: Callable[[Json], T]
    serialize: Callable[[T], Json]


def widget_id(element: Widget, key: str | None, root: str, page: str = "") -> str:
    """Return the identity of `element` between runs.

    With a key, its label and options may change without losing its value; the fields of
    `identity` may not (Streamlit 1.67). Without one, everything but its appearance counts, and
    the root container: the same widget may stand in main and sidebar.
    """
    tag = tag_of(element)
    if key is None:
        seen = tuple(getattr(element, name) for name in _fields(type(element)))
        return f"{tag}:{_digest((root, page, seen))}"
    if not element.identity:
        return f"{tag}-{key}" if not page else f"{tag}-{key}:{page}"
    return f"{tag}-{key}:{_digest((page, tuple(getattr(element, name) for name in element.identity)))}"


def tag_of(element: Widget) -> str:
    """Return the tag of an element, which is the name of its st function."""
    tag = type(element).__struct_config__.tag
    assert isinstance(tag, str)
    return tag


_FIELDS: dict[type[Widget], tuple[str, ...]] = {}


def _fields(kind: type[Widget]) -> tuple[str, ...]:
    if kind not in _FIELDS:
        _FIELDS[kind] = tuple(name for name in kind.__struct_fields__ if name not in APPEARANCE)
    return _FIELDS[kind]


def _digest(seen: object) -> str:
    return xxhash.xxh3_64_hexdigest(msgspec.json.encode(seen))


class Registration(msgspec.Struct, frozen=True):
    """What the inbox must know of a widget to take its values: written at each st call of it."""

    serde: Serde[Any]
    trigger: bool = False
    disabled: bool = False
