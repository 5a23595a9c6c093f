"""Widgets as they stand: a label, and the look of a control with its value in it."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..schema import components, files, inputs
from ..schema.base import Widget
from .picture_controls import CHIP, LINE_UP, OPTIONS, box, held, left_out, many, quiet, rail, spread
from .picture_html import ACCENT, EMPTY, LINE, QUIET, SMALL, Html, clipped, div, join, link, note, span, text
from .picture_markdown import inline
from .picture_picking import PICKED
from .picture_values import formatted, moment, number

Draw = Callable[[Any, Any], Html]


def widget(element: Widget, value: Any) -> Html:
    """Return a widget with its value; one of a kind that is not known by its label and value."""
    draw: Draw = _CONTROLS.get(type(element), _unknown)
    control = draw(element, value)
    label = EMPTY if isinstance(element, (inputs.Button, inputs.Checkbox, files.ChatInput)) else _label(element)
    return div(label, control, style="opacity:.5;" if element.disabled else "")


def _label(element: Widget) -> Html:
    if element.label_visibility != "visible" or not element.label:
        return EMPTY
    return div(inline(element.label), style=f"{SMALL}margin:0 0 3px;")


# The controls


def _button(element: inputs.Button, value: Any) -> Html:
    looks = {
        "primary": f"background:{ACCENT};color:#fff;border:1px solid {ACCENT};",
        "secondary": "border:1px solid rgba(128,128,128,.6);",
        "tertiary": "border:1px solid transparent;",
    }
    width = "display:block;text-align:center;" if element.width == "stretch" else "display:inline-block;"
    icon = "" if element.icon is None or element.icon.startswith(":") else f"{element.icon} "
    look = f"{width}border-radius:6px;padding:4px 14px;line-height:22px;{looks[element.style]}"
    return div(span(text(icon), inline(element.label), style=look))


def _link_button(element: inputs.LinkButton, value: Any) -> Html:
    return div(_button(element, value), span(link(element.url, text(element.url, 200)), style=SMALL))


def _menu_button(element: inputs.MenuButton, value: Any) -> Html:
    return div(_button(element, value), quiet("▾"), style=LINE_UP)


def _checkbox(element: inputs.Checkbox, value: Any) -> Html:
    label = inline(element.label) if element.label_visibility == "visible" else EMPTY
    if element.style == "toggle":
        return div(_switch(on=bool(value)), span(label), quiet("on" if value else "off"), style=LINE_UP)
    mark = span(text("☑" if value else "☐"), style=f"font-size:17px;{f'color:{ACCENT};' if value else ''}")
    return div(mark, span(label), style=LINE_UP)


def _switch(*, on: bool) -> Html:
    knob = span(style="width:12px;height:12px;border-radius:6px;background:#fff;display:block;")
    side, ground = ("flex-end", ACCENT) if on else ("flex-start", "#8a8a8a")
    return span(
        knob,
        style=f"display:inline-flex;align-items:center;justify-content:{side};width:28px;height:12px;padding:2px;"
        f"border-radius:8px;background:{ground};",
    )


def _slider(element: inputs.Slider, value: Any) -> Html:
    numbers = [number(each) for each in many(value)] or [number(element.minimum)]
    words = " – ".join(_on_scale(element, each) for each in numbers)
    ends = [_on_scale(element, number(end)) for end in (element.minimum, element.maximum)]
    below = f"display:flex;justify-content:space-between;font-size:12px;{QUIET}"
    return div(
        div(text(words), style=f"{SMALL}color:{ACCENT};font-weight:600;"),
        rail(_shares(element, numbers)),
        div(*(span(text(end)) for end in ends), style=below),
    )


def _on_scale(element: inputs.Slider, value: float) -> str:
    dated = element.kind in ("date", "time", "datetime")
    return moment(value, element.format) if dated else formatted(value, element.format)


def _shares(element: inputs.Slider, numbers: list[float]) -> list[float]:
    low, high = number(element.minimum), number(element.maximum)
    span_ = high - low
    return [min(100.0, max(0.0, 100 * (each - low) / span_)) if span_ > 0 else 0.0 for each in numbers]


def _number_input(element: inputs.NumberInput, value: Any) -> Html:
    words = None if value is None else formatted(number(value), element.format)
    return spread(held(words, element.placeholder), "−  +")


def _text_input(element: inputs.TextInput, value: Any) -> Html:
    """Return a field; a password is as many dots whatever its length."""
    return box(held("•" * 8 if value and element.kind == "password" else value, element.placeholder))


def _text_area(element: inputs.TextArea, value: Any) -> Html:
    words = clipped(str(value), 5000) if value else None
    return box(text(words) if words else quiet(element.placeholder or "\u00a0"), style="white-space:pre-wrap;")


def _file_uploader(element: files.FileUploader, value: Any) -> Html:
    named = [str(each.get("name", "")) for each in many(value) if isinstance(each, dict)]
    chips = join(span(text(name, 200), style=CHIP) for name in named[:OPTIONS])
    return box(join([chips, left_out(len(named))]) if named else quiet("No file"), style="border-style:dashed;")


def _recording(element: files.CameraInput | files.AudioInput, value: Any) -> Html:
    named = [str(each.get("name", "")) for each in many(value) if isinstance(each, dict)]
    return box(text(named[0], 200) if named else quiet("No recording"))


def _chat_input(element: files.ChatInput, value: Any) -> Html:
    return spread(quiet(element.label), "➤")


def _selectbox(element: inputs.Selectbox, value: Any) -> Html:
    return spread(held(value, element.placeholder or "Choose an option"), "▾")


def _multiselect(element: inputs.Multiselect, value: Any) -> Html:
    chosen = many(value)
    chips = join(span(text(str(each), 200), style=CHIP) for each in chosen[:OPTIONS])
    rest = left_out(len(chosen))
    return spread(join([chips, rest]) if chosen else quiet(element.placeholder or "Choose options"), "▾")


def _radio(element: inputs.Radio, value: Any) -> Html:
    options = [
        div(_dot(on=place == value), span(inline(option)), _caption(element, place), style=LINE_UP)
        for place, option in enumerate(element.options[:OPTIONS])
    ]
    flow = "row;flex-wrap:wrap;column-gap:16px;" if element.horizontal else "column;"
    return div(*options, left_out(len(element.options)), style=f"display:flex;flex-direction:{flow}")


def _dot(*, on: bool) -> Html:
    return span(text("◉" if on else "○"), style=f"font-size:16px;{f'color:{ACCENT};' if on else ''}")


def _caption(element: inputs.Radio, place: int) -> Html:
    words = element.captions[place] if place < len(element.captions) else ""
    return span(inline(words), style=f"font-size:12px;{QUIET}") if words else EMPTY


def _unknown(element: Widget, value: Any) -> Html:
    """Return a control of a kind that this picture has no look for."""
    return box(held(value if isinstance(value, int | float | str) else None, None), style=f"border:{LINE};")


def _component(element: components.ComponentInstance | components.BidiComponent, value: Any) -> Html:
    given = f" Its value: {json.dumps(value['json'])[:200]}" if isinstance(value, dict) and "json" in value else ""
    return note(f"The component {element.component_name} is drawn once the cell runs.{given}")


_CONTROLS: dict[type[Widget], Draw] = {
    inputs.Button: _button,
    inputs.LinkButton: _link_button,
    inputs.MenuButton: _menu_button,
    files.DownloadButton: _button,
    files.ChatInput: _chat_input,
    files.FileUploader: _file_uploader,
    files.CameraInput: _recording,
    files.AudioInput: _recording,
    inputs.Checkbox: _checkbox,
    inputs.Slider: _slider,
    inputs.NumberInput: _number_input,
    inputs.TextInput: _text_input,
    inputs.TextArea: _text_area,
    inputs.Selectbox: _selectbox,
    inputs.Multiselect: _multiselect,
    inputs.Radio: _radio,
    components.ComponentInstance: _component,
    components.BidiComponent: _component,
    **PICKED,
}
