"""What st.chat_input returns where it takes files or speech: a text with them, by attribute and by key."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from typing import Any

from ..runtime.uploaded_file import UploadedFile

KEYS = ("text", "files", "audio")


class ChatInputValue(MutableMapping[str, Any]):
    """A message: `text`, and of `files` and `audio` what its field takes.

    >>> message = st.chat_input("Say something", accept_file="multiple")
    >>> if message:
    ...     st.write(message.text, len(message.files), message["text"])
    """

    text: str
    files: list[UploadedFile]
    audio: UploadedFile | None

    def __init__(
        self,
        text: str,
        files: list[UploadedFile] | None = None,
        audio: UploadedFile | None = None,
        _include_files: bool = False,
        _include_audio: bool = False,
    ) -> None:
        self.__dict__["_keys"] = ("text", *("files",) * _include_files, *("audio",) * _include_audio)
        given = {"text": text, "files": files or [], "audio": audio}
        self.__dict__.update({key: given[key] for key in self._keys})

    def to_dict(self) -> dict[str, Any]:
        """Return what is in the message."""
        return {key: self.__dict__[key] for key in self._keys if key in self.__dict__}

    def __getattr__(self, name: str) -> Any:
        if name in KEYS:
            raise AttributeError(f"This message has no {name}: `st.chat_input` was not asked to take any.")
        raise AttributeError(name)

    def __getitem__(self, key: str) -> Any:
        return self.to_dict()[key]

    def __setitem__(self, key: str, value: Any) -> None:
        if key not in self._keys:
            raise KeyError(key)
        self.__dict__[key] = value

    def __delitem__(self, key: str) -> None:
        self.to_dict()[key]
        del self.__dict__[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self.to_dict())

    def __len__(self) -> int:
        return len(self.to_dict())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ChatInputValue) and self.to_dict() == other.to_dict()

    __hash__ = None  # type: ignore[assignment]  # it can be changed

    def __repr__(self) -> str:
        return f"ChatInputValue({', '.join(f'{key}={value!r}' for key, value in self.to_dict().items())})"
