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

    def install(self) -> None:
        """Take the signal where it is ignored; while a cell is served it is the cell's."""
        present = signal.getsignal(signal.SIGINT)
        earlier = isinstance(getattr(present, "__self__", None), IdleInterrupt)
        if (earlier or present is signal.SIG_IGN) and threading.current_thread() is threading.main_thread():
            signal.signal(signal.SIGINT, self._interrupted)

    def remove(self) -> None:
        """Give the signal back, unless somebody else has it."""
        if signal.getsignal(signal.SIGINT) == self._interrupted:
            signal.signal(signal.SIGINT, signal.SIG_IGN)

    def _interrupted(self, number: int, frame: object) -> None:
        self._loop.add_callback(self._stop)
