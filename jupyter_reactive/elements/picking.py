"""What a person picks at a glance: st.select_slider, color_picker.

Says how the arguments become a struct of schema/picking.py; how an option travels, choices.py says.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

from ..runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
)
from ..runtime.widgets import Json, Key, Serde, UnfitError
from ..schema.base import LabelVisibility
from ..schema.picking import ColorPicker, SelectSlider
from . import checks
from .checks import Bind, Persist, Size, Stretch
from .choices import stretch_of
from .choosing import choices_of, listed
from .emitter import Args, Emitter, Kwargs
from .pressing import OnChange
from .typing_in import _check

T = TypeVar("T")
COLOR = re.compile("#(?:[0-9a-fA-F]{3}){1,2}")
# A narrower one could not be hit.
NARROWEST = 40


class Picking(Emitter):
    def select_slider(
        self,
        label: str,
        options: Iterable[T] = (),
        value: T | Sequence[T] | None = None,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> T | tuple[T, T]:
        """Draw a slider over options of any kind and return the chosen one, or a tuple of two.

        value
            Where it starts, the first option where it is None; a list or tuple of two options makes
            it a range.

        >>> size = st.select_slider("Size", ["S", "M", "L", "XL"], "M")
        >>> low, high = st.select_slider("Grades", ["A", "B", "C", "D"], ("B", "D"))
        """
        _check(key, bind, persist_state, on_change)
        found = listed(options)
        if not found:
            raise StreamlitMissingRequiredParameterError("options", detail="Give at least one option.")
        places = _places(value, found)
        choices = choices_of(found, format_func, places)
        element = SelectSlider(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            options=choices.texts,
            default=tuple(places),
            width=checks.width(width, "stretch"),
        )
        serde: Serde[Any] = stretch_of(choices, len(places))
        chosen: T | tuple[T, T] = self._widget(
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )
        return chosen

    def color_picker(
        self,
        label: str,
        value: str | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Size = "content",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> str:
        """Draw a field for a colour and return it as a hex text: "#00ffaa".

        value
            The colour at first, black where it is None.

        >>> color = st.color_picker("Line", "#00f900")
        >>> st.line_chart([1, 3, 2], color=color)
        """
        _check(key, bind, persist_state, on_change)
        element = ColorPicker(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            default=_color(value),
            width=max(width, NARROWEST) if isinstance(width, int) else checks.width(width),
        )
        return self._widget(
            element, HEX, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )


def _places(value: object, options: list[Any]) -> list[int]:
    """Return the places of the value, from low to high: of one option, or of two."""
    if not isinstance(value, list | tuple):
        return [0 if value is None and None not in options else _place(value, options)]
    if len(value) != 2:
        raise ValueError(f"`value` has {len(value)} options; a range has two")
    return sorted(_place(each, options) for each in value)


def _place(value: object, options: list[Any]) -> int:
    for place, each in enumerate(options):
        if bool(each == value) or _almost(each, value):
            return place
    raise ValueError(f"{value} is not in iterable: `value` must be one of the options")


def _almost(one: object, other: object) -> bool:
    """Say whether two floats differ by what adding them up in another order makes."""
    return isinstance(one, float) and isinstance(other, float) and abs(one - other) < 5e-12


def _color(value: object) -> str:
    if value is None:
        return "#000000"
    if not isinstance(value, str):
        detail = "Give a hex text like '#00FFAA' or '#000'."
        raise StreamlitInvalidParameterTypeError("value", type(value).__name__, ["str"], detail=detail)
    if COLOR.fullmatch(value) is None:
        raise StreamlitAPIException(f"'{value}' is not a hex code of a colour. Write it like '#00FFAA' or '#000'.")
    return value


def _hex(wire: Json) -> str:
    text = wire if isinstance(wire, str) and wire.startswith("#") else f"#{wire}"
    if not isinstance(wire, str) or COLOR.fullmatch(text) is None:
        raise UnfitError(f"{wire!r} is not a hex code of a colour")
    return text


HEX: Serde[str] = Serde(_hex, _hex)
