"""`streamlit.runtime` and its submodules, as far as packages made for Streamlit use them."""

from ..runtime.control_flow import RerunException, StopException
from ..runtime.script_run_context import ScriptRunContext, add_script_run_ctx, get_script_run_ctx

__all__ = [
    "RerunException",
    "ScriptRunContext",
    "StopException",
    "add_script_run_ctx",
    "exists",
    "get_script_run_ctx",
]


def exists() -> bool:
    """Return whether the calling code belongs to a running app."""
    return get_script_run_ctx() is not None
