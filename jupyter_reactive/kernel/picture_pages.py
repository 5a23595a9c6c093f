"""The list of an app's pages, and links to pages, as HTML: where they lead stays with the app."""

from __future__ import annotations

from collections.abc import Iterator

from ..schema.navigation import Navigation, PageEntry, PageLink
from .picture_html import LINE, QUIET, SMALL, Html, div, icon, join, link, span
from .picture_markdown import inline
from .picture_scene import Scene

_STRONG = "font-weight:600;"


def navigation(node: Navigation, scene: Scene) -> Html:
    """Return the pages below one another, or in a row above the app."""
    if node.position == "top":
        row = [_page(page, node.current) for page in node.pages]
        return div(*row, style=f"display:flex;flex-wrap:wrap;gap:4px 18px;border-bottom:{LINE};padding-bottom:8px;")
    return div(*_lines(node), style="display:flex;flex-direction:column;gap:6px;")


def _lines(node: Navigation) -> Iterator[Html]:
    section = ""
    for page in node.pages:
        if page.section != section:
            section = page.section
            yield div(inline(section), style=f"{SMALL}{QUIET}{_STRONG}margin-top:6px;")
        yield _page(page, node.current)


def _page(page: PageEntry, current: str) -> Html:
    words = join([icon(page.icon), inline(page.title)])
    if page.address is not None:
        return div(link(page.address, words))
    return div(words, style=_STRONG if page.page == current else "")


def page_link(node: PageLink, scene: Scene) -> Html:
    words = join([icon(node.icon), inline(node.label)])
    return div(link(node.page, words) if node.external else span(words, style=_STRONG if node.current else ""))
