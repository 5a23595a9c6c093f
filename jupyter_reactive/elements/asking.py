"""What a person writes to a chat: st.chat_input.

Says how the arguments become a ChatInput of schema/files.py, and a sent message a text; what a
session does with files, runtime/uploads.py knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal, Self

import msgspec

from ..runtime.cursor import RootCursor
from ..runtime.errors import StreamlitInvalidLayoutContextError, StreamlitValueError
from ..runtime.file_names import accepted_types, is_allowed
from ..runtime.uploaded_file import UploadedFile
from ..runtime.uploads import Uploads
from ..runtime.widgets import Accepts, Json, Key, Serde, checked_key
from ..schema.files import ChatInput, SentMessage, UploadedFileInfo
from . import checks
from .chat_value import ChatInputValue
from .checks import Size, Stretch
from .emitter import Args, Callback, Kwargs
from .uploading import MEGABYTE, Uploading

AcceptFile = bool | Literal["multiple", "directory"]
SPEECH = ".wav"
SubmitMode = Literal["submit", "disable", "stop"]


class Asking(Uploading):
    def chat_input(
        self,
        placeholder: str = "Your message",
        *,
        key: Key | None = None,
        max_chars: int | None = None,
        max_upload_size: int | None = None,
        accept_file: AcceptFile = False,
        file_type: str | Sequence[str] | None = None,
        accept_audio: bool = False,
        audio_sample_rate: int | None = 16000,
        disabled: bool = False,
        submit_mode: SubmitMode = "submit",
        on_submit: Callback | None = None,
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        width: Stretch = "stretch",
        height: Size = "content",
    ) -> Any:
        """Draw a field for a message and return it in the one run that sending it started, else None.

        A text is returned, or a `ChatInputValue` of `text`, `files`, `audio` where it takes those.
        Where it stands alone in the main column, it stays at the app's bottom. A text that the
        script sets under its key in `st.session_state` is put into the field, not sent.

        accept_file
            True for one file, "multiple" for several, "directory" for a folder.
        submit_mode
            What sending does while the app runs: "submit" begins anew, "disable" waits for the
            run's end, "stop" makes a button of it that ends the run.

        >>> if prompt := st.chat_input("Say something"):
        ...     st.write("You said:", prompt)
        """
        if self._form() is not None:
            raise StreamlitInvalidLayoutContextError(
                "`st.chat_input` cannot stand in a form: it sends its message itself. Draw it outside."
            )
        prefill = self._prefill(key)
        element = ChatInput(
            label=str(placeholder),
            disabled=disabled,
            max_chars=max_chars or None,
            max_upload_size=checks.upload_size(max_upload_size),
            accept_file=_ACCEPTED[checks.one_of("accept_file", accept_file, tuple(_ACCEPTED))],
            file_type=accepted_types(file_type),
            accept_audio=bool(accept_audio),
            audio_sample_rate=checks.sample_rate("audio_sample_rate", audio_sample_rate),
            submit_mode=checks.one_of("submit_mode", submit_mode, ("submit", "disable", "stop")),
            prefill=prefill,
            prefilled=0 if prefill is None else self._run().state.run,
            width=checks.width(width, "stretch"),
            height=checks.height(height),
        )
        uploads = self._uploads()
        return self._pinned()._widget(
            element, message(element, uploads), key=key, on_change=_callback(on_submit), args=args, kwargs=kwargs,
            trigger=True, writable=True, accepts=_accepts(element, uploads),
        )  # fmt: skip

    def _pinned(self) -> Self:
        """Return the bottom of the app for what stands alone in its main column, any other place as it is."""
        run, cursor = self._run(), self._cursor()
        alone = isinstance(cursor, RootCursor) and cursor.block(run.outbound) is run.outbound.tree.roots["main"]
        return self._at(run, RootCursor("bottom")) if alone else self

    def _prefill(self, key: Key | None) -> str | None:
        """Return the text that the script has set for the field since the run began."""
        value = None if key is None else self._run().state.take_set(checked_key(key))
        return value if isinstance(value, str) else None


_ACCEPTED: dict[AcceptFile, Literal["none", "one", "multiple", "directory"]] = {
    False: "none",
    True: "one",
    "multiple": "multiple",
    "directory": "directory",
}


def _callback(on_submit: object) -> Callback | None:
    if on_submit is not None and not callable(on_submit):
        raise StreamlitValueError("on_submit", ["a function"], detail=f"It is {on_submit!r}.")
    return on_submit


def _accepts(element: ChatInput, uploads: Uploads) -> Accepts | None:
    """Return which files a message may have: those of its types, and speech."""
    if element.accept_file == "none" and not element.accept_audio:
        return None
    speech = (SPEECH,) if element.accept_audio else ()
    types = element.file_type if element.accept_file != "none" else ()
    return Accepts(
        max_size=element.max_upload_size * MEGABYTE,
        types=(*types, *speech) if types or element.accept_file == "none" else (),
        folders=element.accept_file == "directory",
        check=lambda widget, wire: uploads.check(widget, _infos(wire)),
    )


def message(element: ChatInput, uploads: Uploads) -> Serde[Any]:
    """Return the way of a message; what is longer than the field allows is cut."""
    with_files, with_audio = element.accept_file != "none", element.accept_audio

    def deserialize(wire: Json) -> str | ChatInputValue:
        sent = msgspec.convert(wire, SentMessage)
        _check(sent, element)
        text = sent.text[: element.max_chars]
        if not with_files and not with_audio:
            return text
        files = [UploadedFile(record) for record in uploads.records(each.id for each in sent.files)]
        audio = [UploadedFile(record) for record in uploads.records([sent.audio.id] if sent.audio else [])]
        return ChatInputValue(text, files, audio[0] if audio else None, with_files, with_audio)

    def serialize(value: Any) -> Json:
        return {"text": str(value), "files": [], "audio": None}

    return Serde(deserialize, serialize, at_rest=None, files=lambda wire: [each.id for each in _infos(wire)])


def _check(sent: SentMessage, element: ChatInput) -> None:
    """Raise ValueError for a message that the field could not send."""
    most = {"none": 0, "one": 1}.get(element.accept_file, len(sent.files))
    if len(sent.files) > most:
        raise ValueError(f"{len(sent.files)} files are sent; the field takes {most or 'none'}")
    if sent.audio is not None and not (element.accept_audio and is_allowed(sent.audio.name, (SPEECH,))):
        raise ValueError("speech is sent that the field does not take")
    for file in sent.files:
        if not is_allowed(file.name, element.file_type):
            raise ValueError(f"{file.name} is not of a type that is asked for")


def _infos(wire: Json) -> list[UploadedFileInfo]:
    sent = msgspec.convert(wire, SentMessage)
    return [*sent.files, *([] if sent.audio is None else [sent.audio])]
