"""Where the next element goes: at the end of a block, in an empty's one place, or over an element."""

from __future__ import annotations

from typing import Protocol

from ..schema.layout import Empty, Skeleton
from .node import Drawing, Node
from .outbound import Outbound

ONE_CHILD = (Empty, Skeleton)


class Cursor(Protocol):
    """A place that can be drawn into."""

    def draw(self, outbound: Outbound, drawing: Drawing) -> Node: ...

    def block(self, outbound: Outbound) -> Node:
        """Return the node that the place is in, or is."""


class RootCursor:
    """The end of a root container of whichever run draws."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        self._name = name

    def draw(self, outbound: Outbound, drawing: Drawing) -> Node:
        return outbound.draw(outbound.tree.roots[self._name], drawing)

    def block(self, outbound: Outbound) -> Node:
        return outbound.tree.roots[self._name]


class BlockCursor:
    """The end of a block that a run has drawn."""

    __slots__ = ("_node",)

    def __init__(self, node: Node) -> None:
        self._node = node

    def draw(self, outbound: Outbound, drawing: Drawing) -> Node:
        return outbound.draw(self._node, drawing, only=self._node.kind in ONE_CHILD)

    def block(self, outbound: Outbound) -> Node:
        return self._node


class LockedCursor:
    """The place of an element: what is drawn here replaces it."""

    __slots__ = ("_node",)

    def __init__(self, node: Node) -> None:
        self._node = node

    def draw(self, outbound: Outbound, drawing: Drawing) -> Node:
        outbound.replace(self._node, drawing)
        return self._node

    def block(self, outbound: Outbound) -> Node:
        return self._node


def root_name(node: Node, outbound: Outbound) -> str:
    """Return the root container that `node` stands in."""
    while node.parent is not None:
        node = node.parent
    return next((name for name, root in outbound.tree.roots.items() if root is node), "main")
