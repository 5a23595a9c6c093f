"""How it looks what a person has picked: dates, times, colours, places on a scale."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from ..schema import moments, picking
from ..schema.base import Widget
from .picture_controls import LINE_UP, OPTIONS, held, left_out, many, quiet, rail, spread
from .picture_html import ACCENT, QUIET, SMALL, Html, div, span, text
from .picture_markdown import inline
from .picture_values import EPOCH, moment

_HEX = frozenset("#0123456789abcdefABCDEF")


def _date_input(element: moments.DateInput, value: Any) -> Html:
    days = [_written(each, element.format) for each in many(value)]
    return spread(held(" – ".join(days), element.format), "▾")


def _time_input(element: moments.TimeInput, value: Any) -> Html:
    seconds = ":ss" if element.step % 60 else ""
    format = f"hh:mm{seconds} A" if element.format == "12h" else f"HH:mm{seconds}"  # noqa: A001 - as in the st calls
    return spread(held(_written(f"1970-01-01T{value}", format) if value else None, "--:--"), "▾")


def _datetime_input(element: moments.DatetimeInput, value: Any) -> Html:
    format = f"{element.format}, HH:mm"  # noqa: A001
    return spread(held(_written(value, format) if value else None, format), "▾")


def _written(iso: Any, format: str) -> str:  # noqa: A002
    """Return a moment in the format of its input; what is none as it is."""
    try:
        read = datetime.fromisoformat(str(iso)).replace(tzinfo=EPOCH.tzinfo)
    except ValueError:
        return str(iso)
    return moment((read - EPOCH).total_seconds() * 1e6, format)


def _select_slider(element: picking.SelectSlider, value: Any) -> Html:
    last = len(element.options) - 1
    places = [each for each in many(value) if isinstance(each, int) and 0 <= each <= last] or [0]
    shares = [100 * place / last if last else 0.0 for place in places]
    below = f"display:flex;justify-content:space-between;font-size:12px;{QUIET}"
    return div(
        div(
            text(" – ".join(element.options[place] for place in places)),
            style=f"{SMALL}color:{ACCENT};font-weight:600;",
        ),
        rail(shares),
        div(span(text(element.options[0])), span(text(element.options[-1])), style=below),
    )


def _color_picker(element: picking.ColorPicker, value: Any) -> Html:
    """Return a swatch; only what is surely a colour becomes part of a style."""
    color = str(value)
    ground = f"background:{color};" if set(color) <= _HEX and len(color) in (4, 7) else ""
    frame = "display:inline-block;width:32px;height:22px;border:1px solid rgba(128,128,128,.5);border-radius:4px;"
    return div(span(style=frame + ground), span(text(color, 20)), style=LINE_UP)


def _pills(element: picking.Pills, value: Any) -> Html:
    chosen = set(many(value))
    buttons = [_option(each, on=each in chosen) for each in element.options[:OPTIONS]]
    return div(*buttons, left_out(len(element.options)), style="display:flex;flex-wrap:wrap;gap:6px;")


def _option(words: str, *, on: bool) -> Html:
    """Return an option as a button; what is chosen is told by more than its colour."""
    look = f"color:{ACCENT};font-weight:600;border-color:{ACCENT};" if on else ""
    shape = "border:1px solid rgba(128,128,128,.5);border-radius:14px;padding:2px 12px;"
    return span(text("✓ " if on else ""), inline(words), style=shape + look)


def _feedback(element: picking.Feedback, value: Any) -> Html:
    if element.style == "stars":
        return div(*(_mark("★" if _at_most(place, value) else "☆") for place in range(5)))
    marks = "👎👍" if element.style == "thumbs" else "😞🙁😐🙂😀"
    return div(*(_mark(mark, off=place != value) for place, mark in enumerate(marks)))


def _at_most(place: int, value: Any) -> bool:
    return isinstance(value, int) and place <= value


def _mark(mark: str, *, off: bool = False) -> Html:
    return span(text(mark), style=f"font-size:20px;margin-right:8px;{'opacity:.35;' if off else ''}")


def _pagination(element: picking.Pagination, value: Any) -> Html:
    return div(quiet("‹"), span(text(f"{value} / {element.num_pages}")), quiet("›"), style=LINE_UP)


PICKED: dict[type[Widget], Callable[[Any, Any], Html]] = {
    moments.DateInput: _date_input,
    moments.TimeInput: _time_input,
    moments.DatetimeInput: _datetime_input,
    picking.SelectSlider: _select_slider,
    picking.ColorPicker: _color_picker,
    picking.Pills: _pills,
    picking.SegmentedControl: _pills,
    picking.Feedback: _feedback,
    picking.Pagination: _pagination,
}
