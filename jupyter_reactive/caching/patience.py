"""Waiting for a call only so long, whatever it does.

THREAD BOUNDARY: the call is made in a thread of its own, which is left behind where it takes longer.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from contextvars import Context
from time import monotonic
from typing import TypeVar

from .computation import POLL, check_run

T = TypeVar("T")


def in_time(call: Callable[[], T], timeout: float) -> T:
    """Return what `call` returns; raise TimeoutError if it takes longer. A run that waits is stopped like any other."""
    found = Future[T]()
    # In a context without a run: nothing of what a script's threads do concerns this one.
    thread = threading.Thread(target=_settle, args=(found, call), name="jupyter_reactive storage", daemon=True)
    Context().run(thread.start)
    end = monotonic() + timeout
    while not found.done():
        if monotonic() > end:
            raise TimeoutError(f"no answer within {timeout:g} seconds")
        wait([found], POLL)
        check_run()
    return found.result()


def _settle(future: Future[T], call: Callable[[], T]) -> None:
    try:
        future.set_result(call())
    except BaseException as error:  # noqa: BLE001 - it is raised where the result is awaited
        future.set_exception(error)
