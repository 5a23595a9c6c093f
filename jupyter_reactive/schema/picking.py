"""What a person picks at a glance: along a scale, from a palette, among buttons."""

from typing import ClassVar

from .base import Widget, Width


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
