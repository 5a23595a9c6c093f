"""A snapshot's nodes as a tree again, and what it says in a few lines of plain text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Union

import msgspec

from ..schema import data, status
from ..schema import text as words
from ..schema.base import Block, Element
from ..schema.elements import BLOCKS, ELEMENTS
from ..schema.forward_msg import Insert, Snapshot
from ..schema.navigation import Navigation
from .picture_html import clipped

MAIN, SIDEBAR, EVENT, BOTTOM = 1, 2, 3, 4
LINES = 20
_decode = msgspec.json.Decoder(Union[ELEMENTS + BLOCKS]).decode  # noqa: UP007 - made of tuples, at run time
_read = msgspec.json.Decoder(dict[str, Any]).decode


class Place:
    """A node of the snapshot: its element or block (None of an unknown kind), and what stands in it."""

    def __init__(self, insert: Insert) -> None:
        self.insert = insert
        self.children: list[Place] = []
        self.node: Element | Block | None
        try:
            self.node = _decode(insert.node)
        except msgspec.ValidationError:
            self.node = None

    @property
    def kind(self) -> str:
        """The tag of the node, known or not."""
        return str(_read(self.insert.node).get("type", "element"))


def tree(snapshot: Snapshot) -> dict[int, list[Place]]:
    """Return what stands in each root; siblings in order, as `before` says."""
    children: dict[int, list[Place]] = {root: [] for root in (MAIN, SIDEBAR, EVENT, BOTTOM)}
    for insert in snapshot.nodes:
        place = Place(insert)
        siblings = children.setdefault(insert.parent, [])
        after = (at for at, each in enumerate(siblings) if each.insert.id == insert.before)
        siblings.insert(len(siblings) if insert.before is None else next(after, len(siblings)), place)
        children[insert.id] = place.children
    return children


def with_pages(roots: dict[int, list[Place]]) -> dict[int, list[Place]]:
    """Return the roots with the list of pages, where there is one, on top of what it belongs to."""
    lists = [each for each in roots[EVENT] if isinstance(each.node, Navigation)]
    roots[EVENT] = [each for each in roots[EVENT] if each not in lists]
    for place in lists[-1:]:
        assert isinstance(place.node, Navigation)
        roots[MAIN if place.node.position == "top" else SIDEBAR].insert(0, place)
    return roots


def leaves(places: list[Place]) -> Iterator[Element]:
    """Yield the elements at and below some places, in order."""
    waiting = list(reversed(places))
    while waiting:
        place = waiting.pop()
        if isinstance(place.node, Element):
            yield place.node
        waiting.extend(reversed(place.children))


def _first_lines(roots: dict[int, list[Place]]) -> Iterator[str]:
    for node in leaves(roots[MAIN]):
        first = _said(node).strip().partition("\n")[0].strip()
        if first:
            yield first


def _said(node: Element) -> str:
    """Return what an element says in words, if it does."""
    match node:
        case words.Heading() | words.Markdown() | words.Text() | words.Caption():
            return node.body
        case data.Metric():
            return f"{node.label}: {node.value}" + (f" ({node.delta})" if node.delta else "")
        case status.Alert():
            return f"{node.kind}: {node.body}"
        case status.ExceptionElement():
            return f"{node.name}: {node.message}"
        case _:
            return ""


def plain(snapshot: Snapshot) -> str:
    """Return an app in a few lines: its name, and how its texts begin."""
    lines = [f"App {snapshot.app!r}", *_first_lines(tree(snapshot))]
    if len(lines) > LINES:
        lines[LINES - 1 :] = ["…"]
    return "\n".join(clipped(line, 100) for line in lines)
