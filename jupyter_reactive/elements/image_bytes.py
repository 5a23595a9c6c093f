"""Anything that is an image → bytes with their MIME type, or an address that the browser loads.

NumPy and Pillow are loaded only where an image needs them. Knows nothing of elements.
"""

from __future__ import annotations

import io
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from ..runtime.errors import StreamlitAPIException
from .owners import is_array, is_of

if TYPE_CHECKING:
    import numpy as np
    from PIL.Image import Image

OutputFormat = Literal["JPEG", "PNG", "auto"]
Channels = Literal["RGB", "BGR"]

SVG = "image/svg+xml"
_ADDRESS = re.compile(r"(?:https?:|data:image/)", re.IGNORECASE)
_SVG_TEXT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!(?:--.*?--|doctype[^>]*)>\s*)*<svg[\s>]", re.IGNORECASE | re.DOTALL
)
# The first bytes of the formats that browsers show.
_SIGNATURES = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BM", "image/bmp"),
)
_ALPHA_MODES = ("RGBA", "LA", "PA", "RGBa", "La")


class Encoded(NamedTuple):
    data: bytes
    mime: str


def picture_source(
    image: Any, *, clamp: bool = False, channels: Channels = "RGB", output_format: OutputFormat = "auto"
) -> Encoded | str:
    """Return one image as bytes, or the address that it was given as."""
    if isinstance(image, os.PathLike):
        return _from_file(Path(image), output_format)
    if isinstance(image, str):
        return _from_text(image, output_format)
    if isinstance(image, bytes | bytearray | memoryview):
        return _from_bytes(bytes(image), output_format)
    if isinstance(image, io.IOBase):
        return _from_bytes(_read(image), output_format)
    if is_array(image):
        return _encode(_from_array(image, clamp=clamp, channels=channels), output_format)
    if is_of(image, "PIL.Image", "Image"):
        return _encode(image, output_format)
    raise StreamlitAPIException(
        f"A value of type `{type(image).__name__}` is no image. Give an array, a Pillow image, bytes, "
        "an open file, a path, an address, or SVG."
    )


def sniff(data: bytes) -> str | None:
    """Return the MIME type of an image that a browser shows, by its first bytes."""
    for signature, mime in _SIGNATURES:
        if data.startswith(signature):
            return mime
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:12] in (b"ftypavif", b"ftypavis"):
        return "image/avif"
    return SVG if _SVG_TEXT.match(data[:1000].decode("utf-8", "replace")) else None


def _from_text(image: str, output_format: OutputFormat) -> Encoded | str:
    if _ADDRESS.match(image):
        return image
    if _SVG_TEXT.match(image):
        return Encoded(image.strip().encode(), SVG)
    return _from_file(Path(image), output_format)


def _from_file(path: Path, output_format: OutputFormat) -> Encoded:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise StreamlitAPIException(f"The image {str(path)!r} cannot be read: {error.strerror}.") from None
    return _from_bytes(data, output_format)


def _from_bytes(data: bytes, output_format: OutputFormat) -> Encoded:
    """Return an encoded image untouched where the browser shows it, else encoded again."""
    mime = sniff(data)
    if mime is not None and (output_format == "auto" or mime in (SVG, f"image/{output_format.lower()}")):
        return Encoded(data, mime)
    return _encode(_open(data), output_format)


def _open(data: bytes) -> Image:
    from PIL import Image, UnidentifiedImageError

    try:
        return Image.open(io.BytesIO(data))
    except UnidentifiedImageError:
        raise StreamlitAPIException(f"These {len(data)} bytes are no image that Pillow knows.") from None


def _read(file: Any) -> bytes:
    """Return a file from its start, and leave it there, as a script may show it twice."""
    if file.seekable():
        file.seek(0)
    data = file.read()
    if file.seekable():
        file.seek(0)
    return data.encode() if isinstance(data, str) else bytes(data)


# Arrays


def _from_array(array: np.ndarray[Any, Any], *, clamp: bool, channels: Channels) -> Image:
    """Return an array of height, width and 1, 3 or 4 channels (or none) as an image."""
    from PIL import Image

    if array.ndim == 3 and array.shape[2] == 1:
        array = array[:, :, 0]
    if array.ndim not in (2, 3) or (array.ndim == 3 and array.shape[2] not in (3, 4)):
        raise StreamlitAPIException(f"An image has 1, 3 or 4 channels; this array has the shape {array.shape}.")
    if array.size == 0:
        raise StreamlitAPIException(f"This image has no pixels; its shape is {array.shape}.")
    if channels == "BGR":
        if array.ndim != 3 or array.shape[2] != 3:
            raise StreamlitAPIException('`channels="BGR"` is for arrays with 3 channels.')
        array = array[:, :, ::-1]
    return Image.fromarray(_to_bytes(array, clamp=clamp))


def _to_bytes(array: np.ndarray[Any, Any], *, clamp: bool) -> np.ndarray[Any, Any]:
    """Return the pixels from 0 to 255: floats go from 0 to 1; what lies outside is clamped or an error."""
    import numpy as np

    if array.dtype == np.uint8:
        return np.ascontiguousarray(array)
    if array.dtype == np.bool_:
        return array.astype(np.uint8) * 255
    highest = 1.0 if np.issubdtype(array.dtype, np.floating) else 255
    # One look at the extremes, and no copy: an animation sends the same size a hundred times.
    if array.min() < 0 or array.max() > highest:
        if not clamp:
            span = "[0.0, 1.0]" if highest == 1.0 else "[0, 255]"
            raise StreamlitAPIException(f"The image has values outside of {span}; `clamp=True` cuts them off.")
        array = np.clip(array, 0, highest)
    if highest == 255:
        return np.ascontiguousarray(array, dtype=np.uint8)
    with np.errstate(invalid="ignore"):
        scaled: np.ndarray[Any, Any] = np.multiply(array, 255, dtype=np.float32, casting="unsafe")
        return scaled.astype(np.uint8)


# Encoding


def _encode(image: Image, output_format: OutputFormat) -> Encoded:
    """Return an image as JPEG, or as PNG where it is asked for or has transparent pixels."""
    transparent = image.mode in _ALPHA_MODES or "transparency" in image.info
    if output_format == "PNG" or (output_format == "auto" and transparent):
        # Level 1 is four times as fast as the default for a tenth more bytes.
        return _saved(image if image.mode in ("1", "L", "LA", "P", "RGB", "RGBA", "I", "I;16") else image.convert("RGBA"),
                      "PNG", compress_level=1)  # fmt: skip
    return _saved(_opaque(image) if transparent else image if image.mode in ("L", "RGB") else image.convert("RGB"),
                  "JPEG", quality=92, subsampling=0)  # fmt: skip


def _opaque(image: Image) -> Image:
    """Return an image without its transparency, on white."""
    from PIL import Image

    layer = image.convert("RGBA")
    ground = Image.new("RGB", layer.size, "white")
    ground.paste(layer, mask=layer.getchannel("A"))
    return ground


def _saved(image: Image, output_format: str, **options: Any) -> Encoded:
    sink = io.BytesIO()
    image.save(sink, output_format, **options)
    return Encoded(sink.getvalue(), f"image/{output_format.lower()}")
