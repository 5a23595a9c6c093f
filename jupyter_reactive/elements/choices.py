"""Options, and how a choice among them travels: as an option's text, or as its place.

The law of serdes.py holds here too: what could not have been chosen is refused with ValueError.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from typing import Any, Generic, TypeVar

from ..runtime.errors import StreamlitSelectionCountExceedsMaxError
from ..runtime.widgets import Json, Serde, UnfitError

T = TypeVar("T")


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
        return wire if new and isinstance(wire, str) and wire not in self._places else self.known(wire)

    def known(self, wire: Json) -> T:
        """Return the option that a text stands for, or raise ValueError."""
        if not isinstance(wire, str):
            raise ValueError(f"{wire!r} is not the text of an option")
        if wire not in self._places:
            raise ValueError(f"{wire!r} is not one of the options")
        return self.options[self._places[wire]]

    def knows(self, wire: Json) -> bool:
        """Say whether a text stands for an option."""
        return wire in self._places

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


def picked(choices: Choices[T]) -> Serde[T | None]:
    """Return the way of one option that is picked for a moment."""
    return Serde(choices.known, choices.text, at_rest=None)


def at_most_one(choices: Choices[T]) -> Serde[T | str | None]:
    """Return the way of one option or none, by a list of its text."""
    some = options(choices, 1)
    return Serde(
        lambda wire: next(iter(some.deserialize(wire)), None),
        lambda value: [] if value is None else [choices.text(value)],
    )


def label(labels: Sequence[str]) -> Serde[str]:
    """Return the way of one of some labels, where one is always chosen."""
    choices = Choices(labels, labels)
    return Serde(choices.option, choices.text)


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

    return Serde(deserialize, serialize, kept=lambda wire: [each for each in wire if new or choices.knows(each)])


def position(choices: Choices[T]) -> Serde[T | None]:
    """Return the way of one option, by its place; None is no choice."""

    def deserialize(wire: Json) -> T | None:
        return None if wire is None else choices.options[_checked_place(wire, choices)]

    def serialize(value: T | None) -> int | None:
        place = None if value is None else choices.place(value)
        if value is not None and place is None:
            raise UnfitError(f"{value!r} is not one of the options")
        return place

    # By its text it is found again among other options, and in a query parameter.
    return Serde(deserialize, serialize, choices.texts.__getitem__, lambda texts: choices.texts.index(texts[-1]))


def stretch_of(choices: Choices[T], length: int) -> Serde[Any]:
    """Return the way of one option, or for a `length` of 2 of a range of them, by their places."""

    def deserialize(wire: Json) -> Any:
        if not isinstance(wire, list | tuple) or len(wire) != length:
            raise ValueError(f"{wire!r} is not a value of this slider")
        places = [_checked_place(each, choices) for each in wire]
        if places != sorted(places):
            raise ValueError(f"{wire!r} goes from high to low")
        chosen = tuple(choices.options[place] for place in places)
        return chosen if length > 1 else chosen[0]

    def serialize(value: Any) -> list[int]:
        values = value if length > 1 and isinstance(value, list | tuple) else (value,)
        places = [place for place in map(choices.place, values) if place is not None]
        if len(places) != length or len(values) != length:
            raise UnfitError(f"{value!r} is not among the options")
        return sorted(places)

    return Serde(
        deserialize,
        serialize,
        lambda wire: [choices.texts[place] for place in wire],
        lambda texts: sorted(choices.texts.index(text) for text in texts),
    )


def _checked_place(wire: Json, choices: Choices[T]) -> int:
    if isinstance(wire, bool) or not isinstance(wire, int) or not 0 <= wire < len(choices.options):
        raise ValueError(f"{wire!r} is not the place of an option")
    return wire
