"""The event loop of a session's script thread: it outlives runs, so that async clients stay valid."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import Callable
from contextlib import suppress
from typing import Any


class EventLoop:
    """The loop of the thread that makes it. `interrupt` may be called from any thread."""

    def __init__(self, tell: Callable[[asyncio.AbstractEventLoop, dict[str, Any]], None]) -> None:
        self._loop = asyncio.new_event_loop()
        self._loop.set_exception_handler(tell)
        asyncio.set_event_loop(self._loop)
        self._task: asyncio.Task[Any] | None = None
        self._leave: Callable[[], bool] = bool

    def finish(self, result: Any, leave: Callable[[], bool]) -> Any:
        """Return `result`, awaited if it is a coroutine; cancelled once `leave` says so."""
        if not inspect.iscoroutine(result):
            return result
        self._leave = leave
        self._task = self._loop.create_task(result)
        self._look()
        try:
            return self._loop.run_until_complete(self._task)
        finally:
            self._task = None

    def interrupt(self) -> None:
        """Look whether what is awaited is to be left: a sleeping task calls no st function."""
        if self._task is None:  # a loop that does not run would only keep the calls; `finish` looks by itself
            return
        with suppress(RuntimeError):  # the loop is closed
            self._loop.call_soon_threadsafe(self._look)

    def _look(self) -> None:
        if self._task is not None and self._leave():
            self._task.cancel()

    def close(self) -> None:
        """Cancel what a script left behind, and let it end."""
        tasks = asyncio.all_tasks(self._loop)
        for task in tasks:
            task.cancel()
        if tasks:
            self._loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
        self._loop.run_until_complete(self._loop.shutdown_asyncgens())
        self._loop.close()
