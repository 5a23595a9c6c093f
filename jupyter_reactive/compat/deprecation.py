"""`streamlit.deprecation_util`: how packages made for Streamlit say that a name of theirs is old."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from ..elements.delta_generator import MAIN

F = TypeVar("F", bound=Callable[..., Any])

_told: set[str] = set()


def show_deprecation_warning(message: str, show_in_browser: bool = True, show_once: bool = False) -> None:
    """Warn in the app and in the log; with `show_once`, of a message that was shown already, not again."""
    if show_once and message in _told:
        return
    _told.add(message)
    if show_in_browser:
        MAIN.warning(message)
    logging.getLogger("streamlit").warning(message)


def make_deprecated_name_warning(
    old_name: str, new_name: str, removal_date: str, extra_message: str | None = None, include_st_prefix: bool = True
) -> str:
    """Return what is said of an old name."""
    prefix = "st." if include_st_prefix else ""
    said = f"`{prefix}{old_name}` is called `{prefix}{new_name}` now; the old name goes after {removal_date}."
    return f"{said}\n\n{extra_message}" if extra_message else said


def deprecate_func_name(
    func: F,
    old_name: str,
    removal_date: str,
    extra_message: str | None = None,
    name_override: str | None = None,
    include_st_prefix: bool = True,
    show_in_browser: bool = True,
    show_once: bool = False,
) -> F:
    """Return a function under its old name, which says the new one when it is called."""
    new_name = name_override or str(func.__name__)
    said = make_deprecated_name_warning(old_name, new_name, removal_date, extra_message, include_st_prefix)

    @wraps(func)
    def call(*args: Any, **kwargs: Any) -> Any:
        show_deprecation_warning(said, show_in_browser, show_once)
        return func(*args, **kwargs)

    call.__name__ = old_name
    return call  # type: ignore[return-value]
