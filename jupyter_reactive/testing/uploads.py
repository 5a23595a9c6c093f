"""The widgets of an AppTest that take files: what a person gives to them, and takes back."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, Self

import msgspec

from ..runtime.uploaded_file import UploadedFileRec
from ..runtime.uploads import RefusedUpload
from ..runtime.widgets import Json
from .inputs import Widget

Given = tuple[str, bytes, str]


class Uploader(Widget):
    """A widget whose value is files. What is given to it counts from the next `run()`."""

    @property
    def value(self) -> Any:
        """The files that the last run had."""
        return self._app._client.held(self._placed)

    def clear(self) -> Self:
        """Take back what was given."""
        return self.set_value(None)

    def _wired(self, value: Any) -> Json:
        return [self._upload(each) for each in value or ()]

    def _upload(self, given: Any) -> Json:
        if isinstance(given, dict):
            return given
        name, content, kind = given
        record = UploadedFileRec(uuid.uuid4().hex, name, kind, bytes(content))
        try:
            return msgspec.to_builtins(self._app._client.session.transfers.uploads.add(self.id, record))
        except RefusedUpload as refused:
            raise ValueError(str(refused)) from None


class FileUploader(Uploader):
    """`st.file_uploader`. A file is a tuple of its name, content and MIME type."""

    @property
    def accept_multiple_files(self) -> bool:
        return bool(self.element.accept != "one")

    @property
    def accept_directory(self) -> bool:
        return bool(self.element.accept == "directory")

    @property
    def allowed_type(self) -> list[str]:
        return list(self.element.file_type)

    def set_value(self, files: Given | Sequence[Given] | None) -> Self:
        """Give one file or several in the place of what was given before; None takes them back."""
        if isinstance(files, tuple) and len(files) == 3 and isinstance(files[0], str):
            files = [files]
        return super().set_value(list(files or ()))

    def upload(self, filename: str, content: bytes, mime_type: str = "application/octet-stream") -> Self:
        """Give one more file than was given since the last run."""
        staged = self._app._client.staged(self._placed) or []
        return super().set_value([*staged, (filename, content, mime_type)])
