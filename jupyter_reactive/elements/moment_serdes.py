"""How dates and times travel: as ISO texts without a zone. The law of serdes.py holds here too."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from ..runtime.widgets import Json, Serde, UnfitError
from .moments import Days, Moments, to_date, to_datetime, to_time

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_CLOCK = re.compile(r"\d\d:\d\d(:\d\d)?", re.ASCII)
_MINUTE = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d", re.ASCII)


def days(given: Days) -> Serde[Any]:
    """Return the way of one day or None, or of a range: a tuple of up to two."""
    most = 2 if given.is_range else 1

    def deserialize(wire: Json) -> Any:
        if not isinstance(wire, list | tuple) or len(wire) > most:
            raise ValueError(f"{wire!r} is not a value of this date input")
        read = tuple(date.fromisoformat(_matched(each, _DAY)) for each in wire)
        _check_ends(read, given)
        return read if given.is_range else read[0] if read else None

    def serialize(value: Any) -> list[str]:
        several = isinstance(value, Sequence) and not isinstance(value, str)
        listed = list(value) if several else [] if value is None else [value]
        if len(listed) > most or (several and not given.is_range):
            raise UnfitError(f"{value!r} is not a value of this date input")
        read = [to_date(each) for each in listed]
        _check_ends(read, given)
        return [each.isoformat() for each in read]

    return Serde(deserialize, serialize)


def clock(step: int, *, optional: bool, start: time | None = None) -> Serde[time | None]:
    """Return the way of a time of day; None only where it is `optional`. What it starts with keeps its zone."""
    zone = None if start is None else start.tzinfo

    def deserialize(wire: Json) -> time | None:
        if wire is None and optional:
            return None
        read = time.fromisoformat(_matched(wire, _CLOCK))
        read = read if step % 60 else read.replace(second=0)
        return read.replace(tzinfo=zone) if start is not None and wire == clock_text(start, step) else read

    def serialize(value: Any) -> str | None:
        if value is None and optional:
            return None
        _check_full(value)
        return clock_text(to_time(value), step)

    return Serde(deserialize, serialize)


def clock_text(value: time, step: int) -> str:
    """Return a time as it travels: with seconds where the steps have them."""
    return value.replace(tzinfo=None).isoformat("seconds" if step % 60 else "minutes")


def minute(given: Moments, *, optional: bool) -> Serde[datetime | None]:
    """Return the way of a date with a time; None only where it is `optional`."""

    def deserialize(wire: Json) -> datetime | None:
        if wire is None and optional:
            return None
        read = datetime.fromisoformat(_matched(wire, _MINUTE))
        _check_ends([read], given)
        return read

    def serialize(value: Any) -> str | None:
        if value is None and optional:
            return None
        _check_full(value)
        read = to_datetime(value, date.today(), time.min)  # noqa: DTZ011 - as in moments.py
        _check_ends([read], given)
        return minute_text(read)

    return Serde(deserialize, serialize)


def minute_text(value: datetime) -> str:
    return value.isoformat(timespec="minutes")


def _matched(wire: Json, pattern: re.Pattern[str]) -> str:
    if not isinstance(wire, str) or pattern.fullmatch(wire) is None:
        raise ValueError(f"{wire!r} is not a date or time as this widget has it")
    return wire


def _check_full(value: object) -> None:
    if value is None:
        raise UnfitError("this widget cannot be empty")


def _check_ends(values: Sequence[Any], ends: Days | Moments) -> None:
    """Refuse what lies beyond ends that the script gave; those that were made up bind only the picker."""
    for each in values:
        if ends.bounded and not ends.minimum <= each <= ends.maximum:
            raise UnfitError(f"{each} is not between {ends.minimum} and {ends.maximum}")
