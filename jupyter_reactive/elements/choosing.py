"""What a person chooses from: st.selectbox, multiselect, radio.

Says how the arguments become a struct of schema/inputs.py; how an option travels, serdes.py says.
"""

import enum
from collections.abc import Callable, Iterable, Sequence
from typing import Any, Literal, TypeVar

from ..runtime.errors import (
    StreamlitDefaultNotInOptionsError,
    StreamlitIncompatibleParametersError,
    StreamlitSelectionCountExceedsMaxError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ..runtime.redacted import redacted_texts
from ..runtime.widgets import Key
from ..schema.base import LabelVisibility
from ..schema.inputs import Multiselect, Radio, Selectbox
from . import checks
from .arrow import first_column, is_frame
from .checks import Bind, Persist, Size, Stretch
from .choices import Choices, option, position
from .choices import options as several
from .emitter import Args, Emitter, Kwargs
from .pressing import OnChange
from .typing_in import _check

T = TypeVar("T")
Filter = Literal["fuzzy", "contains", "prefix"] | None
_FILTERS = ("fuzzy", "contains", "prefix", None)


class Choosing(Emitter):
    def selectbox(
        self,
        label: str,
        options: Iterable[T],
        index: int | None = 0,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        icon: str | None = None,
        accept_new_options: bool = False,
        filter_mode: Filter = "fuzzy",
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> T | str | None:
        """Draw a list that opens and return the chosen option, or None while nothing is chosen.

        index
            Which option is chosen at first; None for none.
        format_func
            Makes of an option the text that stands for it.

        >>> size = st.selectbox("Size", ["S", "M", "L"], index=1)
        >>> st.write("You chose", size)
        """
        _check(key, bind, persist_state, on_change)
        found = listed(options)
        place = _index(index, found)
        choices = choices_of(found, format_func, [place])
        element = Selectbox(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            options=choices.texts,
            default=None if place is None else choices.texts[place],
            placeholder=None if placeholder is None else str(placeholder),
            accept_new_options=bool(accept_new_options),
            filter_mode=_filter(filter_mode, new=accept_new_options),
            required=bool(required),
            icon=checks.icon(icon),
            width=checks.width(width, "stretch"),
        )
        serde = option(choices, new=accept_new_options)
        return self._widget(
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )

    def multiselect(
        self,
        label: str,
        options: Iterable[T],
        default: object = None,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        max_selections: int | None = None,
        placeholder: str | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        accept_new_options: bool = False,
        filter_mode: Filter = "fuzzy",
        select_all: bool | int = 1000,
        width: Stretch = "stretch",
        wrap: bool | None = None,
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> list[T | str]:
        """Draw a list to choose several options from and return them, in the order they were chosen.

        default
            The option or options chosen at first.
        select_all
            Whether all can be chosen at once; a number allows it up to so many options.

        >>> colors = st.multiselect("Colours", ["red", "green", "blue"], default=["green"])
        >>> st.write(len(colors), "chosen")
        """
        _check(key, bind, persist_state, on_change)
        found = listed(options)
        _check_selections(max_selections, select_all)
        chosen = places_of(default, found, max_selections)
        choices = choices_of(found, format_func, chosen)
        element = Multiselect(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            options=choices.texts,
            default=tuple(choices.texts[place] for place in chosen),
            max_selections=max_selections,
            placeholder=None if placeholder is None else str(placeholder),
            accept_new_options=bool(accept_new_options),
            filter_mode=_filter(filter_mode, new=accept_new_options),
            select_all=select_all,
            width=checks.width(width, "stretch"),
            wrap=checks.truth(wrap),
        )
        serde = several(choices, max_selections, new=accept_new_options)
        return self._widget(
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )

    def radio(
        self,
        label: str,
        options: Iterable[T],
        index: int | None = 0,
        format_func: Callable[[Any], Any] = str,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        disabled: bool = False,
        horizontal: bool = False,
        captions: Sequence[str | None] | None = None,
        label_visibility: LabelVisibility = "visible",
        width: Size = "content",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> T | None:
        """Draw options to choose one from and return it, or None while nothing is chosen.

        captions
            A small text for each option, None for none.

        >>> genre = st.radio("Genre", ["Comedy", "Drama"], captions=["Laugh", None])
        >>> st.write("You chose", genre)
        """
        _check(key, bind, persist_state, on_change)
        found = listed(options)
        place = _index(index, found)
        choices = choices_of(found, format_func, [place])
        element = Radio(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            options=choices.texts,
            default=place,
            captions=tuple(checks.of_type("captions", each, str, None) or "" for each in captions or ()),
            horizontal=bool(horizontal),
            width=checks.width(width),
        )
        return self._widget(
            element,
            position(choices),
            key=key,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            bind=bind,
            persist=persist_state,
        )


def listed(given: Iterable[T] | None) -> list[T]:
    """Return options as a list: an Enum's members, a frame's first column, one value alone."""
    if given is None:
        return []
    if is_frame(given):
        return first_column(given)
    if isinstance(given, enum.EnumMeta):
        return list(given)
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        return [given]  # type: ignore[list-item]  # as in Streamlit: st.selectbox("x", 5)
    return list(given)


def choices_of(found: list[T], format_func: Callable[[Any], Any], preferred: Iterable[int | None]) -> Choices[T]:
    """Return options with their texts."""
    texts = redacted_texts([str(format_func(each)) for each in found])
    return Choices(found, texts, [place for place in preferred if place is not None], format_func)


def _index(index: int | None, listed: Sequence[object]) -> int | None:
    """Return the place of the first choice, None where there is nothing to choose from."""
    checks.of_type("index", index, int, None)
    if index is None or not listed:
        return None
    if not 0 <= index < len(listed):
        raise StreamlitValueOutOfRangeError("index", index, 0, len(listed) - 1, detail="None chooses nothing.")
    return index


def _filter(mode: Filter, *, new: bool) -> Filter:
    """Return a way to search the options; what is none of them cannot be typed without one."""
    if checks.one_of("filter_mode", mode, _FILTERS) is None and new:
        raise StreamlitIncompatibleParametersError(
            "filter_mode=None", "accept_new_options=True", explanation="A new option is typed, as a search is."
        )
    return mode


def _check_selections(max_selections: object, select_all: object) -> None:
    positive = isinstance(max_selections, int) and not isinstance(max_selections, bool) and max_selections > 0
    if max_selections is not None and not positive:
        raise StreamlitValueError("max_selections", ["a whole number above 0", "None"])
    if not isinstance(select_all, bool):
        checks.of_type("select_all", select_all, int)
        if isinstance(select_all, int) and select_all < 0:
            raise StreamlitValueError("select_all", ["True", "False", "a whole number from 0"])


def places_of(default: object, found: list[Any], limit: int | None = None) -> list[int]:
    """Return the places of the defaults: one option, or several."""
    if default is None:
        return []
    places = [*dict.fromkeys(_place(each, found) for each in listed(default))]  # type: ignore[var-annotated, arg-type]
    if limit is not None and len(places) > limit:
        raise StreamlitSelectionCountExceedsMaxError(len(places), limit)
    return places


def _place(value: object, listed: list[Any]) -> int:
    try:
        return listed.index(value)
    except ValueError:
        raise StreamlitDefaultNotInOptionsError(value) from None
