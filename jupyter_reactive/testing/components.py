"""Components in a test: their pages do not run there, a test says what they give."""

from .inputs import Widget
from .nodes import UnknownElement


class ComponentInstance(Widget, UnknownElement):
    """What `components.v1.declare_component` draws; `set_value` gives what its page would."""


class BidiComponent(Widget, UnknownElement):
    """What `components.v2.component` draws; `set_value` gives its whole state, by name."""
