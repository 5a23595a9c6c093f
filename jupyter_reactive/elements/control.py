"""How a script steers its own run: `rerun`, `stop`, `set_page_config`, and the state it keeps."""

from __future__ import annotations

from typing import Any, Literal, NoReturn

from ..runtime.control_flow import RerunException, StopException
from ..runtime.errors import StreamlitAPIException
from ..runtime.query_params import QueryParams
from ..runtime.query_params_proxy import QueryParamsProxy
from ..runtime.script_run_context import current_run
from ..runtime.session_state import SessionState
from ..runtime.session_state_proxy import SessionStateProxy


def rerun(scope: Literal["app", "fragment"] = "app") -> NoReturn:
    """End this run and start the script again from its top.

    >>> if st.button("Again"):
    ...     st.rerun()
    """
    run = current_run("st.rerun")
    run.yield_point()
    if scope not in ("app", "fragment"):
        raise StreamlitAPIException(f"st.rerun: scope must be 'app' or 'fragment', not {scope!r}.")
    raise RerunException


def stop() -> NoReturn:
    """End this run here; what it drew stays.

    >>> if not st.text_input("Name"):
    ...     st.stop()
    """
    current_run("st.stop").yield_point()
    raise StopException(by_script=True)


def set_page_config(
    page_title: str | None = None,
    page_icon: Any = None,
    layout: Literal["centered", "wide"] | None = None,
    initial_sidebar_state: Literal["auto", "expanded", "collapsed"] | int | None = None,
    menu_items: Any = None,
) -> None:
    """Name the app and say how it is laid out; what is None stays as it is.

    >>> st.set_page_config(page_title="Sales", layout="wide")
    """
    session = current_run("st.set_page_config").session
    if layout not in (None, "centered", "wide"):
        raise StreamlitAPIException(f'`layout` must be "centered" or "wide", not {layout!r}.')
    page = session.page
    page.title = page_title or page.title
    page.layout = layout or page.layout
    page.sidebar = initial_sidebar_state or page.sidebar
    session.post_status("running")


def _state() -> SessionState:
    run = current_run("st.session_state")
    run.yield_point()
    return run.state


session_state = SessionStateProxy(_state)


def _query() -> QueryParams:
    return current_run("st.query_params").state.query


query_params = QueryParamsProxy(_query)
