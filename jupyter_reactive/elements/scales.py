"""Sliders: of what kind one is, and where it begins and ends, when a script says only half of it.

As in Streamlit a value outside the ends moves the end, and ends given in the wrong order change places.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta, tzinfo
from numbers import Integral, Real
from typing import Any, NamedTuple

from ..runtime.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidParameterTypeError,
    StreamlitJSNumberBoundsError,
    StreamlitValueError,
)
from .scale_serdes import MICROSECOND, Kind, Moment, Scale, to_wire
from .serdes import Wire, plain

# The largest whole number that JavaScript counts to.
LARGEST_INT = 2**53 - 1
LARGEST_FLOAT = 1.7976931348623157e308

FORMATS: dict[Kind, str] = {
    "int": "%d", "float": "%0.2f", "date": "YYYY-MM-DD", "time": "HH:mm", "datetime": "YYYY-MM-DD",
}  # fmt: skip
# Moments travel as whole microseconds: a float's step is a float, theirs a length of time.
MOMENTS: tuple[Kind, ...] = ("date", "time", "datetime")
STEP_TYPES: dict[Kind, type] = {"int": Integral, "float": Real, **dict.fromkeys(MOMENTS, timedelta)}
FORTNIGHT = timedelta(days=14)
QUARTER = timedelta(minutes=15)
DAY = timedelta(days=1)
STEP_NAMES: dict[Kind, str] = {"int": "int", "float": "float", **dict.fromkeys(MOMENTS, "timedelta")}


class Resolved(NamedTuple):
    """A slider with nothing left open."""

    scale: Scale
    default: tuple[Wire, ...]
    step: Wire


def resolve(minimum: Moment | None, maximum: Moment | None, value: Any, step: Any) -> Resolved:
    """Return the slider that these arguments mean."""
    is_range = isinstance(value, list | tuple)
    values = [each for each in (value if is_range else (value,)) if each is not None]
    if len(values) > 2:
        raise StreamlitValueError("value", ["one value", "a list of up to two"], detail=f"It holds {len(values)}.")
    kind = _kind(values, minimum)
    _check_kinds(kind, minimum, maximum, step)
    low, high = _ends(kind, values, minimum, maximum)
    if kind in ("int", "float"):
        # A moment beyond 2255 has more microseconds than a browser counts: it loses one, and that is all.
        for name, each in (*(("value", each) for each in values), ("min_value", low), ("max_value", high)):
            check_bounds(name, each)
    numbers = sorted(to_wire(each, kind) for each in values) or _whole_range(low, high, kind, is_range=is_range)
    first, last = sorted((to_wire(low, kind), to_wire(high, kind)))
    if first == last:
        raise StreamlitInvalidMinMaxError(low, high)
    scale = Scale(kind, min(first, *numbers), max(last, *numbers), _zone(values or [low]), is_range)
    return Resolved(scale, tuple(numbers), _step(kind, step, last - first))


def check_bounds(name: str, number: Any) -> None:
    """Refuse a number that a browser cannot count to."""
    largest = LARGEST_INT if isinstance(number, int) else LARGEST_FLOAT
    if not abs(number) <= largest:
        raise StreamlitJSNumberBoundsError(f"`{name}` is {number}; a browser counts from -{largest} to {largest}.")


def _kind(values: Sequence[object], minimum: object) -> Kind:
    """Return the kind that the value has, else the smallest, else the whole numbers."""
    kinds = {_kind_of(each) for each in values or ([minimum] if minimum is not None else [0])}
    if len(kinds) > 1:
        found = ", ".join(sorted(type(each).__name__ for each in values))
        raise StreamlitInvalidParameterTypeError("value", found, ["two values of the same type"])
    return kinds.pop()


def _kind_of(value: object) -> Kind:
    # A datetime is a date, and a bool is an int: the narrower ones come first.
    if isinstance(value, datetime):
        return "datetime"
    if isinstance(value, date):
        return "date"
    if isinstance(value, time):
        return "time"
    if isinstance(value, float):
        return "float"
    if isinstance(value, Integral):
        return "int"
    kinds = ["int", "float", "date", "time", "datetime", "list", "tuple"]
    raise StreamlitInvalidParameterTypeError("value", type(value).__name__, kinds)


def _check_kinds(kind: Kind, minimum: object, maximum: object, step: object) -> None:
    for name, end in (("min_value", minimum), ("max_value", maximum)):
        if end is not None and _kind_of(end) != kind:
            raise StreamlitInvalidParameterTypeError(name, type(end).__name__, [kind], detail=_SAME)
    if step is not None and (
        not isinstance(step, STEP_TYPES[kind]) or (kind == "float" and isinstance(step, Integral))
    ):
        raise StreamlitInvalidParameterTypeError("step", type(step).__name__, [STEP_NAMES[kind]], detail=_SAME)


_SAME = "`value`, `min_value`, `max_value` and `step` go together: all int, all float, or all dates or times."


def _ends(kind: Kind, values: Sequence[Any], minimum: Any, maximum: Any) -> tuple[Any, Any]:
    """Return the two ends, in any order: what the script says, else what is usual for the kind."""
    if kind in ("int", "float"):
        usual: tuple[Any, Any] = (0, 100) if kind == "int" else (0.0, 1.0)
    elif kind == "time":
        usual = (time.min, time.max)
    else:
        around = values or [end for end in (minimum, maximum) if end is not None]
        usual = (min(around) - FORTNIGHT, max(around) + FORTNIGHT)
    return usual[0] if minimum is None else minimum, usual[1] if maximum is None else maximum


def _whole_range(low: Moment, high: Moment, kind: Kind, *, is_range: bool) -> list[Wire]:
    """Return the value where none is given: the lower end, or for a range both; 0 where only a top is given."""
    numbers = [to_wire(low, kind), to_wire(high, kind)]
    return sorted(numbers) if is_range else numbers[:1]


def _zone(values: Sequence[Any]) -> tzinfo | None:
    first = values[0]
    return first.tzinfo if isinstance(first, datetime | time) else None


def _step(kind: Kind, step: Any, span: Wire) -> Wire:
    """Return the step as it travels; a datetime slider shorter than a day goes by quarters of an hour."""
    if step is None:
        short = kind == "time" or (kind == "datetime" and span < DAY // MICROSECOND)
        step = {"int": 1, "float": 0.01}.get(kind, QUARTER if short else DAY)
    number: Wire = (
        step // MICROSECOND if isinstance(step, timedelta) else plain(step, "float" if kind == "float" else "int")
    )
    if not number > 0:
        raise StreamlitValueError("step", ["a number above 0"], detail=f"It is {step!r}.")
    return number
