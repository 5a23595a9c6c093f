"""What a person can save as a file: st.download_button.

Says how data of any kind becomes a file at the click; how its bytes travel, runtime/downloads.py knows.
"""

from __future__ import annotations

import io
import mimetypes
from collections.abc import Callable
from contextlib import suppress
from pathlib import PurePath
from typing import Any, BinaryIO, Literal, TextIO

import msgspec

from ..runtime.errors import StreamlitAPIException, StreamlitInvalidLayoutContextError
from ..runtime.script_run_context import ScriptRunContext, set_script_run_ctx
from ..runtime.widgets import File, Key, Prepare
from ..schema.files import DownloadButton
from . import checks
from .checks import Size
from .emitter import Args, Callback, Emitter, Kwargs
from .pressing import ButtonType, _check_callback, face
from .serdes import BOOL

Saved = str | bytes | TextIO | BinaryIO | io.RawIOBase
TEXT, BINARY = "text/plain", "application/octet-stream"


class Downloading(Emitter):
    def download_button(
        self,
        label: str,
        data: Saved | Callable[[], Saved],
        file_name: str | None = None,
        mime: str | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_click: Callback | Literal["rerun", "ignore"] | None = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        type: ButtonType = "secondary",
        icon: str | None = None,
        icon_position: Literal["left", "right"] = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Size = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """Draw a button that saves a file, and return True in the one run that its press started.

        data
            Text, bytes, an open file, or a function that returns one: it is called at the click, in
            a thread of its own beside the script. Nothing is encoded or sent before the click.
        on_click
            "ignore" saves the file without a run of the app.

        >>> st.download_button("Save", "a,b\\n1,2\\n", "table.csv", on_click="ignore")
        False
        """
        if self._form() is not None:
            raise StreamlitInvalidLayoutContextError(
                "`st.download_button` cannot stand in a form. Draw it outside, where it can use what the form sent."
            )
        _check_callback("on_click", on_click)
        width = checks.container_width(use_container_width, width)
        looks = msgspec.structs.asdict(
            face("" if label is None else label, help, type, icon, icon_position, disabled, width, shortcut, wrap)
        )
        element = DownloadButton(
            **looks,
            file_name=checks.of_type("file_name", file_name, str, None),
            mime=checks.of_type("mime", mime, str, None),
            reruns=on_click != "ignore",
        )
        offers = None if disabled else self._offered(data, file_name, mime)
        return self._widget(
            element, BOOL, key=key, on_change=on_click, args=args, kwargs=kwargs, trigger=True, offers=offers
        )

    def _offered(self, data: Saved | Callable[[], Saved], file_name: str | None, mime: str | None) -> Prepare:
        """Return what makes the file at the click. An open file is read now: the script may close it."""
        if not callable(data):
            kept = _kept(data)
            return lambda: _file(kept, *_told(data, file_name, mime))
        make, run = data, self._run()
        return lambda: _made(make, run, file_name, mime)


def _made(make: Callable[[], Saved], run: ScriptRunContext, file_name: str | None, mime: str | None) -> File:
    """Call what makes the data, as a part of the run that drew the button: it has session state and prints there."""
    set_script_run_ctx(run)
    with run.session.host.output.to(run):
        data = make()
        return _file(_kept(data), *_told(data, file_name, mime))


def _kept(data: Any) -> str | bytes:
    """Return what is in `data`; of a file all, wherever it was read to."""
    match data:
        case str() | bytes():
            return data
        case io.BytesIO() | io.StringIO():
            return data.getvalue()
        case io.TextIOWrapper():
            return data.read()
        case io.BufferedReader() | io.RawIOBase():
            data.seek(0)
            return data.read() or b""
    raise StreamlitAPIException(
        f"A value of type `{type(data).__name__}` cannot be saved as a file. "
        "Give text, bytes, an open file, or a function that returns one."
    )


def _told(data: Any, name: str | None, mime: str | None) -> tuple[str | None, str | None]:
    """Return name and type as given, or else as a file on disk has them."""
    own = None
    with suppress(AttributeError, ValueError, OSError):  # a detached file has no name any more
        own = data.name
    if isinstance(own, str) and own:
        name = name if name is not None else PurePath(own).name
        mime = mime if mime is not None else mimetypes.guess_type(name)[0]
    return name, mime


def _file(content: str | bytes, name: str | None, mime: str | None) -> File:
    data = content.encode() if isinstance(content, str) else content
    mime = mime or (TEXT if isinstance(content, str) else BINARY)
    return File(data, name or f"download{mimetypes.guess_extension(mime) or ''}", mime)
