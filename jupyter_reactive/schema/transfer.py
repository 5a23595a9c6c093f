"""Bytes on demand, beside the batches: what the kernel answers to who downloads or uploads a file.

A part of a file travels in a buffer of its message. An answer is `{"method": "custom", "content":
Answer}` on the asking channel; it may get lost, and whoever waits for it asks again. What a front
end says of files is in back_msg.py.
"""

from msgspec import Struct

from .base import snake_case


class Answer(Struct, frozen=True, kw_only=True, tag_field="type", tag=snake_case):
    """One answer; `failed` says, for a person to read, why there will be no other."""


class DownloadPart(Answer, frozen=True, kw_only=True):
    """The bytes of a download from `offset` on, in a buffer; `size` is that of the whole file."""

    download: str
    offset: int = 0
    size: int = 0
    name: str = ""
    mime: str = ""
    failed: str | None = None


class UploadState(Answer, frozen=True, kw_only=True):
    """How much of an upload is with the kernel, and the name that it has there."""

    upload: str
    received: int = 0
    name: str = ""
    failed: str | None = None


ANSWERS = (DownloadPart, UploadState)
