"""The options, as traitlets: `%config JupyterReactive`, or `ipython_kernel_config.py`."""

from __future__ import annotations

import os

from traitlets import Bool, Enum, Float, List, Unicode
from traitlets.config import Configurable

from ..caching.api import DISK
from ..runtime.options import Options as RuntimeOptions
from ..runtime.redaction import configure
from ..runtime.sensitive import SENSITIVE_KEYS


class JupyterReactive(Configurable):
    """How apps behave in this kernel."""

    first_run_timeout = Float(60.0, min=0, help="Seconds that a %%reactive cell waits for its first run.").tag(
        config=True
    )
    streamlit_imports = Bool(True, help="`import streamlit` in a script gives jupyter_reactive.").tag(config=True)
    widget_view = Enum(
        ("auto", "always", "never"),
        "auto",
        help="Whether a cell's output also holds the app as an ipywidget, for hosts that show no other live view: "
        "auto for Voilà, always for any that has our module for ipywidgets.",
    ).tag(config=True)
    keep_widget_values = Bool(
        True, help="A keyed widget that is not drawn for a while keeps its value; False is Streamlit's way."
    ).tag(config=True)
    enforce_serializable_session_state = Bool(
        False, help="End a run with an error when its session state cannot be pickled."
    ).tag(config=True)
    watch_files = Bool(
        True, help="An app runs again when a file that it comes from or reads secrets from was edited."
    ).tag(config=True)
    secrets_files = List(
        Unicode(), help="TOML files or directories to read secrets from; a later one wins. Empty: the usual places."
    ).tag(config=True)
    secrets_environment = Bool(True, help="Environment variables `ST_SECRETS__SECTION__KEY` are secrets.").tag(
        config=True
    )
    secrets_keyring = List(
        Unicode(), help="Dotted names of secrets that the system's keyring holds, under the service `st.secrets`."
    ).tag(config=True)
    secrets_to_environ = Bool(
        False, help="Top-level secrets become environment variables, which is Streamlit's way."
    ).tag(config=True)

    cache_directory = Unicode(
        "", help='Where `persist="disk"` keeps results; a folder of your own. Empty: the usual place for caches.'
    ).tag(config=True)
    cache_max_size = Unicode("10GB", help='How much `persist="disk"` keeps.').tag(config=True)
    sensitive_keys = List(
        Unicode(),
        list(SENSITIVE_KEYS),
        help="Words, as shell patterns, in the names of secrets whose values are never shown.",
    ).tag(config=True)

    @property
    def shows_widget(self) -> bool:
        """Whether outputs need the ipywidget. Elsewhere nbconvert would prefer it to the picture."""
        return self.widget_view == "always" or (self.widget_view == "auto" and _in_voila())

    def follow(self, runtime: RuntimeOptions) -> None:
        """Keep the runtime's options what the traits of the same names are, and redaction's keys ours."""
        configure(self.sensitive_keys)
        self.observe(lambda change: configure(change["new"]), "sensitive_keys")
        self._place_cache()
        self.observe(self._place_cache, ["cache_directory", "cache_max_size"])
        for name in runtime.__struct_fields__:
            setattr(runtime, name, getattr(self, name))
            self.observe(lambda change: setattr(runtime, change["name"], change["new"]), name)

    def _place_cache(self, change: object = None) -> None:
        DISK.configure(self.cache_directory, self.cache_max_size)


def _in_voila() -> bool:
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila/")
