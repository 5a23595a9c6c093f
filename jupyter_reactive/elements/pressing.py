"""What a person presses: st.button, checkbox, toggle.

Says how the arguments become a struct of schema/inputs.py; the value is `_widget`'s affair.
"""

from typing import Literal, get_args

from ..runtime.errors import StreamlitAPIException, StreamlitInvalidLayoutContextError, StreamlitValueError
from ..runtime.widgets import Key
from ..schema.base import LabelVisibility
from ..schema.inputs import Button, Checkbox
from . import checks
from .checks import Bind, Persist, Size
from .emitter import Args, Callback, Emitter, Kwargs
from .serdes import BOOL

ButtonType = Literal["primary", "secondary", "tertiary"]
BUTTON_TYPES = get_args(ButtonType)
OnChange = Callback | Literal["rerun", "ignore"] | None

# Other words for a key, and the order in which modifiers are written.
_KEYS = {
    "control": "ctrl", "meta": "cmd", "command": "cmd", "option": "alt", "mod": "ctrl", "return": "enter",
    "esc": "escape", "del": "delete", "arrowleft": "left", "arrowright": "right", "arrowup": "up", "arrowdown": "down",
}  # fmt: skip
_MODIFIERS = ("ctrl", "cmd", "alt", "shift")
_NAMED = {
    "enter", "space", "tab", "escape", "backspace", "delete", "home", "end", "pageup", "pagedown",
    "left", "right", "up", "down", *(f"f{number}" for number in range(1, 25)),
}  # fmt: skip
# Keys by which browsers and notebooks copy, reload and restart.
_TAKEN = ("c", "r")


class Pressing(Emitter):
    def button(
        self,
        label: str,
        key: Key | None = None,
        help: str | None = None,
        on_click: Callback | Literal["rerun", "ignore"] | None = None,
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        type: ButtonType = "secondary",
        icon: str | None = None,
        icon_position: Literal["left", "right"] = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Size = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """Draw a button and return True in the one run that its press started.

        shortcut
            A key that presses it too: "Enter", "Ctrl+Shift+S".

        >>> if st.button("Say hello", type="primary"):
        ...     st.write("Hello!")
        """
        if self._form() is not None:
            raise StreamlitInvalidLayoutContextError(
                "`st.button` cannot stand in a form. Use `st.form_submit_button` there, or draw it outside."
            )
        check_click(on_click)
        width = checks.container_width(use_container_width, width)
        element = face(label, help, type, icon, icon_position, disabled, width, shortcut, wrap)
        return self._widget(element, BOOL, key=key, on_change=on_click, args=args, kwargs=kwargs, trigger=True)

    def checkbox(
        self,
        label: str,
        value: bool = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Size = "content",
        wrap: bool | None = None,
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> bool:
        """Draw a checkbox and return whether it is ticked.

        >>> if st.checkbox("I agree"):
        ...     st.write("Great!")
        """
        checks.bound(key, bind, persist_state)
        _check_callback("on_change", on_change)
        element = _tick("checkbox", label, value, help, disabled, label_visibility, width, wrap)
        return self._widget(
            element, BOOL, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )

    def toggle(
        self,
        label: str,
        value: bool = False,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Size = "content",
        wrap: bool | None = None,
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> bool:
        """Draw a switch and return whether it is on: a checkbox with another look.

        >>> if st.toggle("Dark", value=True):
        ...     st.write("Good night")
        """
        checks.bound(key, bind, persist_state)
        _check_callback("on_change", on_change)
        element = _tick("toggle", label, value, help, disabled, label_visibility, width, wrap)
        return self._widget(
            element, BOOL, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )


def face(
    label: object,
    help: str | None,
    style: ButtonType,
    icon: str | None,
    icon_position: Literal["left", "right"],
    disabled: bool,
    width: Size,
    shortcut: str | None,
    wrap: bool | None,
) -> Button:
    """Return the struct of a button of any kind."""
    return Button(
        label=str(label),
        help=checks.help_text(help),
        disabled=bool(disabled),
        style=checks.one_of("type", style, BUTTON_TYPES),
        icon=checks.icon(icon),
        icon_position=checks.one_of("icon_position", icon_position, ("left", "right")),
        shortcut=_shortcut(shortcut),
        width=checks.width(width),
        wrap=checks.truth(wrap),
    )


def _tick(
    style: Literal["checkbox", "toggle"],
    label: str,
    value: object,
    help: str | None,
    disabled: bool,
    visibility: LabelVisibility,
    width: Size,
    wrap: bool | None,
) -> Checkbox:
    return Checkbox(
        label=str(label),
        help=checks.help_text(help),
        disabled=disabled,
        label_visibility=checks.label_visibility(visibility),
        default=bool(value),
        style=style,
        width=checks.width(width),
        wrap=checks.truth(wrap),
    )


def _check_callback(parameter: str, given: object) -> None:
    if given is not None and given not in ("rerun", "ignore") and not callable(given):
        raise StreamlitValueError(parameter, ["a function", "'rerun'", "'ignore'"], detail=f"It is {given!r}.")


def check_click(given: object) -> None:
    """Check what is called at a press of a button that runs the app in any case."""
    if given in ("rerun", "ignore"):
        raise StreamlitAPIException(
            f"`on_click` is {given!r}, which this button has no use for. Give a function or None."
        )
    checks.callback("on_click", given)


def _shortcut(given: str | None) -> str | None:
    """Return a shortcut in one spelling: modifiers in their order, then the key."""
    if given is None:
        return None
    checks.of_type("shortcut", given, str)
    parts = [_KEYS.get(part, part) for part in (word.strip().lower() for word in given.split("+")) if part]
    keys = [part for part in parts if part not in _MODIFIERS]
    if len(keys) != 1:
        raise StreamlitAPIException(f'`shortcut` is {given!r}; it needs one key beside its modifiers: "Ctrl+K".')
    key = keys[0]
    if key not in _NAMED and not (len(key) == 1 and key.isalnum()):
        raise StreamlitAPIException(
            f"`shortcut` has no key {key!r}; give a letter, a digit, or Enter, Space, Tab, F5 …"
        )
    if key in _TAKEN:
        raise StreamlitAPIException("`shortcut` cannot be C or R, which copy and restart.")
    return "+".join([*(each for each in _MODIFIERS if each in parts), key])
