"""What a component of `components.v2` holds between runs, and what a script sees of it.

Its state lasts; its events are seen by one run. Both stand side by side, by name, in what the
component's call returns and in `st.session_state`.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from ..runtime.errors import StreamlitWidgetAlreadyInstantiatedError
from ..runtime.session_state import SessionState
from ..runtime.widget_entry import WidgetEntry
from ..runtime.widgets import Json, Serde
from ..schema.components import ComponentEvent, PlainValue
from .component_values import json_text

Callbacks = Mapping[str, Callable[[], Any]]


class ComponentResult(dict[str, Any]):
    """A dict whose items are attributes, too."""

    def __getattr__(self, name: str) -> Any:
        try:
            item = self[name]
        except KeyError:
            raise AttributeError(f"The component has no {name!r}. It has: {', '.join(self) or 'nothing'}.") from None
        return ComponentResult(item) if isinstance(item, dict) else item

    def __setattr__(self, name: str, value: Any) -> None:
        self[name] = value


class StateView(dict[str, Any]):
    """What `st.session_state` shows: what is written here, the component holds."""

    _instance: Instance

    def __init__(self, values: Mapping[str, Any], instance: Instance) -> None:
        super().__init__(values)
        object.__setattr__(self, "_instance", instance)

    def __getattr__(self, name: str) -> Any:
        return self.get(name)

    def __setattr__(self, name: str, value: Any) -> None:
        self[name] = value

    def __setitem__(self, name: str, value: Any) -> None:
        if self._instance.may_set(name):
            super().__setitem__(name, value)
            self._instance.hold({**self._instance.state(), name: value})

    def __delitem__(self, name: str) -> None:
        self._instance.may_set(name)
        super().__delitem__(name)
        self._instance.hold({each: value for each, value in self._instance.state().items() if each != name})

    def __deepcopy__(self, memo: dict[int, Any]) -> StateView:
        # Read anew each time: events come and go without the state being another.
        return self._instance.view()


class Instance:
    """One component on the page, as one run has drawn it. `entry` and `events` are its two widgets."""

    entry: WidgetEntry
    events: WidgetEntry

    def __init__(self, session_state: SessionState, callbacks: Callbacks, default: Mapping[str, Any] | None) -> None:
        self._session_state = session_state
        self._callbacks = callbacks
        self._default = dict(default or {})
        self._seen: dict[str, Any] = {}
        self.serde: Serde[Any] = Serde(self._given, _sent)

    def result(self) -> ComponentResult:
        """Return what the call gives; from now on a callback is for what differs from that."""
        self._seen = self.state()
        fired = {event.event: event.value for event in self.fired()}
        return ComponentResult({**{name: fired.get(name) for name in self._callbacks}, **self._seen})

    def view(self) -> StateView:
        return StateView({**{event.event: event.value for event in self.fired()}, **self.state()}, self)

    def state(self) -> dict[str, Any]:
        return {**self._default, **_plain(self.entry.wire)}

    def fired(self) -> tuple[ComponentEvent, ...]:
        """Return the events that this run sees, or is about to see."""
        return tuple(self.events.read()) if self._session_state.pressed(self.events) else ()

    def hold(self, state: Mapping[str, Any]) -> None:
        self.entry.take(_sent(state), self.entry.revision)

    def may_set(self, name: str) -> bool:
        """Say whether `name` is one of the state's; raise an error once the component is drawn."""
        if self.entry.drawn == self._session_state.run:
            raise StreamlitWidgetAlreadyInstantiatedError(f"{self.entry.key}.{name}")
        return not self._callbacks or name in self._callbacks

    def call_for_state(self) -> None:
        """Call back for what of the state is another than at the last call, or when it was drawn."""
        seen, self._seen = self._seen, self.state()  # this run may end before it draws the component
        for name, callback in self._callbacks.items():
            if self._seen.get(name) != seen.get(name):
                callback()

    def call_for_events(self) -> None:
        for event in self.fired():
            if event.event in self._callbacks:
                self._callbacks[event.event]()

    def _given(self, wire: Json) -> StateView:
        return StateView({**self._default, **_plain(wire)}, self)


def _events(wire: Json) -> tuple[ComponentEvent, ...]:
    return msgspec.convert(wire, tuple[ComponentEvent, ...])


def _plain(wire: Json) -> dict[str, Any]:
    return {} if wire is None else msgspec.convert(msgspec.convert(wire, PlainValue).json, dict[str, Any])


def _sent(value: Any) -> Json:
    """Return a script's dict as it travels."""
    return msgspec.to_builtins(PlainValue(json=json.loads(json_text(dict(value)))))


EVENTS: Serde[tuple[ComponentEvent, ...]] = Serde(_events, list, at_rest=())
