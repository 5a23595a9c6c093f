"""Ways to a page: the list of an app's pages, and st.page_link.

Says what the list holds and which page is shown; a page describes itself in page.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Self

from msgspec.structs import replace

from ..runtime.cursor import RootCursor
from ..runtime.errors import StreamlitInvalidParameterTypeError, StreamlitMissingRequiredParameterError
from ..runtime.pages import leave_page
from ..runtime.query_params import query_text
from ..runtime.script_run_context import ScriptRunContext, current_run, get_script_run_ctx
from ..schema.navigation import Navigation, PageLink
from . import checks
from .checks import Size
from .emitter import Emitter
from .page import Page, is_address
from .page_list import Sections, entries, listed, listed_file, registered

Position = Literal["sidebar", "top", "hidden"]
QueryInput = Mapping[str, Any] | Iterable[tuple[str, Any]]
VISIBLE = 10


class PageLinks(Emitter):
    def page_link(
        self,
        page: str | Path | Page,
        *,
        label: str | None = None,
        icon: str | None = None,
        icon_position: Literal["left", "right"] = "left",
        help: str | None = None,
        disabled: bool = False,
        use_container_width: bool | None = None,
        width: Size = "content",
        query_params: QueryInput | None = None,
    ) -> Self:
        """Draw a link to another page of the app, or to an address, which opens in another tab.

        label
            By default the page's title; an address needs one.
        query_params
            The query parameters that the page starts with.

        >>> st.page_link("https://jupyter.org", label="Jupyter", icon="🪐")
        """
        link = PageLink(
            label="" if label is None else str(label),
            page="",
            query_string=query_text(query_params) if query_params else "",
            icon=checks.icon(icon),
            icon_position=checks.one_of("icon_position", icon_position, ("left", "right")),
            help=checks.help_text(help),
            disabled=disabled,
            width=checks.width(checks.container_width(use_container_width, width)),
        )
        return self._element(_leading(link, page, own_icon=icon is None, own_label=label is None))

    # For st.navigation and the runtime

    def _run_pages(self, files: Sequence[Path]) -> None:
        pages = [Page(file, default=number == 0) for number, file in enumerate(files)]
        self._navigate({"": pages}, "sidebar", VISIBLE).run()

    def _navigate(self, sections: Sections, position: Position, visible: int | None) -> Page:
        """List the pages of an app, and return the one to run: that which a person has gone to, or the default."""
        run = current_run("st.navigation")
        registry = run.session.pages
        registry.listed = listed(sections)
        pages = [page for section in sections.values() for page in section]
        default = next(page for page in pages if page._default)
        asked = (page for page in pages if page._url_path == run.state.page and not page.is_external)
        current = next(asked, default)
        run.state.page = current._url_path
        if position == "sidebar" and not run.session.config.get("client.showSidebarNavigation"):
            position = "hidden"
        shown = [page for page in pages if page.visibility == "visible"]
        registry.title = current.title if len(shown) > 1 else None
        if position != "hidden" and len(shown) > 1:
            self._list(
                run, Navigation(pages=entries(sections), current=current._url_path, position=position, visible=visible)
            )
        leave_page()
        current._can_be_called = True
        return current

    def _list(self, run: ScriptRunContext, navigation: Navigation) -> None:
        """Draw the list; a second one of a run takes the place of the first."""
        registry = run.session.pages
        number, place = registry.shown or (0, None)
        if place is None or number != run.state.run:
            place = self._at(run, RootCursor("event"))
        registry.shown = run.state.run, place._element(navigation)


def _leading(link: PageLink, page: str | Path | Page, *, own_icon: bool, own_label: bool) -> PageLink:
    """Return a link that leads somewhere, and that says of it what was not said otherwise."""
    if isinstance(page, Page):
        registered(page)
        link = replace(
            link,
            label=page.title if own_label else link.label,
            icon=(page.icon or None) if own_icon else link.icon,
            help=link.help or page.help or None,
        )
        if page.external_url is not None:
            return replace(link, page=page.external_url, external=True)
        return _to(link, page._url_path, page.url_path)
    if is_address(str(page)):
        if not link.label:
            raise StreamlitMissingRequiredParameterError("label", detail="An address has no title to take.")
        return replace(link, page=str(page), external=True)
    info = listed_file(page)
    link = replace(link, label=info.title if own_label else link.label, help=link.help or info.help or None)
    return _to(link, info.id, info.url_path)


def _to(link: PageLink, identity: str, path: str) -> PageLink:
    run = get_script_run_ctx()
    return replace(link, page_id=identity, page=path, current=run is not None and run.state.page == identity)


def checked_query(params: object) -> str:
    """Return query parameters as they stand in an address, or raise StreamlitInvalidParameterTypeError."""
    if params is None:
        return ""
    if isinstance(params, str | bytes) or not isinstance(params, Iterable):
        raise StreamlitInvalidParameterTypeError(
            "query_params", type(params).__name__, ["mapping", "iterable of (key, value) pairs"]
        )
    return query_text(params)
