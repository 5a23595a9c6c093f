"""`st.dialog`: a function whose call opens what floats over the app.

What it draws is a fragment: its widgets run the function alone, and the dialog stays. A run of the
whole script that does not call it closes it, and so does a person.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import wraps
from typing import Any, Literal, TypeVar, cast, overload

from ..runtime.dialogs import close_others, dialogs_around
from ..runtime.errors import (
    StreamlitInvalidLayoutContextError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ..runtime.fragments import inside
from ..runtime.script_run_context import ScriptRunContext, current_run
from ..schema.layout import Dialog
from . import checks
from .delta_generator import EVENT, MAIN, DeltaGenerator
from .disclosure import OnChange
from .fragments import fragment

F = TypeVar("F", bound=Callable[..., Any])
Width = int | Literal["small", "medium", "large"]
Position = Literal["left", "center", "right"]
WIDTHS = ("small", "medium", "large")


@overload
def dialog(
    title: str,
    *,
    width: Width = "small",
    position: Position = "center",
    dismissible: bool = True,
    icon: str | None = None,
    on_dismiss: OnChange = "ignore",
) -> Callable[[F], F]: ...


@overload
def dialog(
    title: F,
    *,
    width: Width = "small",
    position: Position = "center",
    dismissible: bool = True,
    icon: str | None = None,
    on_dismiss: OnChange = "ignore",
) -> F: ...


def dialog(
    title: F | str,
    *,
    width: Width = "small",
    position: Position = "center",
    dismissible: bool = True,
    icon: str | None = None,
    on_dismiss: OnChange = "ignore",
) -> Callable[[F], F] | F:
    """Make a function one that draws in a dialog over the app, which its call opens.

    `st.rerun()` closes the dialog; one can be open at a time.

    width
        "small" (500 pixels), "medium" (750), "large" (1280), or pixels.
    position
        "left" or "right": along that side of the app.
    dismissible
        Whether a person can close it: by its button, Escape or a click beside it.
    on_dismiss
        "rerun" or a callback, for when a person has closed it.

    >>> @st.dialog("Your name", icon=":material/person:")
    ... def ask():
    ...     name = st.text_input("Name")
    ...     if st.button("OK"):
    ...         st.session_state.name = name
    ...         st.rerun()
    >>> if st.button("Tell us your name"):
    ...     ask()
    """
    if not isinstance(title, str) or not title:
        raise StreamlitMissingRequiredParameterError("title", detail='Write `@st.dialog("Your title")`.')
    checks.listening("on_dismiss", on_dismiss)
    block = Dialog(
        title=title,
        size=_size(width),
        position=checks.one_of("position", position, ("left", "center", "right")),
        dismissible=bool(dismissible),
        icon=checks.icon(icon),
        listening=on_dismiss != "ignore",
    )
    return lambda function: _decorated(function, block, on_dismiss if callable(on_dismiss) else None)


def _size(width: Width) -> Width:
    if width in WIDTHS or (isinstance(width, int) and not isinstance(width, bool) and width > 0):
        return width
    raise StreamlitValueError("width", [*map(repr, WIDTHS), "a positive integer"], detail=f"It is {width!r}.")


def _decorated(function: F, block: Dialog, on_dismiss: Callable[..., Any] | None) -> F:
    content = fragment(function)

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> None:
        _check_place(current_run("st.dialog"))
        # Its content outlives the fragment that opened it, up to the next run of the whole script.
        with inside(None), _open(block, on_dismiss):
            content(*args, **kwargs)

    return cast("F", call)


def _check_place(run: ScriptRunContext) -> None:
    if any(dialogs_around(MAIN._cursor().block(run.outbound))):
        raise StreamlitInvalidLayoutContextError("A dialog cannot open another one. Close it first, with st.rerun().")
    if threading.get_ident() in run.parallel.threads:
        raise StreamlitInvalidLayoutContextError(
            "A dialog cannot be opened in a parallel fragment. Call it outside of it."
        )
    if run.dialog_opened:
        raise StreamlitInvalidLayoutContextError(
            "Only one dialog can be open: another one was opened in this run. Call one of them."
        )
    run.dialog_opened = True


def _open(block: Dialog, on_dismiss: Callable[..., Any] | None) -> DeltaGenerator:
    run = current_run("st.dialog")
    place = EVENT._dialog(block, on_dismiss)
    if place is not EVENT:
        close_others(place._cursor().block(run.outbound), run.outbound)
    return place
