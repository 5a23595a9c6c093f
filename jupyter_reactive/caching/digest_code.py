"""How functions and classes are written: by their code and what it reads, not by where they stand."""

from __future__ import annotations

import types
from typing import Any

from .code_facts import facts_of
from .digest import Digest, Unhashable, full_name
from .function_key import is_written_here, layers_of, read_class, read_function


def write_code(into: Digest, value: types.CodeType) -> None:
    into.tag("code").raw(facts_of(value).digest)


def write_function(into: Digest, value: types.FunctionType) -> None:
    """Write a person's function by its code, closure and globals; one of a library by its name."""
    if not is_written_here(layers_of(value)[-1].__globals__):
        write_named(into, value)
        return
    reads = read_function(value)
    if reads.unhashable is not None:
        raise Unhashable(value, f"its closure holds `{reads.unhashable}`, which has none")
    into.tag("function").raw(reads.digest)


def write_class(into: Digest, value: type) -> None:
    known = into.classes.get(value)
    if known is None:
        known = into.classes[value] = read_class(value).digest
    into.tag("class").raw(known)


def write_module(into: Digest, value: types.ModuleType) -> None:
    into.tag("module").add(value.__name__)


def write_named(into: Digest, value: Any) -> None:
    """Write what a library has under a name. A method that is bound to an object is that object's, too."""
    owner = getattr(value, "__self__", None)
    into.tag("named").add(full_name(value))
    if owner is not None and not isinstance(owner, types.ModuleType):
        into.add(owner)
