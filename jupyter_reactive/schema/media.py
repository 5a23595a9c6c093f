"""Pictures, and what other libraries draw: rich representations and their widgets."""

from msgspec import Struct

from .base import Blob, Element, Width


class Picture(Struct, frozen=True, kw_only=True):
    """One image: bytes of ours, or an address that the browser loads."""

    source: Blob | str
    caption: str | None = None
    alt: str | None = None
    link: str | None = None


class Image(Element, frozen=True, kw_only=True):
    pictures: tuple[Picture, ...]
    width: Width = "content"


class Display(Element, frozen=True, kw_only=True):
    """A Jupyter representation; `data` maps MIME types to JSON text or to bytes."""

    data: dict[str, Blob | str]
    metadata: str = "{}"


class Ipywidget(Element, frozen=True, kw_only=True):
    """Another library's widget: the host's own widget manager shows the real model."""

    model_id: str
    fallback: str = ""
