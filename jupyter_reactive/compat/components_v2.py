"""`streamlit.components.v2`: a name that says that it is not here yet."""

from ..elements.components import components

component = components.v2.component
