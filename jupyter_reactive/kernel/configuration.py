"""The options, as traitlets: `%config JupyterReactive`, or `ipython_kernel_config.py`."""

from __future__ import annotations

from traitlets import Bool, Float
from traitlets.config import Configurable


class JupyterReactive(Configurable):
    """How apps behave in this kernel."""

    first_run_timeout = Float(60.0, min=0, help="Seconds that a %%reactive cell waits for its first run.").tag(
        config=True
    )
    streamlit_imports = Bool(True, help="`import streamlit` in a script gives jupyter_reactive.").tag(config=True)
