"""The files of components: what a frame of one asks for, out of the folder that was declared for it.

Knows neither elements nor comms. Which names are refused, folders.py says.
"""

from __future__ import annotations

import threading
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..schema.back_msg import ComponentFile
from ..schema.transfer import DownloadPart
from .folders import Folder, RefusedPath

if TYPE_CHECKING:
    from .downloads import Reply
    from .widgets import Registration


class ComponentFiles:
    """Answers from any thread; never waits for a disk."""

    def __init__(self, widgets: Mapping[str, Registration]) -> None:
        self._widgets = widgets

    def serve(self, message: ComponentFile, reply: Reply) -> None:
        """Answer with the bytes of a file from an offset on."""
        widget = self._widgets.get(message.widget)
        if widget is None or widget.folder is None:
            reply(DownloadPart(download=message.download, failed="This component is not on the page any more."), b"")
            return
        thread = threading.Thread(
            target=_give, args=(widget.folder, message, reply), name="jupyter_reactive component", daemon=True
        )
        thread.start()


def _give(folder: Folder, message: ComponentFile, reply: Reply) -> None:
    name, offset = message.download, message.offset
    try:
        part = folder.read(message.path, offset)
    except (RefusedPath, OSError) as error:
        said = str(error) if isinstance(error, RefusedPath) else "The component has no such file."
        reply(DownloadPart(download=name, failed=said), b"")
        return
    if offset == 0 or part.data:
        reply(DownloadPart(download=name, offset=offset, size=part.size, name=part.name, mime=part.mime), part.data)
