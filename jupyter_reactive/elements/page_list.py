"""The list of an app's pages as it is kept and as it is shown, and how a page is found in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from ..runtime.errors import StreamlitAPIException, StreamlitPageNotFoundError
from ..runtime.pages import PageInfo
from ..runtime.script_run_context import current_run, get_script_run_ctx
from ..schema.navigation import PageEntry
from .page import Page, checked_path

Sections = Mapping[str, Sequence[Page]]


def listed(sections: Sections) -> dict[str, PageInfo]:
    """Return the pages by their path; raise StreamlitAPIException where two have the same."""
    pages_by_id: dict[str, PageInfo] = {}
    told: dict[str, str] = {}
    for section, pages in sections.items():
        for page in pages:
            identity, description = page._url_path, _described(section, page)
            if identity in told:
                raise StreamlitAPIException(
                    f"Two pages have the path {identity!r}: {told[identity]}, and {description}. It comes from the "
                    "name of the file or function, or from an address's title. Give one of them a `url_path` of its own."
                )
            told[identity] = description
            pages_by_id[identity] = PageInfo(
                id=identity, title=page.title, url_path=page.url_path, icon=page.icon, help=page.help,
                file=page._page if isinstance(page._page, Path) else None,
            )  # fmt: skip
    return pages_by_id


def _described(section: str, page: Page) -> str:
    source = page.external_url or (page._page if isinstance(page._page, Path) else f"the function of {page.title!r}")
    marks = [f"section {section!r}"] if section else []
    marks += ["hidden"] if page.visibility == "hidden" else []
    marks += ["the default"] if page._default else []
    return f"{source} ({', '.join(marks)})" if marks else str(source)


def entries(sections: Sections) -> tuple[PageEntry, ...]:
    return tuple(
        PageEntry(
            page=page._url_path, title=page.title, icon=page.icon or None, help=page.help or None,
            section=section, address=page.external_url,
        )
        for section, pages in sections.items() for page in pages if page.visibility == "visible"
    )  # fmt: skip


def registered(page: Page) -> PageInfo | None:
    """Return the page that is listed under a page's path; raise StreamlitAPIException if it is another one."""
    run = get_script_run_ctx()
    info = run.session.pages.listed.get(page._url_path) if run is not None else None
    if info is None or page.is_external:
        return None
    own = page._page if isinstance(page._page, Path) else None
    if own != info.file:
        raise StreamlitAPIException(
            f"This page is {_source(own)}, while the page listed as {info.id!r} is {_source(info.file)}. "
            "Give the page that was given to `st.navigation`, or another `url_path`."
        )
    return info


def listed_file(page: str | Path) -> PageInfo:
    """Return the listed page that a file is, or raise StreamlitPageNotFoundError."""
    run = current_run("st.switch_page")
    info = run.session.pages.of_file(checked_path(page).resolve())
    if info is None:
        folder, uses_folder = str(run.session.folder), run.session.pages.uses_folder
        raise StreamlitPageNotFoundError(str(page), folder, uses_pages_directory=uses_folder)
    return info


def _source(file: Path | None) -> str:
    return "a function" if file is None else f"the file {file}"
