"""In which order inserts and moves make sense to a client: each names only what is in place by then."""

from collections.abc import Iterator, Mapping

from msgspec import Raw

from ..schema.forward_msg import ForwardMsg, Insert, Move
from .node import Node


def placements(inserted: Mapping[int, Node], moved: Mapping[int, Node]) -> Iterator[ForwardMsg]:
    """Yield inserts and moves: parents first, neighbours in order before what stands after them."""
    waiting = {**inserted, **moved}
    while waiting:
        node = _uppermost(next(iter(waiting.values())), waiting)
        run = _neighbours(node, waiting)
        before = run[-1].next
        for each in run:
            del waiting[each.id]
            yield insert(each, before) if each.id in inserted else move(each, before)


def _uppermost(node: Node, waiting: dict[int, Node]) -> Node:
    """Return `node`, or the highest of its ancestors that is not in place yet."""
    found = node
    while node.parent is not None:
        node = node.parent
        if node.id in waiting:
            found = node
    return found


def _neighbours(node: Node, waiting: dict[int, Node]) -> list[Node]:
    """Return the unbroken row of siblings around `node` that are not in place yet."""
    while node.previous is not None and node.previous.id in waiting:
        node = node.previous
    run = [node]
    while (following := run[-1].next) is not None and following.id in waiting:
        run.append(following)
    return run


def move(node: Node, before: Node | None) -> Move:
    assert node.parent is not None
    return Move(id=node.id, parent=node.parent.id, before=before.id if before else None)


def insert(node: Node, before: Node | None) -> Insert:
    assert node.parent is not None
    return Insert(
        id=node.id,
        parent=node.parent.id,
        before=before.id if before else None,
        node=Raw(node.data),
        widget=node.widget,
    )
