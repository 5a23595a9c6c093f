"""The widgets of an AppTest that have options. One may be given as the script has it, or by its text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Self

from ..elements.checks import without_icon
from ..runtime.widgets import Json
from .inputs import Widget
from .page import default


class Choice(Widget):
    """A widget with options."""

    @property
    def options(self) -> list[str]:
        """The options' texts."""
        return list(self.element.options)

    def format_func(self, option: Any) -> str:
        """Return the text that stands for an option; a text stands for itself."""
        return self._text(self._option(option))

    def _serialize(self, value: Any) -> Json:
        return self._option(value)

    def _option(self, value: Any) -> Json:
        """Return one option as it travels, or raise ValueError."""
        try:
            return self._sent(value)
        except ValueError:
            if value not in self.options:
                raise
            return self._at(self.options.index(value))

    def _sent(self, option: Any) -> Json:
        return super()._serialize(option)

    def _at(self, place: int) -> Json:
        return self.options[place]

    def _text(self, wire: Json) -> str:
        return str(wire)


class Radio(Choice):
    """`st.radio`."""

    @property
    def index(self) -> int | None:
        """The place of the chosen option."""
        place: int | None = self._wire
        return place

    def _at(self, place: int) -> Json:
        return place

    def _text(self, wire: Json) -> str:
        return self.options[wire]


class Selectbox(Choice):
    """`st.selectbox`."""

    @property
    def index(self) -> int | None:
        """The place of the chosen option; None also where it is a new one."""
        return self.options.index(self._wire) if self._wire in self.options else None

    def select(self, v: Any) -> Self:
        return self.set_value(v)

    def select_index(self, index: int | None) -> Self:
        """Choose the option at a place."""
        return self.set_value(None if index is None else self.options[index])


class Multiselect(Choice):
    """`st.multiselect`."""

    @property
    def values(self) -> Sequence[str]:
        """The chosen options' texts."""
        return list(self._wire)

    @property
    def indices(self) -> Sequence[int]:
        """The places of the chosen options, new ones left out."""
        return [self.options.index(each) for each in self._wire if each in self.options]

    def select(self, v: Any) -> Self:
        """Choose one more option."""
        return self if v in self.value else self.set_value([*self.value, v])

    def unselect(self, v: Any) -> Self:
        """Take away an option, if it is chosen."""
        return self.set_value([each for each in self.value if each != v]) if v in self.value else self

    def _serialize(self, value: Any) -> Json:
        """Return options as they travel, each once; what is not one of them is left out, as in Streamlit."""
        known = (self._known(each) for each in value)
        return list(dict.fromkeys(each for each in known if each is not None))

    def _known(self, value: Any) -> Json:
        try:
            return self._option(value)
        except ValueError:
            return None

    def _sent(self, option: Any) -> Json:
        for sent in Widget._serialize(self, [option]):
            return sent
        raise ValueError(f"{option!r} is not one of the options")


class ButtonGroup(Choice):
    """`st.pills` and `st.segmented_control`. What is none of the options leaves it as it starts."""

    @property
    def options(self) -> list[str]:
        """The options' texts, without the icons that they begin with."""
        return [without_icon(each) for each in self.element.options]

    @property
    def formatted_values(self) -> Sequence[str]:
        """The chosen options' texts."""
        return list(self._wire)

    @property
    def indices(self) -> Sequence[int]:
        """The places of the chosen options."""
        return [self.element.options.index(each) for each in self._wire]

    def set_value(self, v: Any) -> Self:
        """Choose one option, None to take the choice back; or, of one for several, a list of options."""
        return super().set_value(v)

    def select(self, v: Any) -> Self:
        """Choose an option; of one for several, one more."""
        if not self.element.several:
            return self.set_value(v)
        return self if v in self.value else self.set_value([*self.value, v])

    def unselect(self, v: Any) -> Self:
        """Take away an option, if it is chosen."""
        if not self.element.several:
            return self.set_value(None) if self.value == v else self
        return self.set_value([each for each in self.value if each != v]) if v in self.value else self

    def _wired(self, value: Any) -> Json:
        return [] if value is None else self._serialize(value)

    def _serialize(self, value: Any) -> Json:
        known = [text for each in (value if self.element.several else [value]) for text in self._known(each)]
        return known if known or not value else default(self._placed)

    def _known(self, value: Any) -> list[str]:
        try:
            return [self._option(value)]
        except ValueError:
            return []

    def _sent(self, option: Any) -> Json:
        for sent in Widget._serialize(self, [option] if self.element.several else option):
            return sent
        raise ValueError(f"{option!r} is not one of the options")

    def _at(self, place: int) -> Json:
        return self.element.options[place]


class MenuButton(Choice):
    """`st.menu_button`. What is chosen starts the next `run()`."""

    @property
    def value(self) -> Any:
        """What is chosen for the next run, or what the last one was started by."""
        return self._app._client.sent(self._placed)

    def set_value(self, v: Any) -> Self:
        """Choose an option, or take back a choice that no run has seen."""
        if v is None:
            self._app._client.release(self._placed)
            return self
        return super().set_value(v)

    def click(self, v: Any) -> Self:
        return self.set_value(v)

    def click_index(self, index: int) -> Self:
        """Choose the option at a place."""
        return self.set_value(self.options[index])


class SelectSlider(Choice):
    """`st.select_slider`. What is none of the options leaves it as it starts."""

    def set_range(self, lower: Any, upper: Any) -> Self:
        """Drag both handles of a range."""
        return self.set_value([lower, upper])

    def _serialize(self, value: Any) -> Json:
        start = default(self._placed)
        handles = value if len(start) > 1 and isinstance(value, list | tuple) else [value]
        try:
            return sorted(self._option(each) for each in handles) if len(handles) == len(start) else start
        except ValueError:
            return start

    def _sent(self, option: Any) -> Json:
        handles = len(default(self._placed))
        return Widget._serialize(self, option if handles == 1 else (option,) * handles)[0]

    def _at(self, place: int) -> Json:
        return place

    def _text(self, wire: Json) -> str:
        return self.options[wire]
