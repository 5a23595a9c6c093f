"""What waits for one channel. Knows no threads: `Outbound` calls it under the outward lock.

A queue keeps no messages: it keeps what its client does not know yet, and writes the shortest
batch that says it. So what waits is always composed, and its size is bounded by the tree's.
"""

import logging
from collections import deque
from collections.abc import Callable, Iterator, Mapping

import msgspec
from msgspec import Raw

from ..schema.forward_msg import (
    Apps,
    Caches,
    ConsoleText,
    ForwardMsg,
    Insert,
    Received,
    Remove,
    Snapshot,
    Status,
    Update,
    Values,
    WidgetValue,
)
from .console import Console
from .element_tree import ElementTree
from .host import Transport
from .node import Node
from .placements import placements

logger = logging.getLogger("jupyter_reactive")
encode = msgspec.json.Encoder().encode


class Unsent:
    """What one client does not know yet."""

    def __init__(self) -> None:
        self.inserted: dict[int, Node] = {}
        self.moved: dict[int, Node] = {}
        self.updated: dict[int, tuple[Node, bytes, str | None]] = {}
        self.removed: list[int] = []
        self.values: dict[str, WidgetValue] = {}
        self.status: Status | None = None
        self.console = Console()
        self.answers: list[ForwardMsg] = []
        self.received = 0
        self.snapshot = False


class ForwardMsgQueue:
    """One channel's queue: an observer of the tree, and a writer of batches."""

    def __init__(self, tree: ElementTree, transport: Transport, known: set[str]) -> None:
        self.transport = transport
        self.due: float | None = None
        self.asking: float | None = None
        self.dirty = False
        self._tree = tree
        self._known = known
        self._unsent = Unsent()
        self._sent = 0
        self._acknowledged = 0
        self._asked = 0
        self._sent_at = -UNACKNOWLEDGED_GAP
        self._times: deque[float] = deque(maxlen=AT_MOST)

    def earliest(self, now: float) -> float:
        """Return when the next batch may leave: soon after an acknowledgement, else not often."""
        gap = ACKNOWLEDGED_GAP if self._acknowledged >= self._sent else UNACKNOWLEDGED_GAP
        return max(now + COMPOSE_FOR, self._sent_at + gap, self._room_at())

    def has_room(self, now: float) -> bool:
        """Say whether a batch may leave at once: a server drops what comes too thick."""
        return self._room_at() <= now

    def _room_at(self) -> float:
        return self._times[0] + WITHIN if len(self._times) == AT_MOST else 0.0

    def acknowledge(self, number: int) -> None:
        self._acknowledged = max(self._acknowledged, min(number, self._sent))
        self._asked = 0

    def ask_at(self) -> float | None:
        """Return when to ask for an acknowledgement that has not come: later each time, then no more."""
        if self._acknowledged >= self._sent or self._asked >= ASK_AT_MOST:
            return None
        return self._sent_at + LOST_AFTER * 2.0**self._asked

    def ask(self, now: float) -> None:
        """Send an empty batch once an acknowledgement is overdue.

        A client that has lost the last batch sees the gap, one that has not only answers.
        """
        at = self.ask_at()
        if at is not None and at <= now:
            self._asked += 1
            self._send([], now)

    def is_there(self) -> None:
        """The client has shown itself: it may be asked anew."""
        self._asked = 0

    def inserted(self, node: Node) -> None:
        self.dirty = True
        self._unsent.inserted[node.id] = node

    def moved(self, node: Node) -> None:
        self.dirty = True
        if node.id not in self._unsent.inserted:
            self._unsent.moved[node.id] = node

    def updating(self, node: Node, widget: str | None) -> None:
        self.dirty = True
        if node.widget != widget:
            self._unsent.values.pop(node.widget or "", None)
        if node.id not in self._unsent.inserted:
            self._unsent.updated.setdefault(node.id, (node, node.data, node.widget))

    def removing(self, node: Node) -> None:
        """Forget what waits for `node` and all below; what the client has elsewhere goes by itself."""
        self.dirty = True
        unsent = self._unsent
        for each in node.subtree():
            unsent.updated.pop(each.id, None)
            unsent.values.pop(each.widget or "", None)
            if unsent.moved.pop(each.id, None) is not None and each is not node:
                unsent.removed.append(each.id)
        if node.id not in unsent.inserted:
            unsent.removed.append(node.id)
        for each in node.subtree():
            unsent.inserted.pop(each.id, None)

    def post(self, message: ForwardMsg) -> None:
        """Queue what is not a change of the tree; a newer word on the same thing replaces it."""
        self.dirty = True
        unsent = self._unsent
        match message:
            case Values():
                merge(unsent.values, message.values)
            case Status():
                unsent.status = message
            case Received():
                unsent.received = max(unsent.received, message.event)
            case ConsoleText():
                unsent.console.add(message)
            case Apps() | Caches():
                unsent.answers = [*(each for each in unsent.answers if type(each) is not type(message)), message]
            case _:
                unsent.answers.append(message)

    def resync(self, known: set[str]) -> None:
        """Begin the next batch with a snapshot: the client has lost track."""
        received = self._unsent.received
        self._known = known
        self._unsent = Unsent()
        self._unsent.received, self._unsent.snapshot = received, True
        self.dirty = True

    def flush(self, snapshot: Callable[[], Snapshot], now: float) -> None:
        """Send all that waits as one batch."""
        self.due = None
        if not self.dirty:
            return
        self.dirty = False
        unsent, self._unsent = self._unsent, Unsent()
        messages: list[ForwardMsg] = [snapshot()] if unsent.snapshot else list(self._changes(unsent))
        if unsent.received:
            messages.append(Received(event=unsent.received))
        messages += self._rest(unsent)
        if messages:
            self._send(messages, now)

    def _send(self, messages: list[ForwardMsg], now: float) -> None:
        self._sent += 1
        self._sent_at = now
        self._times.append(now)
        try:
            self.transport.send(self._sent, encode(messages), self._new_blobs(messages))
        except Exception:  # what cannot be sent is lost, as on the way, and is made up for as that is
            logger.warning("A batch could not be sent.", exc_info=True)

    def _rest(self, unsent: Unsent) -> list[ForwardMsg]:
        if unsent.snapshot:
            return unsent.answers
        values = [Values(values=unsent.values)] if unsent.values else []
        status = [unsent.status] if unsent.status else []
        return [*values, *unsent.console.messages(), *unsent.answers, *status]

    def _changes(self, unsent: Unsent) -> Iterator[ForwardMsg]:
        yield from placements(unsent.inserted, unsent.moved)
        for node, data, widget in unsent.updated.values():
            if node.data != data or node.widget != widget:
                yield Update(id=node.id, node=Raw(node.data), widget=node.widget)
        if unsent.removed:
            yield Remove(ids=tuple(unsent.removed))

    def _new_blobs(self, messages: list[ForwardMsg]) -> Mapping[str, bytes]:
        """Return the bytes that these messages refer to and the client lacks.

        After each batch the client keeps the blobs of its tree and no others; so does `_known`.
        """
        new: dict[str, bytes] = {}
        for message in messages:
            inserts = message.nodes if isinstance(message, Snapshot) else (message,)
            for each in inserts:
                if isinstance(each, Insert | Update):
                    new.update(self._tree.nodes[each.id].media)
        new = {name: data for name, data in new.items() if name not in self._known}
        if new or self._known:
            in_use = self._tree.media_in_use()
            self._known = (self._known | new.keys()) & in_use
        return new


def merge(values: dict[str, WidgetValue], newer: Mapping[str, WidgetValue]) -> None:
    """Take over values; of two for one widget the higher revision stays."""
    for name, value in newer.items():
        if name not in values or values[name].revision <= value.revision:
            values[name] = value


COMPOSE_FOR = 0.016
ACKNOWLEDGED_GAP = 1 / 60
UNACKNOWLEDGED_GAP = 0.25
AT_MOST = 6
WITHIN = 0.1
LOST_AFTER = 2.0
ASK_AT_MOST = 4
