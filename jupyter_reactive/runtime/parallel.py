"""Fragments that a run calls beside itself, in threads of their own, and waits for at its end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from contextvars import copy_context
from typing import Any

from .control_flow import ControlFlow, StopException

POLL = 0.05
LEAVE_WITHIN = 1.0


class Parallel:
    """What one run has begun beside itself. `threads` may be told to leave it, and must once it is `leaving`."""

    def __init__(self) -> None:
        self.leaving = False
        self.threads: set[int] = set()
        self._pool: ThreadPoolExecutor | None = None
        self._begun: list[Future[Any]] = []

    def begin(self, call: Callable[[], Any]) -> None:
        """Call it in a thread, with the caller's context."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(thread_name_prefix="jupyter_reactive fragment")
        context = copy_context()
        self._begun.append(self._pool.submit(context.run, self._called, call))

    def _called(self, call: Callable[[], Any]) -> None:
        self.threads.add(threading.get_ident())
        call()

    @contextmanager
    def joined(self, check: Callable[[], None]) -> Iterator[None]:
        """Wait at the block's end for all of it, and raise what one of them raised, or `check`."""
        try:
            try:
                yield
            finally:
                self._wait(check)
            for each in self._begun:
                each.result()
        except ControlFlow:
            self.leaving = True
            wait(self._begun, LEAVE_WITHIN)
            raise
        finally:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)

    def _wait(self, check: Callable[[], None]) -> None:
        waiting = set(self._begun)
        while waiting:
            check()
            _, waiting = wait(waiting, POLL)

    def leave(self) -> None:
        """End what the calling thread does, if it belongs here and the run is leaving."""
        if self.leaving and threading.get_ident() in self.threads:
            raise StopException
