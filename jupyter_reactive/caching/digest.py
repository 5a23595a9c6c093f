"""A value's digest: equal for equal values, all of a value's content in it, never a sample.

Each value is written as a tag, a length and its content, so that no two values run together:
`["ab", "c"]` and `["a", "bc"]` differ, and so do `1`, `1.0` and `True`. How a type is written is
in `digest_types.py`, of libraries in `digest_arrays.py` and `digest_frames.py`, of code in
`digest_code.py`.
"""

from __future__ import annotations

import io
import pickle
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from weakref import WeakKeyDictionary

import xxhash

ATOMS = frozenset({int, float, str, bytes, bool, type(None)})
Write = Callable[["Digest", Any], None]
HashFuncs = Mapping[Any, Callable[[Any], Any]]


class Unhashable(TypeError):  # noqa: N818 - it says what the value is
    """A value without a digest."""

    def __init__(self, value: object, reason: str = "") -> None:
        super().__init__(f"a {full_name(type(value))} has no content to hash{': ' if reason else ''}{reason}")


class Digest:
    """One digest in the making. `hash_funcs` maps a type, or its full name, to what stands for its values."""

    def __init__(self, hash_funcs: HashFuncs | None = None) -> None:
        self._hash = xxhash.xxh3_128()
        self._functions = hash_funcs or {}
        self._inside: dict[int, int] = {}
        self.classes: dict[type, bytes] = {}

    def add(self, value: Any) -> Digest:
        """Take in one value; raise Unhashable for one that has no digest."""
        kind = type(value)
        if self._functions and (function := self._function(kind)) is not None:
            return self.tag(f"by {full_name(kind)}").add(function(value))
        if kind in ATOMS:
            self._atom(kind, value)
        else:
            self._nested(value, _writer(kind))
        return self

    def tag(self, name: str, length: int = 0) -> Digest:
        """Say what follows: a name that belongs to one kind of value alone."""
        self._hash.update(b"%b:%d;" % (name.encode(), length))
        return self

    def raw(self, content: Any) -> Digest:
        """Take in bytes, or an object that lends them in one piece."""
        view = content if isinstance(content, bytes) else memoryview(content).cast("B")
        self.tag("raw", len(view))
        self._hash.update(view)
        return self

    def pieces(self, length: int, pieces: Iterable[bytes]) -> Digest:
        """Take in bytes that come in pieces, as `raw` would the whole."""
        self.tag("raw", length)
        for each in pieces:
            self.piece(each)
        return self

    def piece(self, content: Any) -> None:
        """Take in a part of what has been tagged as one."""
        self._hash.update(content)

    def each(self, values: list[Any], kinds: Iterable[type] | None = None) -> Digest:
        """Take in values in their order; those that are atoms all at once, as C does it. `kinds`: their types, if known."""
        if ATOMS.issuperset(kinds or map(type, values)) and not self._functions:
            return self.tag("atoms", len(values)).raw(_pickled(values))
        self.tag("each", len(values))
        for value in values:
            self.add(value)
        return self

    def in_any_order(self, digests: Iterable[bytes]) -> Digest:
        return self.raw(b"".join(sorted(digests)))

    def apart(self, value: Any) -> bytes:
        """Return the digest of one value, under the same rules."""
        other = Digest(self._functions)
        other._inside, other.classes = self._inside, self.classes
        return other.add(value).result()

    def result(self) -> bytes:
        return self._hash.digest()

    def _function(self, kind: type) -> Callable[[Any], Any] | None:
        return self._functions.get(kind) or self._functions.get(full_name(kind))

    def _atom(self, kind: type, value: Any) -> None:
        if kind is bytes:
            self.tag("bytes").raw(value)
        elif kind is str:
            self.tag("str").raw(value.encode("utf-8", "surrogatepass"))
        else:
            self.raw(_pickled(value))

    def _nested(self, value: Any, write: Write) -> None:
        """Write what may hold other values; one that holds itself is known by its depth."""
        known = self._inside.get(id(value))
        if known is not None:
            self.tag("above", len(self._inside) - known)
            return
        self._inside[id(value)] = len(self._inside)
        try:
            write(self, value)
        finally:
            del self._inside[id(value)]


def digest(value: Any, hash_funcs: HashFuncs | None = None) -> bytes:
    """Return the 16 bytes that stand for `value`: xxh3, of all its content.

    Equal for equal values of one type, whatever the order of a dict or a set; different else, but
    for one chance in 2**128. Raises Unhashable, a TypeError.

    >>> digest({"a": 1, "b": 2}) == digest({"b": 2, "a": 1})
    True
    >>> digest([1]) == digest([1.0])
    False
    """
    try:
        return Digest(hash_funcs).add(value).result()
    except RecursionError:
        raise Unhashable(value, "it is nested too deeply") from None


def full_name(kind: Any) -> str:
    return f"{getattr(kind, '__module__', '')}.{getattr(kind, '__qualname__', kind)}"


def _pickled(value: Any) -> memoryview:
    """Write atoms as C does it. `fast`: without the memo, in which equal values may differ."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True
    pickler.dump(value)
    return buffer.getbuffer()


_WRITERS: WeakKeyDictionary[type, Write] = WeakKeyDictionary()


def _writer(kind: type) -> Write:
    """Return how values of a type are written, looked up once for each type."""
    found = _WRITERS.get(kind)
    if found is None:
        from .digest_types import writer_for

        found = _WRITERS[kind] = writer_for(kind)
    return found
