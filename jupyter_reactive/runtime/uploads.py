"""Uploads: the files that people gave to one session's widgets, and those that are on their way.

They stand beside the state and its tree, which name them by id. Their names and sizes come from a
browser and are not to be trusted: a name is made safe before it is kept, a size is held to, and no
byte is taken that no widget asks for. Knows neither elements nor comms.
"""

from __future__ import annotations

import hashlib
import io
import threading
from collections.abc import Callable, Collection, Iterable

from ..schema.back_msg import DropUpload, UploadPart
from ..schema.files import UploadedFileInfo
from ..schema.transfer import Answer, UploadState
from .file_names import is_allowed, safe_name
from .uploaded_file import UploadedFileRec
from .widgets import Registration

Reply = Callable[[Answer], None]
Buffers = Collection[bytes | memoryview]

ARRIVING_AT_MOST = 200
WAITING_AT_MOST = 10_000


class Upload:
    """One file; its bytes are gathered in place, so that a large one is never there twice."""

    def __init__(self, part: UploadPart, name: str) -> None:
        self.id = part.upload
        self.client = part.client
        self.widget = part.widget
        self.name = name
        self.type = part.mime
        self.size = part.size
        self.buffer = io.BytesIO()
        self.record: UploadedFileRec | None = None
        self.held = False
        """Whether a run has seen it as a part of its widget's value."""

    @property
    def received(self) -> int:
        return self.size if self.record is not None else self.buffer.tell()

    def add(self, data: bytes | memoryview) -> None:
        self.buffer.write(data)
        if self.buffer.tell() == self.size:
            self.complete(self.buffer.getvalue())

    def complete(self, data: bytes) -> None:
        self.record = UploadedFileRec(self.id, self.name, self.type, data)
        self.buffer = io.BytesIO()

    @property
    def info(self) -> UploadedFileInfo:
        return UploadedFileInfo(id=self.id, name=self.name, size=self.size)


class RefusedUpload(Exception):  # noqa: N818 - it is an answer to a client, not a failure of ours
    """A file or a part that is not taken; the text says why."""


class Uploads:
    """The files of one session, by id. Called from any thread; never waits."""

    def __init__(self, widgets: dict[str, Registration]) -> None:
        self._widgets = widgets
        self._lock = threading.Lock()
        self._files: dict[str, Upload] = {}

    def __len__(self) -> int:
        return len(self._files)

    # What front ends send

    def take(self, part: UploadPart, buffers: Buffers, reply: Reply) -> None:
        """Add the bytes of a part, and say how much has come, or why the file is not taken."""
        try:
            with self._lock:
                upload = self._add(part, buffers)
                state = UploadState(upload=upload.id, received=upload.received, name=upload.name)
        except RefusedUpload as refused:
            state = UploadState(upload=part.upload, failed=str(refused))
        reply(state)

    def _add(self, part: UploadPart, buffers: Buffers) -> Upload:
        data = _checked(part, buffers)
        upload = self._files.get(part.upload)
        if upload is None:
            upload = self._begin(part)
        elif (upload.client, upload.widget, upload.size) != (part.client, part.widget, part.size):
            raise RefusedUpload("There is another file of this id already.")
        if upload.record is None and part.offset == upload.received:
            if part.offset + len(data) > upload.size:
                self._files.pop(upload.id, None)
                raise RefusedUpload(f"This file is larger than the {upload.size} bytes that it was said to have.")
            upload.add(data)
        return upload

    def _begin(self, part: UploadPart) -> Upload:
        """Open a file that its widget would take, before a byte of it is kept."""
        widget = self._widgets.get(part.widget)
        if widget is None or widget.accepts is None:
            raise RefusedUpload("This app does not ask for a file there any more.")
        if widget.disabled:
            raise RefusedUpload("This field is disabled.")
        rules = widget.accepts
        name = safe_name(part.name, folders=rules.folders)
        if not is_allowed(name, rules.types):
            raise RefusedUpload(f"{name} is not of a type that is asked for: {', '.join(rules.types)}.")
        if part.size > rules.max_size:
            raise RefusedUpload(f"{name} is larger than {rules.max_size // 2**20} MB, which is the most.")
        if part.offset:
            raise RefusedUpload("The beginning of this file has been lost. Upload it again.")
        if len(self._files) >= WAITING_AT_MOST or self._arriving >= ARRIVING_AT_MOST:
            raise RefusedUpload("Too many files are on their way already.")
        upload = self._files[part.upload] = Upload(part, name)
        if part.size == 0:
            upload.complete(b"")
        return upload

    @property
    def _arriving(self) -> int:
        return sum(each.record is None for each in self._files.values())

    def drop(self, message: DropUpload) -> None:
        """Let go of a file that its client cancels or takes back, unless a run has seen it."""
        with self._lock:
            upload = self._files.get(message.upload)
            if upload is not None and upload.client == message.client and not upload.held:
                del self._files[upload.id]

    # What the session says

    def add(self, widget: str, record: UploadedFileRec) -> UploadedFileInfo:
        """Take a whole file at once, by the rules for any other."""
        part = UploadPart(
            client="", widget=widget, upload=record.file_id, name=record.name, mime=record.type,
            size=len(record.data), offset=0, digest="",
        )  # fmt: skip
        with self._lock:
            upload = self._begin(part)
            upload.complete(record.data)
            return upload.info

    def check(self, widget: str, files: Iterable[UploadedFileInfo]) -> None:
        """Raise ValueError for a file that has not come whole, or is another widget's."""
        with self._lock:
            for file in files:
                upload = self._files.get(file.id)
                if upload is None or upload.record is None or upload.widget != widget or upload.info != file:
                    raise ValueError(f"there is no file {file.name!r} for it")

    def records(self, ids: Iterable[str]) -> list[UploadedFileRec]:
        """Return the files of some ids, without those that are gone."""
        with self._lock:
            found = [self._files.get(each) for each in ids]
        return [each.record for each in found if each is not None and each.record is not None]

    def settle(self, named: Collection[str]) -> None:
        """After a run: keep what the state names, and what no run has seen yet of the widgets that are there."""
        with self._lock:
            for upload in list(self._files.values()):
                if upload.id in named:
                    upload.held = True
                elif upload.held or upload.widget not in self._widgets:
                    del self._files[upload.id]

    def clear(self) -> None:
        with self._lock:
            self._files.clear()


def _checked(part: UploadPart, buffers: Buffers) -> bytes | memoryview:
    """Return the one buffer of a part, if it is what the signed message says."""
    if len(buffers) != 1:
        raise RefusedUpload("A part of a file comes in one buffer.")
    (data,) = buffers
    if hashlib.sha256(data).hexdigest() != part.digest:
        raise RefusedUpload("A part of this file was damaged on its way. Upload it again.")
    return data
