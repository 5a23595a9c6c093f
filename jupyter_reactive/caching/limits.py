"""How long and how much is kept: `ttl`, `max_entries` and `max_size` as people write them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from ..runtime.errors import StreamlitBadTimeStringError, StreamlitInvalidParameterTypeError, StreamlitValueError

UNITS = {"w": 604_800.0, "d": 86_400.0, "h": 3_600.0, "m": 60.0, "s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9}
WORDS = {
    "week": "w", "day": "d", "hour": "h", "hr": "h", "minute": "m", "min": "m", "t": "m", "second": "s", "sec": "s",
    "millisecond": "ms", "milli": "ms", "l": "ms", "microsecond": "us", "micro": "us", "µs": "us", "u": "us",
    "nanosecond": "ns", "nano": "ns", "n": "ns",
}  # fmt: skip
DURATION = re.compile(r"\s*([+-]?\d+(?:\.\d*)?|\.\d+)\s*([a-zA-Zµ]+)\s*,?")
CLOCK = re.compile(r"(?:(\d+)\s*days?,?\s*)?(\d+):(\d{2}):(\d{2}(?:\.\d+)?)")
SIZE = re.compile(r"\s*(\d+(?:\.\d+)?)\s*([KMGT]?)I?B\s*", re.IGNORECASE)


def seconds(ttl: float | timedelta | str | None) -> float | None:
    """Return a length of time in seconds; text is read as pandas reads a Timedelta, numbers alone as nanoseconds.

    >>> seconds("1h23s"), seconds("1.5 days"), seconds("00:01:30")
    (3623.0, 129600.0, 90.0)
    """
    if isinstance(ttl, timedelta):
        return ttl.total_seconds()
    if not isinstance(ttl, str):
        return ttl
    text = ttl.strip()
    if re.fullmatch(r"\d+", text):
        return int(text) * 1e-9
    if clock := CLOCK.fullmatch(text):
        days, hours, minutes, rest = clock.groups()
        return int(days or 0) * 86_400.0 + int(hours) * 3_600 + int(minutes) * 60 + float(rest)
    return _summed(text)


def _summed(text: str) -> float:
    total, at = 0.0, 0
    for part in DURATION.finditer(text):
        unit = _unit(part[2])
        if part.start() != at or unit is None:
            break
        total, at = total + float(part[1]) * unit, part.end()
    if at != len(text) or not text:
        raise StreamlitBadTimeStringError(text)
    return total


def _unit(word: str) -> float | None:
    known = word if word in UNITS else word.lower()
    known = WORDS.get(known, WORDS.get(known.removesuffix("s"), known))
    return UNITS.get(known)


def size_in_bytes(max_size: int | str | None) -> int | None:
    """Return a number of bytes; units are powers of 1024, as in Streamlit.

    >>> size_in_bytes("1.5 GiB")
    1610612736
    """
    if max_size is None:
        return None
    if isinstance(max_size, bool) or not isinstance(max_size, int | str):
        raise StreamlitInvalidParameterTypeError("max_size", type(max_size).__name__, ["int", "str"])
    size = max_size
    if isinstance(max_size, str):
        found = SIZE.fullmatch(max_size)
        size = int(float(found[1]) * 1024 ** " KMGT".index(found[2].upper() or " ")) if found else 0
    if not isinstance(size, int) or size <= 0:
        raise StreamlitValueError("max_size", ["a number of bytes above 0", '"500MB"', '"1.5GiB"'])
    return size


def check_entries(max_entries: Any) -> int | None:
    """Return how many entries are kept at most, None for any number."""
    return None if max_entries is None else int(max_entries)
