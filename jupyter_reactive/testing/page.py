"""What stands on the page after a run: the session's tree, decoded, under Streamlit's names of types.

Plain data: nothing here refers to an AppTest, so that none is kept alive by what it has shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

import msgspec

from ..runtime.app_session import AppSession
from ..runtime.cursor import ONE_CHILD
from ..runtime.element_tree import ROOTS
from ..runtime.media import Media
from ..runtime.node import Kind, Node
from ..runtime.widgets import Json
from ..schema import inputs, layout, status, text
from ..schema.base import Block, Element, Widget
from ..schema.navigation import Navigation

HEADINGS = ("title", "header", "subheader")
TYPES = {
    "columns": "flex_container",
    "container": "flex_container",
    "datetime_input": "date_time_input",
    "form_submit_button": "button",
    "grid": "grid_container",
    "grid_cell": "flex_container",
    "help": "help_info",
    "pills": "button_group",
    "segmented_control": "button_group",
    "tabs": "tab_container",
}


class Placed:
    """One element or block where it stands, and the block that it is `within`.

    `name` is that of its st function, by which accessors find it.
    """

    __slots__ = ("_index", "children", "element", "key", "media", "name", "widget", "within")

    def __init__(self, element: Element | Block, name: str, children: list[Placed] | None = None) -> None:
        self.element = element
        self.name = name
        self.children = children or []
        self.key: str | None = None
        self.media: Media = {}
        self.widget: str | None = None
        self.within: Element | Block | None = None
        self._index: dict[str, list[Placed]] | None = None
        for child in self.children:
            child.within = element

    @property
    def type(self) -> str:
        """Streamlit's name of the kind of node."""
        return TYPES.get(self.name, self.name)

    @property
    def form(self) -> str | None:
        """The form that a widget is in."""
        return self.element.form if isinstance(self.element, Widget) else None

    def below(self) -> Iterator[Placed]:
        """Yield all that is in it, as a person reads."""
        for child in self.children:
            yield child
            yield from child.below()

    def find(self, *names: str) -> list[Placed]:
        """Return what has one of these names, below."""
        if len(names) > 1:
            return [each for each in self.below() if each.name in names]
        if self._index is None:
            self._index = {}
            for each in self.below():
                self._index.setdefault(each.name, []).append(each)
        return self._index.get(names[0], [])


def read_page(session: AppSession) -> Placed:
    """Return the whole page; its children are the root containers."""
    with session.outbound.lock:
        roots = [_placed(session, session.outbound.tree.roots[name]) for name in ROOTS]
    for root in roots:
        root.children = [each for each in root.children if not isinstance(each.element, Navigation)]
    return Placed(layout.Container(), "tree", roots)


def blank_page() -> Placed:
    """Return the page before the first run."""
    return Placed(layout.Container(), "tree", [Placed(layout.Root(name=name), name) for name in ROOTS])


def _placed(session: AppSession, node: Node) -> Placed:
    if node.kind in ONE_CHILD and node.first is not None:
        return _placed(session, node.first)
    element = _decoder(node.kind).decode(node.data)
    placed = Placed(
        element, _name(element), [_placed(session, child) for child in node.children() if not _spent(child)]
    )
    placed.media, placed.widget, placed.key = node.media, node.widget, _key(session, node, element)
    return placed


def _spent(node: Node) -> bool:
    return node.kind is layout.Empty and _decoder(layout.Empty).decode(node.data).spent


@cache
def _decoder(kind: Kind) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(kind)


def _key(session: AppSession, node: Node, element: Element | Block) -> str | None:
    if isinstance(element, Block):
        return getattr(element, "key", None)
    entry = session.state._widgets.get(node.widget) if node.widget else None
    return entry.key if entry else None


def _name(element: Element | Block) -> str:
    """Return Streamlit's name of a type, where one struct of ours stands for several."""
    match element:
        case text.Heading():
            return HEADINGS[element.level - 1]
        case inputs.Checkbox():
            return element.style
        case inputs.Button(form=str()) if type(element) is inputs.Button:
            return "form_submit_button"
        case status.Alert():
            return element.kind
        case layout.Root():
            return element.name
        case text.Badge():
            return "markdown"
        case layout.Fragment():
            return "container"
    return str(type(element).__struct_config__.tag)


def default(placed: Placed) -> Json:
    """Return the wire value that a widget starts with."""
    given = getattr(placed.element, "default", None)
    return list(given) if isinstance(given, tuple) else given
