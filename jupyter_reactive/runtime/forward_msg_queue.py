"""The way out: the session's tree, a queue per channel, and when they are flushed.

THREAD BOUNDARY (outwards): `Outbound.lock` is the only lock of its direction; it guards tree and
queues together, so any thread may draw and a snapshot may be taken at any moment of a run.
A queue keeps no messages: it keeps what its client does not know yet, and writes the shortest
batch that says it. So what waits is always composed, and its size is bounded by the tree's.
"""

import threading
from collections.abc import Callable, Iterator, Mapping
from time import monotonic

import msgspec
from msgspec import Raw

from ..schema.forward_msg import (
    Apps,
    Closed,
    ConsoleText,
    ForwardMsg,
    Insert,
    Move,
    Received,
    Remove,
    Snapshot,
    Status,
    Update,
    Values,
    WidgetValue,
)
from .console import Console
from .element_tree import Drawing, ElementTree, Node
from .flusher import Flusher
from .host import Transport

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
    """One channel's queue. Called under the outward lock."""

    def __init__(self, tree: ElementTree, transport: Transport, known: set[str]) -> None:
        self.transport = transport
        self.due: float | None = None
        self.dirty = False
        self._tree = tree
        self._known = known
        self._unsent = Unsent()
        self._sent = 0
        self._acknowledged = 0
        self._sent_at = 0.0

    def earliest(self, now: float) -> float:
        """Return when the next batch may leave: soon after an acknowledgement, else not often."""
        gap = ACKNOWLEDGED_GAP if self._acknowledged >= self._sent else UNACKNOWLEDGED_GAP
        return max(now + COMPOSE_FOR, self._sent_at + gap)

    def acknowledge(self, number: int) -> None:
        self._acknowledged = max(self._acknowledged, min(number, self._sent))

    def lost(self, now: float) -> bool:
        """Say whether an acknowledgement is overdue."""
        return self._acknowledged < self._sent and now - self._sent_at > LOST_AFTER

    def inserted(self, node: Node) -> None:
        self.dirty = True
        self._unsent.inserted[node.id] = node

    def moved(self, node: Node) -> None:
        self.dirty = True
        if node.id not in self._unsent.inserted:
            self._unsent.moved[node.id] = node

    def updating(self, node: Node) -> None:
        self.dirty = True
        if node.id not in self._unsent.inserted:
            self._unsent.updated.setdefault(node.id, (node, node.data, node.widget))

    def removing(self, node: Node) -> None:
        """Forget what waits for `node` and all below; what the client has elsewhere goes by itself."""
        self.dirty = True
        unsent = self._unsent
        for each in node.subtree():
            unsent.updated.pop(each.id, None)
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
                _merge(unsent.values, message.values)
            case Status():
                unsent.status = message
            case Received():
                unsent.received = max(unsent.received, message.event)
            case ConsoleText():
                unsent.console.add(message)
            case Apps():
                unsent.answers = [message]
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
        self.transport.send(self._sent, encode(messages), self._new_blobs(messages))

    def _rest(self, unsent: Unsent) -> list[ForwardMsg]:
        if unsent.snapshot:
            return unsent.answers
        values = [Values(values=unsent.values)] if unsent.values else []
        status = [unsent.status] if unsent.status else []
        return [*values, *unsent.console.messages(), *unsent.answers, *status]

    def _changes(self, unsent: Unsent) -> Iterator[ForwardMsg]:
        yield from _placements(unsent)
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


def _merge(values: dict[str, WidgetValue], newer: Mapping[str, WidgetValue]) -> None:
    """Take over values; of two for one widget the higher revision stays."""
    for name, value in newer.items():
        if name not in values or values[name].revision <= value.revision:
            values[name] = value


def _placements(unsent: Unsent) -> Iterator[ForwardMsg]:
    """Yield inserts and moves: parents first, neighbours in order before what stands after them."""
    waiting = {**unsent.inserted, **unsent.moved}
    while waiting:
        node = _uppermost(next(iter(waiting.values())), waiting)
        run = _neighbours(node, waiting)
        before = run[-1].next
        for each in run:
            del waiting[each.id]
            yield _insert(each, before) if each.id in unsent.inserted else _move(each, before)


def _uppermost(node: Node, waiting: dict[int, Node]) -> Node:
    """Return `node`, or the highest of its ancestors that is not in place yet."""
    found = node
    while node.parent is not None:
        node = node.parent
        if node.id in waiting:
            found = node
    return found


def _neighbours(node: Node, waiting: dict[int, Node]) -> list[Node]:
    """Return the unbroken row of siblings around `node` that are not in place yet."""
    while node.previous is not None and node.previous.id in waiting:
        node = node.previous
    run = [node]
    while (following := run[-1].next) is not None and following.id in waiting:
        run.append(following)
    return run


def _move(node: Node, before: Node | None) -> Move:
    assert node.parent is not None
    return Move(id=node.id, parent=node.parent.id, before=before.id if before else None)


def _insert(node: Node, before: Node | None) -> Insert:
    assert node.parent is not None
    return Insert(
        id=node.id,
        parent=node.parent.id,
        before=before.id if before else None,
        node=Raw(node.data),
        widget=node.widget,
    )


COMPOSE_FOR = 0.016
ACKNOWLEDGED_GAP = 1 / 60
UNACKNOWLEDGED_GAP = 0.25
LOST_AFTER = 2.0


class Forgetting:
    """Lets go of what is kept for a widget when its node leaves the tree."""

    def __init__(self, values: dict[str, WidgetValue], forget: Callable[[str], None]) -> None:
        self._values = values
        self._forget = forget

    def inserted(self, node: Node) -> None: ...

    def moved(self, node: Node) -> None: ...

    def updating(self, node: Node) -> None: ...

    def removing(self, node: Node) -> None:
        for each in node.subtree():
            if each.widget is not None:
                self._values.pop(each.widget, None)
                self._forget(each.widget)


class Outbound:
    """Everything a session says: draws go in, batches come out on every channel."""

    def __init__(self, session: str, app: str, flusher: Flusher, forget: Callable[[str], None]) -> None:
        self.lock = threading.RLock()
        self.tree = ElementTree(encode)
        self.values: dict[str, WidgetValue] = {}
        self.status = Status(state="idle")
        self.console = Console()
        self._queues: dict[object, ForwardMsgQueue] = {}
        self._flusher = flusher
        self._names = (session, app)
        self.tree.observers.append(Forgetting(self.values, forget))

    def draw(self, block: Node, drawing: Drawing, *, only: bool = False) -> Node:
        """Place `drawing` in `block` and return its node; `only` makes it the one child."""
        with self.lock:
            node = self.tree.draw_only(block, drawing) if only else self.tree.draw(block, drawing)
            self._schedule()
            return node

    def replace(self, node: Node, drawing: Drawing) -> None:
        """Give a node another content, if it still stands in the tree."""
        with self.lock:
            if self.tree.alive(node):
                self.tree.replace(node, drawing)
                self._schedule()

    def remove(self, node: Node) -> None:
        with self.lock:
            if self.tree.alive(node):
                self.tree.remove(node)
                self._schedule()

    def close_block(self, node: Node) -> None:
        """A block's drawing is complete: what is left of an earlier one goes."""
        with self.lock:
            self.tree.close(node)
            self._schedule()

    def begin_run(self, version: int) -> None:
        with self.lock:
            self.tree.version = version
            self.tree.begin_run()

    def end_run(self, *, completed: bool) -> None:
        """Remove what was not drawn again, after a run that came to its end."""
        with self.lock:
            if completed:
                self.tree.sweep()

    def post(self, message: ForwardMsg, channel: object = None) -> None:
        """Say something on one channel, or on all and in every later snapshot."""
        with self.lock:
            if channel is None:
                self._remember(message)
            for each, queue in self._queues.items():
                if channel is None or each is channel:
                    queue.post(message)
            self._schedule()

    def attach(self, channel: object, transport: Transport, known: set[str], *, snapshot: bool = True) -> None:
        """Open a queue; its first batch is a snapshot, and leaves at once."""
        with self.lock:
            queue = ForwardMsgQueue(self.tree, transport, known)
            if snapshot:
                queue.resync(known)
            self._queues[channel] = queue
            self.tree.observers.append(queue)
            queue.flush(self.snapshot, monotonic())

    def resync(self, channel: object, known: set[str]) -> None:
        with self.lock:
            if queue := self._queues.get(channel):
                queue.resync(known)
                queue.flush(self.snapshot, monotonic())

    def acknowledge(self, channel: object, number: int) -> None:
        with self.lock:
            if queue := self._queues.get(channel):
                queue.acknowledge(number)
                queue.due = None
                self._schedule()

    def mend(self, channel: object) -> None:
        """Send a snapshot to a client that is there but has not taken in the last batch: it was lost."""
        with self.lock:
            queue = self._queues.get(channel)
            if queue and queue.lost(monotonic()):
                queue.resync(set())
                queue.flush(self.snapshot, monotonic())

    def detach(self, channel: object) -> None:
        with self.lock:
            if queue := self._queues.pop(channel, None):
                self.tree.observers.remove(queue)

    def close(self, reason: str) -> None:
        """Tell every channel, and let them go."""
        with self.lock:
            self.post(Closed(reason=reason))
            self.flush()
            for channel, queue in list(self._queues.items()):
                self.detach(channel)
                queue.transport.close(reason)

    def flush(self) -> None:
        """Send what waits on every channel, whatever the pace."""
        with self.lock:
            now = monotonic()
            for queue in list(self._queues.values()):
                queue.flush(self.snapshot, now)

    def flush_due(self) -> None:
        """Send on the channels whose time has come. Called by the flusher."""
        with self.lock:
            now = monotonic()
            for queue in list(self._queues.values()):
                if queue.due is not None and queue.due <= now:
                    queue.flush(self.snapshot, now)
            self._schedule()

    @property
    def channels(self) -> int:
        return len(self._queues)

    def snapshot(self) -> Snapshot:
        """Return the whole state, parents before children, siblings in order."""
        with self.lock:
            session, app = self._names
            nodes = (each for root in self.tree.roots.values() for each in root.subtree())
            return Snapshot(
                session=session,
                app=app,
                nodes=tuple(_insert(node, None) for node in nodes if node.parent is not None),
                values=dict(self.values),
                status=self.status,
                console=tuple(self.console.messages()),
            )

    def media(self) -> dict[str, bytes]:
        """Return the bytes of every blob that the tree refers to."""
        with self.lock:
            return {name: data for node in self.tree.nodes.values() for name, data in node.media.items()}

    def _remember(self, message: ForwardMsg) -> None:
        match message:
            case Values():
                _merge(self.values, message.values)
            case Status():
                self.status = message
            case ConsoleText():
                self.console.add(message)
                self.console.reset = False  # a snapshot begins a strip anyway

    def _schedule(self) -> None:
        for queue in self._queues.values():
            if queue.dirty and queue.due is None:
                queue.due = queue.earliest(monotonic())
                self._flusher.at(queue.due, self)
