"""How an exception is told to a person: its name, its message, and the script's own frames.

Knows the frames that are not the script's (ours, IPython's, the import system's); knows nothing
of where the element goes.
"""

import linecache
import os
import traceback
from pathlib import Path
from types import FrameType
from typing import Any

import msgspec

from ..schema.status import ExceptionElement, Frame
from .errors import ReactiveError
from .sources import Script

_PACKAGE = str(Path(__file__).parents[1]) + os.sep
_HIDDEN = (_PACKAGE, "<frozen importlib")
_HIDDEN_MODULES = ("IPython", "ast", "ipykernel", "importlib", "jupyter_reactive")


def error_element(exception: Any, width: Any = "stretch") -> ExceptionElement:
    """Return `exception` as an element; anything that is not an exception is shown by its type and text."""
    return ExceptionElement(
        name=_name(type(exception)),
        message=_message(exception),
        hint=exception.hint if isinstance(exception, ReactiveError) else None,
        frames=_frames(exception),
        is_warning=isinstance(exception, Warning),
        width=width,
    )


def _name(kind: type) -> str:
    """Return a class's name as Python's tracebacks have it, with its module, but not of ours and of scripts."""
    module = kind.__module__
    own = module in ("builtins", "__main__") or module.partition(".")[0].startswith("jupyter_reactive")
    return kind.__name__ if own else f"{module}.{kind.__name__}"


def _message(exception: Any) -> str:
    if isinstance(exception, SyntaxError):
        return exception.msg or ""
    return "\n".join([str(exception), *getattr(exception, "__notes__", ())])


def _frames(exception: Any) -> tuple[Frame, ...]:
    """Return where in the script it happened; a SyntaxError names its own place."""
    if not isinstance(exception, BaseException):
        return ()
    steps = traceback.walk_tb(exception.__traceback__)
    frames = [_frame(frame, line) for frame, line in steps if not _hidden(frame)]
    if isinstance(exception, SyntaxError) and exception.filename:
        source = (exception.text or linecache.getline(exception.filename, exception.lineno or 0)).strip()
        frames.append(Frame(file=exception.filename, line=exception.lineno or 0, function="", source=source))
    return tuple(frames)


def _frame(frame: FrameType, line: int) -> Frame:
    file = frame.f_code.co_filename
    source = linecache.getline(file, line, frame.f_globals).strip()
    return Frame(file=file, line=line, function=frame.f_code.co_qualname, source=source)


def _hidden(frame: FrameType) -> bool:
    """Return whether a frame is none of the script's: by file, or by module where the file says nothing."""
    module = str(frame.f_globals.get("__name__", "")).partition(".")[0]
    return frame.f_code.co_filename.startswith(_HIDDEN) or module in _HIDDEN_MODULES


def labelled(element: ExceptionElement, script: Script | None) -> ExceptionElement:
    """Name the script in an error's frames as a person knows it."""
    if script is None or not script.label:
        return element
    frames = [
        msgspec.structs.replace(frame, file=script.label) if frame.file == script.filename else frame
        for frame in element.frames
    ]
    return msgspec.structs.replace(element, frames=tuple(frames))
