"""How the values of widgets travel: the law is `deserialize(serialize(x)) == x`.

What comes from a front end is not to be trusted: `deserialize` raises ValueError for every value
that the widget itself could not have. `serialize` takes what scripts put into session state.
"""

import math
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import Enum
from functools import cache
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

from ..runtime.errors import (
    StreamlitSelectionCountExceedsMaxError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)
from ..runtime.widgets import Json, Serde, UnfitError

T = TypeVar("T")
Wire = int | float
Kind = Literal["int", "float", "date", "time", "datetime"]
Moment = int | float | date | time | datetime

MICROSECOND = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _bool(wire: Json) -> bool:
    if not isinstance(wire, bool):
        raise ValueError(f"{wire!r} is neither true nor false")
    return wire


BOOL: Serde[bool] = Serde(_bool, bool)


@cache
def text(max_chars: int | None = None, *, optional: bool = False) -> Serde[Any]:
    """Return the way of a text of at most `max_chars`; None only where it is `optional`."""

    def deserialize(wire: Json) -> str | None:
        if wire is None and optional:
            return None
        if not isinstance(wire, str):
            raise ValueError(f"{wire!r} is not text")
        if max_chars is not None and len(wire) > max_chars:
            raise ValueError(f"the text has {len(wire)} characters; at most {max_chars} are allowed")
        return wire

    # What a script sets may be too long: it is cut, as in Streamlit, rather than refused.
    return Serde(deserialize, lambda value: None if value is None and optional else str(value)[:max_chars])


# Numbers


def number(
    kind: Literal["int", "float"],
    minimum: Wire | None = None,
    maximum: Wire | None = None,
    *,
    optional: bool = False,
) -> Serde[Any]:
    """Return the way of a number between two ends; None only where it is `optional`."""
    lowest = -math.inf if minimum is None else minimum
    highest = math.inf if maximum is None else maximum

    def deserialize(wire: Json) -> Wire | None:
        return None if wire is None and optional else _restored(wire, kind, lowest, highest)

    def serialize(value: Any) -> Wire | None:
        if value is None and optional:
            return None
        plain = _plain(value, kind)
        if not lowest <= plain <= highest:
            raise UnfitError(f"{value!r} is not between {minimum} and {maximum}")
        return plain

    return Serde(deserialize, serialize)


def _restored(wire: Json, kind: Literal["int", "float"], minimum: Wire, maximum: Wire) -> Wire:
    """Return a number as Python's int or float, which JSON does not tell apart."""
    if isinstance(wire, bool) or not isinstance(wire, int | float):
        raise ValueError(f"{wire!r} is not a number")
    if not math.isfinite(wire) or (kind == "int" and wire != int(wire)):
        raise ValueError(f"{wire} is not {'a whole' if kind == 'int' else 'an ordinary'} number")
    if not minimum <= wire <= maximum:
        raise ValueError(f"{wire} is not between {minimum} and {maximum}")
    return int(wire) if kind == "int" else float(wire)


def _plain(value: Any, kind: Literal["int", "float"]) -> Wire:
    """Return a script's number, NumPy's included; one that is not of the widget's kind is an error."""
    plain = int(value) if kind == "int" else float(value)
    if plain != value:
        raise ValueError(f"{value!r} is not a value of a widget of type {kind}")
    return plain


def _inside(value: Any, minimum: Any, maximum: Any) -> Any:
    if value < minimum:
        raise StreamlitValueBelowMinError(value, minimum)
    if value > maximum:
        raise StreamlitValueAboveMaxError(value, maximum)
    return value


# Sliders: numbers, and moments as microseconds


def to_wire(value: Moment, kind: Kind) -> Wire:
    """Return a slider's value as a number; a moment is what its clock shows, whatever its zone."""
    if kind in ("int", "float"):
        return _plain(value, kind)
    if isinstance(value, datetime):
        return (value.replace(tzinfo=UTC) - EPOCH) // MICROSECOND
    if isinstance(value, time):
        return timedelta(
            hours=value.hour, minutes=value.minute, seconds=value.second, microseconds=value.microsecond
        ) // MICROSECOND  # fmt: skip
    if isinstance(value, date):
        return (datetime(value.year, value.month, value.day, tzinfo=UTC) - EPOCH) // MICROSECOND
    raise ValueError(f"{value!r} is not a {kind}")


def from_wire(wire: Wire, kind: Kind, zone: tzinfo | None = None) -> Moment:
    """Return what `to_wire` made a number of, in the zone it had."""
    if kind in ("int", "float"):
        return wire
    moment = EPOCH + wire * MICROSECOND
    if kind == "date":
        return moment.date()
    return moment.time().replace(tzinfo=zone) if kind == "time" else moment.replace(tzinfo=zone)


class Scale(Struct, frozen=True):
    """A slider's ends as they travel, and how to read a place between them."""

    kind: Kind
    minimum: Wire
    maximum: Wire
    zone: tzinfo | None = None
    is_range: bool = False


def slider(scale: Scale) -> Serde[Any]:
    """Return the way of a slider's value: one number or moment, or a tuple of them from low to high."""
    whole: Literal["int", "float"] = "float" if scale.kind == "float" else "int"

    def deserialize(wire: Json) -> Any:
        if not isinstance(wire, list | tuple) or not 1 <= len(wire) <= (2 if scale.is_range else 1):
            raise ValueError(f"{wire!r} is not a value of this slider")
        numbers = [_restored(each, whole, scale.minimum, scale.maximum) for each in wire]
        if numbers != sorted(numbers):
            raise ValueError(f"{wire!r} goes from high to low")
        moments = tuple(from_wire(each, scale.kind, scale.zone) for each in numbers)
        return moments if scale.is_range else moments[0]

    def serialize(value: Any) -> list[Wire]:
        moments = value if isinstance(value, list | tuple) else (value,)
        numbers = [_inside(to_wire(each, scale.kind), scale.minimum, scale.maximum) for each in moments]
        return sorted(numbers)

    if scale.kind in ("int", "float"):
        return Serde(deserialize, serialize)
    return Serde(deserialize, serialize, lambda wire: [_iso(each, scale.kind) for each in wire], _from_iso)


def _iso(wire: Wire, kind: Kind) -> str:
    """Return a moment as people write it, whatever its zone."""
    moment = from_wire(wire, kind)
    assert isinstance(moment, date | time)
    return moment.isoformat()


def _from_iso(texts: Sequence[str]) -> list[Wire]:
    """Return what `_iso` wrote; raise ValueError for what is no moment."""
    return [_moment_in(text) for text in texts]


def _moment_in(text: str) -> Wire:
    if "T" in text:
        return to_wire(datetime.fromisoformat(text), "datetime")
    return to_wire(time.fromisoformat(text), "time") if ":" in text else to_wire(date.fromisoformat(text), "date")


# Choices


class Choices(Generic[T]):
    """Options and the texts that stand for them.

    A text belongs to the first option that has it, unless a later one is among `preferred`: the
    default of a widget is the option at that place, though another one may look the same.
    """

    def __init__(
        self,
        options: Sequence[T],
        texts: Sequence[str],
        preferred: Sequence[int] = (),
        format_func: Callable[[Any], Any] = str,
    ) -> None:
        self.options = options
        self.texts = tuple(texts)
        self._format = format_func
        self._places: dict[str, int] = {}
        for place in (*preferred, *range(len(self.texts))):
            self._places.setdefault(self.texts[place], place)

    def option(self, wire: Json, *, new: bool = False) -> T | str:
        """Return the option that a text stands for; an unknown one is refused unless `new` ones are allowed."""
        if not isinstance(wire, str):
            raise ValueError(f"{wire!r} is not the text of an option")
        place = self._places.get(wire)
        if place is not None:
            return self.options[place]
        if new:
            return wire
        raise ValueError(f"{wire!r} is not one of the options")

    def place(self, value: Any) -> int | None:
        """Return where `value` is: itself, an equal, or for an Enum that was defined anew its namesake."""
        for place, each in enumerate(self.options):
            if each is value:
                return place
        for place, each in enumerate(self.options):
            if type(each) is type(value) and bool(each == value):
                return place
        for place, each in enumerate(self.options):
            if bool(each == value):
                return place
        return self._places.get(str(self._format(value))) if isinstance(value, Enum) else None

    def has(self, value: Any, *, new: bool = False) -> bool:
        """Say whether `value` is an option, or can be a new one."""
        return (new and isinstance(value, str)) or self.place(value) is not None

    def text(self, value: Any, *, new: bool = False) -> str:
        """Return the text that stands for `value`."""
        place = self.place(value)
        if place is not None:
            return self.texts[place]
        if new and isinstance(value, str):
            return value
        raise UnfitError(f"{value!r} is not one of the options")


def option(choices: Choices[T], *, new: bool = False) -> Serde[T | str | None]:
    """Return the way of one option, by its text; None is no choice."""
    return Serde(
        lambda wire: None if wire is None else choices.option(wire, new=new),
        lambda value: None if value is None else choices.text(value, new=new),
    )


def options(choices: Choices[T], limit: int | None = None, *, new: bool = False) -> Serde[list[T | str]]:
    """Return the way of several options, at most `limit`, in the order in which they were chosen."""

    def deserialize(wire: Json) -> list[T | str]:
        if not isinstance(wire, list | tuple):
            raise ValueError(f"{wire!r} is not a list of options")
        if limit is not None and len(wire) > limit:
            raise ValueError(f"{len(wire)} options are chosen; at most {limit} may be")
        if len(set(map(str, wire))) != len(wire):
            raise ValueError(f"{wire!r} has an option twice")
        return [choices.option(each, new=new) for each in wire]

    def serialize(values: Iterable[Any]) -> list[str]:
        """Leave out what is not one of the options, as Streamlit does."""
        listed = list(values)
        if limit is not None and len(listed) > limit:
            raise StreamlitSelectionCountExceedsMaxError(len(listed), limit)
        return [choices.text(each, new=new) for each in listed if choices.has(each, new=new)]

    return Serde(deserialize, serialize)


def position(choices: Choices[T]) -> Serde[T | None]:
    """Return the way of one option, by its place; None is no choice."""

    def deserialize(wire: Json) -> T | None:
        if wire is None:
            return None
        if isinstance(wire, bool) or not isinstance(wire, int) or not 0 <= wire < len(choices.options):
            raise ValueError(f"{wire!r} is not the place of an option")
        return choices.options[wire]

    def serialize(value: T | None) -> int | None:
        place = None if value is None else choices.place(value)
        if value is not None and place is None:
            raise UnfitError(f"{value!r} is not one of the options")
        return place

    # By its text it is found again among other options, and in a query parameter.
    return Serde(deserialize, serialize, choices.texts.__getitem__, lambda texts: choices.texts.index(texts[-1]))
