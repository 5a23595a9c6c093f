"""`streamlit.components.v1`, with what packages import from the modules in it."""

from ..elements.components import html, iframe
from ..elements.custom_component import CustomComponent, declare_component
from ..runtime.component_errors import MarshallComponentException

__all__ = ["CustomComponent", "MarshallComponentException", "declare_component", "html", "iframe"]
