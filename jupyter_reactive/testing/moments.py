"""The inputs of dates and times of an AppTest. A value beyond the ends leaves one as it starts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any, Self

from ..runtime.widgets import Json, UnfitError
from .inputs import Widget
from .page import default


class DateInput(Widget):
    """`st.date_input`."""

    @property
    def min(self) -> date:
        return date.fromisoformat(self.element.minimum)

    @property
    def max(self) -> date:
        return date.fromisoformat(self.element.maximum)

    def _wired(self, value: Any) -> Json:
        """Return a value as it travels; None empties the field."""
        return [] if value is None else self._serialize(value)

    def _serialize(self, value: Any) -> Json:
        several = isinstance(value, Sequence) and not isinstance(value, str)
        wire = _served(self, value if several or not self.element.is_range else [value])
        return wire if all(self.element.minimum <= each <= self.element.maximum for each in wire) else _start(self)


class TimeInput(Widget):
    """`st.time_input`."""

    def increment(self) -> Self:
        """Choose the time one step later."""
        return self._move(self.element.step)

    def decrement(self) -> Self:
        """Choose the time one step earlier."""
        return self._move(-self.element.step)

    def _move(self, seconds: int) -> Self:
        if self.value is None:
            return self
        # Any day does: past midnight it is early again.
        moved = datetime.combine(date(2000, 1, 2), self.value) + timedelta(seconds=seconds)
        return self.set_value(moved.time())


class DateTimeInput(Widget):
    """`st.datetime_input`. Its ends are ISO texts."""

    @property
    def min(self) -> str:
        return str(self.element.minimum)

    @property
    def max(self) -> str:
        return str(self.element.maximum)

    def _serialize(self, value: Any) -> Json:
        wire = _served(self, value)
        return wire if wire is None or self.min <= wire <= self.max else _start(self)


def _served(widget: Widget, value: Any) -> Any:
    """Return a value as it travels; one that the script's ends exclude as the widget starts."""
    try:
        return Widget._serialize(widget, value)
    except UnfitError:
        return _start(widget)


def _start(widget: Widget) -> Any:
    return default(widget._placed)
