"""What st.help says of an object: its name in the script, its type, its value, its words, its members."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from types import FunctionType, MethodType, ModuleType
from typing import Any

from ..schema.text import HelpInfo, Member

LONGEST = 300
_ADDRESS = re.compile(r"^\<.* at 0x[a-f0-9]+\>$", re.DOTALL)


def help_info(value: Any, name: str | None, main: str | None, width: Any) -> HelpInfo:
    """Return what is known of `value`, which the script calls `name`; the script is the module `main`."""
    readable = _readable(value)
    shown = readable or _described(value, main)
    return HelpInfo(
        name=name,
        kind=_kind(value),
        value=None if shown == name else shown,
        described=readable is None,
        doc_string=_words(value),
        members=tuple(_members(value)),
        width=width,
    )


def is_address(text: str) -> bool:
    """Say whether a text only tells where an object lies in memory."""
    return _ADDRESS.match(text) is not None


def _kind(value: Any) -> str:
    return "class" if inspect.isclass(value) else type(value).__name__


def _readable(value: Any) -> str | None:
    """Return a value as a person reads it; of what has a name, or shows an address, there is no such."""
    if inspect.isclass(value) or isinstance(value, ModuleType) or callable(value):
        return None
    text = repr(value).strip()
    if is_address(text) and not isinstance(value, str):
        return None
    return text[:LONGEST] + "..." if len(text) > LONGEST else text


def _described(value: Any, main: str | None) -> str | None:
    """Return the full name of what has one, or of its class, with the parameters of a call."""
    named = value if _name(value) else type(value)
    name, module = _name(named), getattr(named, "__module__", None)
    module = "__main__" if module == main else module
    return f"{module}.{name}{_signature(named)}" if module else f"{name}{_signature(named)}"


def _name(value: Any) -> str | None:
    return getattr(value, "__qualname__", None) or getattr(value, "__name__", None)


def _signature(value: Any) -> str:
    if not callable(value):
        return ""
    try:
        return str(inspect.signature(value))
    except (ValueError, NameError):
        return "(...)"  # some built-in functions do not tell
    except TypeError:
        return ""


def _words(value: Any) -> str | None:
    doc = inspect.getdoc(value)
    if doc is None and not isinstance(value, type | ModuleType | FunctionType | MethodType):
        doc = inspect.getdoc(type(value))
    return doc.strip() if doc and doc.strip() else None


def _members(value: Any) -> Iterator[Member]:
    """Yield the public members: plain values first, then what can be called, then classes."""
    found = [(_weight(each), member) for each, member in _each_member(value)]
    yield from (member for _, member in sorted(found, key=lambda pair: (pair[0], pair[1].name)))


def _each_member(value: Any) -> Iterator[tuple[Any, Member]]:
    for name in dir(value):
        if name.startswith("_"):
            continue
        computed = getattr(type(value), name, None)
        if isinstance(computed, property) or inspect.isgetsetdescriptor(computed):
            yield None, Member(name=name, kind="property", doc_string=_first_line(computed))
            continue
        try:
            member = getattr(value, name)
        except AttributeError:
            continue
        if not isinstance(member, ModuleType):
            shown = _readable(member)
            doc = None if shown is not None else _first_line(member)
            yield member, Member(name=name, kind=_kind(member), value=shown, doc_string=doc)


def _weight(value: Any) -> int:
    return 2 if inspect.isclass(value) else int(callable(value))


def _first_line(value: Any) -> str | None:
    return (_words(value) or "").partition("\n")[0] or None
