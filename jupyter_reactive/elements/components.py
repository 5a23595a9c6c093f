"""`st.components`: HTML and addresses in frames, and components with code of their own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ..runtime.widgets import Key
from . import checks
from .bidi import Definition
from .bidi_state import ComponentResult
from .checks import Size
from .component_assets import code
from .custom_component import declare_component
from .delta_generator import MAIN, DeltaGenerator
from .emitter import Callback


def html(
    html: str,
    width: int | None = None,
    height: int | None = None,
    scrolling: bool = False,
    *,
    tab_index: int | None = None,
) -> DeltaGenerator:
    """Draw HTML in a frame of its own, where its scripts run and reach nothing around them.

    Nothing of it is shown in a notebook that is not trusted.

    height
        Pixels; 150 if it is not given. What is larger is cut off, unless `scrolling`.

    >>> from jupyter_reactive.elements.components import html
    >>> html("<button onclick='this.textContent = 1 + Number(this.textContent)'>0</button>", height=40)
    """
    return MAIN._frame(srcdoc=html, width=width, height=height, scrolling=scrolling, tab_index=tab_index)


def iframe(
    src: str,
    width: int | None = None,
    height: int | None = None,
    scrolling: bool = False,
    *,
    tab_index: int | None = None,
) -> DeltaGenerator:
    """Draw what is at an address, in a frame: a site may refuse to be shown there.

    >>> from jupyter_reactive.elements.components import iframe
    >>> iframe("https://example.com", height=500, scrolling=True)
    """
    return MAIN._frame(src=src, width=width, height=height, scrolling=scrolling, tab_index=tab_index)


def component(
    name: str, *, html: str | None = None, css: str | None = None, js: str | None = None, isolate_styles: bool = True
) -> ComponentRenderer:
    """Make a component of HTML, styles and JavaScript, and return what draws it.

    js
        A module whose default export is called with the component: its `data`, a `parentElement`
        to draw into, `setStateValue(name, value)` and `setTriggerValue(name, value)`. It is a part
        of the page, and runs in trusted notebooks only. What it returns is called at its end.
    isolate_styles
        Draw into a shadow root, so that the styles stay in it. This does not fence the script in.

    >>> from jupyter_reactive.elements.components import component
    >>> stars = component("stars", html="<button>★</button>", js='''
    ... export default function ({ parentElement, setTriggerValue }) {
    ...   parentElement.querySelector("button").onclick = () => setTriggerValue("given", 1);
    ... }
    ... ''')
    >>> stars(on_given_change=lambda: None).given
    """
    for parameter, given in (("html", html), ("css", css), ("js", js)):
        checks.of_type(parameter, given, str, None)
    definition = Definition(name, html or "", code(name, "css", css), code(name, "js", js), bool(isolate_styles))
    return ComponentRenderer(definition)


class ComponentRenderer:
    """A component of `components.v2`: a call of it draws it."""

    def __init__(self, definition: Definition) -> None:
        self._definition = definition

    def __call__(
        self,
        *,
        key: Key | None = None,
        data: Any = None,
        default: Mapping[str, Any] | None = None,
        width: Size = "stretch",
        height: Size = "content",
        **on_callbacks: Callback | None,
    ) -> ComponentResult:
        """Draw the component, and return its state and what has just happened in it, by name.

        `on_NAME_change` is called when the state NAME is another, or when the event NAME happens;
        `default` is the state to begin with. Events are None in runs that they did not start.
        """
        on_callbacks.pop("isolate_styles", None)
        return MAIN._bidi_component(
            self._definition, key=key, data=data, default=default, width=width, height=height, **on_callbacks
        )


class V1:
    """`st.components.v1`."""

    html = staticmethod(html)
    iframe = staticmethod(iframe)
    declare_component = staticmethod(declare_component)


class V2:
    """`st.components.v2`."""

    component = staticmethod(component)


class Components:
    """`st.components`."""

    v1 = V1()
    v2 = V2()


components = Components()
