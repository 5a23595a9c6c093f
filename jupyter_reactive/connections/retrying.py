"""Trying again, when a server did not answer as it should."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import TypeVar

from ..caching.computation import pause

R = TypeVar("R")
ATTEMPTS = 3
WAIT = 1.0
"""Seconds."""


def retried(call: Callable[[], R], may_pass: Callable[[Exception], bool], reset: Callable[[], None]) -> R:
    """Return what `call` does, at the third attempt at the latest; `reset` is called after each that failed.

    A run that waits is stopped like any other.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            return call()
        except Exception as error:
            if not may_pass(error):
                raise
            reset()
            if attempt == ATTEMPTS:
                raise
        again = monotonic() + WAIT
        while monotonic() < again:
            pause()
    raise AssertionError("the last attempt returns or raises")
