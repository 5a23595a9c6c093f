"""How a slider's value travels: as one or two numbers; a moment is a number of microseconds."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Any, Literal

from msgspec import Struct

from ..runtime.errors import StreamlitValueAboveMaxError, StreamlitValueBelowMinError
from ..runtime.widgets import Json, Serde
from .serdes import Wire, plain, restored

Kind = Literal["int", "float", "date", "time", "datetime"]
Moment = int | float | date | time | datetime

MICROSECOND = timedelta(microseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def to_wire(value: Moment, kind: Kind) -> Wire:
    """Return a slider's value as a number; a moment is what its clock shows, whatever its zone."""
    if kind in ("int", "float"):
        return plain(value, kind)
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
        numbers = [restored(each, whole, scale.minimum, scale.maximum) for each in wire]
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


def _inside(value: Any, minimum: Any, maximum: Any) -> Any:
    if value < minimum:
        raise StreamlitValueBelowMinError(value, minimum)
    if value > maximum:
        raise StreamlitValueAboveMaxError(value, maximum)
    return value
