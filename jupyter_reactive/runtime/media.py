"""Bytes that elements refer to: content-addressed, so that each travels once per client."""

import xxhash

from ..schema.base import Blob

Media = dict[str, bytes]


def blob(data: bytes, mime: str, media: Media) -> Blob:
    """Return a reference to `data` and put the bytes into `media`, which travels with the element."""
    name = xxhash.xxh3_128_hexdigest(data)
    media[name] = data
    return Blob(name, mime, len(data))
