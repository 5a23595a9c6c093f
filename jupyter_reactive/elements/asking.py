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
from ..runtime.widgets import Json, Key, Serde, checked_key
from ..schema.files import ChatInput, SentMessage
from . import checks
from .checks import Size, Stretch
from .emitter import Args, Callback, Emitter, Kwargs

AcceptFile = bool | Literal["multiple", "directory"]
SubmitMode = Literal["submit", "disable", "stop"]


class Asking(Emitter):
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
    ) -> str | None:
        """Draw a field for a message and return it in the one run that sending it started, else None.

        Where it stands alone in the main column, it stays at the app's bottom. A text that the
        script sets under its key in `st.session_state` is put into the field, not sent.

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
            file_type=(),
            accept_audio=bool(accept_audio),
            audio_sample_rate=checks.sample_rate("audio_sample_rate", audio_sample_rate),
            submit_mode=checks.one_of("submit_mode", submit_mode, ("submit", "disable", "stop")),
            prefill=prefill,
            prefilled=0 if prefill is None else self._run().state.run,
            width=checks.width(width, "stretch"),
            height=checks.height(height),
        )
        return self._pinned()._widget(
            element,
            message(element.max_chars),
            key=key,
            on_change=_callback(on_submit),
            args=args,
            kwargs=kwargs,
            trigger=True,
            writable=True,
        )

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


def message(max_chars: int | None) -> Serde[str | None]:
    """Return the way of a message that is text alone; what is longer than the field allows is cut."""

    def deserialize(wire: Json) -> str:
        sent = msgspec.convert(wire, SentMessage)
        if sent.files or sent.audio is not None:
            raise ValueError("this field takes no files")
        return sent.text[:max_chars]

    def serialize(value: Any) -> Json:
        return {"text": str(value), "files": [], "audio": None}

    return Serde(deserialize, serialize, at_rest=None)
