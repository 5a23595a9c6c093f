"""What is drawn while a cached function computes, so that it can be drawn again without it.

A place is known by where it is: where the function was called, a root container, or a node that
was drawn in the same recording. Knows neither cache nor elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from .cursor import BlockCursor, Cursor, LockedCursor, RootCursor
from .fragments import current_fragment
from .node import Drawing, Node
from .outbound import Outbound

Where = int | str | None
Recorded = tuple[tuple[Where, bool, Drawing], ...]


class Recording:
    """One computation's drawings. `foreign` is whether one went to a place that a replay cannot find."""

    def __init__(self, name: str, here: Cursor, outbound: Outbound) -> None:
        self.name = name
        self.drawn: list[tuple[Where, bool, Drawing]] = []
        self.foreign = False
        self._outbound = outbound
        self._places: dict[int, Where] = {root.id: name for name, root in outbound.tree.roots.items()}
        self._places[here.block(outbound).id] = None

    def note(self, cursor: Cursor, drawing: Drawing, node: Node) -> None:
        place = cursor.block(self._outbound).id
        if place not in self._places:
            self.foreign = True
            return
        self._places.setdefault(node.id, len(self.drawn))
        self.drawn.append((self._places[place], isinstance(cursor, LockedCursor), drawing))


_recordings: ContextVar[tuple[Recording, ...]] = ContextVar("jupyter_reactive_recordings", default=())


def draw(outbound: Outbound, cursor: Cursor, drawing: Drawing) -> Node:
    """Draw at a place; every recording that is under way takes note. Widgets have a state of their own."""
    fragment = current_fragment()
    node = cursor.draw(outbound, drawing if fragment is None else drawing.owned_by(fragment.node))
    for recording in _recordings.get():
        if drawing.widget is None:
            recording.note(cursor, drawing, node)
    return node


def recorded_function() -> str | None:
    """Return the name of the cached function that is being computed."""
    recordings = _recordings.get()
    return recordings[-1].name if recordings else None


@contextmanager
def recorded(name: str, here: Cursor, outbound: Outbound) -> Iterator[Recording]:
    """Record what is drawn in the block, also by threads that it starts."""
    recording = Recording(name, here, outbound)
    before = _recordings.get()
    _recordings.set((*before, recording))
    try:
        yield recording
    finally:
        _recordings.set(before)


def replay(recorded: Recorded, here: Cursor, outbound: Outbound) -> None:
    """Draw it again, where `here` is."""
    nodes: list[Node] = []
    for where, over, drawing in recorded:
        cursor: Cursor = here
        if isinstance(where, int):
            cursor = LockedCursor(nodes[where]) if over else BlockCursor(nodes[where])
        elif where is not None:
            cursor = RootCursor(where)
        nodes.append(draw(outbound, cursor, drawing))
