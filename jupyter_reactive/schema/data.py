"""Data to read: JSON trees, metrics, tables."""

from typing import Literal

from .base import Blob, Element, Height, LabelVisibility, Number, Width


class Json(Element, frozen=True, kw_only=True):
    """`body` is JSON text; `expanded` says how deep it starts open."""

    body: str
    expanded: bool | int = True
    width: Width = "stretch"


class Metric(Element, frozen=True, kw_only=True):
    label: str
    value: str
    delta: str | None = None
    delta_sign: Literal["up", "down", "none"] = "none"
    delta_arrow: Literal["up", "down", "off"] = "off"
    delta_color: str = "gray"
    delta_description: str | None = None
    help: str | None = None
    icon: str | None = None
    label_visibility: LabelVisibility = "visible"
    border: bool = False
    format: str | None = None
    chart_data: tuple[Number, ...] = ()
    chart_type: Literal["line", "bar", "area"] = "line"
    width: Width = "stretch"
    height: Height = "content"


class Table(Element, frozen=True, kw_only=True):
    """A whole table at once; `data` is an Arrow IPC stream, its first `index` columns the index.

    `headers` are the shown column names, the index's included, and `markdown` cells are text.
    """

    data: Blob
    headers: tuple[str, ...]
    index: int = 0
    rows: int = 0
    border: bool | Literal["horizontal"] = True
    hide_index: bool = False
    hide_header: bool = False
    width: Width = "stretch"
    height: Height = "content"
    alt: str | None = None


class Dataframe(Element, frozen=True, kw_only=True):
    """A table to scroll; `data` is an Arrow IPC stream, its first `index` columns the index."""

    data: Blob
    headers: tuple[str, ...]
    index: int = 0
    rows: int = 0
    hide_index: bool = False
    column_order: tuple[str, ...] | None = None
    placeholder: str | None = None
    width: Width = "stretch"
    height: Height = "auto"
    row_height: int | None = None
    alt: str | None = None
