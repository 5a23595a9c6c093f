"""Pages: the list of them, and links to one."""

from typing import Literal

from msgspec import Struct

from .base import Element, Width


class PageEntry(Struct, frozen=True, kw_only=True):
    """One line of the navigation: a page of the app, or an address that opens in another tab."""

    page: str
    title: str
    icon: str | None = None
    help: str | None = None
    section: str = ""
    address: str | None = None


class Navigation(Element, frozen=True, kw_only=True):
    """The pages a person can go to, `current` being shown; it stands where `position` says.

    Beside other things in the sidebar it starts with `visible` of them, where it is given.
    """

    pages: tuple[PageEntry, ...]
    current: str
    position: Literal["sidebar", "top"] = "sidebar"
    visible: int | None = 10


class PageLink(Element, frozen=True, kw_only=True):
    """A link to the page `page_id`, which has the path `page`; an `external` one's `page` is an address."""

    label: str
    page: str
    page_id: str = ""
    external: bool = False
    current: bool = False
    query_string: str = ""
    icon: str | None = None
    icon_position: Literal["left", "right"] = "left"
    help: str | None = None
    disabled: bool = False
    width: Width = "content"
