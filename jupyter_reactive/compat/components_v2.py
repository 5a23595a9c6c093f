"""`streamlit.components.v2`."""

from ..elements.components import component

__all__ = ["component"]
