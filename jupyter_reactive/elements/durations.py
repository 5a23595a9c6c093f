"""How long: seconds, a timedelta, or text as pandas reads it, without pandas."""

import re
from datetime import timedelta

_UNITS = {
    "w": 604_800.0, "d": 86_400.0, "h": 3600.0, "min": 60.0, "s": 1.0, "ms": 1e-3, "us": 1e-6, "ns": 1e-9,
}  # fmt: skip
_NAMES = {
    "week": "w", "day": "d", "hr": "h", "hour": "h", "m": "min", "minute": "min", "t": "min", "sec": "s", "second": "s",
    "l": "ms", "milli": "ms", "millisecond": "ms", "u": "us", "µs": "us", "micro": "us", "microsecond": "us",
    "n": "ns", "nano": "ns", "nanosecond": "ns",
}  # fmt: skip
_PART = re.compile(r"\s*(\d+(?:\.\d*)?|\.\d+)\s*([a-zµ]+)\s*(?:and\b|,)?")
_CLOCK = re.compile(r"\s*(?:(\d+)\s*days?\s*)?(\d+):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*")


def seconds(duration: float | timedelta | str) -> float:
    """Return a duration in seconds; raise ValueError for text that is none.

    >>> seconds("1h23s"), seconds("1.5 days"), seconds("00:00:02")
    (3623.0, 129600.0, 2.0)
    """
    if isinstance(duration, timedelta):
        return duration.total_seconds()
    if not isinstance(duration, str):
        return float(duration)
    text = duration.strip().lower()
    sign = -1 if text.startswith("-") else 1
    text = text.lstrip("+-")
    if clock := _CLOCK.fullmatch(text):
        days, hours, minutes, rest = (float(part or 0) for part in clock.groups())
        return sign * (days * 86_400 + hours * 3600 + minutes * 60 + rest)
    return sign * sum(_parts(text, duration))


def _parts(text: str, duration: str) -> list[float]:
    found, at = [], 0
    while at < len(text):
        part = _PART.match(text, at)
        unit = _unit(part.group(2)) if part else None
        if part is None or unit is None:
            break
        found.append(float(part.group(1)) * unit)
        at = part.end()
    if not found or at < len(text):
        raise ValueError(f"{duration!r} is not a duration; write '2s', '1.5 min', '1h30min' or '00:01:30'")
    return found


def _unit(name: str) -> float | None:
    for known in (name, name.removesuffix("s")):
        unit = _UNITS.get(_NAMES.get(known, known))
        if unit is not None:
            return unit
    return None
