"""Streamlit's programming model, native to Jupyter: `import jupyter_reactive as st`.

This module is the `st` namespace, one name a line, and the door for `%load_ext`.
"""

from importlib import import_module as _import_module
from typing import TYPE_CHECKING as _TYPE_CHECKING
from typing import Any as _Any

from .caching.api import cache_data as cache_data
from .caching.api import cache_resource as cache_resource
from .connections.factory import connection as connection
from .elements.containers import BOTTOM as bottom  # noqa: N811 - a place, not a constant
from .elements.context import context as context
from .elements.control import query_params as query_params
from .elements.control import rerun as rerun
from .elements.control import session_state as session_state
from .elements.control import stop as stop
from .elements.delta_generator import EVENT as _event  # noqa: N811 - a place, not a constant
from .elements.delta_generator import MAIN as _main  # noqa: N811 - a place, not a constant
from .elements.delta_generator import SIDEBAR as sidebar  # noqa: N811 - a place, not a constant
from .elements.dialogs import dialog as dialog
from .elements.echo import echo as echo
from .elements.fragments import fragment as fragment
from .elements.multipage import navigation as navigation
from .elements.multipage import switch_page as switch_page
from .elements.page import Page as Page
from .elements.page_config import get_option as get_option
from .elements.page_config import set_option as set_option
from .elements.page_config import set_page_config as set_page_config
from .elements.user import login as login
from .elements.user import logout as logout
from .elements.user import user as user
from .runtime.secrets import secrets_singleton as secrets

if _TYPE_CHECKING:
    from IPython.core.interactiveshell import InteractiveShell

    from .kernel.view import AppView as AppView

__version__ = "0.1.0"

altair_chart = _main.altair_chart
area_chart = _main.area_chart
audio_input = _main.audio_input
badge = _main.badge
balloons = _main.balloons
bar_chart = _main.bar_chart
button = _main.button
camera_input = _main.camera_input
caption = _main.caption
chat_input = _main.chat_input
chat_message = _main.chat_message
checkbox = _main.checkbox
code = _main.code
color_picker = _main.color_picker
columns = _main.columns
container = _main.container
dataframe = _main.dataframe
date_input = _main.date_input
datetime_input = _main.datetime_input
divider = _main.divider
download_button = _main.download_button
empty = _main.empty
error = _main.error
exception = _main.exception
expander = _main.expander
feedback = _main.feedback
file_uploader = _main.file_uploader
form = _main.form
form_submit_button = _main.form_submit_button
grid = _main.grid
header = _main.header
help = _main.help
html = _main.html
image = _main.image
info = _main.info
ipywidget = _main.ipywidget
json = _main.json
latex = _main.latex
line_chart = _main.line_chart
link_button = _main.link_button
markdown = _main.markdown
menu_button = _main.menu_button
metric = _main.metric
multiselect = _main.multiselect
number_input = _main.number_input
pagination = _main.pagination
pills = _main.pills
page_link = _main.page_link
popover = _main.popover
progress = _main.progress
pyplot = _main.pyplot
radio = _main.radio
scatter_chart = _main.scatter_chart
segmented_control = _main.segmented_control
select_slider = _main.select_slider
selectbox = _main.selectbox
skeleton = _main.skeleton
slider = _main.slider
snow = _main.snow
space = _main.space
spinner = _main.spinner
status = _main.status
subheader = _main.subheader
success = _main.success
table = _main.table
tabs = _main.tabs
text = _main.text
text_area = _main.text_area
text_input = _main.text_input
time_input = _main.time_input
title = _main.title
toast = _event.toast
toggle = _main.toggle
vega_lite_chart = _main.vega_lite_chart
warning = _main.warning
write = _main.write
write_stream = _main.write_stream


def load_ipython_extension(shell: "InteractiveShell") -> None:
    """Turn this kernel into the Runtime. Called by `%load_ext jupyter_reactive`."""
    from .kernel.extension import load

    load(shell)


def unload_ipython_extension(shell: "InteractiveShell") -> None:
    """Undo all that loading did. Called by `%unload_ext` and `%reload_ext`."""
    from .kernel.extension import unload

    unload(shell)


def _jupyter_labextension_paths() -> list[dict[str, str]]:
    """Say where the built front end is, for `jupyter-builder develop`."""
    return [{"src": "../labextension/dist", "dest": "jupyter-reactive"}]


def __getattr__(name: str) -> _Any:
    if name == "AppView":
        from .kernel.view import AppView

        return AppView
    if name == "_bottom":  # its name in earlier Streamlits, which packages still ask for
        return bottom
    if name in ("errors", "typing"):
        return _import_module(f"jupyter_reactive.compat.{name}")
    if name == "components":
        return _import_module("jupyter_reactive.elements.components").components
    from .elements import not_yet
    from .elements.delta_generator import unknown

    if name == "column_config":
        return not_yet.column_config
    if name in not_yet.NEAREST:
        return not_yet.not_yet(name, not_yet.NEAREST[name])
    raise AttributeError(unknown(name, globals()))
