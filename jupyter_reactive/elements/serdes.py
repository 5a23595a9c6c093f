"""How the values of widgets travel: the law is `deserialize(serialize(x)) == x`.

What comes from a front end is not to be trusted: `deserialize` raises ValueError for every value
that the widget itself could not have. `serialize` takes what scripts put into session state.
Here are truth, text and numbers; options are in choices.py, a slider's values in scale_serdes.py.
"""

import math
from functools import cache
from numbers import Integral
from typing import Any, Literal

from ..runtime.widgets import Json, Serde, UnfitError

Wire = int | float


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
        return None if wire is None and optional else restored(wire, kind, lowest, highest)

    def serialize(value: Any) -> Wire | None:
        if value is None and optional:
            return None
        bare = plain(value, kind)
        if not lowest <= bare <= highest:
            raise UnfitError(f"{value!r} is not between {minimum} and {maximum}")
        return bare

    return Serde(deserialize, serialize)


@cache
def whole(minimum: int, maximum: int, *, optional: bool = False) -> Serde[Any]:
    """Return the way of one of a few whole numbers; in the place of anything else stands the default."""
    ways: Serde[Any] = number("int", minimum, maximum, optional=optional)

    def serialize(value: Any) -> Json:
        if value is not None and (isinstance(value, bool) or not isinstance(value, Integral)):
            raise UnfitError(f"{value!r} is not a whole number")
        if value is None and not optional:
            raise UnfitError("there must be a number")
        return ways.serialize(value)

    return Serde(ways.deserialize, serialize)


def restored(wire: Json, kind: Literal["int", "float"], minimum: Wire, maximum: Wire) -> Wire:
    """Return a number as Python's int or float, which JSON does not tell apart."""
    if isinstance(wire, bool) or not isinstance(wire, int | float):
        raise ValueError(f"{wire!r} is not a number")
    if not math.isfinite(wire) or (kind == "int" and wire != int(wire)):
        raise ValueError(f"{wire} is not {'a whole' if kind == 'int' else 'an ordinary'} number")
    if not minimum <= wire <= maximum:
        raise ValueError(f"{wire} is not between {minimum} and {maximum}")
    return int(wire) if kind == "int" else float(wire)


def plain(value: Any, kind: Literal["int", "float"]) -> Wire:
    """Return a script's number, NumPy's included; one that is not of the widget's kind is an error."""
    bare = int(value) if kind == "int" else float(value)
    if bare != value:
        raise ValueError(f"{value!r} is not a value of a widget of type {kind}")
    return bare
