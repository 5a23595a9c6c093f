"""How an app is set up: st.set_page_config, st.get_option, st.set_option."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any, Literal

from ..runtime.errors import StreamlitAPIException, StreamlitInvalidURLError, StreamlitValueError
from ..runtime.script_run_context import current_run, get_script_run_ctx
from ..runtime.streamlit_options import DEFAULTS, SETTABLE, is_theme
from . import checks

SIDEBAR = ("auto", "expanded", "collapsed", "locked")
MENU = ("get help", "report a bug", "about")
LINKS = ("http://", "https://", "mailto:")


def set_page_config(
    page_title: str | None = None,
    page_icon: Any = None,
    layout: Literal["centered", "wide"] | None = None,
    initial_sidebar_state: Literal["auto", "expanded", "collapsed", "locked"] | int | None = None,
    menu_items: Mapping[str, str | None] | None = None,
) -> None:
    """Name the app and say how it is laid out; what is None stays as it is.

    page_icon
        An emoji or ":material/name:" for the line above the app. Pictures are not shown there.
    initial_sidebar_state
        A number is the sidebar's width in pixels.
    menu_items
        Checked, and not shown: the menu is JupyterLab's.

    >>> st.set_page_config(page_title="Sales", layout="wide")
    """
    checks.one_of("layout", layout, ("centered", "wide", None))
    _check_sidebar(initial_sidebar_state)
    _check_menu(menu_items or {})
    run = get_script_run_ctx()
    if run is None:
        return
    page = run.session.page
    page.title = page_title or page.title
    page.icon = _icon(page_icon) or page.icon
    page.layout = layout or page.layout
    page.sidebar = _sidebar(initial_sidebar_state) or page.sidebar
    run.session.post_status("running")


def _check_sidebar(state: object) -> None:
    number = isinstance(state, int) and state > 0
    if state is not None and not number and state not in SIDEBAR:
        raise StreamlitValueError(
            "initial_sidebar_state", [*map(repr, SIDEBAR), "a number above 0"], detail=f"It is {state!r}."
        )


def _sidebar(state: Any) -> Any:
    """Return a state that the front end has: a sidebar that cannot be closed is one that starts open."""
    return "expanded" if state == "locked" else state


def _check_menu(items: Mapping[str, str | None]) -> None:
    for name, value in items.items():
        if name.lower() not in MENU:
            raise StreamlitValueError(
                "menu_items", ["'Get help'", "'Report a bug'", "'About'"], detail=f"{name!r} is none."
            )
        if value is not None and name.lower() != "about" and not value.startswith(LINKS):
            raise StreamlitInvalidURLError(value)


def _icon(icon: Any) -> str | None:
    """Return what can stand in a line of text; "random" is left to the reader."""
    try:
        return checks.icon(icon) if isinstance(icon, str) else None
    except StreamlitAPIException:
        return None


def get_option(key: str) -> Any:
    """Return one of Streamlit's options as `.streamlit/config.toml` has it, else its default.

    >>> st.write(st.get_option("theme.primaryColor"))
    """
    run = get_script_run_ctx()
    try:
        if run is not None:
            return run.session.config.get(key)
        return None if is_theme(key) else DEFAULTS[key]
    except KeyError:
        raise RuntimeError(f'Config key "{key}" not defined.{_nearest(key)}') from None


def set_option(key: str, value: Any) -> None:
    """Set one of the few of Streamlit's options that a script may, for this session.

    >>> st.set_option("client.showSidebarNavigation", False)
    """
    if key not in DEFAULTS and not is_theme(key):
        raise StreamlitAPIException(f"There is no option {key!r}.{_nearest(key)}")
    if key not in SETTABLE:
        raise StreamlitAPIException(
            f"The option {key!r} cannot be set by a script. Write it into `.streamlit/config.toml`, or see "
            "`%config JupyterReactive` for what a notebook has."
        )
    current_run("st.set_option").session.config.set(key, value)


def _nearest(key: str) -> str:
    near = get_close_matches(key, DEFAULTS, 1)
    return f" Did you mean {near[0]!r}?" if near else ""
