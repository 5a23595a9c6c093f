"""How an AppTest goes to another page: by the path of its file."""

from __future__ import annotations

from ..elements.page import icon_and_name
from ..runtime.app_session import AppSession
from ..runtime.pages import PageInfo


def page_at(session: AppSession, page_path: str) -> str:
    """Return the id of the page whose file has this path beside the app's own, or raise ValueError."""
    path = (session.folder / page_path).resolve()
    if not path.is_file():
        raise ValueError(f"There is no page {page_path!r}: {path} is not a file.")
    name, listed = icon_and_name(path)[1], session.pages.listed
    found = [each.id for each in listed.values() if each.file == path]
    if not found and listed:
        known = ", ".join(map(_named, listed.values()))
        raise ValueError(f"{page_path!r} is not among the pages that the app listed in its last run: {known}.")
    return name if name in found or not found else found[0]


def _named(page: PageInfo) -> str:
    return page.title if page.file is None else str(page.file)
