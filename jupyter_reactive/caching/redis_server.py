"""Results in Redis: one cache for a team, and each result computed once, whichever machine asks for it."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from contextvars import Context
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ..runtime.errors import StreamlitAPIException
from .limits import seconds
from .remote import Remote, content, joined, needs, shown
from .storage import Content, Item, Piece, Release

if TYPE_CHECKING:
    from redis.lock import Lock

CLAIMS = "claim:"
CLAIM = 10.0
"""Seconds after which the claim of a process that was lost ends; a living one renews it three times in them."""


class Redis(Remote):
    """A Redis server. Needs the package redis.

    url
        redis://, rediss:// or unix://, as redis-py reads it.
    signing_key
        At least 32 characters; all who have the same share results, and can have code run at each
        other's. By default the user's own: nobody else's results are read.
    expire
        How long a result is kept that nobody asks for.
    prefix
        Begins the names of all keys.
    timeout
        Seconds to wait for an answer. Then results are kept in memory, until the server answers again.
    verify
        Check all of a result at each hit.

    >>> @st.cache_data(persist=Redis("redis://localhost", signing_key=st.secrets.cache_key))  # doctest: +SKIP
    ... def squares(n):
    ...     return [i * i for i in range(n)]
    """

    def __init__(
        self,
        url: str,
        *,
        signing_key: str | bytes | None = None,
        expire: float | timedelta | str = "30d",
        prefix: str = "jupyter_reactive:",
        timeout: float = 2.0,
        verify: bool = True,
    ) -> None:
        self.verify = verify
        self._expire = max(1, int(seconds(expire) or 0))
        self._prefix = prefix
        super().__init__(
            url, signing_key, {"expire": self._expire, "prefix": prefix, "timeout": timeout, "verify": verify}
        )
        self._client, self.refusals = _client(url, timeout)

    def read(self, name: str) -> Content | None:
        data: bytes | None = self._asked(lambda: self._client.get(self._prefix + name))
        return None if data is None else content(data)

    def note_use(self, name: str) -> None:
        self._asked(lambda: self._client.expire(self._prefix + name, self._expire))

    def write(self, name: str, pieces: Sequence[Piece]) -> None:
        self._asked(lambda: self._client.set(self._prefix + name, joined(pieces), ex=self._expire))

    def remove(self, name: str) -> None:
        self._asked(lambda: self._client.delete(self._prefix + name))

    def items(self, prefix: str = "") -> Iterator[Item]:
        begin = len(self._prefix)
        for key in self._asked(lambda: list(self._client.scan_iter(_literal(self._prefix + prefix) + "*", 1000))):
            size, rest = self._asked(functools.partial(self._look_at, key))
            name = key[begin:].decode("utf-8", "replace")
            if size and not name.startswith(CLAIMS):
                yield Item(name, size, time.time() - (self._expire - rest))

    def _look_at(self, key: bytes) -> list[int]:
        with self._client.pipeline(transaction=False) as asked:
            return list(asked.strlen(key).ttl(key).execute())

    def claim(self, name: str) -> Release | None:
        """Claim a result on all machines, until it is released or this process is lost."""
        lock = self._client.lock(self._prefix + CLAIMS + name, timeout=CLAIM, thread_local=False)
        if not self._asked(lambda: lock.acquire(blocking=False)):
            return None
        over = threading.Event()
        # In a context without a run: nothing of what a script's threads do concerns this one.
        renewing = threading.Thread(target=_renew, args=(lock, over), name="jupyter_reactive claim", daemon=True)
        Context().run(renewing.start)
        return lambda: self._release(lock, over)

    def _release(self, lock: Lock, over: threading.Event) -> None:
        over.set()
        with suppress(*self.refusals):  # a claim that was lost, as by a restart of the server
            self._asked(lock.release, *self.refusals)


def _renew(lock: Lock, over: threading.Event) -> None:
    """Keep a claim until it is over."""
    while not over.wait(CLAIM / 3):
        with suppress(Exception):  # the server may be back before the claim ends
            lock.reacquire()


@functools.cache
def _client(url: str, timeout: float) -> tuple[Any, tuple[type[Exception], ...]]:
    """Return what speaks to a server, for all threads, and the errors by which it says no."""
    try:
        import redis
        from redis.backoff import NoBackoff
        from redis.retry import Retry
    except ModuleNotFoundError as error:
        raise needs("redis", url, error) from None
    # Once more at once: a connection that was idle may have been closed.
    retry = Retry(NoBackoff(), 1, (redis.ConnectionError,))
    try:
        client = redis.Redis.from_url(url, socket_connect_timeout=timeout, socket_timeout=timeout, retry=retry)
    except ValueError:  # its text may show a password with a / in it
        raise StreamlitAPIException(
            f"{shown(url)} is no address of a Redis: redis://user:password@host:port/0"
        ) from None
    return client, (redis.ResponseError, redis.exceptions.LockError)


def _literal(text: str) -> str:
    """Return a pattern that only `text` fits."""
    return "".join(f"\\{each}" if each in "\\*?[]^-" else each for each in text)
