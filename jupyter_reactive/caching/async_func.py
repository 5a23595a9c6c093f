"""A cached coroutine function: each call returns an awaitable of its own, and one task computes for all.

Tasks of one loop and of several wait for each other without holding up their loops. A task that is
cancelled while it computes leaves that to one of those who wait.
"""

from __future__ import annotations

import asyncio
from contextvars import ContextVar
from typing import Any, ParamSpec, TypeVar

from .arguments import Key
from .cached_func import CachedFunc, Put, keep_in_memory, stored_in
from .computation import Computation
from .entries import Entries, Entry
from .persisted import Persisted

P = ParamSpec("P")
R = TypeVar("R")
_computing: ContextVar[tuple[Computation, ...]] = ContextVar("jupyter_reactive_computing", default=())


class AsyncCachedFunc(CachedFunc[P, R]):
    """Awaits a function as rarely as possible."""

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> Any:
        return self._awaited(args, kwargs)

    async def _awaited(self, args: Any, kwargs: Any) -> R:
        entries, key = self._find_entries(), self._arguments.key(args, kwargs)
        entry = entries.get(key)
        if entry is not None and (self._options.validate is None or self._is_valid(entries, key, entry)):
            return self._give(entry)
        computation, persisted = Computation(), self._persisted
        while (running := entries.begin(key, computation)) is not computation:
            if isinstance(running, Entry):
                return self._give(running)
            if running in _computing.get():
                persisted = None  # it calls itself, and would wait for itself
                break
            await running.ended()
            if running.error is not None:
                raise running.error
            if running.entry is not None:
                return self._give(running.entry)
        return await self._compute(entries, key, computation, persisted, args, kwargs)

    async def _compute(
        self, entries: Entries, key: Key, computation: Computation, persisted: Persisted | None, args: Any, kwargs: Any
    ) -> R:
        outer = _computing.set((*_computing.get(), computation))
        try:
            with self._ending(entries, key, computation):
                return await self._found_or_awaited(entries, key, computation, persisted, args, kwargs)
        finally:
            _computing.reset(outer)

    async def _found_or_awaited(
        self, entries: Entries, key: Key, computation: Computation, persisted: Persisted | None, args: Any, kwargs: Any
    ) -> R:
        """Take what a storage has; else await the function, which no other kernel does meanwhile."""
        if persisted is None:
            with self._announced(entries, key, args, kwargs):
                return await self._await(computation, args, kwargs)
        # In a thread, for a storage can be far away.
        if (known := await asyncio.to_thread(persisted.get, key)) is None:
            with self._announced(entries, key, args, kwargs):
                async with persisted.claimed_by_task(key):
                    if (known := await asyncio.to_thread(persisted.get, key)) is None:
                        put = stored_in(persisted, entries, key, computation)
                        return await self._await(computation, args, kwargs, put)
        computation.entry = known
        return self._give(known)

    async def _await(self, computation: Computation, args: Any, kwargs: Any, put: Put = keep_in_memory) -> R:
        """Await the function; keep its value before anybody can change it."""
        with self._recording() as recording:
            value: R = await self._function(*args, **kwargs)
        computation.entry = self._kept(value, recording, put)
        return value
