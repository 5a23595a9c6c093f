"""Apps of several pages: st.navigation and st.switch_page."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from ..runtime.control_flow import RerunException
from ..runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ..runtime.rerun_data import RerunData
from ..runtime.script_run_context import current_run, get_script_run_ctx
from . import checks
from .delta_generator import MAIN
from .page import Page
from .page_links import VISIBLE, Position, QueryInput, checked_query
from .page_list import listed_file, registered

PageLike = str | Path | Callable[[], Any] | Page


def navigation(
    pages: Sequence[PageLike] | Mapping[str, Sequence[PageLike]],
    *,
    position: Position = "sidebar",
    expanded: bool | int = False,
) -> Page:
    """List the pages of an app, and return the one that a person has gone to: `run()` it.

    The script goes on around its pages: what it draws is on all of them. Widgets of a page are
    that page's own. One page alone is not listed.

    pages
        Functions, files, addresses and `st.Page`s; or a dict of sections, which maps titles to such lists.
    expanded
        Whether a long list in the sidebar starts whole; a number says how many it starts with.

    >>> def overview():
    ...     st.title("Overview")
    >>> def details():
    ...     st.title("Details")
    >>> st.navigation([overview, details]).run()
    """
    checks.one_of("position", position, ("sidebar", "hidden", "top"))
    visible = _visible(expanded)
    sections = {"": pages} if isinstance(pages, Sequence) else pages
    converted = {title: [_page(each) for each in section] for title, section in sections.items()}
    default = _default([page for section in converted.values() for page in section])
    if get_script_run_ctx() is None:
        default._can_be_called = True
        return default
    return MAIN._navigate(converted, position, visible)


def switch_page(page: str | Path | Page, *, query_params: QueryInput | None = None) -> NoReturn:
    """End this run and go to another page of the app.

    page
        A file, as `st.navigation` or the `pages` folder has it, or the `st.Page` itself.
    query_params
        What `st.query_params` is there; nothing by default.

    >>> def details():
    ...     if st.button("Back"):
    ...         st.switch_page(home)
    >>> home = st.Page(lambda: st.write("Home"), title="Home", url_path="home")
    >>> st.navigation([home, details]).run()
    """
    run = current_run("st.switch_page")
    if isinstance(page, Page) and page.is_external:
        raise StreamlitAPIException(f"{page.external_url} is no page of this app. Link to it by `st.page_link`.")
    if isinstance(page, Page):
        registered(page)
    identity = page._url_path if isinstance(page, Page) else listed_file(page).id
    query = checked_query(query_params)
    run.yield_point()
    raise RerunException(RerunData(page=identity, query=query))


def _page(given: object) -> Page:
    if isinstance(given, Page):
        return given
    if isinstance(given, str | Path) or callable(given):
        return Page(given)
    raise StreamlitInvalidParameterTypeError("pages", type(given).__name__, ["str", "Path", "callable", "st.Page"])


def _default(pages: list[Page]) -> Page:
    """Return the page that the app opens with."""
    if not pages:
        raise StreamlitMissingRequiredParameterError("pages", detail="Give at least one page.")
    chosen = [page for page in pages if page._default]
    if len(chosen) > 1:
        raise StreamlitAPIException("Several pages have `default=True`; an app opens with one.")
    inside = chosen or [page for page in pages if not page.is_external]
    if not inside:
        raise StreamlitAPIException(
            "All pages are addresses. Give one that is a function or a file for the app to open with."
        )
    inside[0]._default = True
    return inside[0]


def _visible(expanded: bool | int) -> int | None:
    """Return how many pages a list in the sidebar starts with, None for all."""
    if isinstance(expanded, bool):
        return None if expanded else VISIBLE
    checks.of_type("expanded", expanded, bool, int)
    if expanded < 0:
        raise StreamlitValueError("expanded", ["True", "False", "a number of pages"], detail=f"It is {expanded!r}.")
    return expanded or VISIBLE
