"""jupyter_reactive as the kernel runs it: a real session behind a comm that counts and acknowledges."""

from __future__ import annotations

import gc
import itertools
import threading
import time
from typing import Any

import msgspec
from conversation import Answer, serve

from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.kernel.channel import CommTransport
from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.app_session import AppSession
from jupyter_reactive.runtime.forward_msg_queue import WITHIN
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import CellSource
from jupyter_reactive.schema.back_msg import Ack, Interact, Rerun, WidgetState
from jupyter_reactive.testing.host import bare_host

CLIENT = "benchmark"
ANSWERS = ("status", "received")
"""What every run says, whatever it draws."""


class CountingComm:
    """Keeps what is sent and when, and acknowledges it at once, as a browser that is not busy."""

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self.sent: list[tuple[float, dict[str, Any], list[bytes]]] = []
        self.idle = threading.Event()

    def send(self, data: dict[str, Any], buffers: list[bytes]) -> None:
        self.sent.append((time.perf_counter(), data, buffers))
        if b'"state":"idle"' in buffers[0]:
            self.idle.set()
        self._session.receive(Ack(client=CLIENT, number=data["state"]["batch"]["number"]), self)

    def close(self, data: dict[str, Any]) -> None: ...

    def leave(self) -> None: ...

    @property
    def bytes(self) -> int:
        """What travels beside the envelope that every Jupyter message has."""
        return sum(len(msgspec.json.encode(data)) + sum(map(len, buffers)) for _, data, buffers in self.sent)

    @property
    def payload(self) -> int:
        """How much of it says that something on the page is another."""
        said = (message for _, _, buffers in self.sent for message in msgspec.json.decode(buffers[0]))
        return sum(len(msgspec.json.encode(each)) for each in said if each["type"] not in ANSWERS)


class Tab:
    """One session and its one client."""

    def __init__(self, runtime: Runtime, app: App) -> None:
        self.session = runtime.open(app)
        self.comm = CountingComm(self.session)
        self.session.attach(self.comm, CommTransport(self.comm), set())
        self._events = itertools.count(1)
        self.session.start()
        self.wait()

    def rerun(self, *, typed: bool) -> None:
        event = next(self._events)
        message = self._typing(event) if typed else Rerun(client=CLIENT, event=event)
        self.session.receive(message, self.comm)

    def wait(self) -> None:
        assert self.session.runner.wait(60), "the run did not end"
        assert self.comm.idle.wait(60), "the end of the run was not told"
        assert not self.session.outbound.status.failed, "the script failed"

    @property
    def ended(self) -> float:
        return self.comm.sent[-1][0]

    def _typing(self, event: int) -> Interact:
        """Return what a browser sends when a person has typed into the input in the middle."""
        widgets = list(self.session.requests.widgets)
        widget = widgets[len(widgets) // 2]
        known = self.session.outbound.values.get(widget)
        state = WidgetState(id=widget, value=f"Typed {event}", revision=known.revision if known else 0)
        return Interact(client=CLIENT, event=event, widgets=(state,))


class Ours:
    """Sessions of one app."""

    def open(self, text: str, sessions: int) -> None:
        self.runtime = Runtime(bare_host(), MAIN)
        source = CellSource(text, "<app>", raw="%%reactive\n" + text)
        self.tabs = [Tab(self.runtime, App(f"app{n}", source)) for n in range(sessions)]

    def rerun(self, *, typed: bool, collect: bool) -> Answer:
        time.sleep(WITHIN)  # as a person would: who asks faster than 60 times a second is made to wait
        for tab in self.tabs:
            tab.comm.sent.clear()
            tab.comm.idle.clear()
        gc.collect()
        started = time.perf_counter()
        for tab in self.tabs:
            tab.rerun(typed=typed)
        for tab in self.tabs:
            tab.wait()
        comms = [tab.comm for tab in self.tabs]
        return {
            "ms": (max(tab.ended for tab in self.tabs) - started) * 1000,
            "messages": sum(len(comm.sent) for comm in comms),
            "bytes": sum(comm.bytes for comm in comms),
            "payload": sum(comm.payload for comm in comms),
        }

    def close(self) -> None:
        self.runtime.close("The case is over.")


if __name__ == "__main__":
    serve(Ours())
