"""How a run that calls no st function is stopped: its own lines are watched, then it is interrupted.

First the check in every st call; after `PATIENCE` seconds an exception on the next line of the
script itself (Python 3.12 and later: only there, never inside a library's `finally`), then one
wherever the thread is. Code that does not return to Python is left behind, and that is said.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dis import opmap
from types import CodeType
from typing import Any

from .control_flow import StopException

Step = Callable[["Armed"], None]

PATIENCE = 0.25
GRACE = 5.0
TOOL = 4
TOOL_NAME = "jupyter_reactive stop"
NOP = opmap["NOP"]


class Armed:
    """A run that can be interrupted: `raised` once an exception waits for its thread, `told` once one
    is on its way through the script.
    """

    def __init__(self, code: CodeType, abandon: Callable[[], None]) -> None:
        self.thread = threading.get_ident()
        self.codes = [code]
        self.abandon = abandon
        self.raised = False
        self.told = False


class Interruption:
    """One session's means of ending a run from outside."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._armed: Armed | None = None

    @contextmanager
    def armed(self, code: CodeType, abandon: Callable[[], None]) -> Iterator[None]:
        """Let this thread be interrupted while it runs `code`, and not a moment longer.

        `abandon` is called, from another thread, where nothing helps: the run is over from then on.
        """
        armed = Armed(code, abandon)
        with self._lock:
            self._armed = armed
        try:
            yield
        finally:
            self._leave(armed)

    def _leave(self, armed: Armed) -> None:
        try:
            with self._lock:
                self._disarm(armed)
                if armed.raised and not armed.told:
                    _let_it_come()
        except StopException:  # it came, too late to matter
            with self._lock:
                self._disarm(armed)

    def add(self, code: CodeType) -> None:
        """Let the run be interrupted in this code, too: that of a page."""
        with self._lock:
            if self._armed is not None and self._armed.thread == threading.get_ident():
                self._armed.codes.append(code)

    def told(self) -> None:
        """The run is leaving by itself: its `finally` blocks are not to be interrupted."""
        armed = self._armed
        if armed is not None and armed.thread == threading.get_ident():
            armed.told = True

    def begin(self) -> None:
        """Interrupt the run that is under way, unless it ends by itself within a moment."""
        armed = self._armed
        if armed is not None:
            armed.told = False
            self._later(armed, (self._watch, self._raise, self._nothing_helped))

    def _later(self, armed: Armed, steps: Sequence[Step], after: float = PATIENCE) -> None:
        timer = threading.Timer(after, self._next, (armed, steps))
        timer.daemon = True
        timer.start()

    def _next(self, armed: Armed, steps: Sequence[Step]) -> None:
        with self._lock:
            if self._armed is not armed:
                return
            steps[0](armed)
        if steps[1:]:
            self._later(armed, steps[1:])

    def _watch(self, armed: Armed) -> None:
        """Raise on the next line of the script itself, where Python can (3.12)."""
        monitoring: Any = getattr(sys, "monitoring", None)
        if armed.told or monitoring is None or monitoring.get_tool(TOOL) is not None:
            return

        def stop(code: CodeType, line: int) -> None:
            if threading.get_ident() == armed.thread and not _is_gap(code, sys._getframe(1).f_lasti):
                armed.told = True
                _unwatch(armed.codes)  # once: the script's `finally` blocks run undisturbed
                raise StopException

        monitoring.use_tool_id(TOOL, TOOL_NAME)
        monitoring.register_callback(TOOL, monitoring.events.LINE, stop)
        for each in _all_code(armed.codes):
            monitoring.set_local_events(TOOL, each, monitoring.events.LINE)

    def _raise(self, armed: Armed) -> None:
        if not armed.told:
            armed.raised = True
            _raise_in(armed.thread, _telling(armed))

    def _nothing_helped(self, armed: Armed) -> None:
        """Leave the run behind; one that was told gets the time to clean up."""
        if armed.told:
            self._later(armed, (self._abandon,), GRACE)
        else:
            self._abandon(armed)

    def _abandon(self, armed: Armed) -> None:
        self._disarm(armed)
        armed.abandon()

    def _disarm(self, armed: Armed) -> None:
        if self._armed is armed:
            self._armed = None
            _unwatch(armed.codes)


def _telling(armed: Armed) -> type[StopException]:
    """Return an exception that notes when it is raised: an exception from outside waits for Python."""

    class Interrupted(StopException):
        def __init__(self) -> None:
            super().__init__()
            armed.told = True

    return Interrupted


def _raise_in(thread: int, kind: type[BaseException]) -> None:
    """Raise `kind` in a thread at its next Python instruction."""
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(kind))


def _let_it_come() -> None:
    """Give an exception that waits for this thread the loop at whose end it is raised.

    It is not taken back: CPython would go on asking for it at every step, and 3.11 for ever at the
    first one under a tracer, as that of a debugger.
    """
    for _ in range(1000):
        pass


def _is_gap(code: CodeType, instruction: int) -> bool:
    """Say whether an exception here would miss the `finally` around it: `try:` itself is in no handler's range."""
    return bool(code.co_exceptiontable) and code.co_code[instruction] == NOP


def _unwatch(codes: Iterable[CodeType]) -> None:
    """Undo `_watch`: giving the tool's number back does not end its events."""
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is not None and monitoring.get_tool(TOOL) == TOOL_NAME:
        for each in _all_code(codes):
            monitoring.set_local_events(TOOL, each, 0)
        monitoring.register_callback(TOOL, monitoring.events.LINE, None)
        monitoring.free_tool_id(TOOL)


def _all_code(codes: Iterable[CodeType]) -> Iterator[CodeType]:
    """Yield scripts' code and that of their functions and classes."""
    for code in codes:
        yield code
        yield from _all_code(each for each in code.co_consts if isinstance(each, CodeType))
