"""Dialogs in the tree: which one is open, and how a person closes it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.json import Decoder

from ..schema.layout import Dialog
from .node import Node
from .outbound import Outbound

decode = Decoder(Dialog).decode


def dismiss(number: int, outbound: Outbound) -> None:
    """Take the dialog with this node id off the page of every view; a run that draws it opens it again."""
    with outbound.lock:
        node = outbound.tree.nodes.get(number)
        if node is not None and node.kind is Dialog and decode(node.data).dismissible:
            outbound.remove(node)


def close_others(dialog: Node, outbound: Outbound) -> None:
    """Leave `dialog` the only one: of two, a person could not tell which is in front."""
    with outbound.lock:
        for node in list(dialog.parent.children() if dialog.parent else ()):
            if node.kind is Dialog and node is not dialog:
                outbound.remove(node)


def dialogs_around(node: Node) -> Iterator[Node]:
    """Yield the dialogs that a node is in."""
    around: Node | None = node
    while around is not None:
        if around.kind is Dialog:
            yield around
        around = around.parent
