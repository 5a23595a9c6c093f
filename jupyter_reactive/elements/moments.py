"""Dates and times as scripts may write them, and the ends of the inputs for them.

As in Streamlit "today" and "now" are this machine's, zones are dropped, and where no ends are given
they lie ten years before and after the value.
"""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date, datetime, time, timedelta
from typing import Any, Literal, NamedTuple

from ..runtime.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)

Day = date | datetime | str | None
Clock = time | datetime | str
When = datetime | date | time | str | None

YEARS = 10
LONGEST_STEP = timedelta(hours=23)
FORMATS = tuple(
    sign.join(parts) for sign in "/.-" for parts in (("YYYY", "MM", "DD"), ("DD", "MM", "YYYY"), ("MM", "DD", "YYYY"))
)
_WRITTEN = ("%Y/%m/%d %H:%M", "%Y/%m/%d %H:%M:%S")


class Days(NamedTuple):
    """A date input with nothing left open; `bounded` says that the script gave an end."""

    value: tuple[date, ...]
    minimum: date
    maximum: date
    is_range: bool
    bounded: bool


class Moments(NamedTuple):
    """A datetime input with nothing left open."""

    value: datetime | None
    minimum: datetime
    maximum: datetime
    bounded: bool


def resolve_days(value: Any, minimum: Day, maximum: Day) -> Days:
    """Return the date input that these arguments mean."""
    is_range = isinstance(value, Sequence) and not isinstance(value, str)
    given = [] if value is None else list(value) if is_range else [value]
    if len(given) > 2:
        raise StreamlitInvalidParameterTypeError("value", type(value).__name__, ["a date", "up to two dates"])
    days = [to_date(each) for each in given]
    around = days or [_today()]
    low = _years_on(around[0], -YEARS) if minimum is None else to_date(minimum, "min_value")
    high = _years_on(around[-1], YEARS) if maximum is None else to_date(maximum, "max_value")
    if low > high:
        raise StreamlitInvalidMinMaxError(low, high)
    if value == "today":
        days = [min(max(days[0], low), high)]
    if days:
        _between(days[0], low, high)
        _between(days[-1], low, high)
    return Days(tuple(days), low, high, is_range, minimum is not None or maximum is not None)


def resolve_moments(value: When, minimum: When, maximum: When) -> Moments:
    """Return the datetime input that these arguments mean."""
    moment = None if value is None else to_datetime(value, _today(), time.min)
    day = _today() if moment is None else moment.date()
    low = to_datetime(_years_on(day, -YEARS) if minimum is None else minimum, day, time.min)
    high = to_datetime(_years_on(day, YEARS) if maximum is None else maximum, day, time(23, 59))
    if low > high:
        raise StreamlitInvalidMinMaxError(low, high)
    if moment is not None:
        _between(moment, low, high)
    return Moments(moment, low, high, minimum is not None or maximum is not None)


def _between(value: Any, low: Any, high: Any) -> None:
    if value < low:
        raise StreamlitValueBelowMinError(value, low)
    if value > high:
        raise StreamlitValueAboveMaxError(value, high)


# One of them


def to_date(value: Any, parameter: str = "value") -> date:
    """Return the day that a script means."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if value == "today":
        return _today()
    with suppress(ValueError, TypeError):
        return datetime.fromisoformat(value).date()
    raise StreamlitInvalidParameterTypeError(
        parameter, type(value).__name__, ["date", "datetime", "ISO string", '"today"']
    )


def to_time(value: Any) -> time:
    """Return the time of day that a script means, to the second."""
    if value == "now":
        return _now().time().replace(microsecond=0)
    if isinstance(value, str):
        for kind in (time.fromisoformat, lambda text: datetime.fromisoformat(text).time()):
            with suppress(ValueError):
                return kind(value).replace(microsecond=0)
    if isinstance(value, datetime):
        value = value.time()
    if isinstance(value, time):
        return value.replace(microsecond=0)
    raise StreamlitInvalidParameterTypeError("value", type(value).__name__, ["datetime", "time", "ISO string"])


def to_datetime(value: Any, day: date, clock: time) -> datetime:
    """Return the minute that a script means; a date alone is at `clock`, a time alone on `day`."""
    if value == "now":
        return _to_the_minute(_now())
    if isinstance(value, datetime):
        return _to_the_minute(value)
    if isinstance(value, date):
        return datetime.combine(value, clock)
    if isinstance(value, time):
        return _to_the_minute(datetime.combine(day, value))
    if isinstance(value, str) and (read := _read(value.strip(), day)) is not None:
        return _to_the_minute(read)
    kinds = ["datetime", "date", "time", "ISO string", '"now"']
    raise StreamlitInvalidParameterTypeError("value", type(value).__name__, kinds)


def _read(text: str, day: date) -> datetime | None:
    # A day alone, as text, is at midnight: also as the last one.
    with suppress(ValueError):
        return datetime.fromisoformat(text)
    for format in _WRITTEN:
        with suppress(ValueError):
            return datetime.strptime(text, format)  # noqa: DTZ007 - what an input shows has no zone
    with suppress(ValueError):
        return datetime.combine(day, time.fromisoformat(text))
    return None


def _to_the_minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0, tzinfo=None)


def _now() -> datetime:
    return datetime.now()  # noqa: DTZ005 - as a clock on the wall shows it


def _today() -> date:
    return _now().date()


def _years_on(day: date, years: int) -> date:
    """Return the same day in another year, as far as there are years; 29 February becomes the 28th."""
    year = min(max(day.year + years, date.min.year), date.max.year)
    with suppress(ValueError):
        return day.replace(year=year)
    return day.replace(year=year, day=28)


# What else their inputs are given


def date_format(given: Any) -> str:
    """Return a format in which dates can be shown."""
    if not isinstance(given, str):
        raise StreamlitInvalidParameterTypeError("format", type(given).__name__, ["str"])
    if given not in FORMATS:
        raise StreamlitValueError("format", [repr(each) for each in FORMATS], detail=f"It is {given!r}.")
    return given


def step_seconds(step: int | timedelta, least: Literal[1, 60]) -> int:
    """Return a step of time in seconds."""
    if isinstance(step, bool) or not isinstance(step, int | timedelta):
        raise StreamlitInvalidParameterTypeError("step", type(step).__name__, ["int", "timedelta"])
    seconds = int(step.total_seconds()) if isinstance(step, timedelta) else step
    if not least <= seconds <= LONGEST_STEP.seconds:
        shortest = f"{least} second{'s' if least > 1 else ''}"
        raise StreamlitValueOutOfRangeError("step", f"{seconds} seconds", shortest, "23 hours")
    return seconds
