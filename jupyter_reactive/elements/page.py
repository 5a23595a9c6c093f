"""`st.Page`: one page of an app, as a script describes it. Knows neither the list of pages nor how it looks."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlparse

from ..runtime.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitMissingRequiredParameterError,
    StreamlitPageNotFoundError,
)
from ..runtime.pages import number_and_name, on_page
from ..runtime.script_run_context import get_script_run_ctx
from . import checks

Visibility = Literal["visible", "hidden"]


class Page:
    """A page for `st.navigation`: a function, a file beside the app's own, or an address.

    title
        By default the name of the function or file; an address needs one.
    url_path
        The name that the page is known by; by default that of the function or file.
    visibility
        "hidden" leaves it out of the list: links and `st.switch_page` still go there.
    help
        A tooltip of the page's line.

    >>> page = st.navigation([st.Page("sales.py", title="Sales", icon="📈"), st.Page("https://jupyter.org", title="Jupyter")])
    >>> page.run()
    """

    def __init__(
        self,
        page: str | Path | Callable[[], Any],
        *,
        title: str | None = None,
        icon: str | None = None,
        url_path: str | None = None,
        default: bool = False,
        visibility: Visibility = "visible",
        help: str | None = None,
    ) -> None:
        self._default = default
        self._external_url: str | None = None
        self._visibility = checks.one_of("visibility", visibility, ("visible", "hidden"))
        self._help = checks.help_text(help) or ""
        self._page: Path | Callable[[], Any] | None = None
        self._can_be_called = False
        self._icon = checks.icon(icon) or ""
        if get_script_run_ctx() is None:
            return
        if isinstance(page, str) and is_address(page):
            self._describe_address(page, title, url_path)
            return
        self._page = _found(page) if isinstance(page, str | Path) else page
        own_icon, name = icon_and_name(self._page, title)
        self._icon = self._icon if icon is not None else own_icon
        self._title = title or name.replace("_", " ")
        if not self._title.strip():
            raise StreamlitMissingRequiredParameterError(
                "title", detail="Nothing but underscores and spaces is no title."
            )
        self._url_path = name if url_path is None else _own_path(url_path, empty=default)

    def _describe_address(self, address: str, title: str | None, url_path: str | None) -> None:
        if title is None or not title.strip():
            raise StreamlitMissingRequiredParameterError(
                "title", detail=f"The page {address} is an address, which needs one."
            )
        if self._default:
            raise StreamlitIncompatibleParametersError(
                "page=<an address>", "default=True", explanation="An app cannot open with a page that is elsewhere."
            )
        self._external_url, self._title = address, title
        self._url_path = _own_path(_slug(title) if url_path is None else url_path, empty=False)

    @property
    def title(self) -> str:
        """What the page is called, as markdown."""
        return self._title

    @property
    def icon(self) -> str:
        """An emoji or the name of an icon, "" for none."""
        return self._icon

    @property
    def help(self) -> str:
        """The tooltip, "" for none."""
        return self._help

    @property
    def url_path(self) -> str:
        """The name that the page is known by; "" for the one that the app opens with."""
        return "" if self._default else self._url_path

    @property
    def visibility(self) -> Visibility:
        """Whether the page has a line in the list."""
        return self._visibility

    @property
    def is_external(self) -> bool:
        """Whether it is an address, which opens in another tab."""
        return self._external_url is not None

    @property
    def external_url(self) -> str | None:
        return self._external_url

    def run(self) -> None:
        """Execute the page that `st.navigation` returned, once."""
        if not self._can_be_called:
            raise StreamlitAPIException(
                "This page cannot be run: only the page that `st.navigation` returns can, and that once in a run."
            )
        self._can_be_called = False
        run = get_script_run_ctx()
        if run is None or self.is_external:
            return
        with on_page(self._url_path):
            if isinstance(self._page, Path):
                run.session.pages.run(self._page)
            elif self._page is not None:
                run.finish(self._page())


StreamlitPage = Page
"""Its name in Streamlit before 1.60."""


def is_address(text: str) -> bool:
    """Say whether a text is an address of the web rather than a path."""
    try:
        parts = urlparse(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def checked_path(path: str | Path) -> Path:
    """Return a page's path as it is meant, beside the app's own file; refuse what may not reach the file system."""
    text = str(path)
    if "\0" in text:
        raise StreamlitAPIException(f"The path of a page has a null byte in it: {text!r}.")
    if os.name == "nt" and text.startswith(("\\\\", "//")):
        raise StreamlitAPIException(
            f"The page {text!r} is on the network or on a device. Give a path of this computer."
        )
    run = get_script_run_ctx()
    return (run.session.folder if run is not None else Path.cwd()) / text


def _found(page: str | Path) -> Path:
    path = checked_path(page).resolve()
    if not path.is_file():
        raise StreamlitPageNotFoundError(path.name)
    return path


def icon_and_name(page: object, title: str | None = None) -> tuple[str, str]:
    """Return the icon and the name that a page has by itself."""
    if isinstance(page, Path):
        number, rest = number_and_name(page)
        return checks.leading_emoji(re.sub(r"[_ ]+", "_", rest).strip() or number)
    name = getattr(page, "__name__", None)
    if name is None and title is None:
        raise StreamlitMissingRequiredParameterError("title", detail=f"This {type(page).__name__} has no name to take.")
    return "", str(name or "")


def _own_path(url_path: str, *, empty: bool) -> str:
    path = url_path.strip().strip("/")
    if not path.strip() and not empty:
        raise StreamlitMissingRequiredParameterError(
            "url_path", detail="Only the page that is the default can do without."
        )
    if "/" in path:
        raise StreamlitAPIException(f"`url_path` is {path!r}, but cannot have a `/` in it. Write one word: `foo_bar`.")
    return path


def _slug(title: str) -> str:
    """Return a title as a part of an address."""
    spaced = re.sub(r"\s+", "_", title.lower())
    return re.sub(r"_+", "_", re.sub(r"[&#?/\\:*\"<>|']", "", spaced).strip("_"))
