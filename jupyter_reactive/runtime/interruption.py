"""How a run that calls no st function is stopped: its own lines are watched, then it is interrupted.

First the check in every st call; after `PATIENCE` seconds an exception on the next line of the
script itself (Python 3.12 and later: only there, never inside a library's `finally`), then one
wherever the thread is. Code that does not return to Python cannot be interrupted; that is said.
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import CodeType
from typing import Any

from .control_flow import StopException

Armed = tuple[int, CodeType]
Step = Callable[[int, CodeType], None]

PATIENCE = 0.25
TOOL = 4
TOOL_NAME = "jupyter_reactive stop"


class Interruption:
    """One session's means of ending a run from outside. `report` tells a person what cannot be done."""

    def __init__(self, report: Callable[[str], None]) -> None:
        self._report = report
        self._lock = threading.Lock()
        self._armed: Armed | None = None

    @contextmanager
    def armed(self, code: CodeType) -> Iterator[None]:
        """Let this thread be interrupted while it runs `code`, and not a moment longer."""
        thread = threading.get_ident()
        with self._lock:
            self._armed = (thread, code)
        try:
            yield
        finally:
            with self._lock:
                self._armed = None
                _raise_in(thread, None)
                _unwatch(code)

    def begin(self) -> None:
        """Interrupt the run that is under way, unless it ends by itself within a moment."""
        armed = self._armed
        if armed is not None:
            self._later(armed, (self._watch, self._raise, self._confess))

    def _later(self, armed: Armed, steps: Sequence[Step]) -> None:
        timer = threading.Timer(PATIENCE, self._next, (armed, steps))
        timer.daemon = True
        timer.start()

    def _next(self, armed: Armed, steps: Sequence[Step]) -> None:
        with self._lock:
            if self._armed is not armed:
                return
            steps[0](*armed)
        if steps[1:]:
            self._later(armed, steps[1:])

    def _watch(self, thread: int, code: CodeType) -> None:
        """Raise on the next line of the script itself, where Python can (3.12)."""
        monitoring: Any = getattr(sys, "monitoring", None)
        if monitoring is None or monitoring.get_tool(TOOL) is not None:
            return

        watched = code

        def stop(code: CodeType, line: int) -> None:
            if threading.get_ident() == thread:
                _unwatch(watched)  # once: the script's `finally` blocks run undisturbed
                raise StopException

        monitoring.use_tool_id(TOOL, TOOL_NAME)
        monitoring.register_callback(TOOL, monitoring.events.LINE, stop)
        for each in _all_code(code):
            monitoring.set_local_events(TOOL, each, monitoring.events.LINE)

    def _raise(self, thread: int, code: CodeType) -> None:
        _raise_in(thread, StopException)

    def _confess(self, thread: int, code: CodeType) -> None:
        self._report(
            "This run cannot be interrupted yet: it is in code that does not return to Python. It ends as soon as it does.\n"
        )


def _raise_in(thread: int, kind: type[BaseException] | None) -> None:
    """Raise `kind` in a thread at its next Python instruction; None takes back what has not been raised."""
    raised = ctypes.py_object(kind) if kind is not None else None
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), raised)


def _unwatch(code: CodeType) -> None:
    """Undo `_watch`: giving the tool's number back does not end its events."""
    monitoring: Any = getattr(sys, "monitoring", None)
    if monitoring is not None and monitoring.get_tool(TOOL) == TOOL_NAME:
        for each in _all_code(code):
            monitoring.set_local_events(TOOL, each, 0)
        monitoring.register_callback(TOOL, monitoring.events.LINE, None)
        monitoring.free_tool_id(TOOL)


def _all_code(code: CodeType) -> Iterator[CodeType]:
    """Yield a script's code and that of its functions and classes."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _all_code(constant)
