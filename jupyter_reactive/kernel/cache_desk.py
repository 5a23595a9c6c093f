"""Lists and empties the caches for the side panel, beside the thread that serves messages.

A cache on disk takes a while to list, and what a resource does when it is let go of may take longer.
"""

from __future__ import annotations

import logging
import threading

from ..caching import inventory
from ..runtime.outbound import Outbound
from ..schema.back_msg import ClearCache, ListCaches

logger = logging.getLogger("jupyter_reactive")


class CacheDesk:
    """Serves one request after the other, and answers on the channel that it came from."""

    def __init__(self, directory: Outbound) -> None:
        self._directory = directory
        self._turn = threading.Lock()

    def receive(self, message: ListCaches | ClearCache, channel: object) -> None:
        threading.Thread(
            target=self._serve, args=(message, channel), name="jupyter_reactive caches", daemon=True
        ).start()

    def _serve(self, message: ListCaches | ClearCache, channel: object) -> None:
        with self._turn:
            try:
                if isinstance(message, ClearCache):
                    inventory.clear(message.decorator, message.function)
            except Exception:
                logger.exception("The cache could not be cleared.")
            self._answer(channel)

    def _answer(self, channel: object) -> None:
        try:
            self._directory.post(inventory.listing(), channel)
        except Exception:
            logger.exception("The caches could not be listed.")
