"""The results of one cached function in a storage: looked up, computed by one kernel at a time, written.

A storage that fails is said once, and then it is as if there were none: no app ends for it.
"""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from collections.abc import AsyncIterator, Callable, Hashable, Iterator
from contextlib import asynccontextmanager, contextmanager
from types import CodeType
from typing import Any

from ..runtime.node import Drawing
from ..runtime.recording import Recorded
from ..runtime.redaction import holds_secret
from .arguments import Key
from .computation import POLL, pause
from .digest import digest
from .entries import Entry
from .envelope import Opened, Packed, Unreadable, pack, seal
from .storage import Release, Storage, StorageError, place_of
from .stored import store

logger = logging.getLogger("jupyter_reactive")
LARGE = 1 << 20
"""Bytes. A result of this size stays where it is stored, and is mapped at each hit."""
SLACK = 1.0
"""Seconds by which a result may seem to be from the future: clocks of two machines differ."""
PREFIX = 17
"""Characters by which the names of a function's results begin."""
_told: set[Hashable] = set()


class Persisted:
    """`prefix` begins the names of all results of the function, as it is now."""

    def __init__(self, storage: Storage, function: Any, identity: bytes, ttl: float | None) -> None:
        self.storage = storage
        self.prefix = identity.hex()[: PREFIX - 1] + "-"
        self.withheld: set[Key] = set()
        """Calls whose results are kept in memory alone, since they hold a secret."""
        self.function = function
        """As it is in the latest run: it says which module's classes values are made of."""
        self._ttl = ttl
        self._forgotten: dict[str, float] = {}
        """When results were to be removed, by name or prefix, though the storage did not do it."""

    def get(self, key: Key) -> Entry | None:
        """Return what is stored of a call, as long as it is good."""
        name = self._name(key)
        try:
            content = self.storage.read(name)
            if content is None:
                return None
            opened = Opened(content, name, self.storage.key(), verify=self.storage.verify)
            age = time.time() - opened.header.created
            if age < -SLACK or (self._ttl is not None and age >= self._ttl) or self._is_forgotten(name, opened):
                return None
            home = self.function.__module__
            value = _loaded(opened, home)
            self.storage.note_use(name)
            stored = opened if opened.size >= LARGE else store(value, home)
            return Entry(
                stored, _drawn(opened.drawn), None if self._ttl is None else time.monotonic() + self._ttl - age
            )
        except Unreadable as why:
            logger.info("A stored result of %s is not used: %s.", self.function.__qualname__, why)
        except Exception as error:  # noqa: BLE001 - a storage, and what was stored, can fail in any way
            self._fail(error)
        return None

    def put(self, key: Key, value: Any, drawn: Recorded | None) -> Entry | None:
        """Store a result. A large one is returned as it is mapped from there; None: keep it in memory."""
        name, function = self._name(key), self.function
        try:
            packed = pack(value, _plain(drawn))
        except Exception:  # noqa: BLE001 - anything; who keeps it in memory says what is wrong with it
            return None
        try:
            if _secret(packed):
                self.withheld.add(key)
                return None
            sealed = seal(
                packed, name, self.storage.key(), function=function.__qualname__, home=function.__module__,
                created=time.time(),
            )  # fmt: skip
            self.storage.write(name, list(sealed))
        except Exception as error:  # noqa: BLE001 - the value is there, with or without a storage
            self._fail(error)
            return None
        return self.get(key) if sum(map(len, packed.pieces)) >= LARGE else None

    @contextmanager
    def claimed(self, key: Key) -> Iterator[None]:
        """Be the only kernel to compute a result. A run that waits for another one is stopped like any other."""
        while (release := self.claim(key)) is None:
            pause()
        try:
            yield
        finally:
            release()

    @asynccontextmanager
    async def claimed_by_task(self, key: Key) -> AsyncIterator[None]:
        """Do the same in a task, whose loop goes on."""
        while (release := self.claim(key)) is None:  # noqa: ASYNC110 - it is another process that goes on
            await asyncio.sleep(POLL)
        try:
            yield
        finally:
            release()

    def claim(self, key: Key) -> Release | None:
        """Claim a computation; None while another kernel has it. Without a storage everybody has."""
        try:
            release = self.storage.claim(self._name(key))
        except Exception as error:  # noqa: BLE001 - a storage can fail in any way
            self._fail(error)
            return lambda: None
        return None if release is None else lambda: self._release(release)

    def _release(self, release: Release) -> None:
        try:
            release()
        except Exception as error:  # noqa: BLE001 - the claim ends with the process at the latest
            self._fail(error)

    def remove(self, key: Key) -> None:
        """Forget the result of one call."""
        name = self._name(key)
        self._remove(name, lambda: [name])

    def clear(self) -> None:
        """Forget all results of the function as it is now."""
        self._remove(self.prefix, lambda: [item.name for item in self.storage.items(self.prefix)])

    def _name(self, key: Key) -> str:
        return self.prefix + digest(key).hex()

    def _remove(self, what: str, names: Callable[[], list[str]]) -> None:
        try:
            for name in names():
                self.storage.remove(name)
        except Exception as error:  # noqa: BLE001 - as above
            self._forgotten[what] = time.time()  # what is there is not used when the storage can be again
            self._fail(error)

    def _is_forgotten(self, name: str, opened: Opened) -> bool:
        return any(opened.header.created <= self._forgotten.get(what, 0) for what in (name, self.prefix))

    def _fail(self, error: Exception) -> None:
        _tell(self.storage, error)


def clear_storage(storage: Storage) -> None:
    """Forget all that is stored: of every function, and of other kernels too."""
    try:
        for item in storage.items():
            storage.remove(item.name)
    except Exception as error:  # noqa: BLE001 - a storage can fail in any way
        _tell(storage, error)


def _tell(storage: Storage, error: Exception) -> None:
    """Say once that a storage fails."""
    if (place := place_of(storage)) not in _told:
        _told.add(place)
        said = str(error) if isinstance(error, StorageError) else f"{type(error).__name__}: {error}"
        logger.warning("%r cannot be used (%s). Until it can, results are kept in memory.", storage, said)


def _loaded(opened: Opened, home: str) -> Any:
    try:
        return opened.load(home)
    except Exception as error:
        raise Unreadable(f"it is of what is not here any more ({type(error).__name__}: {error})") from error


def _secret(packed: Packed) -> bool:
    return any(holds_secret(memoryview(piece).cast("B")) for piece in packed.pieces if len(piece))


# A drawing stands at a place in code, which is no data: places are numbered, and get new code.


def _plain(drawn: Recorded | None) -> list[Any]:
    codes: dict[int, int] = {}
    return [
        (where, over, each.kind, each.data, each.media, codes.setdefault(each.site[0], len(codes)), each.site[1:])
        for where, over, each in drawn or ()
    ]


def _drawn(plain: list[Any] | None) -> Recorded | None:
    codes: dict[int, CodeType] = {}
    drawn = []
    for where, over, kind, data, media, number, places in plain or ():
        code = codes.setdefault(number, compile("", f"<cached {uuid.uuid4().hex}>", "exec"))
        drawing = Drawing(kind, data, code, *places, media=media)
        drawn.append((where, over, drawing))
    return tuple(drawn) if drawn else None
