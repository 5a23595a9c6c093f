"""`streamlit.components.v1`: names that say that they are not here yet."""

from ..elements.not_yet import components

declare_component = components.v1.declare_component
html = components.v1.html
iframe = components.v1.iframe
