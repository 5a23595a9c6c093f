"""The widgets of an AppTest that take files: what a person gives to them, and takes back."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any, Self

import msgspec
from msgspec import Struct

from ..runtime.file_names import is_allowed
from ..runtime.uploaded_file import UploadedFileRec
from ..runtime.uploads import RefusedUpload
from ..runtime.widgets import Json
from .client import AppTestError
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


class Recorder(Uploader):
    """A widget that makes its one file itself."""

    extension = ""
    mime = ""

    def set_value(self, file: Given | None) -> Self:
        """Give a recording in the place of the one before; None takes it back."""
        return super().set_value([] if file is None else [self._checked(file)])

    def _checked(self, file: Any) -> Given:
        match file:
            case (str() as name, bytes() | bytearray() as content, str() as kind):
                if name.lower().endswith(self.extension) and kind.lower() == self.mime:
                    return name, bytes(content), self.mime
        raise AppTestError(
            f"st.{self.type} makes one file: a tuple of a name that ends with {self.extension}, bytes and "
            f"{self.mime!r}, not {file!r}."
        )


class AudioInput(Recorder):
    """`st.audio_input`."""

    extension, mime = ".wav", "audio/wav"

    @property
    def sample_rate(self) -> int | None:
        rate: int | None = self.element.sample_rate
        return rate

    def upload(self, filename: str, content: bytes, mime_type: str = "audio/wav") -> Self:
        return self.set_value((filename, content, mime_type))


class CameraInput(Recorder):
    """`st.camera_input`."""

    extension, mime = ".jpg", "image/jpeg"

    @property
    def resolution(self) -> str | None:
        resolution: str | None = self.element.resolution
        return resolution

    def upload(self, filename: str, content: bytes, mime_type: str = "image/jpeg") -> Self:
        return self.set_value((filename, content, mime_type))


class Draft(Struct):
    """A message that is not sent yet."""

    text: str | None = None
    files: tuple[Given, ...] = ()


class ChatInput(Uploader):
    """`st.chat_input`. Its message is sent by the next `run()`."""

    @property
    def placeholder(self) -> str:
        return str(self.element.label)

    @property
    def value(self) -> Any:
        """The text for the next run, or else the message that the last one was started by."""
        text = self._draft.text
        return self._app._client.sent(self._placed) if text is None else text

    @property
    def _draft(self) -> Draft:
        return self._app._client.staged(self._placed) or Draft()

    def set_value(self, v: str | None) -> Self:
        """Write a text, or with None none; files stay."""
        return self._stage(Draft(v, self._draft.files))

    def upload(self, filename: str, content: bytes, mime_type: str = "application/octet-stream") -> Self:
        """Add a file to the message; where one is taken only, in the place of the one before."""
        self._check_upload(filename, content, mime_type)
        before = () if self.element.accept_file == "one" else self._draft.files
        return self._stage(Draft(self._draft.text, (*before, (filename, content, mime_type))))

    def clear(self) -> Self:
        """Take back the files of the message."""
        self._check_takes_files()
        return self._stage(Draft(self._draft.text))

    def _check_upload(self, filename: Any, content: Any, mime_type: Any) -> None:
        self._check_takes_files()
        if not (isinstance(filename, str) and filename and isinstance(content, bytes)):
            raise AppTestError(f"A file is a name and bytes, not {filename!r} and {type(content).__name__}.")
        if not (isinstance(mime_type, str) and mime_type):
            raise AppTestError(f"A MIME type is a text, not {mime_type!r}.")
        if not is_allowed(filename, self.element.file_type):
            raise AppTestError(f"{filename} is not of a type that is asked for: {self.element.file_type}.")

    def _check_takes_files(self) -> None:
        if self.element.accept_file == "none":
            raise AppTestError(f"{self!r} takes no files: it was made without `accept_file`.")

    def _stage(self, draft: Draft) -> Self:
        if draft == Draft():
            self._app._client.release(self._placed)
            return self
        return super().set_value(draft)

    def _wired(self, value: Any) -> Json:
        if value.text is not None and not isinstance(value.text, str):
            raise TypeError("it is not text")
        return {"text": value.text or "", "files": super()._wired(value.files), "audio": None}
