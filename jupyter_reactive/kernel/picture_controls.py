"""What the looks of several controls are made of: a box, a track, chips."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .picture_html import ACCENT, EMPTY, Html, div, span, text

OPTIONS = 50
_RAIL = "rgba(128,128,128,.35)"
_BOX = (
    "border:1px solid rgba(128,128,128,.5);border-radius:6px;padding:4px 10px;min-height:22px;line-height:22px;"
    "overflow-wrap:anywhere;"
)
CHIP = f"display:inline-block;border:1px solid {ACCENT};border-radius:5px;padding:0 7px;margin:1px 4px 1px 0;"
LINE_UP = "display:flex;align-items:center;gap:8px;min-height:24px;"


def box(*content: Html, style: str = "") -> Html:
    return div(*content, style=_BOX + style)


def quiet(words: str) -> Html:
    return span(text(words), style="opacity:.6;")


def spread(left: Html, right: str) -> Html:
    """Return a box with a value at its left and a sign at its right."""
    return box(span(left), quiet(right), style="display:flex;justify-content:space-between;gap:8px;")


def held(value: Any, placeholder: str | None) -> Html:
    return text(str(value), 500) if value not in (None, "") else quiet(placeholder or "\u00a0")


def rail(shares: list[float]) -> Html:
    """Return a track with a thumb at each of one or two places, coloured up to it or between them."""
    thumb = span(style=f"flex:none;width:12px;height:12px;border-radius:6px;background:{ACCENT};")
    marks = [0.0, *shares[:2], 100.0]
    colors = [ACCENT, _RAIL] if len(marks) == 3 else [_RAIL, ACCENT, _RAIL]
    parts: list[Html] = []
    for place, ground in enumerate(colors):
        grow = round(marks[place + 1] - marks[place], 2)
        parts += [span(style=f"flex-grow:{grow};height:4px;border-radius:2px;background:{ground};"), thumb]
    return div(*parts[:-1], style="display:flex;align-items:center;height:18px;")


def many(value: Any) -> list[Any]:
    return list(value) if isinstance(value, Iterable) and not isinstance(value, str) else []


def left_out(count: int) -> Html:
    return quiet(f"… {count - OPTIONS} more") if count > OPTIONS else EMPTY
