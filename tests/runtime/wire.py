"""A wire that loses, repeats and delays, a clock that a test moves, and a session that a test draws into."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from typing import Literal

from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.runtime.app_session import App, AppSession
from jupyter_reactive.runtime.element_tree import Drawing, Node
from jupyter_reactive.runtime.flusher import Flushable, Flusher
from jupyter_reactive.runtime.forward_msg_queue import encode
from jupyter_reactive.runtime.host import Transport
from jupyter_reactive.runtime.options import Options
from jupyter_reactive.runtime.sources import CellSource
from jupyter_reactive.runtime.watching import FileWatcher
from jupyter_reactive.schema.back_msg import AnyBackMsg
from jupyter_reactive.schema.layout import Container
from jupyter_reactive.schema.text import Text
from jupyter_reactive.schema.transfer import Answer
from jupyter_reactive.testing.host import bare_host

from ..front_end import FrontEnd

Fate = Literal["arrives", "lost", "twice"]
COPIES = {"arrives": 1, "lost": 0, "twice": 2}


class HandFlusher(Flusher):
    """Time passes when a test says so, and nothing else is at work."""

    def __init__(self) -> None:
        super().__init__()
        self.time = 100.0

    def now(self) -> float:
        return self.time

    def at(self, due: float, target: Flushable) -> None:
        heapq.heappush(self._waiting, (due, next(self._order), target))

    def advance(self, seconds: float) -> None:
        """Let time pass, and what falls due in it happen."""
        end = self.time + seconds
        while self._waiting and self._waiting[0][0] <= end:
            due, _, target = heapq.heappop(self._waiting)
            self.time = max(self.time, due)
            target.flush_due()
        self.time = end

    @property
    def waiting(self) -> int:
        return len(self._waiting)


class Wire:
    """What one client and one session send each other, until it is carried over."""

    def __init__(self, session: AppSession, fates: Iterable[Fate] = ()) -> None:
        self.sent = 0
        self._session = session
        self._fates = deque(fates)
        self._down: deque[Callable[[], None]] = deque()
        self._up: deque[Callable[[], None]] = deque()
        self._transport: Transport | None = None

    def attach(self, channel: object, transport: Transport, known: set[str]) -> None:
        self._transport = transport
        self._session.attach(channel, self, known)

    def send(self, number: int, messages: bytes, blobs: Mapping[str, bytes]) -> None:
        assert self._transport is not None
        transport, self.sent = self._transport, self.sent + 1
        self._down.append(lambda: transport.send(number, messages, blobs))

    def receive(self, message: AnyBackMsg, channel: object) -> None:
        self._up.append(lambda: self._session.receive(message, channel))

    def answer(self, answer: Answer, data: bytes | memoryview) -> None: ...

    def close(self, reason: str) -> None: ...

    def carry(self) -> None:
        """Bring over all that is under way, each message by its fate, and what that leads to."""
        while self._down or self._up:
            deliver = self._down.popleft() if self._down else self._up.popleft()
            for _ in range(COPIES[self._fates.popleft() if self._fates else "arrives"]):
                deliver()

    def mend(self) -> None:
        """Lose nothing from now on."""
        self._fates.clear()


def bare_session(flusher: Flusher) -> AppSession:
    """Return a session whose script is never run: a test draws in its place."""
    return AppSession(
        App("app", CellSource("", "<app>")), bare_host(), flusher, MAIN, lambda: None, FileWatcher(Options())
    )


def drawing(body: str, site: int = 0, *, widget: str | None = None, media: dict[str, bytes] | None = None) -> Drawing:
    code = bare_session.__code__
    return Drawing(Text, encode(Text(body=body)), code, site, widget=widget, media=media or {})


def block(site: int = 0) -> Drawing:
    return Drawing(Container, encode(Container()), bare_session.__code__, 1000 + site)


def main(session: AppSession) -> Node:
    return session.outbound.tree.roots["main"]


def picture(view: FrontEnd) -> list[object]:
    """Return all that a view shows."""
    roots = [view.outline(root) for root in ("main", "sidebar", "event", "bottom")]
    return [roots, view.ids(), view.values, view.status, view.console, sorted(view.blobs)]


def truth(session: AppSession) -> list[object]:
    """Return what a view shows that has just come."""
    return picture(FrontEnd(session).attach())
