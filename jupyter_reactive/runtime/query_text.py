"""How a widget's value stands in a query parameter, and how it is read from there.

A person may have written the parameter: what the widget cannot have is refused with ValueError,
or made right where most of it is right.
"""

from collections.abc import Iterator
from typing import Any

from .widget_entry import REFUSED, UNSET, fits
from .widgets import Json, WidgetCall


def write(call: WidgetCall[Any], wire: Json) -> str | list[str]:
    """Return the texts that stand for a wire value."""
    if call.serde.write is not None and wire is not None:
        return call.serde.write(wire)
    if isinstance(wire, list | tuple):
        return [_word(each) for each in wire]
    return _word(wire)


def read(call: WidgetCall[Any], texts: list[str]) -> Json:
    """Return the wire value that texts stand for, or raise ValueError."""
    for wire in _candidates(call, texts):
        if fits(call, wire):
            return wire
    raise ValueError(f"{texts!r} is no value of the widget with the key {call.key!r}")


def _word(wire: Json) -> str:
    if wire is None:
        return ""
    if isinstance(wire, bool):
        return "true" if wire else "false"
    return str(int(wire)) if isinstance(wire, float) and wire.is_integer() else str(wire)


def _candidates(call: WidgetCall[Any], texts: list[str]) -> Iterator[Json]:
    """Yield what the texts may mean, the likeliest first; the widget says which it can have."""
    if call.serde.read is not None and any(texts):
        yield _tried(call, texts)
        return
    last = texts[-1] if texts else ""
    yield last
    if not any(texts):
        yield from (None, [])
        return
    yield {"true": True, "false": False}.get(last.lower(), UNSET)
    yield _number(last)
    yield [each for each in texts if each]
    yield [_number(each) for each in texts]
    yield _cleaned(call, texts)
    if isinstance(call.default, str):
        yield _cut(call, last)


def _tried(call: WidgetCall[Any], texts: list[str]) -> Json:
    assert call.serde.read is not None
    try:
        return call.serde.read(texts)
    except REFUSED:
        return UNSET


def _cut(call: WidgetCall[Any], text: str) -> Json:
    """Return as much of a text as the widget can have."""
    try:
        return call.serde.serialize(text)
    except REFUSED:
        return UNSET


def _cleaned(call: WidgetCall[Any], texts: list[str]) -> Json:
    """Return those of several options that there are, each once, and no more than are allowed."""
    chosen: list[Json] = []
    for text in dict.fromkeys(texts):
        if fits(call, [*chosen, text]):
            chosen.append(text)
    return chosen or UNSET


def _number(text: str) -> Json:
    try:
        number = float(text)
        return int(text) if number.is_integer() and text.lstrip("+-").isdigit() else number
    except (ValueError, OverflowError):
        return UNSET
