"""The table of docs/streamlit.md: each name of Streamlit 1.67, whether it is here, and how it differs.

What is here is asked of the library itself. `python -m tests.support_table` writes the page.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

from msgspec import Struct

import jupyter_reactive as st
from jupyter_reactive import testing
from jupyter_reactive.compat import errors, runtime, typing
from jupyter_reactive.elements.components import components
from jupyter_reactive.elements.not_yet import NEAREST
from jupyter_reactive.testing import element_tree
from jupyter_reactive.testing.accessors import Each

NAMES = Path(__file__).parent / "streamlit_1_67.tsv"
PAGE = Path(__file__).parents[1] / "docs" / "streamlit.md"
NOT_YET = ("st.column_config.",)
HEAD = """\
# Streamlit's names, one by one

Every public name of Streamlit 1.67, and whether it is here. Signatures, defaults and the order of positional arguments are compared with those of an installed Streamlit by a test; where they differ, the table says so. A name that is not here raises an error that names it and what is nearest. This page is written by `python -m tests.support_table`.

**{here} of {all} names are here.**
"""
DIFFERENCES = {
    "st.cache_data": 'All of the arguments and the code that is called count for the key; `persist="disk"` is signed and keeps `ttl`.',
    "st.cache_resource": "As `st.cache_data`: the whole of the arguments counts.",
    "st.components.v1.declare_component": "The folder's files come over the app's own connection into a sandbox: cookies and local storage last as long as the page, and nothing of the page around is in reach. `url` may be a development server.",
    "st.components.v2.component": "Its script is a part of the page, as in Streamlit, and runs in a trusted notebook with a kernel only. Scripts and handlers that stand in `html` do not run; a script from a package's file cannot import another file.",
    "st.components.v1.html": "In a sandbox: its scripts run, and reach nothing of the page around them.",
    "st.components.v1.iframe": "In a sandbox; only http and https.",
    "st.connection": "`sql` and `snowflake` need their extras installed; a query is tried again where that can help.",
    "st.connections.ExperimentalBaseConnection": "Streamlit has deprecated it in favour of `BaseConnection`.",
    "st.connections.SnowflakeCallersRightsConnection": "It is for apps that Snowflake itself runs.",
    "st.context.cookies": "Empty: they end at Jupyter's server.",
    "st.context.headers": "Empty: they end at Jupyter's server.",
    "st.context.ip_address": "None: a kernel does not know from where a person comes.",
    "st.context.url": "The address of the notebook's page.",
    "st.get_option": "Of Streamlit's options most have no meaning in a notebook; they have their defaults.",
    "st.login": "Raises StreamlitAuthError: a person who sees an app has signed in to Jupyter.",
    "st.logout": "Raises StreamlitAuthError: signing out is Jupyter's.",
    "st.navigation": "Pages have no addresses of their own: a session knows which it is on.",
    "st.page_link": "A button, as there is no address to go to.",
    "st.query_params": "Kept per session; the side panel shows and sets them.",
    "st.query_params.missing_attr_error_message": "A part of how Streamlit words its errors.",
    "st.query_params.missing_key_error_message": "A part of how Streamlit words its errors.",
    "st.runtime.Runtime": "Says whether it exists and whether a session is open; the rest is Streamlit's server.",
    "st.runtime.RuntimeConfig": "Cannot be made: `%config JupyterReactive` is what there is to configure.",
    "st.secrets": "Its text shows keys and marks, never values; nothing is exported to the environment unless asked.",
    "st.secrets.file_change_listener": "Files are watched by the runtime, which runs apps again.",
    "st.session_state": "A keyed widget that is not drawn for a while keeps its value: "
    "`%config JupyterReactive.keep_widget_values = False` gives Streamlit's way.",
    "st.set_option": "The options that a script may set are set for its session.",
    "st.set_page_config": "`menu_items` are checked and not shown: the menu is JupyterLab's. A `page_icon` that is a picture is not shown.",
    "st.user": "The person that Jupyter's server knows: `name`, `preferred_username`, `is_logged_in`.",
    "st.Page": "A function's page runs with the names of the cell; a file's page starts from nothing.",
}  # fmt: skip


class Row(Struct, frozen=True):
    """One name: the group it belongs to, and the parameters that Streamlit's has."""

    group: str
    name: str
    kind: str
    parameters: str

    @property
    def here(self) -> bool:
        return found(self.name) is not None

    @property
    def difference(self) -> str:
        if text := DIFFERENCES.get(self.name):
            return text
        nearest = NEAREST.get(self.name.removeprefix("st."))
        return f"Not yet. Nearest: {nearest}." if nearest else "" if self.here else "Not yet."


def rows() -> list[Row]:
    lines = NAMES.read_text("utf-8").splitlines()[1:]
    return [Row(*[*line.split("\t"), ""][:4]) for line in lines]


def found(name: str) -> Any:
    """Return what a name stands for here, None if nothing does."""
    if name.startswith(NOT_YET) or name.removeprefix("st.") in NEAREST:
        return None
    first, *rest = name.removeprefix("st.").split(".")
    match first:
        case "<cached_fn>":
            return st.cache_data(lambda: None).clear
        case "components":
            return _down(components, rest)
        case "errors":
            return _down(errors, rest)
        case "typing":
            return _down(typing, rest)
        case "runtime":
            return _down(runtime, rest)
        case "AppTest":
            return _accessor(rest[0])
        case "element_tree":
            return _down(element_tree, rest)
        case "testing":
            return _down(testing, rest[1:])
    return _down(st, [first, *rest])


def _accessor(name: str) -> Any:
    """Return a property or method of AppTest; an accessor only counts where st has the element."""
    static = inspect.getattr_static(testing.AppTest, name, None)
    if isinstance(static, Each) and not any(
        each in element_tree.KINDS or each in {"container", "form"} for each in static.names
    ):
        return None
    return getattr(testing.AppTest, name, None) if not isinstance(static, Each) else static


def _down(place: Any, path: list[str]) -> Any:
    """Follow attributes, without asking proxies for what only an app has."""
    for name in path:
        owner = place if inspect.ismodule(place) or isinstance(place, type) else type(place)
        if name not in dir(owner) and name not in dir(place):
            return None
        place = getattr(place, name) if inspect.ismodule(place) else inspect.getattr_static(place, name)
    return place


def page() -> str:
    """Return the whole page."""
    everything = rows()
    return HEAD.format(here=sum(row.here for row in everything), all=len(everything)) + "".join(_groups(everything))


def _groups(everything: list[Row]) -> Iterator[str]:
    for group, members in groupby(everything, lambda row: row.group):
        shown = list(members)
        yield f"\n## {group[0].upper()}{group[1:]}: {sum(row.here for row in shown)} of {len(shown)}\n\n"
        yield "| Name | Here | Differences |\n|---|---|---|\n"
        for row in shown:
            yield f"| `{row.name}` | {'yes' if row.here else 'no'} | {row.difference} |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
