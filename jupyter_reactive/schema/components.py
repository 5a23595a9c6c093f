"""Components: front ends of other people's, which a script declares, and the values that they give."""

from typing import Any, ClassVar

from msgspec import Struct

from .base import Blob, Height, Widget, Width


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


class TableField(Struct, frozen=True, kw_only=True):
    """A table, an Arrow IPC stream, in the place of `key` of a component's data."""

    key: str
    table: Blob


class BidiComponent(Widget, frozen=True, kw_only=True):
    """HTML, styles and a script of the app's author, which calls itself a part of the page.

    Its data is JSON with `tables` in it, or `bytes`, or one `table`. Its value is a `PlainValue` of all
    its state by name, or None until there is some. What is over when a run has seen it goes to the
    trigger `events`, as `ComponentEvent`s.
    """

    component_name: str
    html_content: str = ""
    css_content: str = ""
    js: Blob | None = None
    isolate_styles: bool = True
    json: str | None = None
    bytes: Blob | None = None
    table: Blob | None = None
    tables: tuple[TableField, ...] = ()
    events: str = ""
    width: Width = "stretch"
    height: Height = "content"
    default: None = None


class ComponentEvent(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What happened in a component, by the name of its callback."""

    event: str
    value: Any


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
SHARED = (ArrowTable, SpecialArg, TableField, ComponentEvent, *VALUES)
