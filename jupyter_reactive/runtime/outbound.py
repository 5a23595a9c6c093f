"""The way out: the session's tree, a queue per channel, and when they are flushed.

THREAD BOUNDARY (outwards): `Outbound.lock` is the only lock of its direction; it guards tree and
queues together, so any thread may draw and a snapshot may be taken at any moment of a run.
"""

import threading
from collections.abc import Callable

from ..schema.back_msg import Ack, Heartbeat, Hello
from ..schema.forward_msg import Closed, ConsoleText, ForwardMsg, Snapshot, Status, Values, WidgetValue
from ..schema.transfer import Answer
from .console import Console
from .element_tree import ElementTree
from .flusher import Flusher
from .forward_msg_queue import ForwardMsgQueue, encode, merge
from .host import Transport
from .node import Drawing, Node
from .placements import insert
from .redacted import redacted


class Forgetting:
    """Lets go of what is kept for a widget when its node leaves the tree or becomes another."""

    def __init__(self, values: dict[str, WidgetValue], forget: Callable[[str], None]) -> None:
        self._values = values
        self._forget = forget

    def inserted(self, node: Node) -> None: ...

    def moved(self, node: Node) -> None: ...

    def updating(self, node: Node, widget: str | None) -> None:
        if node.widget != widget:
            self._let_go(node)

    def removing(self, node: Node) -> None:
        for each in node.subtree():
            self._let_go(each)

    def _let_go(self, node: Node) -> None:
        if node.widget is not None:
            self._values.pop(node.widget, None)
            self._forget(node.widget)


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
        """Place `drawing` in `block` and return its node; `only` makes it the one child.

        In a block that is gone (another thread may have drawn over it) it is drawn nowhere.
        """
        with self.lock:
            if not self.tree.alive(block):
                return Node(NOWHERE, drawing.data, drawing.kind)
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

    def begin_run(self, version: int, *, partial: bool = False) -> None:
        with self.lock:
            self.tree.version = version
            self.tree.begin_run(partial=partial)

    def begin_fragment(self, block: Node) -> bool:
        """Draw a fragment's block anew; False if it is not there any more."""
        with self.lock:
            there = self.tree.alive(block)
            if there:
                self.tree.begin_fragment(block)
            return there

    def end_fragment(self, block: Node) -> None:
        """Remove what a fragment did not draw again."""
        with self.lock:
            if self.tree.alive(block):
                self.tree.end_fragment(block)
                self._schedule()

    def end_run(self, *, completed: bool) -> None:
        """Remove what was not drawn again, after a run that came to its end."""
        with self.lock:
            if completed:
                self.tree.sweep()

    def post(self, message: ForwardMsg, channel: object = None) -> None:
        """Say something on one channel, or on all and in every later snapshot."""
        message = redacted(message)
        with self.lock:
            if channel is None:
                self._remember(message)
            for each, queue in self._queues.items():
                if channel is None or each is channel:
                    queue.post(message)
            self._schedule()

    def answer(self, channel: object, answer: Answer, data: bytes | memoryview = b"") -> None:
        """Send one client what it asked for, at once and apart from the batches."""
        with self.lock:
            if queue := self._queues.get(channel):
                queue.transport.answer(redacted(answer), data)

    def attach(self, channel: object, transport: Transport, known: set[str], *, snapshot: bool = True) -> None:
        """Open a queue; its first batch is a snapshot, and leaves at once."""
        with self.lock:
            queue = ForwardMsgQueue(self.tree, transport, known)
            if snapshot:
                queue.resync(known)
            self._queues[channel] = queue
            self.tree.observers.append(queue)
            self._flush(queue, self._flusher.now())

    def keep_pace(self, message: Hello | Ack | Heartbeat, channel: object) -> None:
        """Go by what a client says of what it has."""
        match message:
            case Hello():
                self.resync(channel, set(message.blobs))
            case Ack():
                self.acknowledge(channel, message.number)
            case Heartbeat():
                self.mend(channel)

    def resync(self, channel: object, known: set[str]) -> None:
        with self.lock:
            if queue := self._queues.get(channel):
                queue.resync(known)
                self._flush(queue, self._flusher.now())

    def acknowledge(self, channel: object, number: int) -> None:
        with self.lock:
            if queue := self._queues.get(channel):
                queue.acknowledge(number)
                queue.due = None
                self._schedule()

    def mend(self, channel: object) -> None:
        """A client shows itself: if it has not taken in the last batch, ask whether that was lost."""
        with self.lock:
            if queue := self._queues.get(channel):
                queue.is_there()
                self._ask(queue, self._flusher.now())

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
            self._flusher.forget(self)

    def flush(self) -> None:
        """Send what waits on every channel, whatever the pace."""
        with self.lock:
            now = self._flusher.now()
            for queue in list(self._queues.values()):
                self._flush(queue, now)

    def flush_run(self) -> None:
        """Send at once what a run left waiting, unless runs end faster than batches may leave."""
        with self.lock:
            now = self._flusher.now()
            for queue in list(self._queues.values()):
                if queue.has_room(now):
                    self._flush(queue, now)

    def flush_due(self) -> None:
        """Send on the channels whose time has come. Called by the flusher."""
        with self.lock:
            now = self._flusher.now()
            for queue in list(self._queues.values()):
                if queue.due is not None and queue.due <= now:
                    self._flush(queue, now)
                if queue.asking is not None and queue.asking <= now:
                    queue.asking = None
                    self._ask(queue, now)
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
                nodes=tuple(insert(node, None) for node in nodes if node.parent is not None),
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
                merge(self.values, message.values)
            case Status():
                self.status = message
            case ConsoleText():
                self.console.add(message)
                self.console.reset = False  # a snapshot begins a strip anyway

    def _schedule(self) -> None:
        for queue in self._queues.values():
            if queue.dirty and queue.due is None:
                queue.due = queue.earliest(self._flusher.now())
                self._flusher.at(queue.due, self)

    def _flush(self, queue: ForwardMsgQueue, now: float) -> None:
        queue.flush(self.snapshot, now)
        self._ask_later(queue)

    def _ask(self, queue: ForwardMsgQueue, now: float) -> None:
        queue.ask(now)
        self._ask_later(queue)

    def _ask_later(self, queue: ForwardMsgQueue) -> None:
        if queue.asking is None and (at := queue.ask_at()) is not None:
            queue.asking = at
            self._flusher.at(at, self)


NOWHERE = 0
