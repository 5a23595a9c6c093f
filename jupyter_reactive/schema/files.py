"""What carries files: to a person's disk, or from it, from a camera or a microphone."""

from typing import ClassVar, Literal

from msgspec import Struct

from .base import Widget, Width
from .inputs import Button


class DownloadButton(Button, frozen=True, kw_only=True):
    """Its value is a press: True. The file is asked for by a `Download`, and only then made."""

    file_name: str | None = None
    mime: str | None = None
    reruns: bool = True


class UploadedFileInfo(Struct, frozen=True, kw_only=True):
    """What a widget's value says of a file that is with the kernel; its bytes do not travel back."""

    id: str
    name: str
    size: int


class FileUploader(Widget, frozen=True, kw_only=True):
    """Its value is the files that are with the kernel; `max_upload_size` is in megabytes."""

    identity: ClassVar[tuple[str, ...]] = ("file_type", "accept", "max_upload_size")

    default: tuple[UploadedFileInfo, ...] = ()
    file_type: tuple[str, ...] = ()
    accept: Literal["one", "multiple", "directory"] = "one"
    max_upload_size: int = 200
    width: Width = "stretch"


class CameraInput(Widget, frozen=True, kw_only=True):
    """Its value is one photo, a JPEG, or none."""

    default: tuple[UploadedFileInfo, ...] = ()
    resolution: Literal["480p", "720p", "1080p"] | None = None
    max_upload_size: int = 200
    width: Width = "stretch"


class AudioInput(Widget, frozen=True, kw_only=True):
    """Its value is one recording, a WAV, or none."""

    default: tuple[UploadedFileInfo, ...] = ()
    sample_rate: int | None = 16000
    max_upload_size: int = 200
    width: Width = "stretch"


class ChatInput(Widget, frozen=True, kw_only=True):
    """Its label stands in the empty field. Its value is a `SentMessage`, once it is sent.

    `prefill` is a text that the script put into the field in run number `prefilled`.
    """

    identity: ClassVar[tuple[str, ...]] = ("accept_file", "file_type", "max_chars", "max_upload_size")

    max_chars: int | None = None
    max_upload_size: int = 200
    accept_file: Literal["none", "one", "multiple", "directory"] = "none"
    file_type: tuple[str, ...] = ()
    accept_audio: bool = False
    audio_sample_rate: int | None = 16000
    submit_mode: Literal["submit", "disable", "stop"] = "submit"
    prefill: str | None = None
    prefilled: int = 0
    width: Width = "stretch"
    height: int | Literal["content", "stretch"] = "content"


class SentMessage(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a person sent by `st.chat_input`."""

    text: str
    files: tuple[UploadedFileInfo, ...] = ()
    audio: UploadedFileInfo | None = None


SHARED = (UploadedFileInfo, SentMessage)
