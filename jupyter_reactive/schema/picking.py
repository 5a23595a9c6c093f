"""What a person picks at a glance: along a scale, from a palette, among buttons."""

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
