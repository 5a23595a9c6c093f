"""The one person who uses an AppTest: what they have done since the last run, and the next run."""

from __future__ import annotations

import itertools
from typing import Any

from ..runtime.app_session import AppSession
from ..runtime.errors import StreamlitAPIException
from ..runtime.script_requests import Refusal
from ..runtime.session_state import SessionStateProxy
from ..runtime.widgets import Json, Registration
from ..schema.back_msg import Interact, WidgetState
from .page import Placed

NAME = "AppTest"


class AppTestError(ValueError):
    """What a person could not have done in a browser; the text says why."""


class Client:
    """Sends what is done to widgets to the session, all of it at the next run."""

    def __init__(self, session: AppSession) -> None:
        self.session = session
        self._waiting: dict[str, Json] = {}
        self._pressed: frozenset[str] = frozenset()
        self._events = itertools.count(1)

    # Runs

    def run(self, timeout: float) -> None:
        """Send what was done, and wait for the run that it leads to."""
        session = self.session
        if session.runner.thread.ident is None:
            session.start()
        elif self._waiting:
            self._send()
        else:
            self._pressed = frozenset()
            session.rerun()
        if not session.runner.wait(timeout):
            session.stop()
            raise RuntimeError(
                f"The script did not end within {timeout:g} s. Give it more with `run(timeout=...)` "
                "or AppTest's `default_timeout`."
            )

    def _send(self) -> None:
        waiting, self._waiting = self._waiting, {}
        self._pressed = frozenset(filter(self._is_trigger, waiting))
        states = tuple(self._state(name, wire) for name, wire in waiting.items())
        event = Interact(client=NAME, event=next(self._events), widgets=states)
        try:
            # As AppSession.receive does; a refusal is answered here rather than on a channel.
            self.session.requests.accept(event, self.session._announce)
        except Refusal as refusal:
            raise AppTestError(str(refusal)) from None

    # Widgets

    def take(self, placed: Placed, wire: Json) -> None:
        """Keep a widget's new wire value for the next run; raise AppTestError if the app would refuse it."""
        assert placed.widget is not None
        try:
            self.session.requests._check(self._state(placed.widget, wire), NAME)
        except Refusal as refusal:
            reason = str(refusal).replace(f"widget {placed.widget!r}", _named(placed))
            raise AppTestError(reason) from None
        self._waiting[placed.widget] = wire

    def release(self, placed: Placed) -> None:
        """Undo what was done to a widget since the last run."""
        self._waiting.pop(placed.widget or "", None)

    def serialize(self, placed: Placed, value: Any) -> Json:
        """Return a Python value as the widget sends it."""
        try:
            return self._registered(placed).serde.serialize(value)
        except (ValueError, TypeError, AttributeError, StreamlitAPIException) as error:
            raise AppTestError(f"{_named(placed)} cannot be set to {value!r}: {error}") from error

    def value(self, placed: Placed) -> Any:
        """Return the value that the next run will see."""
        name, state = placed.widget or "", self.session.state
        if name in self._waiting or name not in state._widgets:
            return self._registered(placed).serde.deserialize(self.wire(placed))
        if placed.key in state._set:
            return state._set[placed.key]
        return state._widgets[name].read()

    def wire(self, placed: Placed) -> Json:
        """Return that value as it travels."""
        name, state = placed.widget or "", self.session.state
        if name in self._waiting:
            return self._waiting[name]
        if placed.key in state._set:
            return self.serialize(placed, state._set[placed.key])
        return state._widgets[name].wire if name in state._widgets else default(placed)

    def is_pressed(self, placed: Placed) -> bool:
        """Say whether a button is pressed, or was in the last run."""
        return placed.widget in self._waiting or placed.widget in self._pressed

    def _is_trigger(self, name: str) -> bool:
        widget = self.session.requests.widgets.get(name)
        return widget is not None and widget.trigger

    def _registered(self, placed: Placed) -> Registration:
        try:
            return self.session.requests.widgets[placed.widget or ""]
        except KeyError:
            raise AppTestError(f"{_named(placed)} is not on the page any more.") from None

    def _state(self, name: str, wire: Json) -> WidgetState:
        known = self.session.outbound.values.get(name)
        return WidgetState(id=name, value=wire, revision=known.revision if known else 0)


def _named(placed: Placed) -> str:
    return f"st.{placed.name}({getattr(placed.element, 'label', '')!r})"


def default(placed: Placed) -> Json:
    """Return the wire value that a widget starts with."""
    given = getattr(placed.element, "default", None)
    return list(given) if isinstance(given, tuple) else given


class StateBetweenRuns(SessionStateProxy):
    """`at.session_state`: what is set here, widgets' values too, the next run starts from."""

    def __setitem__(self, key: str | int, value: Any) -> None:
        state, name = self._state(), str(key)
        entry = state._by_key.get(name)
        if entry is None or entry.trigger:
            state.set(name, value)
        else:
            state._set[name] = value
