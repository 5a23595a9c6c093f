"""What is secret is replaced by a mark in every text that leaves.

The store of secrets calls `protect` and `reveal`; whatever lets text out calls the rest. A text is
found in each form that encoders give it; bytes that are no text (Arrow, images, base64) are not
looked into. Without anything to protect a call costs nothing; with it, a search for one run of
letters of each secret. Pure: knows no channel.
"""

from __future__ import annotations

import html
import json
import re
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any
from urllib.parse import quote, quote_plus

from .sensitive import SENSITIVE_KEYS, SHORTEST, secret_texts

MARK = "•••"
"""Shorter than the shortest secret, so that it can hold none."""

# A password of this length that is a plain word, or a number, is found as one only: "postgres", but not "postgresql".
PLAIN_AT_MOST = 8
NESTED_AT_MOST = 3
WINDOW, OVERLAP = 2**20, 2**16
SMALL = 2**12
"""Bytes. Up to there one pattern is faster than a search for each core."""
_RUN = re.compile(r"[A-Za-z0-9]+")
_PERCENT = re.compile("%[0-9A-F]{2}")


class Guard:
    """A set of secret texts, ready to be searched for. Never changes."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = frozenset(texts)
        self._cores = tuple({core for text in self._texts for core in _cores(text)})

    @cached_property
    def _core_bytes(self) -> tuple[bytes, ...]:
        return tuple(map(_encoded, self._cores))

    @cached_property
    def _core_in_bytes(self) -> re.Pattern[bytes]:
        return re.compile(b"|".join(map(re.escape, self._core_bytes)))

    @cached_property
    def _all(self) -> list[str]:
        """Return a pattern for each form, the longest first, so that none is found in a part only."""
        found = {form: text for text in self._texts for form in _forms(text)}
        return [_pattern(form, found[form]) for form in sorted(found, key=len, reverse=True)]

    @cached_property
    def _in_text(self) -> re.Pattern[str]:
        return re.compile("|".join(self._all))

    @cached_property
    def _in_bytes(self) -> re.Pattern[bytes]:
        return re.compile(b"|".join(map(_encoded, self._all)))

    def redact(self, text: str) -> str:
        for core in self._cores:
            if core in text:
                return self._replaced(text)
        return text

    def _replaced(self, text: str) -> str:
        """Replace until nothing is left: what is cut out may leave its sides to form another one."""
        while True:
            shorter = self._in_text.sub(MARK, text)
            if shorter == text:
                return text
            text = shorter

    def holds_secret(self, data: bytes | memoryview) -> bool:
        """Search in windows that overlap: a memoryview has no search of its own that is fast."""
        if not self._cores:
            return False
        if len(data) < SMALL:
            return self._core_in_bytes.search(data) is not None and self._in_bytes.search(data) is not None
        for start in range(0, len(data), WINDOW):
            window = bytes(data[start : start + WINDOW + OVERLAP])
            for core in self._core_bytes:
                if core in window and self._in_bytes.search(window):
                    return True
        return False


class Redaction:
    """What every origin of secrets has said, and the guard that follows from it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._origins: dict[str, Mapping[str, Any]] = {}
        self._revealed: set[str] = set()
        self._patterns: Sequence[str] = SENSITIVE_KEYS
        self._guard = Guard(())

    def protect(self, origin: str, values: Mapping[str, Any]) -> None:
        """Keep what is secret of all `values` of one origin from leaving, in place of what it had before."""
        with self._lock:
            self._origins = {**self._origins, origin: values}
            self._renew()

    def reveal(self, value: Any) -> None:
        """Let a value out from now on, wherever it stands: the explicit way out."""
        with self._lock:
            self._revealed |= secret_texts({"secret": value})
            self._renew()

    def configure(self, patterns: Iterable[str]) -> None:
        """Take other names for sensitive keys; none at all switches redaction off, but for addresses."""
        with self._lock:
            self._patterns = tuple(patterns)
            self._renew()

    def redact(self, text: str) -> str:
        """Return `text` with a mark in place of each secret; the same text where it holds none."""
        return self._guard.redact(text)

    def holds_secret(self, data: bytes | memoryview) -> bool:
        """Say whether there is a secret in text that was encoded as UTF-8, JSON or a pickle."""
        return self._guard.holds_secret(data)

    def _renew(self) -> None:
        """Swap the guard: whoever is searching goes on with the former one."""
        found = (secret_texts(values, self._patterns) for values in self._origins.values())
        self._guard = Guard(set().union(*found) - self._revealed)


def _cores(text: str) -> Iterable[str]:
    """Return what is in every form of a text: its longest run of letters and digits; lacking one, all forms."""
    run = max(_RUN.findall(text), key=len, default="")
    return (run,) if len(run) >= SHORTEST else _forms(text)


def _forms(text: str) -> set[str]:
    """Return a text as it is, and as URLs, HTML, `repr` and JSON (in JSON, in JSON) write it."""
    quoted = {quote(text, errors="replace"), quote(text, safe="", errors="replace"), quote_plus(text, errors="replace")}
    quoted |= {_PERCENT.sub(lambda each: each[0].lower(), form) for form in quoted}
    with_both_quotes = {represent("'\"" + text)[4:-1] for represent in (repr, ascii)}
    escaped = {html.escape(text), html.escape(text, quote=False), repr(text)[1:-1], ascii(text)[1:-1]}
    return set(_in_json({text} | quoted | with_both_quotes | escaped))


def _in_json(forms: set[str], depth: int = NESTED_AT_MOST) -> Iterator[str]:
    yield from forms
    if depth:
        written = {json.dumps(form, ensure_ascii=only)[1:-1] for form in forms for only in (True, False)}
        yield from _in_json(written, depth - 1)


def _pattern(form: str, text: str) -> str:
    pattern = re.escape(form)
    if len(text) > PLAIN_AT_MOST or not (text.isascii() and (text.isalpha() or text.isdigit())):
        return pattern
    kind = "[0-9]" if text.isdigit() else "[A-Za-z]"
    # The letter of an escape, as in "\\nsecret", is no part of the word.
    return rf"(?:(?<!{kind})|(?<=\\[nrt])){pattern}(?!{kind})"


def _encoded(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


_redaction = Redaction()
protect, reveal, configure = _redaction.protect, _redaction.reveal, _redaction.configure
redact, holds_secret = _redaction.redact, _redaction.holds_secret
