"""The way in: what front ends ask of a session, from any thread, until its runner takes it.

THREAD BOUNDARY (inwards): holds the only lock of its direction. Requests coalesce: one waits at
most, the newest value of a widget wins, a press is never dropped. Two presses of one button are two
runs: the second waits until the first has been seen.
"""

import threading
from collections import deque
from collections.abc import Callable
from enum import Enum, auto

from msgspec import Struct

from ..schema.back_msg import Interact, Rerun, WidgetState
from .event_numbers import EventNumbers
from .rerun_data import Accepted, RerunData, Scope, united
from .widgets import Registration


class Written(Struct, frozen=True):
    """Who gave a widget its present value, and in which of their events; "" is the script."""

    revision: int = 0
    client: str = ""
    event: int = 0


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

    def __init__(self, awaken: Callable[[], None] = lambda: None) -> None:
        self.awaken = awaken
        self.pending = Request.CONTINUE
        self.widgets: dict[str, Registration] = {}
        self._condition = threading.Condition()
        self._rerun: RerunData | None = None
        self._held: dict[str, Accepted] = {}
        self._repeats: deque[RerunData] = deque()
        self._closed = False
        self._running: Scope = ()
        self._events = EventNumbers()
        self._written: dict[str, Written] = {}
        self._revision = 0

    def accept(self, event: Interact, announce: Callable[[dict[str, Accepted]], None], *, whole: bool = False) -> None:
        """Take all of an event that did not come before, or raise Refusal.

        `announce` is told the new values before a run can see them, and so say newer ones. `whole`
        runs the whole script where a fragment's widgets would run that fragment.
        """
        with self._condition:
            if not self._events.add(event.client, event.event):
                return
            checked = [(state, self._check(state, event.client)) for state in event.widgets]
            data = RerunData(scope=None if whole or not checked else (), by_widgets=True)
            for state, widget in checked:
                if widget.trigger or not self._is_late(state.id, event):
                    self._take(data, state, widget, event)
            if data.values or data.presses or not checked:
                announce(data.values)
                self._request(data)

    def accept_rerun(self, rerun: Rerun, announce: Callable[[dict[str, Accepted]], None]) -> None:
        """Take a request to run again that did not come before."""
        with self._condition:
            if self._events.add(rerun.client, rerun.event):
                announce({})
                self._request(RerunData(query=rerun.query, page=rerun.page))

    def request(self, data: RerunData | None = None) -> None:
        """Ask for another run."""
        with self._condition:
            self._request(data or RerunData())

    def tick(self, fragment: str) -> None:
        """Ask for a fragment whose time has come: nothing that runs is stopped for it."""
        with self._condition:
            self._request(RerunData(scope=(fragment,)), supersede=False)

    def running(self, scope: Scope) -> None:
        """Note what is being run: a request for the same takes its place, others wait for its end."""
        with self._condition:
            self._running = scope

    def write(self, widget: str) -> int | None:
        """Return the revision of a value that the script itself gave a widget; None while a newer one waits."""
        with self._condition:
            waiting = self._held if self._rerun is None else {**self._held, **self._rerun.values}
            return None if widget in waiting else self._next(widget)

    def forget(self, widget: str) -> None:
        """Take nothing for `widget` any more: it is not on the page."""
        self.widgets.pop(widget, None)
        self._written.pop(widget, None)

    def stop(self) -> None:
        """Ask the run that is under way to end; of what waits, the next run gets the values."""
        with self._condition:
            if self._rerun is not None:
                self._held.update(self._rerun.values)
                self._rerun = None
            self._repeats.clear()
            self.pending = Request.STOP
            self._tell()

    def close(self) -> None:
        """Let the runner leave: no request is answered any more."""
        with self._condition:
            self._closed = True
            self.pending = Request.STOP
            self._tell()

    @property
    def closed(self) -> bool:
        return self._closed

    @property
    def waiting(self) -> bool:
        """Whether a request has not been taken yet."""
        return self._rerun is not None or bool(self._repeats)

    def next(self, taken_over: Callable[[], None], is_unseen: Callable[[str], bool]) -> RerunData | None:
        """Wait for a request; None when the session closes.

        `taken_over` is called before the request stops being `waiting`: no one sees neither.
        `is_unseen` says whether a button has still to be told of an earlier press.
        """
        with self._condition:
            self._condition.wait_for(lambda: self._closed or self.waiting)
            if self._closed:
                return None
            self.pending = Request.CONTINUE
            taken_over()
            taken, self._rerun = self._rerun or self._repeats.popleft(), None
            self._put_back(taken, is_unseen)
            taken.values = {**self._held, **taken.values}
            self._held = {}
            self._running = taken.scope
            return taken

    def _put_back(self, taken: RerunData, is_unseen: Callable[[str], bool]) -> None:
        """Leave for later runs the presses of buttons that have still to be told of one: each counts."""
        for name in [each for each in reversed(taken.presses) if is_unseen(each)]:
            self._repeats.appendleft(self._repeat(name, taken.presses.pop(name)))

    def _repeat(self, name: str, press: Accepted) -> RerunData:
        widget = self.widgets.get(name)
        scope = None if widget is None or widget.fragment is None else (widget.fragment,)
        return RerunData(presses={name: press}, scope=scope, by_widgets=True)

    def _request(self, data: RerunData, *, supersede: bool = True) -> None:
        if self._rerun is None:
            self._rerun = data
        else:
            for name in self._rerun.presses.keys() & data.presses.keys():
                self._repeats.append(self._repeat(name, data.presses.pop(name)))
            self._rerun.absorb(data)
        if self.pending is Request.CONTINUE and supersede and self._supersedes(data.scope):
            self.pending = Request.RERUN
        self._tell()

    def _supersedes(self, scope: Scope) -> bool:
        """Say whether a run of `scope` would draw all of what is being drawn now."""
        return scope is None or (self._running is not None and any(each in scope for each in self._running[:1]))

    def _tell(self) -> None:
        self._condition.notify_all()
        self.awaken()

    def _take(self, data: RerunData, state: WidgetState, widget: Registration, event: Interact) -> None:
        accepted = Accepted(state.value, self._next(state.id, event.client, event.event))
        (data.presses if widget.trigger else data.values)[state.id] = accepted
        data.scope = united(data.scope, None if widget.fragment is None else (widget.fragment,))
        data.by_widgets = data.by_widgets and (widget.calls_back or not widget.trigger)

    def _is_late(self, widget: str, event: Interact) -> bool:
        """Say whether the same client has already said something newer of `widget`."""
        written = self._written.get(widget)
        return written is not None and written.client == event.client and event.event < written.event

    def _check(self, state: WidgetState, client: str) -> Registration:
        widget = self.widgets.get(state.id)
        if widget is None:
            raise Refusal(f"no widget {state.id!r} in this app")
        if widget.disabled:
            raise Refusal(f"widget {state.id!r} is disabled")
        written = self._written.get(state.id, FIRST)
        if state.revision < written.revision and written.client != client and not widget.trigger:
            raise Stale(state.id)
        try:
            widget.serde.deserialize(state.value)
            if widget.accepts is not None:
                widget.accepts.check(state.id, state.value)
        except (ValueError, TypeError, OverflowError) as error:
            raise Refusal(f"widget {state.id!r}: {error}") from error
        return widget

    def _next(self, widget: str, client: str = "", event: int = 0) -> int:
        self._revision += 1
        self._written[widget] = Written(self._revision, client, event)
        return self._revision


FIRST = Written()
