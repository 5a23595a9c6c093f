"""`st.session_state` and the values of widgets: one store, two ways in.

A widget's value is held in its wire form beside the value that the script sees. What a script
sets under a key waits in `_set` until the widget of that key is drawn and takes it over.
"""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from copy import deepcopy
from typing import Any

import msgspec

from .errors import StreamlitAPIException, StreamlitWidgetAlreadyInstantiatedError
from .script_requests import RerunData
from .widgets import Json, Serde

PLAIN = (bool, int, float, str, bytes, type(None))
UNSET = object()


class WidgetEntry:
    """One widget: its value both ways, and what to call when a person changes it."""

    __slots__ = ("callback", "drawn", "id", "key", "pressed", "revision", "serde", "trigger", "value", "wire")

    def __init__(self, identity: str, key: str | None, serde: Serde[Any], *, trigger: bool) -> None:
        self.id = identity
        self.key = key
        self.serde = serde
        self.trigger = trigger
        self.drawn = 0
        self.pressed = 0
        self.revision = 0
        self.wire: Json = UNSET
        self.value: Any = None
        self.callback: Callable[[], Any] | None = None

    def take(self, wire: Json, revision: int) -> bool:
        """Hold a new wire value; return whether it differs."""
        changed = self.wire is UNSET or self.wire != wire
        self.wire, self.value, self.revision = wire, UNSET, revision
        return changed

    def read(self) -> Any:
        """Return the value, which the script may change without changing ours."""
        if self.value is UNSET:
            self.value = self.serde.deserialize(self.wire)
        return self.value if isinstance(self.value, PLAIN) else deepcopy(self.value)


class Registered(msgspec.Struct, frozen=True):
    """What a widget's st call gets back; `entry.wire` differs from the default where `is_set`."""

    value: Any
    entry: WidgetEntry
    was_set: bool


class SessionState:
    """The state of one session. Used by its script thread alone."""

    def __init__(self) -> None:
        self.run = 0
        self._set: dict[str, Any] = {}
        self._widgets: dict[str, WidgetEntry] = {}
        self._by_key: dict[str, WidgetEntry] = {}
        self._changed: dict[str, WidgetEntry] = {}

    # Runs

    def commit(self, data: RerunData) -> None:
        """Take over what a person did, whole, before a run."""
        for name, accepted in data.values.items():
            entry = self._widgets.get(name)
            if entry is not None and entry.take(accepted.value, accepted.revision):
                self._changed[name] = entry
        for name in data.presses:
            entry = self._widgets.get(name)
            if entry is not None:
                entry.pressed = PENDING
                self._changed[name] = entry

    def take_callbacks(self) -> list[Callable[[], Any]]:
        """Return the callbacks of what changed, in the order in which it did, once."""
        changed, self._changed = self._changed, {}
        return [entry.callback for entry in changed.values() if entry.callback is not None]

    def begin_run(self) -> None:
        self.run += 1

    def end_run(self) -> None:
        """After a run that came to its end: forget widgets without a key that were not drawn."""
        for entry in list(self._widgets.values()):
            if entry.pressed:
                entry.pressed = 0
            if entry.drawn != self.run and entry.key is None:
                del self._widgets[entry.id]

    # Widgets

    def register(
        self,
        identity: str,
        key: str | None,
        serde: Serde[Any],
        default: Json,
        callback: Callable[[], Any] | None,
        *,
        trigger: bool,
    ) -> Registered:
        """Return the value of a widget that is being drawn."""
        entry = self._widgets.get(identity) or self._new(identity, key, serde, trigger=trigger)
        entry.serde, entry.callback, entry.drawn = serde, callback, self.run
        was_set = key is not None and key in self._set
        if trigger:
            return Registered(self._press(entry), entry, False)
        if was_set:
            assert key is not None
            entry.take(serde.serialize(self._set[key]), entry.revision)
            del self._set[key]
        elif entry.wire is UNSET or not self._fits(entry):
            was_set = entry.wire is not UNSET
            entry.take(default, entry.revision)
        return Registered(entry.read(), entry, was_set)

    def _new(self, identity: str, key: str | None, serde: Serde[Any], *, trigger: bool) -> WidgetEntry:
        entry = self._widgets[identity] = WidgetEntry(identity, key, serde, trigger=trigger)
        if key is not None:
            old = self._by_key.get(key)
            if old is not None:
                self._widgets.pop(old.id, None)
            self._by_key[key] = entry
        return entry

    def _fits(self, entry: WidgetEntry) -> bool:
        """Say whether the held value is still one that the widget can show, as options change."""
        try:
            entry.value = entry.serde.deserialize(entry.wire)
        except (ValueError, TypeError):
            return False
        return True

    def _press(self, entry: WidgetEntry) -> bool:
        """Return whether a press waits for this button; this run has now seen it."""
        if entry.pressed == PENDING:
            entry.pressed = self.run
            return True
        return False

    # What st.session_state asks

    def __contains__(self, key: str) -> bool:
        return key in self._set or key in self._by_key

    def get(self, key: str) -> Any:
        """Return the value of `key` or raise KeyError."""
        if key in self._set:
            return self._set[key]
        entry = self._by_key[key]
        if entry.trigger:
            return entry.pressed in (PENDING, self.run)
        return entry.read()

    def set(self, key: str, value: Any) -> None:
        entry = self._by_key.get(key)
        if entry is not None and entry.trigger:
            raise StreamlitAPIException(f"Values for the button with key {key!r} cannot be set with st.session_state.")
        if entry is not None and entry.drawn == self.run:
            raise StreamlitWidgetAlreadyInstantiatedError(key)
        self._set[key] = value

    def delete(self, key: str) -> None:
        found = key in self
        self._set.pop(key, None)
        entry = self._by_key.pop(key, None)
        if entry is not None:
            self._widgets.pop(entry.id, None)
        if not found:
            raise KeyError(key)

    def keys(self) -> list[str]:
        return [*self._set, *(key for key in self._by_key if key not in self._set)]

    def clear(self) -> None:
        for key in self.keys():
            self.delete(key)


PENDING = -1


def missing(key: str) -> str:
    """Return what to say of a key that is not there (Streamlit's words carry the same advice)."""
    return f'st.session_state has no key "{key}". Did you forget to initialize it?'


class SessionStateProxy(MutableMapping[str, Any]):
    """`st.session_state`: a mapping whose items are attributes too."""

    def __init__(self, current: Callable[[], SessionState]) -> None:
        object.__setattr__(self, "_current", current)

    def _state(self) -> SessionState:
        state: SessionState = object.__getattribute__(self, "_current")()
        return state

    def __getitem__(self, key: str | int) -> Any:
        try:
            return self._state().get(_name(key))
        except KeyError:
            raise KeyError(missing(str(key))) from None

    def __setitem__(self, key: str | int, value: Any) -> None:
        self._state().set(_name(key), value)

    def __delitem__(self, key: str | int) -> None:
        try:
            self._state().delete(_name(key))
        except KeyError:
            raise KeyError(missing(str(key))) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._state().keys())

    def __len__(self) -> int:
        return len(self._state().keys())

    def __contains__(self, key: object) -> bool:
        return _name(key) in self._state()

    def __getattr__(self, key: str) -> Any:
        try:
            return self._state().get(key)
        except KeyError:
            raise AttributeError(missing(key)) from None

    def __setattr__(self, key: str, value: Any) -> None:
        self[key] = value

    def __delattr__(self, key: str) -> None:
        try:
            self._state().delete(key)
        except KeyError:
            raise AttributeError(missing(key)) from None

    def __repr__(self) -> str:
        return repr(self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Return a plain copy."""
        return {key: self[key] for key in self}

    def clear(self) -> None:
        self._state().clear()

    def update(self, *others: Mapping[str, Any], **items: Any) -> None:  # type: ignore[override]
        for key, value in dict(*others, **items).items():
            self[key] = value


def _name(key: object) -> str:
    name = str(key)
    if not name:
        raise StreamlitAPIException("A key of st.session_state must not be empty.")
    return name
