"""Widgets: who they are between runs, and how their values travel.

A widget's id is what makes a value its own: the key where there is one, else what it looks like.
"""

from collections.abc import Callable
from functools import cache
from operator import attrgetter
from typing import Any, Generic, Literal, TypeVar

import msgspec
import xxhash

from ..schema.base import APPEARANCE, Block, Widget
from .errors import StreamlitAPIException, StreamlitValueError
from .folders import Folder
from .redaction import redact

T = TypeVar("T")
Json = Any
Key = str | int


class UnfitError(ValueError):
    """A value that a widget cannot have, in whose place it takes the one that it starts with."""


class Serde(msgspec.Struct, Generic[T], frozen=True):
    """How a value travels: `deserialize` raises ValueError for what the widget cannot hold.

    `deserialize(serialize(x)) == x` for every value of the widget. Where the wire value alone is
    not what a person would call the value (a place among options, microseconds), `write` and
    `read` say how it stands in a query parameter; `read` raises ValueError as well. `kept` says what
    is left of a value of the same widget as it was in the run before.
    """

    deserialize: Callable[[Json], T]
    serialize: Callable[[T], Json]
    write: Callable[[Json], str | list[str]] | None = None
    read: Callable[[list[str]], Json] | None = None
    kept: Callable[[Json], Json] | None = None
    at_rest: Any = False
    """The value of a trigger in runs that it did not start."""
    files: Callable[[Json], list[str]] | None = None
    """The ids of the uploads that a wire value names."""


class WidgetCall(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """What an st call says of its widget, apart from how it looks."""

    id: str
    key: str | None
    serde: Serde[T]
    default: Json
    callback: Callable[[], Any] | None = None
    trigger: bool = False
    writable: bool = True
    """Whether `st.session_state` may set the value."""
    bound: bool = False
    """Whether a query parameter of the key's name holds the value, too."""
    persist: Literal["page", "session"] | None = None
    fragment: str | None = None
    """The fragment that draws the widget: a run of that fragment alone may find it gone."""
    page: str = ""
    """The page that it is part of; "" for the script around all pages."""


def checked_key(key: object) -> str:
    """Return a key as text, or raise an error if none may be like it."""
    name = str(key)
    if not name:
        raise StreamlitValueError("key", ["a non-empty string"])
    if name.startswith(RESERVED):
        raise StreamlitAPIException(f"Keys that start with {RESERVED!r} are reserved: {name!r}.")
    return name


RESERVED = "$$ID"


def widget_id(element: Widget | Block, key: str | None, root: str, page: str = "") -> str:
    """Return the identity of `element` between runs.

    With a key, its label and options may change without losing its value; the fields of
    `identity` may not (Streamlit 1.67). Without one, everything but its appearance counts, and
    the root container: the same widget may stand in main and sidebar.
    """
    tag = tag_of(element)
    if key is not None and redact(key) != key:
        key = _digest(key)  # ids travel
    if key is None:
        return f"{tag}:{_digest((root, page, _looks(type(element))(element)))}"
    if not element.identity:
        return f"{tag}-{key}" if not page else f"{tag}-{key}:{page}"
    return f"{tag}-{key}:{_digest((page, _fixed(type(element))(element)))}"


def tag_of(element: Widget | Block) -> str:
    """Return the tag of an element, which is the name of its st function."""
    return _tag(type(element))


@cache
def _tag(kind: type[Widget | Block]) -> str:
    tag = kind.__struct_config__.tag
    assert isinstance(tag, str)
    return tag


@cache
def _looks(kind: type[Widget | Block]) -> Callable[[Widget | Block], object]:
    return attrgetter(*(name for name in kind.__struct_fields__ if name not in APPEARANCE))


@cache
def _fixed(kind: type[Widget | Block]) -> Callable[[Widget | Block], object]:
    return attrgetter(*kind.identity)


def _digest(seen: object) -> str:
    return xxhash.xxh3_64_hexdigest(msgspec.json.encode(seen))


class File(msgspec.Struct, frozen=True):
    """A file to be saved by a person."""

    data: bytes
    name: str
    mime: str


Prepare = Callable[[], File]


class Accepts(msgspec.Struct, frozen=True):
    """Which files a widget takes: the most bytes of one, extensions or MIME types, whether with their folders."""

    max_size: int
    check: Callable[[str, Json], None]
    """Raises ValueError where a value of the widget of this id names files that have not come for it."""
    types: tuple[str, ...] = ()
    folders: bool = False


class Registration(msgspec.Struct, frozen=True):
    """What the inbox must know of a widget to take its values: written at each st call of it."""

    serde: Serde[Any]
    trigger: bool = False
    disabled: bool = False
    fragment: str | None = None
    calls_back: bool = False
    offers: Prepare | None = None
    """What a button gives to whoever asks for its download."""
    accepts: Accepts | None = None
    folder: Folder | None = None
    """Where the files of a component are."""
