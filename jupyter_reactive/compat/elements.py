"""`streamlit.elements` and its submodules, as far as packages and scripts use them: classes for annotations, pictures.

Knows no element's arguments: those are in elements/.
"""

from __future__ import annotations

import base64
from typing import Any, Literal

from msgspec import Struct

from ..elements.containers import ExpanderContainer, PopoverContainer, StatusContainer, TabContainer
from ..elements.delta_generator import DeltaGenerator
from ..elements.image_bytes import Channels, OutputFormat, picture_source
from ..runtime.uploaded_file import UploadedFile

__all__ = [
    "AtomicImage",
    "Data",
    "Dialog",
    "Divider",
    "ExpanderContainer",
    "LayoutConfig",
    "PopoverContainer",
    "SomeUploadedFiles",
    "StatusContainer",
    "TabContainer",
    "UploadedFile",
    "image_to_url",
]

AtomicImage = Any
Data = Any
Dialog = DeltaGenerator
Divider = bool | str | None
SomeUploadedFiles = UploadedFile | list[UploadedFile] | None


class LayoutConfig(Struct, frozen=True):
    """How wide and high something is drawn, and where its text stands."""

    width: int | Literal["stretch", "content"] | None = None
    height: int | Literal["stretch", "content"] | None = None
    text_alignment: str | None = None


def image_to_url(
    image: AtomicImage,
    layout_config: LayoutConfig | int | None = None,
    clamp: bool = False,
    channels: Channels = "RGB",
    output_format: OutputFormat = "auto",
    image_id: str = "",
) -> str:
    """Return an address that a browser shows an image at: its own, or a `data:` URL with its bytes.

    There is no server that would keep them, so large images make long addresses.

    >>> image_to_url("https://example.com/cat.png")
    'https://example.com/cat.png'
    """
    found = picture_source(image, clamp=clamp, channels=channels, output_format=output_format)
    if isinstance(found, str):
        return found
    return f"data:{found.mime};base64,{base64.b64encode(found.data).decode('ascii')}"
