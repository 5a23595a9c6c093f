"""Downloads: files that buttons of one session offer, given part by part to who clicked.

A file is made at the click, in a thread of its own, as it may take long; nothing of it is kept
before, and it goes when its last part was taken. Knows neither elements nor comms.
"""

from __future__ import annotations

import threading
import traceback
from collections import OrderedDict
from collections.abc import Callable
from typing import TYPE_CHECKING

from ..schema.back_msg import Download
from ..schema.transfer import Answer, DownloadPart
from .widgets import File, Prepare

if TYPE_CHECKING:
    from .app_session import AppSession

Reply = Callable[[Answer, bytes | memoryview], None]

PART = 4 * 2**20
OPEN_AT_MOST = 8


class Downloads:
    """The files that are on their way. `serve` is called from any thread and never waits."""

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self._lock = threading.Lock()
        self._open: OrderedDict[tuple[str, str], File | None] = OrderedDict()

    def serve(self, message: Download, reply: Reply) -> None:
        """Answer with the bytes from an offset on, at once or as soon as the file is made."""
        key = (message.client, message.download)
        with self._lock:
            known, file = key in self._open, self._open.get(key)
            if known:
                self._open.move_to_end(key)
        if file is not None:
            self._give(message, file, reply)
        elif not known:
            self._begin(message, reply)

    def _begin(self, message: Download, reply: Reply) -> None:
        widget = self._session.requests.widgets.get(message.widget)
        if widget is None or widget.disabled or widget.offers is None or message.offset:
            gone = "This file is not offered any more."
            reply(DownloadPart(download=message.download, failed=gone), b"")
            return
        with self._lock:
            self._open[message.client, message.download] = None
            while len(self._open) > OPEN_AT_MOST:
                self._open.popitem(last=False)
        thread = threading.Thread(
            target=self._make, args=(widget.offers, message, reply), name="jupyter_reactive download", daemon=True
        )
        thread.start()

    def _make(self, prepare: Prepare, message: Download, reply: Reply) -> None:
        key = (message.client, message.download)
        try:
            file = prepare()
        except BaseException as error:  # noqa: BLE001 - the script's own code: who waits is told, however it leaves
            self._drop(key)
            self._session.report(traceback.format_exc())
            failed = f"The file could not be made: {type(error).__name__}: {error}"
            reply(DownloadPart(download=message.download, failed=failed), b"")
            return
        with self._lock:
            if key not in self._open:
                return
            self._open[key] = file
        self._give(message, file, reply)

    def _give(self, message: Download, file: File, reply: Reply) -> None:
        size, offset = len(file.data), message.offset
        if offset >= size > 0:
            self._drop((message.client, message.download))
            return
        part = DownloadPart(download=message.download, offset=offset, size=size, name=file.name, mime=file.mime)
        reply(part, memoryview(file.data)[offset : offset + PART])

    def _drop(self, key: tuple[str, str]) -> None:
        with self._lock:
            self._open.pop(key, None)
