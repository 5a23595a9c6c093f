"""refresh_mode="background": a result that is old is given out, and computed anew in a thread beside.

That thread belongs to no run: it draws nothing, and asks nothing of a session.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from contextvars import Context

from .arguments import Key
from .entries import Entries, Entry

logger = logging.getLogger("jupyter_reactive")


def refresh(name: str, entries: Entries, key: Key, old: Entry, compute: Callable[[], Entry]) -> None:
    """Put what `compute` returns in the place of `old`, unless that has gone meanwhile."""

    def run() -> None:
        try:
            entries.replace(key, old, compute())
        except Exception:
            entries.retry_later(old)
            logger.exception("%s could not be refreshed in the background; its last result stays in use.", name)

    thread = threading.Thread(target=run, name=f"jupyter_reactive refresh of {name}", daemon=True)
    Context().run(thread.start)
