"""Threads that a script starts belong to its run: they draw and print into the app without set-up.

Wraps `Thread.start` and `ThreadPoolExecutor.submit` to carry the run's context; `remove` undoes it.
Threads that no script started are left as they are.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from functools import partial
from typing import Any

from ..runtime.control_flow import ControlFlow
from ..runtime.script_run_context import get_script_run_ctx


class ThreadContext:
    """The two wrapped methods."""

    def __init__(self) -> None:
        self._start = threading.Thread.start
        self._submit = ThreadPoolExecutor.submit

    def install(self) -> None:
        threading.Thread.start = _carrying_start(self._start)  # type: ignore[method-assign, assignment]
        ThreadPoolExecutor.submit = _carrying_submit(self._submit)  # type: ignore[method-assign]

    def remove(self) -> None:
        """Put back what was there, unless somebody has wrapped it since."""
        if getattr(threading.Thread.start, "wraps", None) is self._start:
            threading.Thread.start = self._start  # type: ignore[method-assign]
        if getattr(ThreadPoolExecutor.submit, "wraps", None) is self._submit:
            ThreadPoolExecutor.submit = self._submit  # type: ignore[method-assign]


def _carrying_start(start: Callable[[threading.Thread], None]) -> Callable[[threading.Thread], None]:
    def carrying_start(thread: threading.Thread) -> None:
        if get_script_run_ctx() is not None:
            thread.run = partial(copy_context().run, _run, thread, thread.run)  # type: ignore[method-assign]
        start(thread)

    carrying_start.wraps = start  # type: ignore[attr-defined]
    return carrying_start


def _run(thread: threading.Thread, run: Callable[[], None]) -> None:
    """Run a thread, and tell of its error where what is printed still goes to the app."""
    try:
        run()
    except ControlFlow:
        pass
    except Exception as error:  # noqa: BLE001 - as threading itself does
        shown = error.with_traceback(error.__traceback__ and error.__traceback__.tb_next)  # without this frame
        threading.excepthook(threading.ExceptHookArgs((type(error), shown, shown.__traceback__, thread)))


def _carrying_submit(submit: Callable[..., Future[Any]]) -> Callable[..., Future[Any]]:
    def carrying_submit(pool: ThreadPoolExecutor, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        if get_script_run_ctx() is not None:
            fn = partial(copy_context().run, fn)
        return submit(pool, fn, *args, **kwargs)

    carrying_submit.wraps = submit  # type: ignore[attr-defined]
    return carrying_submit
