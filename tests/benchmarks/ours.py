"""jupyter_reactive as the kernel runs it: a real session behind a comm that counts and acknowledges."""

from __future__ import annotations

import gc
import itertools
import time
from typing import Any

import msgspec
from conversation import Answer, serve

from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.kernel.channel import CommTransport
from jupyter_reactive.runtime.app_session import App, AppSession
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import CellSource
from jupyter_reactive.schema.back_msg import Ack, Interact, Rerun, WidgetState
from jupyter_reactive.testing.host import bare_host

CLIENT = "benchmark"


class CountingComm:
    """Keeps what is sent and when, and acknowledges it at once, as a browser that is not busy."""

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self.sent: list[tuple[float, dict[str, Any], list[bytes]]] = []

    def send(self, data: dict[str, Any], buffers: list[bytes]) -> None:
        self.sent.append((time.perf_counter(), data, buffers))
        self._session.receive(Ack(client=CLIENT, number=data["state"]["batch"]["number"]), self)

    def close(self, data: dict[str, Any]) -> None: ...

    @property
    def bytes(self) -> int:
        """What travels beside the envelope that every Jupyter message has."""
        return sum(len(msgspec.json.encode(data)) + sum(map(len, buffers)) for _, data, buffers in self.sent)


class Ours:
    """One session at a time."""

    def open(self, text: str) -> None:
        self.runtime = Runtime(bare_host(), MAIN)
        self.session = self.runtime.open(App("app", CellSource(text, "<app>", raw="%%reactive\n" + text)))
        self.comm = CountingComm(self.session)
        self.session.attach(self.comm, CommTransport(self.comm), set())
        self.events = itertools.count(1)
        self.session.start()
        self._wait()

    def rerun(self, *, typed: bool, collect: bool) -> Answer:
        message = self._typing() if typed else Rerun(client=CLIENT, event=next(self.events))
        self.comm.sent.clear()
        gc.collect()
        started = time.perf_counter()
        self.session.receive(message, self.comm)
        self._wait()
        last, _, buffers = self.comm.sent[-1]
        assert b'"state":"idle"' in buffers[0], "the end of the run was not in the last message"
        return {"ms": (last - started) * 1000, "messages": len(self.comm.sent), "bytes": self.comm.bytes}

    def close(self) -> None:
        self.runtime.close("The case is over.")

    def _typing(self) -> Interact:
        """Return what a browser sends when a person has typed into the input in the middle."""
        event, widgets = next(self.events), list(self.session.requests.widgets)
        widget = widgets[len(widgets) // 2]
        known = self.session.outbound.values.get(widget)
        state = WidgetState(id=widget, value=f"Typed {event}", revision=known.revision if known else 0)
        return Interact(client=CLIENT, event=event, widgets=(state,))

    def _wait(self) -> None:
        assert self.session.runner.wait(60), "the run did not end"
        assert not self.session.outbound.status.failed, "the script failed"


if __name__ == "__main__":
    serve(Ours())
