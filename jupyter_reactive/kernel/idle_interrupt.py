"""The kernel's Interrupt while no cell runs: it ends the runs that are under way.

ipykernel ignores SIGINT between cells. Its own handlers stand for the length of each cell and put
back what they found, so ours is installed in a quiet moment; `remove` undoes it.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable
from typing import Any


class IdleInterrupt:
    """The signal's handler. `stop` is called by the main loop, never inside the signal itself."""

    def __init__(self, loop: Any, stop: Callable[[], None]) -> None:
        self._loop = loop
        self._stop = stop
        self._before: Any = None

    def install(self) -> None:
        """Take the signal, unless it is ours. For the main thread, between cells."""
        present = signal.getsignal(signal.SIGINT)
        if present == self._interrupted or threading.current_thread() is not threading.main_thread():
            return
        earlier = getattr(present, "__self__", None)
        self._before = earlier._before if isinstance(earlier, IdleInterrupt) else present
        signal.signal(signal.SIGINT, self._interrupted)

    def remove(self) -> None:
        """Give the signal back, unless somebody else has it."""
        if signal.getsignal(signal.SIGINT) == self._interrupted:
            signal.signal(signal.SIGINT, self._before)

    def _interrupted(self, number: int, frame: object) -> None:
        self._loop.add_callback(self._stop)
