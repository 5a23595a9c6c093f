"""What carries files: to a person's disk, or from it, from a camera or a microphone."""

from .inputs import Button


class DownloadButton(Button, frozen=True, kw_only=True):
    """Its value is a press: True. The file is asked for by a `Download`, and only then made."""

    file_name: str | None = None
    mime: str | None = None
    reruns: bool = True
