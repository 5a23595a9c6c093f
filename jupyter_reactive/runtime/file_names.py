"""Names and types of files as a browser says them: what is left of a name, and which types are asked for.

A name never reaches the file system from here. It is made safe for scripts that save files by it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

CATEGORIES = ("image", "audio", "video", "text")
# Extensions that stand for the same type: who asks for one takes the other.
_PAIRS = ((".jpg", ".jpeg"), (".mpg", ".mpeg"), (".mp4", ".mpeg4"), (".tif", ".tiff"), (".htm", ".html"))
_SEPARATORS = re.compile(r"[\\/]+")
# Control characters, and those that turn the direction of what follows them: "gpj.exe" might read "exe.jpg".
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
# What Windows would take for a drive or a stream, and devices that it has in every folder.
_FORBIDDEN = re.compile(r'[<>:"|?*]')
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)", re.IGNORECASE)
LONGEST = 255
UNNAMED = "file"


def safe_name(name: str, *, folders: bool = False) -> str:
    """Return the last part of a name, or with `folders` a path below the folder that was chosen.

    No part is "..", a drive, a device or hidden in other signs, whichever system the name is from.
    """
    parts = [part for part in map(_safe_part, _SEPARATORS.split(name)) if part]
    return "/".join(parts if folders else parts[-1:]) or UNNAMED


def _safe_part(part: str) -> str:
    known = part.encode("utf-8", "ignore").decode()  # a browser may say half of a character
    bare = _FORBIDDEN.sub("_", _UNSEEN.sub("", known)).strip().rstrip(". ")
    if _DEVICES.match(bare):
        bare = f"_{bare}"
    return _shortened(bare)


def _shortened(part: str) -> str:
    """Return a part that file systems have room for; its extension stays."""
    if len(part.encode()) <= LONGEST:
        return part
    stem, dot, extension = part.rpartition(".")
    ending = f"{dot}{extension}" if stem and len(extension) < 16 else ""
    room = LONGEST - len(ending.encode())
    return part.encode()[:room].decode("utf-8", "ignore").rstrip(". ") + ending


def accepted_types(types: str | Iterable[str] | None) -> tuple[str, ...]:
    """Return types as a browser takes them: MIME types first, then extensions, each with its like."""
    given = [types] if isinstance(types, str) else list(types or ())
    words = [word.strip().lower() for word in given if word.strip()]
    mimes = [f"{word}/*" if word in CATEGORIES else word for word in words if word in CATEGORIES or "/" in word]
    rest = [word for word in words if word not in CATEGORIES and "/" not in word]
    extensions = [word if word.startswith(".") else f".{word}" for word in rest]
    for pair in _PAIRS:
        for one, other in (pair, pair[::-1]):
            if one in extensions and other not in extensions:
                extensions.append(other)
    return (*mimes, *extensions)


def is_allowed(name: str, types: tuple[str, ...]) -> bool:
    """Say whether a file's extension is asked for. MIME types are for the browser to judge: names do not tell."""
    if not types or any("/" in each for each in types):
        return True
    return name.lower().endswith(types)
