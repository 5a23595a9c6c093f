"""How things stand: st.progress, spinner, success, info, warning, error, exception, toast, balloons, snow.

Says how the arguments become an element of schema/status.py; how an exception is told,
runtime/error_element.py knows.
"""

from __future__ import annotations

import time
from contextlib import ContextDecorator
from typing import Literal, Self

from msgspec.structs import replace

from ..runtime.error_element import error_element, labelled
from ..runtime.errors import (
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ..runtime.script_run_context import get_script_run_ctx
from ..schema.layout import Empty
from ..schema.status import Alert, Balloons, Progress, Snow, Spinner, Toast
from . import checks
from .checks import Size, Stretch
from .emitter import Emitter

DURATIONS = {"short": 4, "long": 10, "infinite": 0}


class Status(Emitter):
    def progress(self, value: int | float, text: str | None = None, width: Stretch = "stretch") -> Self:
        """Draw a progress bar; call `.progress` on what is returned to move it.

        value
            How far it is: a whole number from 0 to 100, or a float from 0.0 to 1.0.
        text
            Markdown above the bar.

        >>> bar = st.progress(0, text="Starting")
        >>> bar.progress(0.5, text="Half of it")
        """
        checks.of_type("text", text, str, None)
        element = Progress(
            value=_percent(value),
            text=checks.clean(text) if text is not None else None,
            width=checks.width(width, "stretch"),
        )
        return self._element(element)

    def spinner(
        self,
        text: str = "In progress...",
        *,
        show_time: bool = False,
        _cache: bool = False,
        width: Size = "content",
    ) -> Spinning:
        """Show that something goes on, for as long as a `with` block or a decorated function runs.

        show_time
            Whether the seconds that have passed are shown.

        >>> with st.spinner("Counting", show_time=True):
        ...     total = sum(range(1000))
        """
        return Spinning(self, Spinner(text=checks.clean(text), show_time=show_time, width=checks.width(width)))

    def success(
        self, body: object, *, icon: str | None = None, width: Stretch = "stretch", title: str | None = None
    ) -> Self:
        """Say, in green, that something went well.

        >>> st.success("All saved", icon="✅")
        """
        return self._element(_alert("success", body, icon, width, title))

    def info(
        self, body: object, *, icon: str | None = None, width: Stretch = "stretch", title: str | None = None
    ) -> Self:
        """Say, in blue, something worth knowing.

        >>> st.info("The data is from *yesterday*", title="Please note")
        """
        return self._element(_alert("info", body, icon, width, title))

    def warning(
        self, body: object, *, icon: str | None = None, width: Stretch = "stretch", title: str | None = None
    ) -> Self:
        """Warn, in yellow.

        >>> st.warning("Three rows have no date")
        """
        return self._element(_alert("warning", body, icon, width, title))

    def error(
        self, body: object, *, icon: str | None = None, width: Stretch = "stretch", title: str | None = None
    ) -> Self:
        """Say, in red, that something went wrong.

        >>> st.error("There is no such file", icon=":material/error:")
        """
        return self._element(_alert("error", body, icon, width, title))

    def exception(self, exception: BaseException, width: Stretch = "stretch") -> Self:
        """Draw an exception: its type, its message, and where in the script it came from.

        >>> try:
        ...     1 / 0
        ... except ZeroDivisionError as error:
        ...     st.exception(error)
        """
        element, run = error_element(exception, checks.width(width, "stretch")), get_script_run_ctx()
        return self._element(labelled(element, run.session.compiler.script) if run else element)

    def toast(
        self, body: object, *, icon: str | None = None, duration: Literal["short", "long", "infinite"] | int = "short"
    ) -> Self:
        """Show a message that floats in the corner of the app for a while, over reruns too.

        duration
            Seconds, or "short" (4), "long" (10), "infinite": until it is closed.

        >>> st.toast("Saved *everything*", icon="💾")
        """
        if not str(body):
            raise StreamlitMissingRequiredParameterError("body", detail="A toast needs a message.")
        element = Toast(body=checks.clean(body), icon=checks.icon(icon), duration=_seconds(duration), shown=_now())
        return self._element(element)

    def balloons(self) -> Self:
        """Let balloons rise once.

        >>> st.balloons()
        """
        return self._element(Balloons(shown=_now()))

    def snow(self) -> Self:
        """Let it snow for a moment.

        >>> st.snow()
        """
        return self._element(Snow(shown=_now()))


class Spinning(ContextDecorator):
    """A spinner that is drawn when it is entered, and gone when it is left."""

    # A generator with @contextmanager would draw from within contextlib: the place in the script
    # by which a rerun knows an element would be lost.

    def __init__(self, st: Emitter, element: Spinner) -> None:
        self._st = st
        self._element = element
        self._places: list[Emitter] = []

    def __enter__(self) -> None:
        self._places.append(self._st._element(replace(self._element, started=_now())))

    def __exit__(self, *_: object) -> None:
        self._places.pop()._block(Empty(spent=True))


def _alert(
    kind: Literal["success", "info", "warning", "error"],
    body: object,
    icon: str | None,
    width: Stretch,
    title: str | None,
) -> Alert:
    return Alert(
        kind=kind,
        body=checks.clean(body),
        icon=checks.icon(icon),
        title=checks.clean(title) if title is not None else None,
        width=checks.width(width, "stretch"),
    )


def _seconds(duration: object) -> int:
    if isinstance(duration, str) and duration in DURATIONS:
        return DURATIONS[duration]
    if isinstance(duration, int) and duration > 0:
        return int(duration)
    raise StreamlitValueError(
        "duration", [*map(repr, DURATIONS), "a whole number above 0"], detail=f"It is {duration!r}."
    )


def _now() -> float:
    return round(time.time(), 6)


def _percent(value: int | float) -> int:
    """Return a share of 100; what is no number between 0 and its end is an error, NaN included."""
    checks.of_type("value", value, int, float)
    end: int | float = 1.0 if isinstance(value, float) else 100
    if not 0 <= value <= end:
        raise StreamlitValueOutOfRangeError("value", value, type(end)(0), end)
    return int(value * 100) if isinstance(value, float) else value
