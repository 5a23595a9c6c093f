"""One computation of one key: the first caller computes, the others wait for it.

THREAD BOUNDARY: who waits for whom is known to all threads, so that nobody waits for itself.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from ..runtime.script_run_context import get_script_run_ctx

if TYPE_CHECKING:
    from .entries import Entry

POLL = 0.05
_lock = threading.Lock()
_waiting: dict[int, Computation] = {}


class Computation:
    """Under way in the thread `owner`. Its end is an entry, an error, or neither: then somebody else tries."""

    def __init__(self) -> None:
        self.owner = threading.get_ident()
        self.entry: Entry | None = None
        self.error: Exception | None = None
        self._done = threading.Event()
        self._wakers: list[Callable[[], object]] = []

    def end(self) -> None:
        with _lock:
            self._done.set()
        for wake in self._wakers:
            with suppress(RuntimeError):  # its loop has been closed
                wake()

    async def ended(self) -> None:
        """Wait for the end in a task, whose loop goes on."""
        loop, event = asyncio.get_running_loop(), asyncio.Event()
        with _lock:
            if self._done.is_set():
                return
            self._wakers.append(lambda: loop.call_soon_threadsafe(event.set))
        await event.wait()

    def wait(self) -> bool:
        """Wait for the end; return False at once where the owner waits for this very thread.

        A run that waits is stopped and superseded like any other.
        """
        me = threading.get_ident()
        with _lock:
            if self._waits_for(me):
                return False
            _waiting[me] = self
        try:
            while not self._done.wait(POLL):
                check_run()
            return True
        finally:
            with _lock:
                del _waiting[me]

    def _waits_for(self, thread: int) -> bool:
        computation: Computation | None = self
        while computation is not None:
            if computation.owner == thread:
                return True
            computation = _waiting.get(computation.owner)
        return False


def pause() -> None:
    """Wait for a moment for what another kernel computes; a run is stopped meanwhile like any other."""
    threading.Event().wait(POLL)
    check_run()


def check_run() -> None:
    """End the run here if it is to end."""
    run = get_script_run_ctx()
    if run is not None and run.thread == threading.get_ident() and run.interruptible:
        run.check()
