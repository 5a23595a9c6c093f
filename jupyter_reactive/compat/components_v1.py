"""`streamlit.components.v1`."""

from ..elements.components import V1, html, iframe

__all__ = ["declare_component", "html", "iframe"]

declare_component = V1.declare_component
