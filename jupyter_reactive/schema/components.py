"""Components: front ends of other people's, which a script declares, and the values that they give."""

from typing import Any, ClassVar

from msgspec import Struct

from .base import Blob, Widget


class ArrowTable(Struct, frozen=True, kw_only=True):
    """A table as Streamlit's components take it: three Arrow IPC streams."""

    data: Blob
    index: Blob
    columns: Blob


class SpecialArg(Struct, frozen=True, kw_only=True):
    """An argument that JSON cannot hold: bytes or a table."""

    key: str
    bytes: Blob | None = None
    table: ArrowTable | None = None


class ComponentInstance(Widget, frozen=True, kw_only=True):
    """A page of its own in a frame: a declared folder's `index.html`, or what is at `url`.

    Its value is a `ComponentValue`, or None until it gives one.
    """

    identity: ClassVar[tuple[str, ...]] = ("component_name", "url")

    component_name: str
    url: str | None = None
    json_args: str = "{}"
    special_args: tuple[SpecialArg, ...] = ()
    tab_index: int | None = None
    default: None = None


class ComponentValue(Struct, frozen=True, kw_only=True, tag_field="type", forbid_unknown_fields=True):
    """What a component says that a person chose."""


class PlainValue(ComponentValue, frozen=True, kw_only=True, tag="json"):
    """What JSON can hold."""

    json: Any


class BytesValue(ComponentValue, frozen=True, kw_only=True, tag="bytes"):
    """Bytes, as base64."""

    bytes: bytes


class TableValue(ComponentValue, frozen=True, kw_only=True, tag="dataframe"):
    """A table: three Arrow IPC streams, as base64."""

    data: bytes
    index: bytes
    columns: bytes


AnyComponentValue = PlainValue | BytesValue | TableValue
VALUES = (PlainValue, BytesValue, TableValue)
SHARED = (ArrowTable, SpecialArg, *VALUES)
