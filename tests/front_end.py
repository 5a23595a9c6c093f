"""A Python twin of the browser's side (channel.ts, elementTree.ts): applies batches to a tree, sends events.

Joined to a real AppSession directly, or by a wire that loses, repeats and delays.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Queue
from typing import Any, Protocol

from jupyter_reactive.runtime.app_session import AppSession
from jupyter_reactive.runtime.host import Transport
from jupyter_reactive.schema.back_msg import Ack, AnyBackMsg, BackMsg, Heartbeat, Hello, Interact, Rerun, WidgetState
from jupyter_reactive.schema.transfer import Answer

ROOTS = {1: "main", 2: "sidebar", 3: "event", 4: "bottom"}


class Kernel(Protocol):
    """What a front end talks to."""

    def attach(self, channel: object, transport: Transport, known: set[str]) -> None: ...

    def receive(self, message: AnyBackMsg, channel: object) -> None: ...


@dataclass
class ViewNode:
    """One node as the browser holds it."""

    id: int
    node: dict[str, Any]
    widget: str | None = None
    parent: int | None = None
    children: list[int] = field(default_factory=list)


class FrontEnd:
    """One client of one session."""

    def __init__(
        self,
        session: AppSession,
        *,
        lose: Callable[[int], bool] = lambda number: False,
        wire: Kernel | None = None,
    ) -> None:
        self.session = session
        self._kernel: Kernel = wire or session
        self.client = f"client-{id(self)}"
        self.batches: list[list[dict[str, Any]]] = []
        self.bytes = 0
        self.blobs: dict[str, bytes] = {}
        self.closed: str | None = None
        self.values: dict[str, Any] = {}
        self.status: dict[str, Any] = {}
        self.console = ""
        self.received = 0
        self.answers: Queue[tuple[Answer, bytes]] = Queue()
        self.refused: list[dict[str, Any]] = []
        self._revisions: dict[str, int] = {}
        self._lose = lose
        self._last = 0
        self._astray = False
        self._events = itertools.count(1)
        self._clear()

    def attach(self) -> FrontEnd:
        """Open the channel; a snapshot comes at once."""
        self._last, self._astray = 0, False
        self._kernel.attach(self, self, set(self.blobs))
        return self

    # Transport

    def send(self, number: int, messages: bytes, blobs: Mapping[str, bytes]) -> None:
        if self._lose(number) or number <= self._last:
            return
        batch = json.loads(messages)
        self.batches.append(batch)
        self.bytes += len(messages) + sum(map(len, blobs.values()))
        whole = bool(batch) and batch[0]["type"] == "snapshot"
        if not whole and (self._astray or number != self._last + 1):
            self.say_hello()
            return
        self._apply(batch, blobs)
        self._last, self._astray = number, False
        self._kernel.receive(Ack(client=self.client, number=number), self)

    def _apply(self, batch: list[dict[str, Any]], blobs: Mapping[str, bytes]) -> None:
        self.blobs.update(blobs)
        for message in batch:
            getattr(self, f"_on_{message['type']}")(message)
        self._drop_blobs()

    def answer(self, answer: Answer, data: bytes | memoryview) -> None:
        self.answers.put((answer, bytes(data)))

    def close(self, reason: str) -> None:
        self.closed = reason

    def say_hello(self) -> None:
        """Ask for a snapshot."""
        self._astray = True
        self._kernel.receive(Hello(client=self.client, blobs=tuple(self.blobs)), self)

    def beat(self) -> None:
        """Show that this client is still there."""
        self._kernel.receive(Heartbeat(client=self.client), self)

    # What a person does

    def set(self, widget: str, value: Any) -> int:
        """Change a widget's value, or press it with True; return the event's number."""
        event = next(self._events)
        state = WidgetState(id=widget, value=value, revision=self._revisions.get(widget, 0))
        self._kernel.receive(Interact(client=self.client, event=event, widgets=(state,)), self)
        return event

    def ask(self, kind: type[BackMsg], *buffers: bytes, **fields: Any) -> None:
        """Send what is no event."""
        self.session.receive(kind(client=self.client, **fields), self, buffers)

    def go_to(self, page: str, query: str = "") -> int:
        """Choose a page from the list; return the event's number."""
        event = next(self._events)
        self._kernel.receive(Rerun(client=self.client, event=event, page=page, query=query), self)
        return event

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let the events of a `with` block arrive as one request: no run begins before its end."""
        with self.session.requests._condition:
            yield

    # What a person sees

    def outline(self, root: str = "main") -> list[Any]:
        """Return a root's nodes as nested lists, without their ids."""
        top = next(number for number, name in ROOTS.items() if name == root)
        with self.session.outbound.lock:
            return self._outline(top)[1]

    def find(self, kind: str) -> list[dict[str, Any]]:
        """Return the elements of one type, in order."""
        return [each.node for each in self._walk() if each.node["type"] == kind]

    def nodes_of(self, kind: str) -> list[ViewNode]:
        """Return the nodes of one type, in order."""
        return [each for each in self._walk() if each.node["type"] == kind]

    def widget(self, label: str) -> str:
        """Return the id of the widget with a label."""
        return next(each.widget for each in self._walk() if each.widget and each.node.get("label") == label)

    def ids(self) -> list[int]:
        """Return the ids of all nodes in document order."""
        return [each.id for each in self._walk()]

    def _walk(self) -> list[ViewNode]:
        found, waiting = [], list(reversed(ROOTS))
        with self.session.outbound.lock:  # batches come under it, from any thread
            while waiting:
                node = self.nodes[waiting.pop()]
                found.append(node)
                waiting.extend(reversed(node.children))
        return found

    def _outline(self, identity: int) -> list[Any]:
        node = self.nodes[identity]
        return [node.node, [self._outline(child) for child in node.children]]

    # The messages

    def _clear(self) -> None:
        self.nodes = {number: ViewNode(number, {"type": "root", "name": name}) for number, name in ROOTS.items()}

    def _on_snapshot(self, message: dict[str, Any]) -> None:
        self._clear()
        self.values, self.console = {}, ""
        for insert in message["nodes"]:
            self._on_insert(insert)
        self._on_values(message)
        self._on_status(message["status"])
        for text in message["console"]:
            self._on_console_text(text)

    def _on_insert(self, message: dict[str, Any]) -> None:
        assert message["id"] not in self.nodes, "inserted twice"
        node = ViewNode(message["id"], message["node"], message["widget"])
        self.nodes[node.id] = node
        self._link(node, message)

    def _on_move(self, message: dict[str, Any]) -> None:
        node = self.nodes[message["id"]]
        self.nodes[node.parent].children.remove(node.id)
        self._link(node, message)

    def _link(self, node: ViewNode, message: dict[str, Any]) -> None:
        siblings = self.nodes[message["parent"]].children
        before = message["before"]
        siblings.insert(len(siblings) if before is None else siblings.index(before), node.id)
        node.parent = message["parent"]

    def _on_update(self, message: dict[str, Any]) -> None:
        node = self.nodes[message["id"]]
        if node.widget != message["widget"]:
            self.values.pop(node.widget or "", None)
        node.node, node.widget = message["node"], message["widget"]

    def _on_remove(self, message: dict[str, Any]) -> None:
        for identity in message["ids"]:
            node = self.nodes.get(identity)
            if node is not None:  # else it went with its parent
                self.nodes[node.parent].children.remove(identity)
                self._forget(identity)

    def _forget(self, identity: int) -> None:
        node = self.nodes.pop(identity)
        self.values.pop(node.widget or "", None)
        for child in node.children:
            self._forget(child)

    def _on_values(self, message: dict[str, Any]) -> None:
        for name, value in message["values"].items():
            self.values[name] = value["value"]
            self._revisions[name] = value["revision"]

    def _on_status(self, message: dict[str, Any]) -> None:
        self.status = message

    def _on_console_text(self, message: dict[str, Any]) -> None:
        self.console = message["text"] if message["reset"] else self.console + message["text"]

    def _on_received(self, message: dict[str, Any]) -> None:
        self.received = message["event"]

    def _on_refused(self, message: dict[str, Any]) -> None:
        self.refused.append(message)

    def _on_closed(self, message: dict[str, Any]) -> None:
        self.closed = message["reason"]

    def _drop_blobs(self) -> None:
        if not self.blobs:
            return
        text = json.dumps([each.node for each in self.nodes.values()])
        self.blobs = {name: data for name, data in self.blobs.items() if name in text}
