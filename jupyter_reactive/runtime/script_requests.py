"""The way in: what front ends ask of a session, from any thread, until its runner takes it.

THREAD BOUNDARY (inwards): holds the only lock of its direction. Requests coalesce: one waits at
most, the newest value of a widget wins, a press is never dropped.
"""

import threading
from collections.abc import Callable
from enum import Enum, auto

from msgspec import Struct

from ..schema.back_msg import Interact, Rerun, WidgetState
from .widgets import Json, Registration


class Accepted(Struct, frozen=True):
    """A widget's new wire value, as it was taken."""

    value: Json
    revision: int


class RerunData(Struct):
    """What the next run starts from: widget values and presses by widget id, oldest first.

    `query` is all query parameters as a person wrote them, None if they stay.
    """

    values: dict[str, Accepted] = {}
    presses: dict[str, Accepted] = {}
    query: str | None = None

    def absorb(self, newer: "RerunData") -> None:
        """Take in a newer request; a widget that changed again moves to the end."""
        for name, value in newer.values.items():
            self.values.pop(name, None)
            self.values[name] = value
        self.presses.update(newer.presses)
        self.query = self.query if newer.query is None else newer.query


class Request(Enum):
    """What a run is asked to do at its next st call."""

    CONTINUE = auto()
    RERUN = auto()
    STOP = auto()


class Refusal(Exception):  # noqa: N818 - it is an answer to a client, not a failure of ours
    """An event that changes nothing; the text says why."""


class Stale(Refusal):
    """A view that had not yet seen a newer value: it gets that value instead."""


class ScriptRequests:
    """The session's inbox. `pending` is read without the lock at every st call: a stale read
    only delays the answer to the next call.
    """

    def __init__(self) -> None:
        self.pending = Request.CONTINUE
        self.widgets: dict[str, Registration] = {}
        self._condition = threading.Condition()
        self._rerun: RerunData | None = None
        self._closed = False
        self._events: dict[str, int] = {}
        self._written: dict[str, tuple[int, str]] = {}
        self._revision = 0

    def accept(self, event: Interact, announce: Callable[[dict[str, Accepted]], None]) -> None:
        """Take all of an event that did not come before, or raise Refusal.

        `announce` is told the new values before a run can see them, and so say newer ones.
        """
        with self._condition:
            if not self._is_new(event.client, event.event):
                return
            checked = [(state, self._check(state, event.client)) for state in event.widgets]
            accepted = {state.id: Accepted(state.value, self._next(state.id, event.client)) for state, _ in checked}
            data = RerunData()
            for state, widget in checked:
                (data.presses if widget.trigger else data.values)[state.id] = accepted[state.id]
            announce(data.values)
            self._request(data)

    def accept_rerun(self, rerun: Rerun, announce: Callable[[dict[str, Accepted]], None]) -> None:
        """Take a request to run again that did not come before."""
        with self._condition:
            if self._is_new(rerun.client, rerun.event):
                announce({})
                self._request(RerunData(query=rerun.query))

    def request(self, data: RerunData | None = None) -> None:
        """Ask for another run."""
        with self._condition:
            self._request(data or RerunData())

    def write(self, widget: str) -> int:
        """Return the revision of a value that the script itself gave a widget."""
        with self._condition:
            return self._next(widget, "")

    def forget(self, widget: str) -> None:
        """Take nothing for `widget` any more: it is not on the page."""
        self.widgets.pop(widget, None)
        self._written.pop(widget, None)

    def stop(self) -> None:
        """Ask the run that is under way to end; what waits is dropped with it."""
        with self._condition:
            self._rerun = None
            self.pending = Request.STOP
            self._condition.notify_all()

    def close(self) -> None:
        """Let the runner leave: no request is answered any more."""
        with self._condition:
            self._closed = True
            self.pending = Request.STOP
            self._condition.notify_all()

    @property
    def closed(self) -> bool:
        return self._closed

    @property
    def waiting(self) -> bool:
        """Whether a request has not been taken yet."""
        return self._rerun is not None

    def next(self, taken_over: Callable[[], None]) -> RerunData | None:
        """Wait for a request; None when the session closes.

        `taken_over` is called before the request stops being `waiting`: no one sees neither.
        """
        with self._condition:
            self._condition.wait_for(lambda: self._closed or self._rerun is not None)
            if self._closed:
                return None
            self.pending = Request.CONTINUE
            taken_over()
            taken, self._rerun = self._rerun, None
            return taken

    def _request(self, data: RerunData) -> None:
        if self._rerun is None:
            self._rerun = data
        else:
            self._rerun.absorb(data)
        if self.pending is Request.CONTINUE:
            self.pending = Request.RERUN
        self._condition.notify_all()

    def _is_new(self, client: str, event: int) -> bool:
        new = event > self._events.get(client, 0)
        if new:
            self._events.pop(client, None)
            self._events[client] = event
            if len(self._events) > CLIENTS:
                del self._events[next(iter(self._events))]
        return new

    def _check(self, state: WidgetState, client: str) -> Registration:
        widget = self.widgets.get(state.id)
        if widget is None:
            raise Refusal(f"no widget {state.id!r} in this app")
        if widget.disabled:
            raise Refusal(f"widget {state.id!r} is disabled")
        revision, writer = self._written.get(state.id, (0, client))
        if state.revision < revision and writer != client and not widget.trigger:
            raise Stale(state.id)
        try:
            widget.serde.deserialize(state.value)
        except (ValueError, TypeError, OverflowError) as error:
            raise Refusal(f"widget {state.id!r}: {error}") from error
        return widget

    def _next(self, widget: str, writer: str) -> int:
        self._revision += 1
        self._written[widget] = (self._revision, writer)
        return self._revision


CLIENTS = 100
"""Of how many clients, of those that last did something, it is known which of their events came."""
