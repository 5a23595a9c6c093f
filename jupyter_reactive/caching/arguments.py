"""The key of a call: its arguments bound to their parameters, so that one call written in two ways has one key."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from .digest import HashFuncs, Unhashable, digest
from .errors import UnhashableParamError

Key = tuple[Any, ...]
QUICK = frozenset({int, bool, type(None)})
TEXTS = frozenset({str, bytes})
SHORT = 200
LATEST = 50
"""So many earlier calls are compared to say what is new in one."""
PLAIN = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


class Arguments:
    """How a function's arguments become a key. `decorator` is named in errors."""

    def __init__(self, function: Callable[..., Any], hash_funcs: HashFuncs | None, decorator: str) -> None:
        self._function = function
        self._decorator = decorator
        self._hash_funcs = hash_funcs or None
        self._signature = inspect.signature(function)
        parameters = list(self._signature.parameters.values())
        self._quick = frozenset[type]() if self._hash_funcs else QUICK
        self._names = tuple(each.name for each in parameters)
        self._defaults = tuple(each.default for each in parameters)
        self._hidden = any(name.startswith("_") for name in self._names)
        # The least and the most arguments of a call that needs no binding.
        simple = all(each.kind in PLAIN for each in parameters)
        self._least = sum(each.default is each.empty for each in parameters) if simple else 1
        self._most = len(parameters) if simple else 0

    def key(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Key:
        """Return what a call is found by; raise the TypeError of the call itself for one that cannot be made."""
        if not kwargs and self._least <= len(args) <= self._most and not self._hidden:
            if len(args) < self._most:
                args += self._defaults[len(args) :]
            if len(args) == 1 and (kind := type(args[0])) in self._quick:
                return (kind, args[0])
            return self._of(zip(self._names, args, strict=True))
        key = self._of(self.bound(args, kwargs))
        # As above, where the one argument came by its name.
        return key[1:] if len(key) == 3 and self._most == 1 and key[1] in self._quick else key

    def bound(self, args: tuple[Any, ...], kwargs: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
        """Yield the names and values that count, in the order of the parameters."""
        try:
            bound = self._signature.bind(*args, **kwargs)
        except TypeError:
            self._function(*args, **kwargs)  # Python says best what is wrong
            raise
        bound.apply_defaults()
        for name, value in bound.arguments.items():
            kind = self._signature.parameters[name].kind
            if kind is inspect.Parameter.VAR_KEYWORD:
                yield from ((each, value[each]) for each in sorted(value) if not each.startswith("_"))
            elif kind is inspect.Parameter.VAR_POSITIONAL or not name.startswith("_"):
                yield name, value

    def new_in(self, key: Key, known: list[Key]) -> list[str]:
        """Return the parameters in which a call differs from the one among the latest that is most like it."""
        if len(key) == 2:
            return [self._names[0]]
        differing = [[part[0] for part in _parts(key) if part not in _parts(other)] for other in known[-LATEST:]]
        return min(differing, key=len, default=[])

    def _of(self, arguments: Iterator[tuple[str, Any]]) -> Key:
        key: list[Any] = []
        for name, value in arguments:
            kind = type(value)
            if kind in self._quick or (kind in TEXTS and not self._hash_funcs and len(value) < SHORT):
                key += (name, kind, value)
            else:
                key += (name, "of all", self._digest(name, value))
        return tuple(key)

    def _digest(self, name: str, value: Any) -> bytes:
        try:
            return digest(value, self._hash_funcs)
        except Unhashable as error:
            raise UnhashableParamError(self._decorator, self._function, name, value, error) from error


def _parts(key: Key) -> list[Key]:
    """Return what each argument adds to a key: a name, a type or "of all", and a value."""
    return [key[at : at + 3] for at in range(0, len(key), 3)]
