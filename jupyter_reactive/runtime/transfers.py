"""Transfers: the files of one session that go to a person, and those that come from one.

Says what becomes of a front end's messages about them; the two directions know nothing of each other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..schema.back_msg import ComponentFile, Download, DropUpload, UploadPart
from ..schema.transfer import Answer
from .component_files import ComponentFiles
from .downloads import Downloads
from .uploads import Buffers, Uploads

if TYPE_CHECKING:
    from .app_session import AppSession

Transfer = Download | UploadPart | DropUpload | ComponentFile


class Transfers:
    """Both directions. `receive` is called from any thread, `settle` after each run."""

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self.downloads = Downloads(session)
        self.components = ComponentFiles(session.requests.widgets)
        self.uploads = Uploads(session.requests.widgets)
        session.at_close.append(self.uploads.clear)

    def receive(self, message: Transfer, buffers: Buffers, reply: Callable[[Answer, bytes | memoryview], None]) -> None:
        match message:
            case Download():
                self.downloads.serve(message, reply)
            case ComponentFile():
                self.components.serve(message, reply)
            case UploadPart():
                self.uploads.take(message, buffers, lambda answer: reply(answer, b""))
            case DropUpload():
                self.uploads.drop(message)

    def settle(self) -> None:
        """Let go of the files that no widget holds any more."""
        if self.uploads:
            self.uploads.settle(self._session.state.files())
