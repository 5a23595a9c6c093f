"""The one person who uses an AppTest: what they have done since the last run, and the next run."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import urlencode

import msgspec
from msgspec import Struct

from ..runtime.app_session import AppSession
from ..runtime.errors import StreamlitAPIException
from ..runtime.rerun_data import RerunData
from ..runtime.script_requests import Refusal
from ..runtime.session_state_proxy import SessionStateProxy
from ..runtime.widgets import Json, Registration
from ..schema.back_msg import Interact, PageContext, WidgetState
from .forms import Forms
from .page import Placed, default

NAME = "AppTest"


class AppTestError(ValueError):
    """What a person could not have done in a browser; the text says why."""


class Staged(Struct):
    """What was done to a widget, of a form perhaps, since the last run: the value, and how it travels
    or why it cannot.
    """

    value: Any
    form: str | None = None
    wire: Json = None
    error: AppTestError | None = None


class Client:
    """Sends what is done to widgets to the session, all of it at the next run."""

    def __init__(self, session: AppSession) -> None:
        self.session = session
        self.page: str | None = None
        """The page that the next run goes to."""
        self._staged: dict[str, Staged] = {}
        self._pressed: frozenset[str] = frozenset()
        self._forms = Forms(session)
        self._events = itertools.count(1)

    # Runs

    def run(self, timeout: float) -> None:
        """Send what was done, and wait for the run that it leads to."""
        session = self.session
        states = self.states()
        self._forms.clear(self._sent_forms())
        self._pressed = frozenset(filter(self._is_trigger, self._staged))
        self._staged = {}
        if session.runner.thread.ident is None:
            session.start()
        elif states:
            self._send(states)
        else:
            session.rerun()
        if not session.runner.wait(timeout):
            session.stop()
            raise RuntimeError(
                f"The script timed out after {timeout:g} s. Give it more by `run(timeout=...)` "
                "or by AppTest's `default_timeout`."
            )

    def states(self) -> tuple[WidgetState, ...]:
        """Return what the next run will be told; raise AppTestError if something cannot be."""
        forms = self._sent_forms()
        sent = {name: staged for name, staged in self._staged.items() if staged.form in {None, *forms}}
        for staged in sent.values():
            if staged.error is not None:
                self._staged = {}
                raise staged.error
        wires = self._forms.defaults(forms) | {name: staged.wire for name, staged in sent.items()}
        return tuple(self._state(name, wire) for name, wire in wires.items())

    def _sent_forms(self) -> set[str]:
        """Return the forms whose submit button is pressed."""
        return {staged.form for name, staged in self._staged.items() if staged.form and self._is_trigger(name)}

    def _send(self, states: tuple[WidgetState, ...]) -> None:
        event = Interact(client=NAME, event=next(self._events), widgets=states)
        try:
            # As AppSession.receive does; a refusal is answered here rather than on a channel.
            self.session.requests.accept(event, self.session._announce, whole=True)
        except Refusal as refusal:
            raise AppTestError(str(refusal)) from None

    # Query parameters

    @property
    def query_params(self) -> dict[str, str | list[str]]:
        """The app's query parameters: a text for each, or a list for one that is there several times."""
        query = self.session.state.query
        return {key: texts if len(texts := query.get_all(key)) > 1 else query[key] for key in query}

    def navigate(self, params: Mapping[str, Any]) -> None:
        """Go to another page, and write parameters for the next run, if they are others than the app has."""
        if self.page is not None:
            self.session.state.commit(RerunData(page=self.page))
            self.page = None
        query = urlencode(params, doseq=True)
        if query != self.session.state.query.query:
            self.session.state.commit(RerunData(query=query))

    def introduce(self, user: object, context: object) -> None:
        """Say what the next run reads of `st.user` and `st.context`, or raise AppTestError."""
        if not isinstance(user, dict) or not isinstance(context, dict):
            raise AppTestError("AppTest.user and AppTest.context are dicts.")
        self.session.context.user = {"is_logged_in": False, **user}
        try:
            self.session.context.told = msgspec.convert(
                {**context, "type": "page_context", "client": NAME}, PageContext
            )
        except msgspec.ValidationError as error:
            raise AppTestError(f"AppTest.context: {error}") from None

    # Widgets

    def stage(self, placed: Placed, value: Any, serialize: Callable[[Any], Json]) -> None:
        """Keep a widget's new value for the next run; raise AppTestError if nobody can use the widget."""
        assert placed.widget is not None
        if self.registered(placed).disabled:
            raise AppTestError(f"{_named(placed)} is disabled: nobody can use it.")
        self._staged[placed.widget] = self._checked(placed, value, serialize)

    def _checked(self, placed: Placed, value: Any, serialize: Callable[[Any], Json]) -> Staged:
        try:
            wire = serialize(value)
            self.registered(placed).serde.deserialize(wire)
        except (ValueError, TypeError, AttributeError, OverflowError, StreamlitAPIException) as error:
            refused = AppTestError(f"{_named(placed)} cannot be set to {value!r}: {error}")
            refused.__cause__ = error
            return Staged(value, placed.form, error=refused)
        return Staged(value, placed.form, wire)

    def release(self, placed: Placed) -> None:
        """Undo what was done to a widget since the last run."""
        self._staged.pop(placed.widget or "", None)

    def value(self, placed: Placed) -> Any:
        """Return what a widget was set to, or else the value that the next run will see."""
        name, state = placed.widget or "", self.session.state
        if name in self._staged:
            return self._staged[name].value
        if placed.key in state._set:
            return state._set[placed.key]
        if name in state._widgets:
            return state._widgets[name].read()
        return self.registered(placed).serde.deserialize(default(placed))

    def wire(self, placed: Placed) -> Json:
        """Return that value as it travels."""
        name, state = placed.widget or "", self.session.state
        if name in self._staged:
            staged = self._staged[name]
            if staged.error is not None:
                raise staged.error
            return staged.wire
        if placed.key in state._set:
            return self.registered(placed).serde.serialize(state._set[placed.key])
        return state._widgets[name].wire if name in state._widgets else default(placed)

    def is_pressed(self, placed: Placed) -> bool:
        """Say whether a button is pressed, or was in the last run."""
        return placed.widget in self._staged or (placed.widget in self._pressed and self._seen_last(placed.widget))

    def _seen_last(self, name: str) -> bool:
        """Say whether the last run saw a press, or one before it, which then asked for another."""
        entry = self.session.state._widgets.get(name)
        return entry is not None and self.session.state.pressed(entry)

    def sent(self, placed: Placed) -> Any:
        """Return what waits to be sent by a trigger, or what the last run was started by."""
        if placed.widget in self._staged:
            return self._staged[placed.widget].value
        state = self.session.state
        entry = state._widgets.get(placed.widget or "")
        return entry.read() if entry is not None and state.run and entry.pressed == state.run else None

    def staged(self, placed: Placed) -> Any:
        """Return what was done to a widget since the last run, None if nothing."""
        return self._staged[placed.widget].value if placed.widget in self._staged else None

    def held(self, placed: Placed) -> Any:
        """Return the value that the last run had."""
        entry = self.session.state._widgets.get(placed.widget or "")
        return entry.read() if entry is not None and entry.holds else None

    def registered(self, placed: Placed) -> Registration:
        """Return what the app knows of a widget, or raise AppTestError."""
        try:
            return self.session.requests.widgets[placed.widget or ""]
        except KeyError:
            raise AppTestError(f"{_named(placed)} is not on the page any more.") from None

    def _is_trigger(self, name: str) -> bool:
        widget = self.session.requests.widgets.get(name)
        return widget is not None and widget.trigger

    def _state(self, name: str, wire: Json) -> WidgetState:
        known = self.session.outbound.values.get(name)
        return WidgetState(id=name, value=wire, revision=known.revision if known else 0)


def _named(placed: Placed) -> str:
    return f"st.{placed.name}({getattr(placed.element, 'label', '')!r})"


class StateBetweenRuns(SessionStateProxy):
    """`at.session_state`: what is set here, widgets' values too, the next run starts from."""

    def __getitem__(self, key: str | int) -> Any:
        """Return a value; a press is over with the run that saw it."""
        entry = self._state()._by_key.get(str(key))
        return entry.call.serde.at_rest if entry is not None and entry.trigger else super().__getitem__(key)

    def __setitem__(self, key: str | int, value: Any) -> None:
        state, name = self._state(), str(key)
        entry = state._by_key.get(name)
        if entry is None or entry.trigger:
            state.set(name, value)
        else:
            state._set[name] = value
