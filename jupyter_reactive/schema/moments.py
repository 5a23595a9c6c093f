"""What a person sets as a date, a time or both. All of them travel as ISO texts without a zone."""

from typing import ClassVar, Literal

from .base import Widget, Width


class DateInput(Widget, frozen=True, kw_only=True):
    """Its value is a tuple of days ("2024-05-01"): none, one, or for a range up to two."""

    identity: ClassVar[tuple[str, ...]] = ("format",)

    default: tuple[str, ...]
    minimum: str
    maximum: str
    is_range: bool = False
    format: str = "YYYY/MM/DD"
    required: bool = False
    width: Width = "stretch"


class TimeInput(Widget, frozen=True, kw_only=True):
    """Its value is a time ("08:45", or "08:45:30" where `step` is no whole minutes), or None."""

    identity: ClassVar[tuple[str, ...]] = ("step",)

    default: str | None
    step: int = 900
    format: Literal["12h", "24h", "localized"] = "24h"
    required: bool = False
    width: Width = "stretch"


class DatetimeInput(Widget, frozen=True, kw_only=True):
    """Its value is a minute ("2024-05-01T08:45"), or None."""

    identity: ClassVar[tuple[str, ...]] = ("format", "step")

    default: str | None
    minimum: str
    maximum: str
    step: int = 900
    format: str = "YYYY/MM/DD"
    required: bool = False
    width: Width = "stretch"
