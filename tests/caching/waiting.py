"""Waiting for a condition that nothing announces."""

import threading
from collections.abc import Callable
from time import monotonic


def wait_until(holds: Callable[[], bool], timeout: float = 20) -> None:
    """Look again and again until `holds`."""
    end = monotonic() + timeout
    while not holds():
        assert monotonic() < end, "it did not come to that"
        threading.Event().wait(0.005)
