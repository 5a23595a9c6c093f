"""Elements and messages without the secrets in their texts.

Only texts change: what a field may only say in certain words, numbers and bytes by reference stay
as they are, and JSON text stays JSON. Knows no channel.
"""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec
from msgspec import Struct

from ..schema.base import Blob
from .redaction import MARK, holds_secret, redact

T = TypeVar("T")
Words = frozenset[str]
NO_WORDS: Words = frozenset()


def redacted_json(kind: type[Struct], data: bytes) -> bytes:
    """Return an encoded struct, the same bytes where it holds no secret."""
    return msgspec.json.encode(redacted(msgspec.json.decode(data, type=kind))) if holds_secret(data) else data


def redacted(value: T) -> T:
    """Return a struct, or JSON as Python has it; the same object where it holds no secret."""
    new: T = _redacted(value, NO_WORDS)
    return new


def redacted_texts(texts: list[str]) -> list[str]:
    """Return texts that are told apart by what they say: of equal marks the second has a number."""
    joined = "\n".join(texts)
    if redact(joined) is joined:
        return texts
    marked, numbers = [redact(text) for text in texts], Counter[str]()
    for place, text in enumerate(texts):
        if marked[place] != text:
            numbers[marked[place]] += 1
            if (number := numbers[marked[place]]) > 1:
                marked[place] += f" ({number})"
    return marked


def _redacted(value: Any, words: Words) -> Any:
    match value:
        case str():
            return value if value in words else _text(value)
        case Struct() if not isinstance(value, Blob):
            return _struct(value)
        case dict():
            new: Any = {redact(key): _redacted(each, words) for key, each in value.items()}
        case list() | tuple():
            new = type(value)(_redacted(each, words) for each in value)
        case _:
            return value
    return value if new == value else new


def _struct(value: Struct) -> Struct:
    changed = {}
    for name, words in _fields(type(value)):
        old = getattr(value, name)
        new = _redacted(old, words)
        if new is not old:
            changed[name] = new
    return msgspec.structs.replace(value, **changed) if changed else value


@cache
def _fields(kind: type[Struct]) -> tuple[tuple[str, Words], ...]:
    """Return the fields of a struct, and the words that its schema gives them."""
    return tuple((field.name, frozenset(_words(field.type))) for field in msgspec.structs.fields(kind))


def _words(kind: Any) -> list[str]:
    if get_origin(kind) is Literal:
        return [word for word in get_args(kind) if isinstance(word, str)]
    return [word for part in get_args(kind) for word in _words(part)]


def _text(text: str) -> str:
    """Return a text with marks. In JSON a number gives way to a text, so that it can still be read."""
    new = redact(text)
    if new is text or not text.startswith(("{", "[")) or not _is_json(text) or _is_json(new):
        return new
    return json.dumps(_without_numbers(json.loads(text)), ensure_ascii=False)


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def _without_numbers(value: Any) -> Any:
    match value:
        case dict():
            return {redact(key): _without_numbers(each) for key, each in value.items()}
        case list():
            return [_without_numbers(each) for each in value]
        case str():
            return redact(value)
        case int() | float() if redact(repr(value)) != repr(value):
            return MARK
    return value
