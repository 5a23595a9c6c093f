"""What a person sets as a date or a time: st.date_input, time_input, datetime_input.

Says how the arguments become a struct of schema/moments.py; what they mean, moments.py finds.
"""

from datetime import date, datetime, time, timedelta
from typing import Any, Literal

import msgspec

from ..runtime.widgets import Key
from ..schema.base import LabelVisibility
from ..schema.moments import DateInput, DatetimeInput, TimeInput
from . import checks
from .checks import Bind, Persist, Stretch
from .emitter import Args, Emitter, Kwargs
from .moment_serdes import clock, clock_text, days, minute, minute_text
from .moments import Clock, Day, When, date_format, resolve_days, resolve_moments, step_seconds, to_time
from .pressing import OnChange
from .typing_in import _check

QUARTER = timedelta(minutes=15)


class Dates(Emitter):
    def date_input(
        self,
        label: str,
        value: Any = "today",
        min_value: Day = None,
        max_value: Day = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        format: str = "YYYY/MM/DD",
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> date | tuple[date, ...] | None:
        """Draw a field for a date and return it, or None; for a range, a tuple of up to two dates.

        value
            The date at first: a date, datetime or ISO text, "today", None for an empty field. A
            list or tuple of up to two makes it a range, which has one date while a person picks.
        format
            How it is shown: "YYYY/MM/DD", "DD.MM.YYYY", "MM-DD-YYYY" …

        >>> born = st.date_input("Born", "1815-12-10", min_value="1800-01-01")
        >>> st.write("A", born.strftime("%A"))
        """
        _check(key, bind, persist_state, on_change)
        found = resolve_days(self._range_in_state(value, key), min_value, max_value)
        element = DateInput(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            default=tuple(each.isoformat() for each in found.value),
            minimum=found.minimum.isoformat(),
            maximum=found.maximum.isoformat(),
            is_range=found.is_range,
            format=date_format(format),
            required=bool(required),
            width=checks.width(width, "stretch"),
        )
        today = _moves(value, "today") or value is None
        likeness = msgspec.structs.replace(
            element,
            default=() if today else element.default,
            minimum="" if _moves(min_value, "today", today) else element.minimum,
            maximum="" if _moves(max_value, "today", today) else element.maximum,
        )
        return self._widget(  # type: ignore[no-any-return]  # a serde says it at run time
            element, days(found), key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind,
            persist=persist_state, likeness=likeness,
        )  # fmt: skip

    def time_input(
        self,
        label: str,
        value: Clock | None = "now",
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        step: int | timedelta = QUARTER,
        format: Literal["12h", "24h", "localized"] = "24h",
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> time | None:
        """Draw a field for a time of day and return it, or None while `value` is None and it is empty.

        step
            How far apart the times are that it offers: seconds, or a timedelta.

        >>> alarm = st.time_input("Wake me at", "08:45")
        >>> st.write("Good night until", alarm)
        """
        _check(key, bind, persist_state, on_change)
        seconds = step_seconds(step, 1)
        start = None if value is None or self._in_state(key, "") is None else clock_text(to_time(value), seconds)
        element = TimeInput(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            default=start,
            step=seconds,
            format=checks.one_of("format", format, ("12h", "24h", "localized")),
            required=bool(required),
            width=checks.width(width, "stretch"),
        )
        likeness = msgspec.structs.replace(element, default=str(value)) if _moves(value, "now") else None
        serde = clock(seconds, optional=start is None, start=None if start is None else to_time(value))
        return self._widget(
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind,
            persist=persist_state, likeness=likeness,
        )  # fmt: skip

    def datetime_input(
        self,
        label: str,
        value: When = "now",
        min_value: When = None,
        max_value: When = None,
        *,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        format: str = "YYYY/MM/DD",
        step: int | timedelta = QUARTER,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> datetime | None:
        """Draw a field for a date with a time and return it, or None while it is empty; zones are dropped.

        value
            At first: a datetime, a date (at midnight), a time (today), ISO text, "now", or None.

        >>> start = st.datetime_input("Start", "2025-11-19 16:45")
        >>> st.write("Starts", start)
        """
        _check(key, bind, persist_state, on_change)
        found = resolve_moments(value, min_value, max_value)
        start = None if found.value is None or self._in_state(key, "") is None else minute_text(found.value)
        element = DatetimeInput(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            default=start,
            minimum=minute_text(found.minimum),
            maximum=minute_text(found.maximum),
            step=step_seconds(step, 60),
            format=date_format(format),
            required=bool(required),
            width=checks.width(width, "stretch"),
        )
        now = _moves(value, "now") or value is None
        likeness = msgspec.structs.replace(
            element,
            default=None if now else element.default,
            minimum="" if _moves(min_value, "now", now) else element.minimum,
            maximum="" if _moves(max_value, "now", now) else element.maximum,
        )
        return self._widget(
            element, minute(found, optional=start is None), key=key, on_change=on_change, args=args, kwargs=kwargs,
            bind=bind, persist=persist_state, likeness=likeness,
        )  # fmt: skip

    def _range_in_state(self, value: Any, key: Key | None) -> Any:
        """Return the value to start with; "today" is a range if session state holds one under the key."""
        held = self._in_state(key, "today") if value == "today" else value
        if value == "today" and (held is None or isinstance(held, list | tuple)):
            return held
        return value


def _moves(given: object, word: str, otherwise: bool = False) -> bool:
    """Say whether an argument means another moment each day: then it says nothing of who a widget is."""
    return given == word or (given is None and otherwise)
