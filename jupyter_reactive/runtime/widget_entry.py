"""One widget's value as a session holds it: as it travels, and as the script sees it.

Knows no other widget, and nothing of keys.
"""

from copy import deepcopy
from typing import Any

from .errors import StreamlitAPIException
from .redacted import redacted
from .widgets import Json, WidgetCall

PLAIN = (bool, int, float, str, bytes, type(None))
UNSET = object()
PENDING = -1


class WidgetEntry:
    """A widget that was drawn: its value both ways, and what its st call said last."""

    __slots__ = ("call", "drawn", "id", "page", "pressed", "revision", "value", "wire")

    def __init__(self, call: WidgetCall[Any]) -> None:
        self.call = call
        self.id = call.id
        self.page = ""
        self.drawn = 0
        self.pressed = 0
        self.revision = 0
        self.wire: Json = UNSET
        self.value: Any = UNSET

    @property
    def key(self) -> str | None:
        return self.call.key

    @property
    def trigger(self) -> bool:
        return self.call.trigger

    @property
    def holds(self) -> bool:
        """Whether there is a value."""
        return self.wire is not UNSET

    def take(self, wire: Json, revision: int) -> bool:
        """Hold a new wire value; return whether it differs."""
        if wire != self.wire and redacted(self.wire) == wire:
            wire = self.wire  # a view shows a mark, and sends it back for what it hides
        changed = self.wire is UNSET or self.wire != wire
        self.wire, self.value, self.revision = wire, UNSET, revision
        return changed

    def give(self, value: Any) -> None:
        """Hold a value as a script has it; raise what the serde raises if the widget cannot."""
        wire = self.call.serde.serialize(value)
        self.call.serde.deserialize(wire)
        self.take(wire, self.revision)

    def empty(self) -> None:
        self.wire = self.value = UNSET

    def read(self) -> Any:
        """Return the value, which the script may change without changing ours."""
        if self.value is UNSET:
            self.value = self.call.serde.deserialize(self.wire)
        return self.value if isinstance(self.value, PLAIN) else deepcopy(self.value)

    def renew(self, call: WidgetCall[Any]) -> None:
        """Take what the st call says now. A value that the widget cannot have any more goes."""
        old, self.call = self.call, call
        if not self.holds or call.trigger or call.serde is old.serde:
            return
        try:
            self.wire = _carried(self.wire, old, call)
            self.value = call.serde.deserialize(self.wire)
        except REFUSED:
            self.empty()


def _carried(wire: Json, old: WidgetCall[Any], new: WidgetCall[Any]) -> Json:
    """Return the wire value that means among new options what `wire` meant among the old ones."""
    if new.serde.kept is not None:
        return new.serde.kept(wire)
    if new.serde.write is None or new.serde.read is None or old.serde.write is None or wire is None:
        return wire
    written = old.serde.write(wire)
    try:
        if new.serde.write(wire) == written:
            return wire
    except REFUSED:
        pass
    return new.serde.read([written] if isinstance(written, str) else written)


REFUSED = (ValueError, TypeError, LookupError, OverflowError, StreamlitAPIException)
"""What a serde raises for a value that its widget cannot have."""


def fits(call: WidgetCall[Any], wire: Json) -> bool:
    """Say whether a widget, as it was drawn last, can have a value that travelled."""
    if wire is UNSET:
        return False
    try:
        call.serde.deserialize(wire)
    except REFUSED:
        return False
    return True
