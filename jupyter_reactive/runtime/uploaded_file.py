"""A file that a person uploaded: what scripts get, and the record that its copies share.

Knows neither sessions nor how the bytes came.
"""

from __future__ import annotations

import io
from typing import Any

from msgspec import Struct


class UploadedFileRec(Struct, frozen=True):
    """One file as it came; `name` is safe to show, and to save under in a folder of one's own."""

    file_id: str
    name: str
    type: str
    data: bytes


class FileURLs(Struct, frozen=True):
    """Streamlit's addresses of a file. Here there are none: bytes travel over the kernel's channel."""

    file_id: str
    upload_url: str = ""
    delete_url: str = ""


class UploadedFile(io.BytesIO):
    """A file in memory, with its `name`, `type`, `size` and `file_id`.

    Its bytes are shared with every other object of the same file, as long as none is written to.

    >>> file = st.file_uploader("A table", type="csv")
    >>> if file is not None:
    ...     st.write(file.name, file.size, file.getvalue()[:20])
    """

    def __init__(self, record: UploadedFileRec, file_urls: Any = None) -> None:
        super().__init__(record.data)
        self.file_id = record.file_id
        self.name = record.name
        self.type = record.type
        self.size = len(record.data)
        self._record = record
        self._file_urls = file_urls or FileURLs(record.file_id)

    def __eq__(self, other: object) -> bool:
        return self.file_id == other.file_id if isinstance(other, UploadedFile) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.file_id)

    def __repr__(self) -> str:
        return f"UploadedFile(file_id={self.file_id!r}, name={self.name!r}, type={self.type!r}, size={self.size})"

    def __deepcopy__(self, memo: object) -> UploadedFile:
        """Return the file from its start: a copy of the object, not of its bytes."""
        return UploadedFile(self._record, self._file_urls)
