"""How numbers and moments are written for a reader, as the front end writes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_PRINTF = re.compile(r"%[-+ 0#,]*\d*(?:\.\d+)?[diufFeEgGxXos]")
_MOMENT = re.compile(r"YYYY|YY|MMMM|MMM|MM|M|dddd|ddd|DD|D|HH|H|hh|h|mm|m|ss|s|A|a")
_STRFTIME = {
    "YYYY": "%Y", "YY": "%y", "MMMM": "%B", "MMM": "%b", "MM": "%m", "DD": "%d", "HH": "%H", "hh": "%I",
    "mm": "%M", "ss": "%S", "dddd": "%A", "ddd": "%a", "A": "%p", "a": "%p",
}  # fmt: skip


def number(value: Any) -> int | float:
    """Return a number of the schema; one that JSON has no word for as Python's own."""
    return value if isinstance(value, int | float) else float(getattr(value, "number", "nan"))


def plain(value: Any) -> str:
    """Return a number with at most four places; anything else as text."""
    if not isinstance(value, float):
        return str(value)
    if value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    small = value != 0 and abs(value) < 1e-4
    return f"{value:.4e}" if small or abs(value) >= 1e15 else f"{value:.4f}".rstrip("0")


def formatted(value: float, format: str | None) -> str:  # noqa: A002 - as in the st calls
    """Return a number as a printf format or one of Streamlit's names says."""
    if not format:
        return plain(value)
    if format in _NAMED:
        return _NAMED[format](value)
    return _PRINTF.sub(lambda match: _printf(match[0], value), format).replace("%%", "%")


def moment(microseconds: float, format: str | None) -> str:  # noqa: A002
    """Return a moment as a format of letters says: "D MMM YYYY"."""
    try:
        when = EPOCH + timedelta(microseconds=microseconds)
    except (OverflowError, ValueError):
        return str(microseconds)
    return _MOMENT.sub(lambda match: _part(when, match[0]), format or "YYYY-MM-DD")


def _part(when: datetime, letters: str) -> str:
    if letters in _STRFTIME:
        return when.strftime(_STRFTIME[letters])
    return {"M": f"{when.month}", "D": f"{when.day}", "H": f"{when.hour}", "h": f"{when.hour % 12 or 12}",
            "m": f"{when.minute}", "s": f"{when.second}"}[letters]  # fmt: skip


def _printf(spec: str, value: float) -> str:
    whole = spec[-1] in "diuxXo"
    try:
        number = int(value) if whole else value
        if "," in spec:
            return f"{number:{spec[1:].replace('i', 'd').replace('u', 'd')}}"
        return spec.replace("u", "d") % number
    except (ValueError, TypeError, OverflowError):
        return str(value)


def _money(value: float, sign: str, places: int = 2) -> str:
    return f"{'-' if value < 0 else ''}{sign}{abs(value):,.{places}f}"


def _compact(value: float) -> str:
    for size, letter in ((1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")):
        if abs(value) >= size:
            return f"{plain(round(value / size, 1))}{letter}"
    return plain(round(value, 1))


def _accounting(value: float) -> str:
    return f"({_money(-value, '$')})" if value < 0 else _money(value, "$")


_NAMED: dict[str, Callable[[float], str]] = {
    "plain": plain,
    "localized": "{:,}".format,
    "percent": lambda value: f"{plain(round(value * 100, 2))}%",
    "dollar": lambda value: _money(value, "$"),
    "euro": lambda value: _money(value, "€"),
    "yen": lambda value: _money(value, "¥", 0),
    "accounting": _accounting,
    "compact": _compact,
    "scientific": "{:.3E}".format,
    "engineering": "{:.3E}".format,
    "bytes": lambda value: f"{_compact(value)}B",
}
