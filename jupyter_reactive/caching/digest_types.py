"""How values of Python's own types are written, and how a writer is found for any type."""

from __future__ import annotations

import copyreg
import datetime
import io
import types
from collections import OrderedDict, defaultdict, deque
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from pathlib import PurePath
from typing import Any
from uuid import UUID

from ..runtime.secrets import AttrDict, Secrets
from .digest import Digest, Unhashable, Write, full_name
from .digest_arrays import ARRAYS
from .digest_code import write_class, write_code, write_function, write_module, write_named
from .digest_frames import FRAMES

SORTABLE = ({str}, {int}, {bytes}, set[type]())


def writer_for(kind: type) -> Write:
    """Return how values of `kind` are written: by its own name, as a kind of it, or as it is pickled."""
    if kind in _OWN:
        return _OWN[kind]
    for base in kind.__mro__:
        found = _LIBRARIES.get((base.__module__.partition(".")[0], base.__qualname__))
        if found is not None and (base is kind or found[1]):
            return found[0]
    return next((write for base, write in _KINDS if issubclass(kind, base)), _as_pickled)


def _sequence(into: Digest, value: Any) -> None:
    into.tag(full_name(type(value)), len(value)).each(list(value))


def _mapping(into: Digest, value: dict[Any, Any]) -> None:
    into.tag("dict", len(value))
    kinds = set(map(type, value))
    if kinds in SORTABLE:
        keys = sorted(value)
        into.each(keys, kinds).each(list(map(value.__getitem__, keys)))
    else:
        into.in_any_order(into.apart(key) + into.apart(each) for key, each in value.items())


def _ordered(into: Digest, value: OrderedDict[Any, Any]) -> None:
    into.tag("OrderedDict", len(value)).each(list(value)).each(list(value.values()))


def _defaulting(into: Digest, value: defaultdict[Any, Any]) -> None:
    into.tag("defaultdict").add(value.default_factory)
    _mapping(into, value)


def _set(into: Digest, value: set[Any] | frozenset[Any]) -> None:
    into.tag(full_name(type(value)), len(value))
    kinds = set(map(type, value))
    if kinds in SORTABLE:
        into.each(sorted(value), kinds)
    else:
        into.in_any_order(map(into.apart, value))


def _said(into: Digest, value: Any) -> None:
    """Write a value whose repr is all of it."""
    into.tag(full_name(type(value))).add(repr(value))


def _time(into: Digest, value: Any) -> None:
    """Write a date type. Its zone is part of it: one instant in two zones is two values."""
    into.tag(full_name(type(value))).add(repr(value.replace(tzinfo=None)))
    into.add(value.fold).add(value.utcoffset()).add(str(value.tzinfo) if value.tzinfo is not None else None)


def _path(into: Digest, value: PurePath) -> None:
    into.tag("path").add(type(value)).add(str(value))


def _enum(into: Digest, value: Enum) -> None:
    into.tag("member").add(type(value)).add(value.name).add(value.value)


def _model(into: Digest, value: Any) -> None:
    """Write a pydantic model, which is its fields: not which of them were given."""
    into.tag("model").add(type(value)).add(vars(value))
    into.add(value.__pydantic_extra__).add(value.__pydantic_private__)


def _partial(into: Digest, value: partial[Any]) -> None:
    into.tag("partial").add(value.func).add(value.args).add(value.keywords)


def _buffer(into: Digest, value: io.BytesIO | io.StringIO) -> None:
    into.tag(full_name(type(value))).add(value.getvalue()).add(value.tell())


def _file(into: Digest, value: Any) -> None:
    """Write an open file: all that stands in it, and where it is read."""
    if not value.readable() or not value.seekable():
        raise Unhashable(value, "it cannot be read from its beginning")
    position = value.tell()
    value.seek(0)
    try:
        into.tag(full_name(type(value))).add(str(value.name)).add(value.read()).add(position)
    finally:
        value.seek(position)


def _method(into: Digest, value: types.MethodType) -> None:
    into.tag("method").add(value.__func__).add(value.__self__)


def _memory(into: Digest, value: Any) -> None:
    into.tag(full_name(type(value))).raw(bytes(value))


def _proxy(into: Digest, value: types.MappingProxyType[Any, Any]) -> None:
    into.tag("proxy").add(dict(value))


def _secrets(into: Digest, value: AttrDict) -> None:
    into.tag("secrets").add(value.to_dict())


def _refused(into: Digest, value: Any) -> None:
    raise Unhashable(value)


def _as_pickled(into: Digest, value: Any) -> None:
    """Write a value as pickle takes it apart: its class by its code, and its state."""
    try:
        reduce = copyreg.dispatch_table.get(type(value))
        reduced: Any = reduce(value) if reduce is not None else value.__reduce_ex__(5)
    except Exception as error:
        raise Unhashable(value, str(error)) from error
    if isinstance(reduced, str):
        into.tag("global").add(full_name(type(value))).add(reduced)
        return
    parts: list[Any] = [*reduced, None, None, None]
    make, arguments, state, items, pairs = parts[:5]
    into.tag("object").add(type(value)).add(make).each(list(arguments)).add(state)
    into.each(list(items or ())).each([part for pair in pairs or () for part in pair])


_OWN: dict[type, Write] = {
    tuple: _sequence, list: _sequence, deque: _sequence, dict: _mapping, OrderedDict: _ordered,
    defaultdict: _defaulting, set: _set, frozenset: _set, complex: _said, range: _said, slice: _said,
    type(...): _said, type(NotImplemented): _said, Decimal: _said, Fraction: _said, UUID: _said,
    datetime.date: _said, datetime.timedelta: _said, datetime.timezone: _said, datetime.datetime: _time,
    datetime.time: _time, bytearray: _memory, memoryview: _memory, partial: _partial, io.BytesIO: _buffer,
    io.StringIO: _buffer, object: _refused, types.CodeType: write_code, types.FunctionType: write_function,
    types.MethodType: _method, types.ModuleType: write_module, types.BuiltinFunctionType: write_named,
    types.MethodDescriptorType: write_named, types.WrapperDescriptorType: write_named,
    types.GenericAlias: _said, types.UnionType: _said, types.MappingProxyType: _proxy,
    AttrDict: _secrets, Secrets: _secrets,
}  # fmt: skip

_KINDS: tuple[tuple[Any, Write], ...] = (
    (type, write_class),
    (Enum, _enum),
    (PurePath, _path),
    (io.TextIOWrapper, _file),
    (io.BufferedIOBase, _file),
)

_LIBRARIES: dict[tuple[str, str], tuple[Write, bool]] = {("pydantic", "BaseModel"): (_model, True), **ARRAYS, **FRAMES}
