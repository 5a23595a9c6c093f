"""A subshell of the kernel's own: messages of `AppView` are served there while a cell runs.

ipykernel 7 has subshells, and since 7.4 a comm may say which one serves it. A subshell that no
front end asked for takes private names: where one is missing, the main shell serves as before.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from ipykernel.comm.comm import BaseComm as KernelComm

logger = logging.getLogger("jupyter_reactive")

T = TypeVar("T")
WAIT = 2.0


class OwnSubshell:
    """One kernel's subshell for us, made when it is first asked for."""

    def __init__(self, kernel: Any) -> None:
        self._kernel = kernel
        self._id: str | None = None

    def id(self) -> str | None:
        """Return the subshell's id, None where comms cannot be served on one."""
        if self._id is None and self._supported():
            try:
                self._id = self._in_its_thread(lambda: self._manager()._create_subshell()).result(WAIT)
            except Exception:
                logger.debug("no subshell of our own: AppView is served by the main shell", exc_info=True)
        return self._id

    def remove(self) -> None:
        """End the subshell, without waiting for it."""
        present, self._id = self._id, None
        if present is not None:
            self._in_its_thread(lambda: self._manager()._delete_subshell(present))

    def _supported(self) -> bool:
        supports = getattr(self._kernel, "_supports_kernel_subshells", False)
        return bool(supports) and hasattr(KernelComm, "_reply_subshell_for")

    def _manager(self) -> Any:
        return self._kernel.shell_channel_thread.manager

    def _in_its_thread(self, action: Callable[[], T]) -> Future[T]:
        """Do something in the thread of the shell channel, which alone may change subshells."""
        done: Future[T] = Future()

        def act() -> None:
            try:
                done.set_result(action())
            except Exception as error:  # noqa: BLE001 - it is the asker's
                done.set_exception(error)

        self._kernel.shell_channel_thread.io_loop.add_callback(act)
        return done
