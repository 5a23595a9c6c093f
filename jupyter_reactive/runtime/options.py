"""What can be set for all apps of a runtime. The kernel's traitlets fill it; AppTests their own."""

from msgspec import Struct


class Options(Struct):
    """Read where they count, so a change holds from then on."""

    keep_widget_values: bool = True
    """A keyed widget that is not drawn for a while keeps its value; False is Streamlit's way."""
    enforce_serializable_session_state: bool = False
    """A run whose session state cannot be pickled ends with an error."""
    watch_files: bool = True
    """An app runs again when a file that it comes from or reads secrets from was edited."""
    secrets_files: list[str] = []
    """TOML files or directories to read secrets from; a later one wins. Empty: the usual places."""
    secrets_environment: bool = True
    """Environment variables `ST_SECRETS__SECTION__KEY` are secrets."""
    secrets_keyring: list[str] = []
    """Dotted names of secrets that the system's keyring holds."""
    secrets_to_environ: bool = False
    """Top-level secrets become environment variables, which is Streamlit's way."""
