"""How things stand: progress, messages, errors."""

from typing import Literal

from msgspec import Struct

from .base import Element, Width


class Progress(Element, frozen=True, kw_only=True):
    """`value` is a share of 100."""

    value: int
    text: str | None = None
    width: Width = "stretch"


class Spinner(Element, frozen=True, kw_only=True):
    """Shown only once it has stood for 300 ms; `started` is in seconds since 1970."""

    text: str
    show_time: bool = False
    started: float = 0
    width: Width = "content"


class Alert(Element, frozen=True, kw_only=True):
    """`st.success`, `st.info`, `st.warning` and `st.error`; the body is markdown."""

    kind: Literal["success", "info", "warning", "error"]
    body: str
    icon: str | None = None
    title: str | None = None
    width: Width = "stretch"


class Toast(Element, frozen=True, kw_only=True):
    """A message that floats for `duration` seconds (0: until it is closed) from when it is first seen.

    `shown` is when it was drawn, in seconds since 1970: a view that comes later leaves old ones out.
    """

    body: str
    icon: str | None = None
    duration: int = 4
    shown: float = 0


class Balloons(Element, frozen=True, kw_only=True):
    """They rise once; `shown` is as a toast's."""

    shown: float = 0


class Snow(Element, frozen=True, kw_only=True):
    """It falls once; `shown` is as a toast's."""

    shown: float = 0


class Frame(Struct, frozen=True, kw_only=True):
    """One step of a traceback: where it was, and its source line."""

    file: str
    line: int
    function: str
    source: str


class ExceptionElement(Element, frozen=True, kw_only=True, tag="exception"):
    """An error for a person to read: the script's own frames only, the newest last."""

    name: str
    message: str
    hint: str | None = None
    frames: tuple[Frame, ...] = ()
    is_warning: bool = False
    width: Width = "stretch"
