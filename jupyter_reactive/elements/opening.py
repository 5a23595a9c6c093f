"""Buttons that open something: st.link_button a page, menu_button a list to choose from.

Says how the arguments become a struct of schema/inputs.py; how a press becomes a run, `_widget` knows.
"""

from collections.abc import Callable, Iterable
from typing import Any, Literal, Self, TypeVar

import msgspec

from ..runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidFormCallbackError,
    StreamlitInvalidLayoutContextError,
    StreamlitMissingRequiredParameterError,
)
from ..runtime.widgets import Key
from ..schema.inputs import LinkButton, MenuButton
from . import checks
from .checks import Size
from .choices import picked
from .choosing import choices_of, listed
from .emitter import Args, Callback, Emitter, Kwargs
from .pressing import ButtonType, _check_callback, check_click, face
from .serdes import BOOL

T = TypeVar("T")


class Opening(Emitter):
    def link_button(
        self,
        label: str,
        url: str,
        *,
        key: Key | None = None,
        on_click: Callback | Literal["rerun", "ignore"] = "ignore",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        help: str | None = None,
        type: ButtonType = "secondary",
        icon: str | None = None,
        icon_position: Literal["left", "right"] = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Size = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool | Self:
        """Draw a button that opens an address in a new tab of the browser, and return its place.

        on_click
            "rerun" or a function lets a press run the app, too; returned is then whether it did.

        >>> st.link_button("The manual", "https://docs.jupyter.org")
        """
        _check_callback("on_click", on_click)
        if callable(on_click) and self._form() is not None:
            raise StreamlitInvalidFormCallbackError
        width = checks.container_width(use_container_width, width)
        looks = face("" if label is None else label, help, type, icon, icon_position, disabled, width, shortcut, wrap)
        element = LinkButton(**msgspec.structs.asdict(looks), url=str(url), reruns=on_click != "ignore")
        if not element.reruns and key is None and shortcut is None:
            return self._element(element)
        pressed = self._widget(element, BOOL, key=key, on_change=on_click, args=args, kwargs=kwargs, trigger=True)
        return pressed if element.reruns else self

    def menu_button(
        self,
        label: str,
        options: Iterable[T],
        *,
        key: Key | None = None,
        help: str | None = None,
        on_click: Callback | None = None,
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        type: ButtonType = "secondary",
        icon: str | None = None,
        disabled: bool = False,
        width: Size = "content",
        format_func: Callable[[Any], str] = str,
        wrap: bool | None = None,
    ) -> T | None:
        """Draw a button that opens a menu, and return what was chosen in the one run that it started.

        format_func
            Makes of an option the text that stands for it; no two may have the same.

        >>> match st.menu_button("Export", ["CSV", "Parquet"]):
        ...     case "CSV":
        ...         st.write("a,b")
        """
        check_click(on_click)
        if self._form() is not None:
            raise StreamlitInvalidLayoutContextError("`st.menu_button` cannot stand in a form. Draw it outside.")
        looks = face("" if label is None else label, help, type, icon, "left", disabled, width, None, wrap)
        found = listed(options)
        if not found:
            raise StreamlitMissingRequiredParameterError("options", detail="Give at least one option.")
        choices = choices_of(found, format_func, ())
        if len(set(choices.texts)) < len(found):
            raise StreamlitAPIException("`format_func` gives two options the same text. Give each one of its own.")
        element = MenuButton(**msgspec.structs.asdict(looks), options=choices.texts)
        return self._widget(
            element, picked(choices), key=key, on_change=on_click, args=args, kwargs=kwargs, trigger=True
        )
