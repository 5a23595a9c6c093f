"""Pictures: st.image.

Says how the arguments become an Image of schema/media.py; how pixels become bytes, image_bytes.py knows.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Literal, Self

from ..runtime.errors import StreamlitAPIException
from ..runtime.media import Media, blob
from ..schema.media import Image, Picture
from . import checks
from .checks import Size
from .emitter import Emitter
from .image_bytes import Channels, OutputFormat, picture_source
from .owners import is_array

Texts = str | Sequence[str | None] | None


class Pictures(Emitter):
    def image(
        self,
        image: Any,
        caption: Any = None,
        width: Size = "content",
        clamp: bool = False,
        channels: Channels = "RGB",
        output_format: OutputFormat = "auto",
        *,
        use_container_width: bool | None = None,
        link: str | None = None,
        use_column_width: Literal["auto", "always", "never"] | bool | None = None,
        alt: Texts = None,
    ) -> Self:
        """Draw an image, or a row of them: arrays, Pillow images, bytes, files, paths, addresses, SVG.

        caption
            Markdown below it; for several images, one for each.
        clamp
            Whether values outside of 0..255 (floats: 0.0..1.0) are cut off rather than an error.
        output_format
            "auto" sends JPEG, or PNG for transparency; encoded bytes stay as they are.

        >>> import numpy as np
        >>> st.image(np.linspace(0, 1, 100).reshape(10, 10), caption="Grey", width=200)
        """
        images = _listed(image)
        captions = _paired("caption", _texts(caption), len(images))
        if link is not None and len(images) != 1:
            raise StreamlitAPIException(f"`link` goes with one image; there are {len(images)}.")
        alts = _paired("alt", _texts(alt), len(images))
        media: Media = {}
        pictures = tuple(
            Picture(source=_source(each, media, clamp, channels, output_format), caption=under, alt=instead, link=link)
            for each, under, instead in zip(images, captions, alts, strict=True)
        )
        wide = checks.container_width(use_container_width, _column_width(use_column_width, width))
        return self._element(Image(pictures=pictures, width=checks.width(wide)), media)


def _listed(image: Any) -> list[Any]:
    """Return the images of a list, or of an array of four dimensions; else the one image."""
    if isinstance(image, list | tuple | set):
        return list(image)
    if is_array(image) and image.ndim == 4:
        return list(image)
    return [image]


def _texts(given: Any) -> list[str | None] | None:
    if given is None:
        return None
    if isinstance(given, str) or not isinstance(given, Iterable):
        return [str(given)]
    return [None if each is None else str(each) for each in given]


def _paired(parameter: str, texts: list[str | None] | None, count: int) -> list[str | None]:
    if texts is None:
        return [None] * count
    if len(texts) != count:
        raise StreamlitAPIException(f"There are {count} images, but `{parameter}` has {len(texts)} texts.")
    return texts


def _source(image: Any, media: Media, clamp: bool, channels: Channels, output_format: OutputFormat) -> Any:
    source = picture_source(image, clamp=clamp, channels=channels, output_format=_format(output_format))
    return source if isinstance(source, str) else blob(source.data, source.mime, media)


def _format(given: str) -> OutputFormat:
    """Return one of the three formats; as in Streamlit, "jpg" is JPEG and an unknown one is "auto"."""
    upper = given.upper()
    if upper in ("JPEG", "JPG"):
        return "JPEG"
    return "PNG" if upper == "PNG" else "auto"


def _column_width(use_column_width: Any, width: Size) -> Size:
    """Return the width that the oldest of the three parameters asks for, where it is given."""
    if use_column_width in (True, "always"):
        return "stretch"
    return width
