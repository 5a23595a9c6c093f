"""`streamlit.config` and `streamlit.logger`, as far as packages made for Streamlit use them."""

import logging

from ..elements.page_config import get_option, set_option

__all__ = ["get_logger", "get_option", "set_option"]


def get_logger(name: str) -> logging.Logger:
    """Return the logger of that name."""
    return logging.getLogger(name)
