"""Which values are secret: by the name of their key, and what of an address or a connection string is.

Pure: knows neither files nor what is done with the values it finds.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import Any
from urllib.parse import unquote, unquote_plus

SENSITIVE_KEYS = (
    "*password", "*passwd", "passphrase", "pass", "pwd", "*secret", "*token", "key", "*apikey", "*accesskey",
    "*secretkey", "*privatekey", "dsn", "credential", "*connectionstring",
)  # fmt: skip
"""Patterns of words; a plural is the word. `key` is `api_key` and `KEYS`, but neither `keyboard` nor `monkey`."""

SHORTEST, SHORTEST_LINE, SHORTEST_NUMBER = 4, 8, 6
"""Characters. What is shorter would be found everywhere, and is no secret to speak of."""

# What a key says about a secret, instead of being one: `token_uri`, `secret_name`, `max_tokens`.
_ABOUT = frozenset({
    "uri", "url", "endpoint", "path", "file", "filename", "name", "type", "ttl", "expiry", "expires",
    "length", "limit", "size", "count",
})  # fmt: skip
# A section of this name also holds what is no secret: user names, e-mail addresses, hosts.
_MIXED = "credential"

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+|[^\W\d_A-Za-z]+")
_USER_INFO = re.compile(r"\b([a-z][a-z0-9+.-]*)://([^\s/?#@:]*)(?::([^\s/?#]*))?@", re.IGNORECASE)
_PAIR = re.compile(r"([A-Za-z][\w .-]*?)\s*=\s*('[^']*'|\"[^\"]*\"|[^;&\s]+)")


def secret_texts(values: Mapping[str, Any], patterns: Sequence[str] = SENSITIVE_KEYS) -> set[str]:
    """Return every text in `values`, nested or by dotted keys, that must not be shown."""
    found: set[str] = set()
    for path, value in _leaves(values):
        whole = is_sensitive(path, patterns)
        if isinstance(value, str):
            found |= {*(_lines(value) if whole else ()), *_carried(value, patterns)}
        elif whole and isinstance(value, int | float) and len(repr(value)) >= SHORTEST_NUMBER:
            found.add(repr(value))
    return {text for text in found if len(text) >= SHORTEST}


def is_sensitive(path: Iterable[str], patterns: Sequence[str] = SENSITIVE_KEYS) -> bool:
    """Say whether what stands under a key is secret, by its own name or that of a section around it."""
    *sections, key = path
    return _matches(key, patterns) or any(
        _matches(section, [each for each in patterns if each != _MIXED]) for section in sections
    )


def _leaves(value: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _leaves(each, (*path, *str(key).split(".")))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _leaves(each, path)
    elif path:
        yield path, value


def _matches(key: str, patterns: Sequence[str]) -> bool:
    words = [word.lower() for word in _WORD.findall(key)]
    if not words or words[-1] in _ABOUT or words[0] in ("max", "min"):
        return False
    candidates = {*words, "".join(words)}
    candidates |= {word.removesuffix("s") for word in candidates}
    return any(fnmatchcase(word, pattern) for word in candidates for pattern in patterns)


def _lines(value: str) -> Iterator[str]:
    """Yield a text, or its lines: a traceback, a print or JSON shows them one by one."""
    lines = [line.strip() for line in value.splitlines()]
    long = [line for line in lines if len(line) >= SHORTEST_LINE]
    yield from (long if len(lines) > 1 and long else [value.strip()])


def _carried(value: str, patterns: Sequence[str]) -> Iterator[str]:
    """Yield the passwords in addresses, connection strings and JSON."""
    for scheme, user, password in _USER_INFO.findall(value):
        # `https://TOKEN@host`; the user of a database is none.
        if secret := password or (user if scheme.lower() in ("http", "https") else ""):
            yield from (secret, unquote(secret))
    for name, quoted in _PAIR.findall(value):
        if _matches(name, patterns):
            text = quoted.strip("'\"")
            yield from (text, unquote_plus(text))
    if value.lstrip().startswith("{"):
        try:
            yield from secret_texts(json.loads(value), patterns)
        except (ValueError, RecursionError):
            return
