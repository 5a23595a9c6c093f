"""The options, as traitlets: `%config JupyterReactive`, or `ipython_kernel_config.py`."""

from __future__ import annotations

import os

from traitlets import Bool, Enum, Float
from traitlets.config import Configurable


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

    @property
    def shows_widget(self) -> bool:
        """Whether outputs need the ipywidget. Elsewhere nbconvert would prefer it to the picture."""
        return self.widget_view == "always" or (self.widget_view == "auto" and _in_voila())


def _in_voila() -> bool:
    return os.environ.get("SERVER_SOFTWARE", "").startswith("voila/")
