"""The kernel's main thread, lent to runs between messages: for libraries that insist on it.

A run's own thread hands its work over and waits. The work is done when the main loop is free, or
by a cell that waits there for a turn or for its app, which would else wait for each other.
"""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, wait
from contextlib import contextmanager
from contextvars import copy_context
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

from ..runtime.control_flow import StopException
from ..runtime.host import Waiting

T = TypeVar("T")
POLL = 0.05


class MainThread:
    """Work that waits for the main thread. `loop` is the kernel's, None without one.

    `interrupted` says whether the kernel's Interrupt ended the last of it.
    """

    def __init__(self, loop: Any) -> None:
        self.interrupted = False
        self._loop = loop
        self._waiting: SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = SimpleQueue()

    def perform(self, work: Callable[[], T], check: Waiting) -> T:
        """Do `work` on the main thread and return its result; until it begins, `check` may end the wait."""
        future: Future[T] = Future()
        loop = asyncio.get_event_loop_policy().get_event_loop()
        self._waiting.put((future, partial(copy_context().run, _with_loop, loop, work)))
        if self._loop is not None:
            self._loop.add_callback(self.serve)
        while not wait([future], POLL).done:
            try:
                check()
            except BaseException:
                if future.cancel():  # it has not begun
                    raise
        return future.result()

    def serve(self) -> None:
        """Do what waits, if this is the main thread."""
        if threading.current_thread() is not threading.main_thread():
            return
        while True:
            try:
                future, work = self._waiting.get_nowait()
            except Empty:
                return
            if future.set_running_or_notify_cancel():
                self._do(future, work)

    def _do(self, future: Future[Any], work: Callable[[], Any]) -> None:
        self.interrupted = False
        try:
            with self._interruptible():
                result = work()
        except BaseException as error:  # noqa: BLE001 - it is the run's, whose thread waits for it
            future.set_exception(error)
        else:
            future.set_result(result)

    @contextmanager
    def _interruptible(self) -> Iterator[None]:
        """Let the kernel's Interrupt end the run, also in a call that does not return to Python."""

        def stop(number: int, frame: object) -> None:
            self.interrupted = True
            raise StopException

        before = signal.signal(signal.SIGINT, stop)
        try:
            yield
        finally:
            signal.signal(signal.SIGINT, before)


def _with_loop(loop: asyncio.AbstractEventLoop, work: Callable[[], T]) -> T:
    """Do `work` with the run's own loop as the present one, inside a callback of the kernel's."""
    running = asyncio._get_running_loop()
    present = running or asyncio.get_event_loop_policy().get_event_loop()
    asyncio._set_running_loop(None)
    asyncio.set_event_loop(loop)
    try:
        return work()
    finally:
        asyncio.set_event_loop(present)
        asyncio._set_running_loop(running)
