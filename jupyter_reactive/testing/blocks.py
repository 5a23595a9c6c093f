"""The blocks of an AppTest: places with children."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import indent
from typing import TYPE_CHECKING, Any

from .accessors import Accessors
from .nodes import Node

if TYPE_CHECKING:
    from ..schema.back_msg import WidgetState
    from .app_test import AppTest
    from .client import StateBetweenRuns
    from .page import Placed


class Block(Node, Accessors):
    """A place with children. Iterating over it yields it and all below it, as a person reads.
    It is false while it is empty.
    """

    @property
    def children(self) -> dict[int, Any]:
        """What stands directly in it, by position."""
        return {place: self._app._node(child) for place, child in enumerate(self._placed.children)}

    def __len__(self) -> int:
        return len(self._placed.children)

    def __getitem__(self, place: int) -> Any:
        return self.children[place]

    def __iter__(self) -> Iterator[Any]:
        yield self
        yield from map(self._app._node, self._placed.below())

    def _place(self) -> tuple[AppTest, Placed]:
        return self._app, self._placed

    def __repr__(self) -> str:
        told = [
            *self._told(),
            f"children={{{_lines(f'{place}: {child!r}' for place, child in self.children.items())}}}",
        ]
        return f"{type(self).__name__}({_lines(told)})"

    def _told(self) -> Iterator[str]:
        if type(self) is Block:
            yield f"type={self.type!r}"
        yield from super()._told()


def _lines(parts: Any) -> str:
    """Return parts on lines of their own, or nothing at all."""
    text = ",\n".join(parts)
    return f"\n{indent(text, '    ')}\n" if text else ""


class SpecialBlock(Block):
    """A root container: the main part of the page, the sidebar …"""


class ChatMessage(Block):
    """What the person or thing of its `name` says."""

    @property
    def avatar(self) -> str | bytes:
        """An icon's name, an emoji, an address, a picture's bytes, or nothing."""
        avatar = self.element.avatar
        return avatar if isinstance(avatar, str) else self._placed.media[avatar.hash]


class Column(Block):
    """One column; `weight` is its share of the row."""

    @property
    def gap(self) -> str | int | None:
        """The room between the columns of its row."""
        gap: str | int | None = self._placed.within.gap  # type: ignore[union-attr]  # its row is `st.columns`
        return gap


class Grid(Block):
    """A grid; what `st.grid` was given are its attributes."""

    @property
    def column_count(self) -> int | str:
        """How many columns it has at most, or "auto"."""
        columns: int | str = self.element.columns
        return columns

    @property
    def gap(self) -> Any:
        """The room between cells, as a pair where it differs between rows and columns."""
        rows, across = self.element.row_gap, self.element.column_gap
        return rows if rows == across else (rows, across)


class Tab(Block):
    """One tab, with its `label`."""


class Expander(Block):
    """An expander, with its `label`."""


class Status(Block):
    """A status, with its `label` and `state`."""

    @property
    def state(self) -> str:
        return str(self.element.state)

    @property
    def icon(self) -> str:
        return STATE_ICONS[self.state]


STATE_ICONS = {"running": "spinner", "complete": ":material/check:", "error": ":material/error:"}


class ElementTree(Block):
    """The whole page, whose children are the root containers."""

    type = "root"

    @property
    def main(self) -> SpecialBlock:
        """The main part of the page."""
        main: SpecialBlock = self[0]
        return main

    @property
    def sidebar(self) -> SpecialBlock:
        sidebar: SpecialBlock = self[1]
        return sidebar

    @property
    def session_state(self) -> StateBetweenRuns:
        return self._app.session_state

    def get_widget_states(self) -> tuple[WidgetState, ...]:
        """Return what the next run will be told of widgets: those that something was done to."""
        return self._app._client.states()
