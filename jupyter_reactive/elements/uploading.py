"""What a person gives to the app as a file: st.file_uploader, camera_input, audio_input.

Says how the arguments become a struct of schema/files.py, and which files it takes; how their
bytes come and where they are kept, runtime/uploads.py knows.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Literal, overload

import msgspec

from ..runtime.file_names import accepted_types
from ..runtime.uploaded_file import UploadedFile
from ..runtime.uploads import Uploads
from ..runtime.widgets import Accepts, Json, Key, Serde
from ..schema.base import LabelVisibility
from ..schema.files import AudioInput, CameraInput, FileUploader, UploadedFileInfo
from . import checks
from .checks import Stretch
from .emitter import Args, Emitter, Kwargs
from .pressing import OnChange, _check_callback

Resolution = Literal["480p", "720p", "1080p"]
AcceptMultiple = bool | Literal["directory"]
MEGABYTE = 2**20
Infos = tuple[UploadedFileInfo, ...]


class Uploading(Emitter):
    @overload
    def file_uploader(
        self,
        label: str,
        type: str | Sequence[str] | None = None,
        accept_multiple_files: Literal[False] = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        max_upload_size: int | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Stretch = "stretch",
    ) -> UploadedFile | None: ...

    @overload
    def file_uploader(
        self,
        label: str,
        type: str | Sequence[str] | None = None,
        accept_multiple_files: AcceptMultiple = ...,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        max_upload_size: int | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Stretch = "stretch",
    ) -> Any: ...

    def file_uploader(
        self,
        label: str,
        type: str | Sequence[str] | None = None,
        accept_multiple_files: AcceptMultiple = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        max_upload_size: int | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Stretch = "stretch",
    ) -> Any:
        """Draw a field for files and return the one that was given, or None; of several, their list.

        type
            Extensions ("csv"), MIME types ("image/*"), or "image", "audio", "video", "text".
        accept_multiple_files
            True for several files, "directory" for a folder with all that is in it.
        max_upload_size
            The most that one file may have, in megabytes; None is 200.

        >>> file = st.file_uploader("A table", type=["csv", "txt"])
        >>> if file is not None:
        ...     st.text(file.getvalue().decode())
        """
        _check_callback("on_change", on_change)
        many = bool(accept_multiple_files)
        element = FileUploader(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            file_type=accepted_types(type),
            accept="directory" if accept_multiple_files == "directory" else "multiple" if many else "one",
            max_upload_size=checks.upload_size(max_upload_size),
            width=checks.width(width, "stretch"),
        )
        uploads = self._uploads()
        takes = Accepts(
            max_size=element.max_upload_size * MEGABYTE,
            types=element.file_type,
            folders=element.accept == "directory",
            check=partial(_check_files, uploads),
        )
        return self._widget(
            element, files(uploads, many=many), key=key, on_change=on_change, args=args, kwargs=kwargs,
            writable=False, accepts=takes,
        )  # fmt: skip

    def camera_input(
        self,
        label: str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        resolution: Resolution | None = None,
        width: Stretch = "stretch",
    ) -> UploadedFile | None:
        """Draw a camera and return the photo that was taken, a JPEG file, or None.

        resolution
            "480p", "720p" or "1080p" where the camera can; None leaves it to the browser.

        >>> photo = st.camera_input("You", resolution="720p")
        >>> if photo is not None:
        ...     st.image(photo)
        """
        _check_callback("on_change", on_change)
        element = CameraInput(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            resolution=checks.one_of("resolution", resolution, ("480p", "720p", "1080p", None)),
            width=checks.width(width, "stretch"),
        )
        return self._recorded(element, ".jpg", key, on_change, args, kwargs)

    def audio_input(
        self,
        label: str,
        *,
        sample_rate: int | None = 16000,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Stretch = "stretch",
    ) -> UploadedFile | None:
        """Draw a microphone and return what was recorded, a WAV file, or None.

        sample_rate
            Samples a second: 8000, 11025, 16000, 22050, 24000, 32000, 44100 or 48000; None leaves
            it to the browser.

        >>> speech = st.audio_input("Say something", sample_rate=48000)
        >>> if speech is not None:
        ...     st.write(len(speech.getvalue()), "bytes")
        """
        _check_callback("on_change", on_change)
        element = AudioInput(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            sample_rate=checks.sample_rate("sample_rate", sample_rate),
            width=checks.width(width, "stretch"),
        )
        return self._recorded(element, ".wav", key, on_change, args, kwargs)

    def _recorded(
        self,
        element: CameraInput | AudioInput,
        extension: str,
        key: Key | None,
        on_change: OnChange,
        args: Args | None,
        kwargs: Kwargs | None,
    ) -> UploadedFile | None:
        """Draw a widget whose value is one file that the browser made."""
        uploads = self._uploads()
        takes = Accepts(
            max_size=element.max_upload_size * MEGABYTE, types=(extension,), check=partial(_check_files, uploads)
        )
        serde: Serde[UploadedFile | None] = files(uploads, many=False)
        return self._widget(
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, writable=False, accepts=takes
        )

    def _uploads(self) -> Uploads:
        return self._run().session.transfers.uploads


def files(uploads: Uploads, *, many: bool) -> Serde[Any]:
    """Return the way of files: what travels names them, what scripts get has their bytes."""

    def deserialize(wire: Json) -> Any:
        infos = msgspec.convert(wire, Infos)
        if len(infos) > 1 and not many:
            raise ValueError(f"{len(infos)} files are given; one is asked for")
        found = [UploadedFile(record) for record in uploads.records(each.id for each in infos)]
        return found if many else found[0] if found else None

    def serialize(value: Any) -> Json:
        given = value if isinstance(value, list) else [] if value is None else [value]
        return [{"id": each.file_id, "name": each.name, "size": each.size} for each in given]

    return Serde(deserialize, serialize, files=_ids)


def _check_files(uploads: Uploads, widget: str, wire: Json) -> None:
    uploads.check(widget, msgspec.convert(wire, Infos))


def _ids(wire: Json) -> list[str]:
    return [each["id"] for each in wire]
