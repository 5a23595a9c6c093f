"""What storages on servers have in common: an address that shows no credentials, a key, and rest after a failure.

A server that did not answer is left alone for a while, so that no app waits for it at each call.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Hashable, Mapping, Sequence
from time import monotonic
from typing import Any, TypeVar

from ..runtime.errors import StreamlitAPIException
from ..runtime.redaction import protect, redact
from .disk import SMALL
from .signing import given_key, key_of_user
from .storage import Content, Held, Mapped, Piece, StorageError
from .stored import unnamed_file

T = TypeVar("T")
REST = 30.0
"""Seconds for which a server that did not answer is not asked again, at least."""
WAITS_AT_MOST = 0.1
"""The share of time that may be spent waiting for a server that does not answer."""


class Place:
    """Whether a server answers: one for all storages of the same settings, since a script makes its own at each run."""

    def __init__(self, settings: Hashable) -> None:
        self.resting_until = 0.0
        self._protected = False

    def protect(self, values: Mapping[str, Any]) -> None:
        """Keep what is secret in `values` from leaving."""
        if not self._protected:
            self._protected = True
            protect(f"storage {id(self)}", values)


_place = functools.cache(Place)


class Remote:
    """A place on a server. Two of the same settings are equal. `refusals` are errors by which it says no."""

    refusals: tuple[type[Exception], ...] = (FileNotFoundError, PermissionError)

    def __init__(self, url: str, signing_key: str | bytes | None, settings: Mapping[str, Any]) -> None:
        self._shown = shown(url)
        self._key = None if signing_key is None else given_key(signing_key)
        self._settings = (type(self), url, self._key, repr(sorted(settings.items())))
        self._place = _place(self._settings)
        self._place.protect({"url": url, "signing_key": text_of(signing_key), **settings})

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._shown!r})"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Remote) and self._settings == other._settings

    def __hash__(self) -> int:
        return hash(self._settings)

    def key(self) -> bytes:
        """Return what results are signed with: the key that was given, or else the user's own."""
        return key_of_user() if self._key is None else self._key

    def _asked(self, ask: Callable[[], T], *answers: type[Exception]) -> T:
        """Return what a server answers; `answers` are errors that are answers too."""
        began = monotonic()
        if began < self._place.resting_until:
            raise StorageError("it did not answer a moment ago")
        try:
            return ask()
        except answers:
            raise
        except Exception as error:  # noqa: BLE001 - a library can fail in any way
            if not isinstance(error, self.refusals):
                now = monotonic()
                self._place.resting_until = now + max(REST, (now - began) / WAITS_AT_MOST)
            # Without the cause, which may show what the text of the error does not.
            raise StorageError(f"{type(error).__name__}: {redact(str(error))}") from None


def shown(url: str) -> str:
    """Return a URL without credentials, wherever in it they stand."""
    scheme, _, rest = url.partition("://")
    place, _, query = rest.partition("?")
    return f"{scheme}://" + ("…" if "@" in query else place.rpartition("@")[2].partition("#")[0])


def text_of(key: str | bytes | None) -> str | None:
    return key.decode("utf-8", "replace") if isinstance(key, bytes) else key


def content(data: bytes) -> Content:
    """Return what was read as it is kept: what is large is mapped at each hit, not copied."""
    if len(data) < SMALL:
        return Held(data)
    file = unnamed_file()
    with open(file, "wb", closefd=False) as opened:
        opened.write(data)
    return Mapped(file)


def joined(pieces: Sequence[Piece]) -> bytes:
    return b"".join(pieces)


def needs(package: str, url: str, error: Exception) -> StreamlitAPIException:
    """Return the error of a library that is not there."""
    return StreamlitAPIException(
        f"Results cannot be kept at {shown(url)}: {redact(str(error))}. `pip install {package}`."
    )
