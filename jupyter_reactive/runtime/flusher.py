"""When batches leave: one thread for the whole runtime, asleep while nothing waits."""

import heapq
import itertools
import threading
from contextvars import Context
from time import monotonic
from typing import Protocol


class Flushable(Protocol):
    def flush_due(self) -> None: ...


class Flusher:
    """Calls `flush_due` at the times it was asked for."""

    def __init__(self) -> None:
        self._condition = threading.Condition()
        self._waiting: list[tuple[float, int, Flushable]] = []
        self._order = itertools.count()
        self._thread: threading.Thread | None = None
        self._closed = False

    def now(self) -> float:
        """Return the time that `at` is measured by."""
        return monotonic()

    def at(self, due: float, target: Flushable) -> None:
        """Flush `target` once `due` has come."""
        with self._condition:
            if self._closed:
                return
            heapq.heappush(self._waiting, (due, next(self._order), target))
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, name="jupyter_reactive flusher", daemon=True)
                Context().run(self._thread.start)  # it serves all sessions: none of their runs is its own
            elif self._waiting[0][2] is target:
                self._condition.notify()

    def forget(self, target: Flushable) -> None:
        """Hold `target` no longer."""
        with self._condition:
            self._waiting = [each for each in self._waiting if each[2] is not target]
            heapq.heapify(self._waiting)

    def close(self) -> None:
        """End the thread; what waits is not sent."""
        with self._condition:
            self._closed = True
            self._waiting.clear()
            self._condition.notify()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join()

    def _run(self) -> None:
        while self._flush_next():
            pass

    def _flush_next(self) -> bool:
        # A function of its own: while it waits for the next, the thread holds none.
        target = self._next()
        if target is not None:
            target.flush_due()
        return target is not None

    def _next(self) -> Flushable | None:
        with self._condition:
            while not self._closed:
                wait = self._waiting[0][0] - self.now() if self._waiting else None
                if wait is not None and wait <= 0:
                    return heapq.heappop(self._waiting)[2]
                self._condition.wait(wait)
        return None
