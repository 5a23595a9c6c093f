"""The widgets of an AppTest: their values, and what a person can do to them."""

from __future__ import annotations

from typing import Any, Self

from ..elements.scale_serdes import from_wire
from ..runtime.errors import StreamlitValueAboveMaxError, StreamlitValueBelowMinError
from ..runtime.widgets import Json, UnfitError
from .client import AppTestError
from .nodes import Element
from .page import default


class Widget(Element):
    """A widget. What is done to it counts from the next `run()`, as for a person who is quick."""

    @property
    def id(self) -> str:
        """Its identity between runs."""
        return self._placed.widget or ""

    @property
    def value(self) -> Any:
        """What it was set to for the next run; if nothing was done to it, what the script sees."""
        return self._app._client.value(self._placed)

    @property
    def form_id(self) -> str:
        return self.element.form or ""

    def set_value(self, v: Any) -> Self:
        """Give it a value; None is what it starts with. `run` raises AppTestError if it cannot have it."""
        self._app._client.stage(self._placed, v, self._wired)
        return self

    def _wired(self, value: Any) -> Json:
        return default(self._placed) if value is None else self._serialize(value)

    def _serialize(self, value: Any) -> Json:
        """Return a value as it travels, or raise ValueError."""
        return self._app._client.registered(self._placed).serde.serialize(value)

    @property
    def _wire(self) -> Json:
        return self._app._client.wire(self._placed)


class Button(Widget):
    """`st.button` and `st.form_submit_button`."""

    @property
    def value(self) -> bool:
        """Whether it is pressed, or was for the last run."""
        return self._app._client.is_pressed(self._placed)

    def set_value(self, v: bool) -> Self:
        """Press it, or take back a press that no run has seen."""
        if v:
            return super().set_value(True)
        self._app._client.release(self._placed)
        return self

    def click(self) -> Self:
        return self.set_value(True)


class DownloadButton(Button):
    """`st.download_button`."""


class Toggle(Widget):
    """`st.toggle`."""


class Checkbox(Widget):
    """`st.checkbox`."""

    def check(self) -> Self:
        return self.set_value(True)

    def uncheck(self) -> Self:
        return self.set_value(False)


class ColorPicker(Widget):
    """`st.color_picker`. What is no colour leaves it as it starts."""

    def pick(self, v: str) -> Self:
        """Choose a colour, with or without the "#"."""
        return self.set_value(v if v.startswith("#") else f"#{v}")

    def _serialize(self, value: Any) -> Json:
        try:
            return super()._serialize(value)
        except UnfitError:
            return default(self._placed)


# What is typed


class Typed(Widget):
    """A field for text. What is too long for it is cut, as it is for a script."""

    def input(self, v: str) -> Self:
        """Type a text in the place of what stands there, which nobody can where it is too long."""
        return self if self.max_chars and len(v) > self.max_chars else self.set_value(v)

    def _serialize(self, value: Any) -> Json:
        if not isinstance(value, str):
            raise TypeError("it is not text")
        return super()._serialize(value)


class TextInput(Typed):
    """`st.text_input`."""


class TextArea(Typed):
    """`st.text_area`."""


# What has ends


class Bounded(Widget):
    """A widget with ends and steps. A value beyond its ends leaves it as it starts."""

    @property
    def min(self) -> Any:
        return self._at(self.element.minimum)

    @property
    def max(self) -> Any:
        return self._at(self.element.maximum)

    def _at(self, end: Any) -> Any:
        return end

    def _serialize(self, value: Any) -> Json:
        try:
            return super()._serialize(value)
        except (UnfitError, StreamlitValueAboveMaxError, StreamlitValueBelowMinError):
            return default(self._placed)

    def _whole(self, value: Any) -> Any:
        """Cut off what a widget of whole numbers has no place for."""
        return int(value) if self.element.kind == "int" else value


class NumberInput(Bounded):
    """`st.number_input`."""

    def increment(self) -> Self:
        """Press "+": one step up, at most to `max`."""
        return self._step(1)

    def decrement(self) -> Self:
        """Press "-": one step down, at most to `min`."""
        return self._step(-1)

    def _step(self, direction: int) -> Self:
        if self.value is None:
            return self
        value = self.value + direction * self.element.step
        value = value if self.max is None else min(value, self.max)
        return self.set_value(value if self.min is None else max(value, self.min))

    def _serialize(self, value: Any) -> Json:
        return super()._serialize(self._whole(value))


class Slider(Bounded):
    """`st.slider`."""

    def set_range(self, lower: Any, upper: Any) -> Self:
        """Drag both handles of a range."""
        return self.set_value([lower, upper])

    def _at(self, end: Any) -> Any:
        return from_wire(end, self.element.kind)

    def _serialize(self, value: Any) -> Json:
        handles = value if isinstance(value, list | tuple) else [value]
        if len(handles) != len(self.element.default):
            return default(self._placed)
        return super()._serialize([self._whole(each) for each in handles])


# What is set by one press


class Feedback(Widget):
    """`st.feedback`. What is none of its marks leaves it as it starts."""

    def set_value(self, v: int | None) -> Self:
        """Press a mark; None takes it back."""
        return super().set_value(v)

    def _wired(self, value: Any) -> Json:
        try:
            return self._serialize(value)
        except UnfitError:
            return default(self._placed)


class Pagination(Widget):
    """`st.pagination`."""

    def set_value(self, v: int) -> Self:
        """Turn to a page, or raise AppTestError if there is none of that number."""
        if type(v) is not int or not 1 <= v <= self.num_pages:
            raise AppTestError(f"There is no page {v!r}: st.pagination has those from 1 to {self.num_pages}.")
        return super().set_value(v)

    def select(self, page: int) -> Self:
        """Press the number of a page."""
        return self.set_value(page)
