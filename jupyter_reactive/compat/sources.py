"""`streamlit.source_util`: how packages made for Streamlit read the script that calls them."""

from tokenize import open as open_python_file

__all__ = ["open_python_file"]
