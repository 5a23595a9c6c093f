"""What a run knows of itself, reachable from every st call through a context variable."""

from __future__ import annotations

import threading
from asyncio import CancelledError
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from types import CodeType, FrameType
from typing import TYPE_CHECKING, Any

from ..schema.forward_msg import ConsoleText, StreamName
from .control_flow import RerunException, StopException
from .errors import NoSessionContext
from .parallel import Parallel
from .rerun_data import Scope
from .script_requests import Request, ScriptRequests
from .session_state import SessionState

if TYPE_CHECKING:
    from .app import Drawer
    from .app_session import AppSession
    from .host import Turn
    from .outbound import Outbound

Place = tuple[CodeType, int]
CLEANUP = 0.5
CONTINUE = Request.CONTINUE  # looked up at every st call, where an enum's own lookup is slow (Python 3.11)


class ScriptRunContext:
    """One run of one session. `finished` is set when the run has ended: late draws are dropped.

    `scope` is what is left to be run. `abandoned` is set when the session goes on without the run:
    from then on it reaches nothing.
    """

    __slots__ = (
        "_computing", "_displayed", "_executor", "_loop", "_noticed", "_told", "abandoned", "calling_back",
        "dialog_opened", "finished", "interruptible", "keys", "outbound", "page_title", "parallel", "requests", "scope", "session",
        "state", "thread", "turn", "widgets",
    )  # fmt: skip

    def __init__(self, session: AppSession, turn: Turn) -> None:
        self.session = session
        self.turn = turn
        self.outbound: Outbound = session.outbound
        self.requests = session.requests
        self._executor = session.host.executor
        self._loop = session.loop
        self.state: SessionState = session.state
        self.thread = threading.get_ident()
        self.widgets: dict[str, Place] = {}
        self.keys: dict[str, tuple[str, Place]] = {}
        self.scope: Scope = None
        self.parallel = Parallel()
        self.calling_back = False
        self.dialog_opened = False
        self.finished = False
        self.abandoned = False
        self.interruptible = False
        self._computing = 0
        self._told = -CLEANUP
        self._displayed: dict[str, Drawer] = {}
        self._noticed = False

    def yield_point(self) -> None:
        """Called by every st call: the place where a run is stopped, superseded or gives way."""
        if self.requests.pending is not CONTINUE or self._executor.wanted:
            self._yield()

    def write(self, stream: StreamName, text: str) -> None:
        """Add to the app's console strip."""
        if self.abandoned:
            self.drop()
            return
        self.outbound.post(ConsoleText(stream=stream, text=text))

    def display(self, data: dict[str, Any], metadata: dict[str, Any], identity: str | None) -> None:
        """Place what `display()` was given: where the script stands, or where `identity` was placed."""
        place = self._displayed.get(identity) if identity else None
        place = self.session.display(data, metadata, place)
        if identity:
            self._displayed[identity] = place

    def drop(self) -> None:
        """Something came after the run's end: say so once."""
        if not self._noticed:
            self._noticed = True
            self.session.report("Something drew into a run of this app that has ended; that was left out.\n")

    def abandon(self) -> None:
        """Reach nothing any more: every st call ends the run, and what it wrote to is its own."""
        self.finished = self.abandoned = True
        self.requests, self.state = ScriptRequests(), SessionState()
        self.requests.stop()

    def _yield(self) -> None:
        if not self.interruptible:
            return
        if threading.get_ident() != self.thread:
            if threading.get_ident() in self.parallel.threads:
                self.leave()
            return
        self.check()
        if self._executor.wanted and not self._computing:
            self.turn.give_way()
            self.check()

    @contextmanager
    def keeping_its_turn(self) -> Iterator[None]:
        """Do not give way in the block: a cell that went first might wait for what the block computes."""
        own = threading.get_ident() == self.thread
        self._computing += own
        try:
            yield
        finally:
            self._computing -= own

    def finish(self, result: Any) -> Any:
        """Return what an awaitable gives, anything else as it is. The wait ends as an st call would."""
        assert self._loop is not None
        try:
            return self._loop.finish(result, self._is_to_leave)
        except CancelledError:
            self.leave()
            raise

    def _is_to_leave(self) -> bool:
        pending = self.requests.pending
        return pending is Request.STOP or (pending is Request.RERUN and self.interruptible)

    def check(self) -> None:
        """Leave the run if it was asked to. Its `finally` blocks then have a moment to draw."""
        if self.requests.pending is Request.CONTINUE:
            return
        now = monotonic()
        if self.abandoned or now - self._told >= CLEANUP:
            self._told = now
            self.session.interruption.told()
            self.leave()

    def leave(self) -> None:
        """Leave the run if it was asked to, also where it has been told before."""
        match self.requests.pending:
            case Request.STOP:
                raise StopException
            case Request.RERUN:
                raise RerunException


_current: ContextVar[ScriptRunContext | None] = ContextVar("jupyter_reactive_run", default=None)


def get_script_run_ctx(suppress_warning: bool = False) -> ScriptRunContext | None:
    """Return the run that the calling code belongs to, None outside of one."""
    return _current.get()


def add_script_run_ctx(thread: threading.Thread | None = None, ctx: ScriptRunContext | None = None) -> threading.Thread:
    """Let `thread` (or this one) draw into a run (the present one), and return it."""
    thread = thread or threading.current_thread()
    ctx = ctx or _current.get()
    if thread is threading.current_thread():
        _current.set(ctx)
        return thread
    run = thread.run

    def run_in_context() -> None:
        _current.set(ctx)
        run()

    thread.run = run_in_context  # type: ignore[method-assign]
    return thread


def set_script_run_ctx(ctx: ScriptRunContext | None) -> None:
    """Make the calling context part of a run. For the runner."""
    _current.set(ctx)


def current_run(what: str = "st") -> ScriptRunContext:
    """Return the run of the calling code, or say how to get one."""
    ctx = _current.get()
    if ctx is None:
        raise NoSessionContext(
            f"{what} works in an app only. Put `%%reactive` on the first line of the cell, "
            "or run a file with `%reactive FILE`."
        )
    return ctx


def user_place(frame: FrameType) -> Place:
    """Return where the script stands: the innermost frame that is not of this package."""
    place: FrameType | None = frame
    while place is not None and place.f_code.co_filename.startswith(PACKAGE):
        place = place.f_back
    found = place or frame
    return found.f_code, found.f_lasti


def line_of(place: Place) -> int:
    """Return the line number of a place in a script."""
    code, instruction = place
    for start, end, line in code.co_lines():
        if start <= instruction < end and line is not None:
            return line
    return code.co_firstlineno


PACKAGE = __file__.rsplit("runtime", 1)[0]
