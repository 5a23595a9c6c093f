"""What a person picks at a glance: along a scale, from a palette, among buttons."""

from typing import ClassVar, Literal

from .base import Widget, Width

FeedbackStyle = Literal["thumbs", "faces", "stars"]


class SelectSlider(Widget, frozen=True, kw_only=True):
    """Its value is a tuple of one or two places among the options, from low to high."""

    options: tuple[str, ...]
    default: tuple[int, ...]
    width: Width = "stretch"


class ColorPicker(Widget, frozen=True, kw_only=True):
    """Its value is a colour: "#rrggbb" or "#rgb"."""

    default: str
    width: Width = "content"


class Pills(Widget, frozen=True, kw_only=True):
    """Its value is the chosen options' texts, in the order they were chosen; at most one unless `several`."""

    identity: ClassVar[tuple[str, ...]] = ("several",)

    options: tuple[str, ...]
    default: tuple[str, ...] = ()
    several: bool = False
    required: bool = False
    width: Width = "content"
    wrap: bool | None = None


class SegmentedControl(Pills, frozen=True, kw_only=True):
    """`Pills` as one bar."""


class Feedback(Widget, frozen=True, kw_only=True):
    """Its value is a place among the marks of its `style`, from 0 for the worst, or None."""

    identity: ClassVar[tuple[str, ...]] = ("style",)

    default: int | None
    style: FeedbackStyle = "thumbs"
    width: Width = "content"


class Pagination(Widget, frozen=True, kw_only=True):
    """Its value is the number of a page, from 1."""

    default: int
    num_pages: int
    max_visible_pages: int | None = 7
    width: Width = "content"
