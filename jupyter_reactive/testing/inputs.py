"""The widgets of an AppTest: their values, and what a person can do to them."""

from __future__ import annotations

from typing import Any, Self

from ..elements.serdes import from_wire
from ..runtime.widgets import Json
from .client import AppTestError, default
from .nodes import Node


class Widget(Node):
    """A widget. What is done to it counts from the next `run()`, as for a person who is quick."""

    @property
    def id(self) -> str:
        """Its identity between runs."""
        return self._placed.widget or ""

    @property
    def value(self) -> Any:
        """Its value as the script will see it."""
        return self._app._client.value(self._placed)

    @property
    def form_id(self) -> str:
        return self.element.form or ""

    def set_value(self, v: Any) -> Self:
        """Give it a value; None is what it starts with. Raise AppTestError, a ValueError, if it cannot have it."""
        wire = default(self._placed) if v is None else self._serialize(v)
        return self._take(wire)

    def _serialize(self, value: Any) -> Json:
        return self._app._client.serialize(self._placed, value)

    def _take(self, wire: Json) -> Self:
        self._app._client.take(self._placed, wire)
        return self

    @property
    def _wire(self) -> Json:
        return self._app._client.wire(self._placed)


class Button(Widget):
    @property
    def value(self) -> bool:
        """Whether it is pressed, or was for the last run."""
        return self._app._client.is_pressed(self._placed)

    def set_value(self, v: Any) -> Self:
        """Press it, or take back a press that no run has seen."""
        if v:
            return self._take(True)
        self._app._client.release(self._placed)
        return self

    def click(self) -> Self:
        return self.set_value(True)


class Toggle(Widget):
    pass


class Checkbox(Widget):
    def check(self) -> Self:
        return self.set_value(True)

    def uncheck(self) -> Self:
        return self.set_value(False)


class TextInput(Widget):
    """`st.text_input` and `st.text_area`."""

    def input(self, v: str) -> Self:
        """Type a text in the place of what stands there."""
        return self.set_value(v)

    def _serialize(self, value: Any) -> Json:
        return value  # not cut to `max_chars`, as a script's own value is: nobody can type more


class Bounded(Widget):
    """A widget with ends and steps."""

    @property
    def min(self) -> Any:
        return self._at(self.element.minimum)

    @property
    def max(self) -> Any:
        return self._at(self.element.maximum)

    def _at(self, end: Any) -> Any:
        return end


class NumberInput(Bounded):
    def increment(self) -> Self:
        """Press "+": one step up, at most to `max`."""
        return self._step(1)

    def decrement(self) -> Self:
        """Press "-": one step down, at most to `min`."""
        return self._step(-1)

    def _step(self, direction: int) -> Self:
        value = (self.value or 0) + direction * self.element.step
        value = value if self.max is None else min(value, self.max)
        return self.set_value(value if self.min is None else max(value, self.min))


class Slider(Bounded):
    def set_range(self, lower: Any, upper: Any) -> Self:
        """Drag both handles of a range."""
        return self.set_value([lower, upper])

    def _at(self, end: Any) -> Any:
        return from_wire(end, self.element.kind)


class Choice(Widget):
    """A widget with options. An option may be given as the script has it, or by its text."""

    @property
    def options(self) -> list[str]:
        """The options' texts."""
        return list(self.element.options)

    def _serialize(self, value: Any) -> Json:
        return self._option(value)

    def _option(self, value: Any) -> Json:
        """Return one option as it travels."""
        try:
            return self._sent(value)
        except AppTestError:
            if value not in self.options:
                raise
            return self._at(self.options.index(value))

    def _sent(self, option: Any) -> Json:
        return super()._serialize(option)

    def _at(self, place: int) -> Json:
        return self.options[place]


class Radio(Choice):
    @property
    def index(self) -> int | None:
        """The place of the chosen option."""
        place: int | None = self._wire
        return place

    def _at(self, place: int) -> Json:
        return place


class Selectbox(Choice):
    @property
    def index(self) -> int | None:
        """The place of the chosen option; None also where it is a new one."""
        return self.options.index(self._wire) if self._wire in self.options else None

    def select(self, v: Any) -> Self:
        return self.set_value(v)

    def select_index(self, index: int | None) -> Self:
        """Choose the option at a place."""
        return self.set_value(None) if index is None else self._take(self._at(index))


class Multiselect(Choice):
    @property
    def values(self) -> list[str]:
        """The chosen options' texts."""
        return list(self._wire)

    @property
    def indices(self) -> list[int]:
        """The places of the chosen options, new ones left out."""
        return [self.options.index(each) for each in self._wire if each in self.options]

    def select(self, v: Any) -> Self:
        """Choose one more option."""
        option = self._option(v)
        return self._take([*self._wire, *([] if option in self._wire else [option])])

    def unselect(self, v: Any) -> Self:
        """Take away an option, if it is chosen."""
        try:
            option = self._option(v)
        except AppTestError:
            return self
        return self._take([each for each in self._wire if each != option])

    def _serialize(self, value: Any) -> Json:
        return [self._option(each) for each in value]

    def _sent(self, option: Any) -> Json:
        return super()._sent([option])[0]
