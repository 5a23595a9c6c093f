"""The blocks of an AppTest, and the accessors by type: one line for each that there is."""

# ruff: noqa: PLW0108 - the classes of blocks have accessors, and so come after them

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

from ..schema.base import Block as BlockElement
from ..schema.base import Widget as WidgetElement
from . import inputs, nodes
from .element_list import ElementList
from .nodes import Node, UnknownElement
from .page import Placed

if TYPE_CHECKING:
    from .app_test import AppTest

N = TypeVar("N", bound=Node)


class Each(Generic[N]):
    """An accessor: the elements of one type at a place and below it."""

    def __init__(self, kind: Callable[[AppTest, Placed], N], name: str = "") -> None:
        self.kind = kind
        self.name = name

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = self.name or name

    @overload
    def __get__(self, accessors: None, owner: type) -> Self: ...

    @overload
    def __get__(self, accessors: Accessors, owner: type) -> ElementList[N]: ...

    def __get__(self, accessors: Accessors | None, owner: type) -> Self | ElementList[N]:
        if accessors is None:
            return self
        app, placed = accessors._place()
        return ElementList(lambda found: self.kind(app, found), placed.find(self.name))


class Accessors:
    """The accessors by type, which AppTest and every block have."""

    button = Each(inputs.Button)
    caption = Each(nodes.Caption)
    checkbox = Each(inputs.Checkbox)
    code = Each(nodes.Code)
    columns = Each(lambda app, placed: Column(app, placed), "column")
    container = Each(lambda app, placed: Block(app, placed))
    dataframe = Each(nodes.Frame)
    divider = Each(nodes.Divider)
    error = Each(nodes.Body)
    exception = Each(nodes.Exception)
    expander = Each(lambda app, placed: Expander(app, placed))
    header = Each(nodes.Heading)
    image = Each(nodes.Image)
    info = Each(nodes.Body)
    json = Each(nodes.Body)
    latex = Each(nodes.Latex)
    markdown = Each(nodes.Markdown)
    metric = Each(nodes.Metric)
    multiselect = Each(inputs.Multiselect)
    number_input = Each(inputs.NumberInput)
    progress = Each(nodes.Progress)
    radio = Each(inputs.Radio)
    selectbox = Each(inputs.Selectbox)
    slider = Each(inputs.Slider)
    subheader = Each(nodes.Heading)
    success = Each(nodes.Body)
    table = Each(nodes.Frame)
    tabs = Each(lambda app, placed: Tab(app, placed), "tab")
    text = Each(nodes.Body)
    text_area = Each(inputs.TextInput)
    text_input = Each(inputs.TextInput)
    title = Each(nodes.Heading)
    toggle = Each(inputs.Toggle)
    warning = Each(nodes.Body)

    def get(self, element_type: str) -> Sequence[Node]:
        """Return the elements of a type; none if there are none of that name."""
        app, placed = self._place()
        accessor = vars(Accessors).get(element_type)
        name = accessor.name if isinstance(accessor, Each) else element_type
        return [node(app, found) for found in placed.find(name)]

    def get_by_key(self, key: str | int) -> Node:
        """Return the widget or container of a key, or raise KeyError."""
        app, placed = self._place()
        return next((node(app, each) for each in placed.subtree() if each.key == str(key)), None) or _missing(key)

    def _place(self) -> tuple[AppTest, Placed]:
        raise NotImplementedError


def _missing(key: str | int) -> Node:
    raise KeyError(key)


class Block(Node, Accessors):
    """A place with children. Iterating over it yields it and all below it, as a person reads."""

    @property
    def children(self) -> dict[int, Node]:
        """What stands directly in it, by position."""
        return {place: node(self._app, child) for place, child in enumerate(self._placed.children)}

    def __len__(self) -> int:
        return len(self._placed.children)

    def __bool__(self) -> bool:
        return True

    def __getitem__(self, place: int) -> Node:
        return self.children[place]

    def __iter__(self) -> Iterator[Node]:
        return (node(self._app, each) for each in self._placed.subtree())

    def _place(self) -> tuple[AppTest, Placed]:
        return self._app, self._placed

    @property
    def type(self) -> str:
        return "flex_container" if self._placed.name == "container" else self._placed.name

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.type!r}, {list(self.children.values())!r})"


class Column(Block):
    """One column; `weight` is its share of the row."""


class Tab(Block):
    """One tab, with its `label`."""


class Expander(Block):
    """An expander, with its `label`."""


KINDS: dict[str, Callable[[AppTest, Placed], Node]] = {
    "empty": UnknownElement,
    **{each.name: each.kind for each in vars(Accessors).values() if isinstance(each, Each)},
}


def node(app: AppTest, placed: Placed) -> Any:
    """Return what stands at a place, as the class of its type."""
    kind = KINDS.get(placed.name)
    if kind is not None:
        return kind(app, placed)
    if isinstance(placed.element, BlockElement):
        return Block(app, placed)
    return (inputs.Widget if isinstance(placed.element, WidgetElement) else UnknownElement)(app, placed)
