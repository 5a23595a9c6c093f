"""`streamlit.components.v1`, with what packages import from the modules in it."""

from typing import NoReturn

from ..elements.components import html, iframe
from ..elements.custom_component import CustomComponent, declare_component
from ..runtime.component_errors import MarshallComponentException
from ..runtime.errors import StreamlitAPIException

__all__ = ["CustomComponent", "MarshallComponentException", "declare_component", "html", "iframe"]


def register_widget(*args: object, **kwargs: object) -> NoReturn:
    """Stand for what some packages put a function of their own around. As in Streamlit, nothing calls that."""
    raise StreamlitAPIException("register_widget is Streamlit's own. Call a component: it registers itself.")
