"""What code comes to, wherever it stands: without file, line numbers and name."""

from __future__ import annotations

import dis
import types
from collections.abc import Iterator
from inspect import CO_ASYNC_GENERATOR, CO_COROUTINE, CO_GENERATOR, CO_VARARGS, CO_VARKEYWORDS
from weakref import WeakKeyDictionary

from .digest import Digest

KINDS = CO_VARARGS | CO_VARKEYWORDS | CO_GENERATOR | CO_COROUTINE | CO_ASYNC_GENERATOR
BINDS = ("STORE_GLOBAL", "DELETE_GLOBAL")
LOOKS_UP = ("LOAD_GLOBAL", "LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS", *BINDS)


class CodeFacts:
    """What a code object comes to, inner ones included: its digest, and the globals that it reads."""

    def __init__(self, code: types.CodeType) -> None:
        self.digest = _digest_of(code)
        looked_up = list(_globals_of(code))
        self.bound = {name for name, binds in looked_up if binds}
        self.names = tuple(dict.fromkeys(name for name, _ in looked_up if name not in self.bound))


def facts_of(code: types.CodeType) -> CodeFacts:
    """Return what a code object comes to, worked out once."""
    found = _FACTS.get(code)
    if found is None:
        found = _FACTS[code] = CodeFacts(code)
    return found


def _digest_of(code: types.CodeType) -> bytes:
    into = Digest().raw(code.co_code).raw(code.co_exceptiontable)
    into.add((code.co_names, code.co_varnames, code.co_freevars, code.co_cellvars))
    into.add((code.co_flags & KINDS, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount))
    return into.each(list(code.co_consts)).result()


def _globals_of(code: types.CodeType) -> Iterator[tuple[str, bool]]:
    """Yield the globals that a code object and those in it look up, and whether they bind them."""
    for each in dis.get_instructions(code):
        if each.opname in LOOKS_UP:
            yield each.argval, each.opname in BINDS
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _globals_of(constant)


_FACTS: WeakKeyDictionary[types.CodeType, CodeFacts] = WeakKeyDictionary()
