"""What can be set for all apps of a runtime. The kernel's traitlets fill it; AppTests their own."""

from msgspec import Struct


class Options(Struct):
    """Read where they count, so a change holds from then on."""

    keep_widget_values: bool = True
    """A keyed widget that is not drawn for a while keeps its value; False is Streamlit's way."""
    enforce_serializable_session_state: bool = False
    """A run whose session state cannot be pickled ends with an error."""
    watch_files: bool = True
    """A file app runs again when its file, or a module beside it that it imports, was edited."""
