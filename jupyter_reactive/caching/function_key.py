"""What a function is, for the cache: its code, its closure and what it reads from its globals.

Functions and classes that a person wrote count by their code, modules and what libraries hold by
name, immutable values by value. Anything else in the globals (a client, a frame) is left out and
named. Where the function stands does not count.
"""

from __future__ import annotations

import builtins
import datetime
import site
import sys
import sysconfig
import types
from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cached_property
from pathlib import PurePath
from typing import Any
from uuid import UUID

from .code_facts import facts_of
from .digest import ATOMS, Digest, Unhashable, full_name
from .reads import MISSING, Reads, content_of

VALUES = ATOMS | {complex, range, type(...), Decimal, UUID, datetime.date, datetime.datetime, datetime.timedelta}

LAYERS = 50
"""Mocks have no end of them."""
Enclosed = dict[int, tuple[types.CellType, Any, bytes]]


class _Reader:
    """Walks from a function or class to all that it reads."""

    def __init__(self, enclosed: Enclosed | None) -> None:
        self.found = Reads()
        self._enclosed_before = enclosed
        self._walked: dict[int, int] = {}

    def function(self, function: types.FunctionType, label: str) -> None:
        if self._is_known(function, label):
            return
        code = function.__code__
        facts = facts_of(code)
        self.found.watch_code(function)
        self._part(f"the code of {label}", facts.digest)
        self._defaults(function, label)
        for name, cell in zip(code.co_freevars, function.__closure__ or (), strict=True):
            self._enclosed(f"`{name}` in the closure of {label}", name, cell)
        for name in facts.names:
            self._global(function.__globals__, name, label)
        self.found.left_out += [f"`{name}`, which {label} binds itself" for name in sorted(facts.bound)]

    def kind(self, kind: type, label: str) -> None:
        if self._is_known(kind, label):
            return
        self._part(label, _digest_of_plain((kind.__qualname__, _annotations(kind))))
        for base in kind.__bases__:
            self._value(f"{base.__name__}, a base of {label}", base)
        names = self.found.watch_class(kind)
        if issubclass(kind, Enum):
            members = tuple((name, member.value) for name, member in kind.__members__.items())
            self._value(f"the members of {label}", members)
            names = {name: value for name, value in names.items() if not name.startswith("_") or callable(value)}
        for name in sorted(names):
            if not isinstance(names[name], kind):
                self._attribute(name, names[name], label)

    def _decorated(self, layers: list[types.FunctionType], label: str) -> None:
        """Add a person's function, and the plain values that decorators of libraries around it were given."""
        for layer in layers[:-1]:
            given = [content_of(cell) for cell in layer.__closure__ or ()]
            self._part(f"what decorates {label}", _digest_of_plain([each for each in given if is_plain(each)]))
        self.function(layers[-1], label)

    def _is_known(self, value: Any, label: str) -> bool:
        """Say whether `value` has been walked; then where it came first is what it comes to."""
        known = self._walked.get(id(value))
        if known is None:
            self._walked[id(value)] = len(self._walked)
            return False
        self._part(label, _digest_of_plain(known))
        return True

    def _part(self, label: str, digest: bytes) -> None:
        self.found.parts.append((label, digest))

    def _defaults(self, function: types.FunctionType, label: str) -> None:
        """Add the values of defaults; those that are no plain values count as arguments, where they are."""
        for at, value in enumerate(function.__defaults__ or ()):
            self._value(f"default {at + 1} of {label}", value)
        for name, value in (function.__kwdefaults__ or {}).items():
            self._value(f"the default of `{name}` of {label}", value)

    def _enclosed(self, label: str, name: str, cell: types.CellType) -> None:
        value = self.found.watch_cell(cell)
        if self._value(label, value) or value is MISSING:
            return
        if self._enclosed_before is None:
            self.found.left_out.append(label)
            return
        before = self._enclosed_before.get(id(cell))
        try:
            # As it was when it was first seen: a function may well keep its count in a list.
            digest = before[2] if before and before[1] is value else Digest().add(value).result()
        except (Unhashable, RecursionError):  # the latter: an object that holds the very function
            self.found.unhashable = name
            self.found.left_out.append(label)
            return
        self._enclosed_before[id(cell)] = cell, value, digest
        self._part(label, digest)
        self.found.left_out.append(f"later changes of {label}")

    def _global(self, names: Mapping[str, Any], name: str, label: str) -> None:
        value = self.found.watch_global(names, name)
        if value is MISSING:
            value = getattr(builtins, name, MISSING)
        if value is not MISSING and not self._value(_told(name, value), value):
            self.found.left_out.append(f"`{name}`, which {label} reads")

    def _attribute(self, name: str, value: Any, label: str) -> None:
        """Add what a class holds under a name: its functions, and plain values."""
        label = f"{name} of {label}"
        inner = _functions_in(value)
        for each in inner:
            self._value(label, each)
        if not inner and not (name.startswith("__") and name.endswith("__")) and not _is_slot(value):
            if is_plain(value, mutable=True):
                self._part(label, _digest_of_plain(value))
            else:
                self._value(label, value)

    def _value(self, label: str, value: Any) -> bool:
        """Add what has a name, a code or an immutable value; say whether `value` is such."""
        layers = layers_of(value)
        if layers and is_written_here(layers[-1].__globals__):
            self._decorated(layers, label)
        elif layers and not isinstance(value, types.FunctionType):
            self.function(layers[-1], label)
        elif isinstance(value, type) and _is_persons_class(value):
            self.kind(value, label)
        elif isinstance(value, types.ModuleType):
            self._part(label, _digest_of_plain(value.__name__))
        elif isinstance(value, NAMED):
            self._part(label, _digest_of_plain(full_name(value)))
        elif isinstance(value, Enum):
            self.kind(type(value), f"class {type(value).__name__}")
            self._part(label, _digest_of_plain(value.name))
        elif is_plain(value):
            self._part(label, _digest_of_plain(value))
        else:
            return False
        return True


NAMED = (
    type, types.FunctionType, types.BuiltinFunctionType, types.MethodDescriptorType,
    types.WrapperDescriptorType, types.ClassMethodDescriptorType,
)  # fmt: skip


def read_function(function: Any, enclosed: Enclosed | None = None) -> Reads:
    """Return all that a function's result depends on, as far as it can be told; it may also be a class.

    `enclosed` remembers what can change in its closure as it was when it was first seen.
    """
    reader = _Reader({} if enclosed is None else enclosed)
    reader._value(f"{function.__name__}()", function)
    return reader.found


def read_class(kind: type) -> Reads:
    """Return what a class is. What can change in the closures of its methods is left out: it is no code."""
    reader = _Reader(None)
    reader._value(f"class {kind.__name__}", kind)
    return reader.found


def layers_of(value: Any) -> list[types.FunctionType]:
    """Return the functions that decorators made of one, the outermost first, down to one that is a person's."""
    layers: list[types.FunctionType] = []
    for _ in range(LAYERS):
        if not callable(value) or isinstance(value, type):
            break
        if isinstance(value, types.FunctionType):
            layers.append(value)
            if is_written_here(value.__globals__):
                break
        value = getattr(value, "__wrapped__", None)
    return layers


def is_plain(value: Any, *, mutable: bool = False) -> bool:
    """Say whether a value is immutable through and through; `mutable` lets lists, sets and dicts of such pass."""
    kind = type(value)
    if kind in VALUES or isinstance(value, PurePath):
        return True
    if kind in {tuple, frozenset} or (mutable and kind in {list, set}):
        return all(is_plain(each, mutable=mutable) for each in value)
    return mutable and kind is dict and all(is_plain(pair, mutable=True) for pair in value.items())


def is_written_here(names: Mapping[str, Any]) -> bool:
    """Say whether a module, given by its names, is a person's own: not a library's, nor Python's."""
    name = str(names.get("__name__"))
    if names.get("__spec__") is None or name == "__main__":
        return name != "builtins"
    if name.partition(".")[0] == PACKAGE:
        return False
    file = names.get("__file__")
    return isinstance(file, str) and not file.startswith(LIBRARIES)


def _is_persons_class(kind: type) -> bool:
    module = sys.modules.get(kind.__module__)
    return is_written_here(vars(module)) if module is not None else True


def _functions_in(value: Any) -> list[Any]:
    """Return the functions that a class's attribute stands for."""
    match value:
        case staticmethod() | classmethod():
            return [value.__func__]
        case property():
            return [each for each in (value.fget, value.fset, value.fdel) if each is not None]
        case cached_property():
            return [value.func]
        case types.FunctionType():
            return [value]
    return []


def _annotations(kind: type) -> tuple[tuple[str, str], ...]:
    """Return the types that a class names, as text: they are what a dataclass or a model is made of."""
    noted = vars(kind).get("__annotations__", {})
    return tuple((name, full_name(each) if isinstance(each, type) else str(each)) for name, each in noted.items())


def _is_slot(value: Any) -> bool:
    return isinstance(value, types.MemberDescriptorType | types.GetSetDescriptorType)


def _told(name: str, value: Any) -> str:
    if isinstance(value, type):
        return f"class {name}"
    return f"{name}()" if callable(value) else f"`{name}`"


def _digest_of_plain(value: Any) -> bytes:
    return Digest().add(value).result()


PACKAGE = __name__.partition(".")[0]
_PATHS = sysconfig.get_paths()
LIBRARIES = tuple({*(_PATHS[name] for name in ("stdlib", "platstdlib", "purelib", "platlib")), *site.getsitepackages()})
