"""Frames: pages inside of the page, which reach nothing around them."""

from .base import Element, Width


class Iframe(Element, frozen=True, kw_only=True):
    """HTML of its own (`srcdoc`), or what is at an address (`src`), in a sandboxed frame."""

    src: str | None = None
    srcdoc: str | None = None
    scrolling: bool = False
    tab_index: int | None = None
    width: Width = "stretch"
    height: int = 150
