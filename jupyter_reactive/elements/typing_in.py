"""What a person types: st.text_input, text_area. (Not `typing`: that name is Python's.)

Says how the arguments become a struct of schema/inputs.py; the value is `_widget`'s affair.
"""

import math
from typing import Literal, NamedTuple, get_args

from ..runtime.errors import (
    StreamlitBadTimeStringError,
    StreamlitInvalidParameterTypeError,
    StreamlitValueError,
    StreamlitValueOutOfRangeError,
)
from ..runtime.widgets import Key, Serde
from ..schema.base import LabelVisibility
from ..schema.inputs import TextArea, TextInput
from . import checks
from .checks import Bind, Persist, Size, Stretch
from .durations import seconds
from .emitter import Args, Emitter, Kwargs
from .pressing import OnChange, _check_callback
from .serdes import text

TextType = Literal["default", "password", "email", "url", "phone", "search"]
# In milliseconds.
PAUSE, LONGEST_PAUSE = 250, 60_000
TEXT_TYPES = get_args(TextType)
Pattern = str | tuple[str, str] | None


class Look(NamedTuple):
    """What a type of text brings along, where the script says nothing else."""

    autocomplete: str = ""
    placeholder: str | None = None
    icon: str | None = None
    pattern: str | None = None
    message: str | None = None


LOOKS: dict[TextType, Look] = {
    "default": Look(),
    "password": Look("new-password"),
    "email": Look(
        "email", "you@example.com", ":material/mail:",
        r"^[^@\s]+@[^@\s.]+(\.[^@\s.]+)+$", "This is not an e-mail address.",
    ),
    "url": Look(
        "url", "https://example.com", ":material/link:",
        r"^(https?:\/\/)?[^\s\/.]+(\.[^\s\/.]+)+(\/\S*)?$", "This is not a web address.",
    ),
    "phone": Look("tel", "+1 555 010 0123", ":material/call:"),
    "search": Look("off", "Search", ":material/search:"),
}  # fmt: skip


class TypingIn(Emitter):
    def text_input(
        self,
        label: str,
        value: object = "",
        max_chars: int | None = None,
        key: Key | None = None,
        type: TextType = "default",
        help: str | None = None,
        autocomplete: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        icon: str | None = None,
        validate: Pattern = None,
        live: bool | str = False,
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> str | None:
        """Draw a line to type in and return its text, or None while `value` is None and it is empty.

        validate
            A regular expression that the text must match, alone or with the message to show.
        live
            Whether the app runs while the person types, at each pause: of 250 ms, or "0.5s".

        >>> name = st.text_input("Your name", "Ada", max_chars=30)
        >>> st.write("Hello", name)
        """
        _check(key, bind, persist_state, on_change)
        look = LOOKS[checks.one_of("type", type, TEXT_TYPES)]
        pattern, message = (look.pattern, look.message) if validate is None else _pattern(validate)
        element = TextInput(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            max_chars=_limit(max_chars),
            default=_start(value, max_chars),
            kind=type,
            autocomplete=look.autocomplete if autocomplete is None else str(autocomplete),
            placeholder=look.placeholder if placeholder is None else str(placeholder),
            required=bool(required),
            pattern=pattern,
            pattern_message=message,
            live=_pause(live),
            icon=checks.icon(look.icon if icon is None else icon),
            width=checks.width(width, "stretch"),
        )
        serde: Serde[str | None] = text(element.max_chars, optional=self._may_be_empty(value, key))
        return self._widget(
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )

    def text_area(
        self,
        label: str,
        value: object = "",
        height: Size | None = None,
        max_chars: int | None = None,
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
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> str | None:
        """Draw a field for several lines and return its text, or None while `value` is None and it is empty.

        height
            Pixels, "content" to grow with the text, "stretch", or None for three lines.

        >>> text = st.text_area("Your text", "It was the best of times")
        >>> st.write(len(text), "characters")
        """
        _check(key, bind, persist_state, on_change)
        element = TextArea(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            max_chars=_limit(max_chars),
            default=_start(value, max_chars),
            placeholder=None if placeholder is None else str(placeholder),
            required=bool(required),
            width=checks.width(width, "stretch"),
            height=None if height is None else checks.height(height),
        )
        serde: Serde[str | None] = text(element.max_chars, optional=self._may_be_empty(value, key))
        return self._widget(
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )


def _check(key: Key | None, bind: Bind | None, persist_state: Persist | None, on_change: object) -> None:
    checks.bound(key, bind, persist_state)
    _check_callback("on_change", on_change)


def _start(value: object, max_chars: int | None) -> str | None:
    """Return the text to start with, cut to what a person could type."""
    return None if value is None else str(value)[:max_chars]


def _pause(live: bool | str) -> int | None:
    """Return the milliseconds after which what is typed counts; None only at Enter."""
    checks.of_type("live", live, bool, str)
    if isinstance(live, bool):
        return PAUSE if live else None
    try:
        milliseconds = seconds(live) * 1000
    except ValueError:
        raise StreamlitBadTimeStringError(live) from None
    if not 0 <= milliseconds <= LONGEST_PAUSE:
        raise StreamlitValueOutOfRangeError("live", live, "0ms", "1m")
    return math.ceil(milliseconds)


def _limit(max_chars: int | None) -> int | None:
    """Return the largest length; 0 sets none."""
    checks.of_type("max_chars", max_chars, int, None)
    if max_chars is not None and max_chars < 0:
        raise StreamlitValueError("max_chars", ["a whole number above 0", "None"])
    return max_chars or None


def _pattern(validate: str | tuple[str, str]) -> tuple[str, str | None]:
    if isinstance(validate, str):
        return validate, None
    if not isinstance(validate, tuple):
        raise StreamlitInvalidParameterTypeError("validate", type(validate).__name__, ["str", "tuple", "None"])
    if len(validate) != 2 or not all(isinstance(part, str) for part in validate):
        raise StreamlitValueError("validate", ["a regular expression", "a tuple of it and a message"])
    return validate
