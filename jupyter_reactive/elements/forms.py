"""What is sent together: st.form, and the button that sends it.

The front end holds what a person does in a form; here stands only what may be in one.
"""

from typing import Literal, Self

from ..runtime.errors import StreamlitInvalidLayoutContextError
from ..runtime.widgets import Key, checked_key
from ..schema.layout import Form
from . import checks
from .checks import Size
from .emitter import Args, Callback, Emitter, Kwargs
from .pressing import ButtonType, check_click, face
from .serdes import BOOL


class Forms(Emitter):
    def form(
        self,
        key: str,
        clear_on_submit: bool = False,
        *,
        enter_to_submit: bool = True,
        border: bool = True,
        width: Size = "stretch",
        height: Size = "content",
    ) -> Self:
        """Place a container whose widgets are sent together, when one of its submit buttons is pressed.

        clear_on_submit
            Whether its widgets have their defaults again once it is sent.
        enter_to_submit
            Whether Enter in a text or number presses the first of its buttons.

        >>> with st.form("order"):
        ...     count = st.number_input("How many", 1, 10)
        ...     if st.form_submit_button("Order"):
        ...         st.write("Ordered:", count)
        """
        if self._form() is not None:
            raise StreamlitInvalidLayoutContextError("A form cannot stand in another form. Draw it outside.")
        name = checked_key(key)
        block = Form(
            key=name,
            clear_on_submit=bool(clear_on_submit),
            enter_to_submit=bool(enter_to_submit),
            border=bool(border),
            width=checks.width(width),
            height=checks.height(height),
        )
        return self._block(block, form=name)

    def form_submit_button(
        self,
        label: str = "Submit",
        help: str | None = None,
        on_click: Callback | None = None,
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        key: Key | None = None,
        type: ButtonType = "secondary",
        icon: str | None = None,
        icon_position: Literal["left", "right"] = "left",
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Size = "content",
        shortcut: str | None = None,
        wrap: bool | None = None,
    ) -> bool:
        """Draw the button that sends a form, and return True in the one run that its press started.

        on_click
            The one callback that a form may have; it sees what was sent.

        >>> with st.form("greeting", clear_on_submit=True):
        ...     name = st.text_input("Your name")
        ...     if st.form_submit_button("Greet"):
        ...         st.write("Hello", name)
        """
        form = self._form()
        if form is None:
            raise StreamlitInvalidLayoutContextError(
                '`st.form_submit_button` must stand in a form: `with st.form("key"):`.'
            )
        check_click(on_click)
        width = checks.container_width(use_container_width, width)
        element = face(label, help, type, icon, icon_position, disabled, width, shortcut, wrap)
        name = f"FormSubmitter:{form}-{label}" if key is None else key
        return self._widget(element, BOOL, key=name, on_change=on_click, args=args, kwargs=kwargs, trigger=True)
