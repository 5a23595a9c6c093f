"""What a fragment draws beyond its own block: into containers that others made."""

from .node import Node


def is_outside(block: Node, fragment: Node) -> bool:
    """Say whether `block` is beyond the block of a fragment, and was not made by it."""
    return block is not fragment and not within(block, fragment)


def within(node: Node, fragment: Node) -> bool:
    """Say whether a fragment, or one that it calls, drew `node`."""
    return any(owner is fragment for owner in node.owners())


def remember(fragment: Node) -> dict[int, Node]:
    """Return what the fragment of a block drew beyond it."""
    if fragment.outside is None:
        fragment.outside = {}
    return fragment.outside
