"""`st.components`: HTML and addresses in frames, and components with code of their own."""

from __future__ import annotations

from .custom_component import declare_component
from .delta_generator import MAIN, DeltaGenerator
from .not_yet import Missing

WIDGETS = "st.ipywidget, for an anywidget"


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


class V1:
    """`st.components.v1`."""

    html = staticmethod(html)
    iframe = staticmethod(iframe)
    declare_component = staticmethod(declare_component)


class Components:
    """`st.components`."""

    v1 = V1()
    v2 = Missing("components.v2", {"component": WIDGETS})


components = Components()
