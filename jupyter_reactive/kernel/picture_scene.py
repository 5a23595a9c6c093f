"""What the parts of one picture share: bytes, the room that is left, and the width to draw for.

A picture has a size that it keeps to. What is heavy (images, charts) is set apart while the rest
is made; in the end the heaviest give way to notes until the whole fits.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from time import monotonic

from ..schema.base import Blob
from .picture_html import EMPTY, Html, note

LARGEST = 1_000_000
# Together with one leaf more and the notes for heavy parts, what is light stays below the whole.
LIGHT = 600_000
LARGEST_LEAF = 200_000
LARGEST_IMAGE = 200_000
# Seconds for all charts of a picture: the cell waits for them.
PATIENCE = 4.0
_MARK = re.compile("\0(\\d+)\0")


class Scene:
    """One picture in the making. `width` is a guess, in pixels, of the place that is drawn now."""

    def __init__(self, blobs: Mapping[str, bytes]) -> None:
        self.media = blobs
        self.width = 720.0
        self.omitted = 0
        self._room = LIGHT
        self._heavy: list[tuple[Html, Html]] = []
        self._deadline = monotonic() + PATIENCE

    @property
    def late(self) -> bool:
        """Whether charts have taken their time already."""
        return monotonic() > self._deadline

    @property
    def full(self) -> bool:
        """Whether there is no room left for anything."""
        return self._room < 0

    @contextmanager
    def within(self, width: float) -> Iterator[None]:
        """Draw for another width."""
        before, self.width = self.width, width
        try:
            yield
        finally:
            self.width = before

    def spend(self, part: Html) -> Html:
        """Return a part if there is room for it, else nothing but a count."""
        if len(part) > LARGEST_LEAF:
            part = note("Too large for this picture.")
        self._room -= len(part)
        if self._room < 0:
            self.omitted += 1
            return EMPTY
        return part

    def heavy(self, part: Html, instead: Html) -> Html:
        """Return a mark for a part that may have to give way to a note."""
        self._room -= len(instead)
        self._heavy.append((part, instead))
        return Html(f"\0{len(self._heavy) - 1}\0")

    def finish(self, light: Html) -> Html:
        """Return the whole: the lightest of the heavy parts first, as many as there is room for."""
        used = {int(place) for place in _MARK.findall(light)}
        room = LARGEST - len(light) - sum(len(self._heavy[place][1]) for place in used)
        chosen = {}
        for place in sorted(used, key=lambda place: len(self._heavy[place][0])):
            part, instead = self._heavy[place]
            fits = len(part) <= room
            room -= len(part) if fits else 0
            chosen[place] = part if fits else instead
        return Html(_MARK.sub(lambda match: chosen[int(match[1])], light))


def data_uri(data: bytes, mime: str) -> str:
    return f"data:{mime};base64,{base64.b64encode(data).decode()}"


def blob_uri(blob: Blob, scene: Scene) -> str | None:
    """Return an image's bytes as an address, None where they are missing, too many or no image."""
    data = scene.media.get(blob.hash)
    if data is None or len(data) > LARGEST_IMAGE or not re.fullmatch(r"image/[a-z0-9.+-]+", blob.mime):
        return None
    return data_uri(data, blob.mime)
