"""What a person can press, tick, drag, type and choose."""

from typing import ClassVar, Literal

from .base import Number, Widget, Width


class Button(Widget, frozen=True, kw_only=True):
    """`st.button` and, where it has a `form`, `st.form_submit_button`. Its value is a press: True."""

    style: Literal["primary", "secondary", "tertiary"] = "secondary"
    icon: str | None = None
    icon_position: Literal["left", "right"] = "left"
    shortcut: str | None = None
    width: Width = "content"
    wrap: bool | None = None


class LinkButton(Button, frozen=True, kw_only=True):
    """Its value is a press: True, which is told only if it `reruns` the app."""

    url: str
    reruns: bool = False


class MenuButton(Button, frozen=True, kw_only=True):
    """Its value is a choice: an option's text."""

    options: tuple[str, ...]


class Checkbox(Widget, frozen=True, kw_only=True):
    """`st.checkbox` and `st.toggle`. Its value is a bool."""

    default: bool
    style: Literal["checkbox", "toggle"] = "checkbox"
    width: Width = "content"
    wrap: bool | None = None


class Slider(Widget, frozen=True, kw_only=True):
    """Its value is a tuple of one or two numbers, as is `default`.

    A date or time is a number of microseconds since 1970 (a time: since midnight) in UTC,
    of which `kind` says how to write it.
    """

    identity: ClassVar[tuple[str, ...]] = ("minimum", "maximum", "step")

    default: tuple[Number, ...]
    minimum: Number
    maximum: Number
    step: Number
    kind: Literal["int", "float", "date", "time", "datetime"] = "int"
    format: str | None = None
    width: Width = "stretch"


class NumberInput(Widget, frozen=True, kw_only=True):
    """Its value is a number, or None while the field is empty."""

    default: Number | None
    minimum: Number | None = None
    maximum: Number | None = None
    step: Number = 1
    kind: Literal["int", "float"] = "float"
    format: str | None = None
    placeholder: str | None = None
    required: bool = False
    icon: str | None = None
    width: Width = "stretch"


class TextInput(Widget, frozen=True, kw_only=True):
    """Its value is text, or None while a field with default None is empty.

    `pattern` is a JavaScript regular expression that the text must match before it is sent; `live`
    says after how many milliseconds without a key it is, None that it waits for Enter.
    """

    identity: ClassVar[tuple[str, ...]] = ("max_chars", "pattern")

    default: str | None
    max_chars: int | None = None
    kind: Literal["default", "password", "email", "url", "phone", "search"] = "default"
    autocomplete: str = ""
    placeholder: str | None = None
    required: bool = False
    pattern: str | None = None
    pattern_message: str | None = None
    live: int | None = None
    icon: str | None = None
    width: Width = "stretch"


class TextArea(Widget, frozen=True, kw_only=True):
    identity: ClassVar[tuple[str, ...]] = ("max_chars",)

    default: str | None
    max_chars: int | None = None
    placeholder: str | None = None
    required: bool = False
    width: Width = "stretch"
    height: int | Literal["content", "stretch"] | None = None


class Selectbox(Widget, frozen=True, kw_only=True):
    """Its value is an option's text, or None while nothing is chosen."""

    identity: ClassVar[tuple[str, ...]] = ("accept_new_options",)

    options: tuple[str, ...]
    default: str | None
    placeholder: str | None = None
    accept_new_options: bool = False
    filter_mode: Literal["fuzzy", "contains", "prefix"] | None = "fuzzy"
    required: bool = False
    icon: str | None = None
    width: Width = "stretch"


class Multiselect(Widget, frozen=True, kw_only=True):
    """Its value is the chosen options' texts, in the order they were chosen."""

    options: tuple[str, ...]
    default: tuple[str, ...] = ()
    max_selections: int | None = None
    placeholder: str | None = None
    accept_new_options: bool = False
    filter_mode: Literal["fuzzy", "contains", "prefix"] | None = "fuzzy"
    select_all: bool | int = 1000
    width: Width = "stretch"
    wrap: bool | None = None


class Radio(Widget, frozen=True, kw_only=True):
    """Its value is an option's position, or None while nothing is chosen."""

    options: tuple[str, ...]
    default: int | None
    captions: tuple[str, ...] = ()
    horizontal: bool = False
    width: Width = "content"
