"""A node of a session's tree, and what a draw makes one of. Knows no matching: see element_tree."""

from collections.abc import Iterator
from copy import copy
from types import CodeType

from ..schema.base import Block, Element
from .media import Media

Site = tuple[int, ...]
Kind = type[Element] | type[Block]
NO_MEDIA: Media = {}


class Node:
    """A place in the tree; `data` is its element or block as JSON.

    `expected` and `counts` are the cursor of the run that draws into a block: the next child of
    the last run, and how often each call site has drawn. `owner` is the block of the fragment that
    drew the node, and `outside` of such a block is what that fragment drew beyond it.
    """

    __slots__ = (
        "code", "counts", "data", "drawn", "expected", "first", "id", "key", "keys", "kind", "last",
        "media", "next", "opened", "outside", "owner", "parent", "previous", "skipped", "version", "widget",
    )  # fmt: skip

    def __init__(self, identity: int, data: bytes, kind: Kind) -> None:
        self.id = identity
        self.data = data
        self.kind = kind
        self.media = NO_MEDIA
        self.widget: str | None = None
        self.parent: Node | None = None
        self.previous: Node | None = None
        self.next: Node | None = None
        self.first: Node | None = None
        self.last: Node | None = None
        self.key: tuple[Site, int] | None = None
        self.code: CodeType | None = None
        self.keys: dict[tuple[Site, int], Node] = {}
        self.drawn = self.skipped = self.opened = self.version = 0
        self.expected: Node | None = None
        self.counts: dict[Site, int] = {}
        self.owner: Node | None = None
        self.outside: dict[int, Node] | None = None

    def children(self) -> Iterator["Node"]:
        """Yield the children in order."""
        child = self.first
        while child is not None:
            following = child.next
            yield child
            child = following

    def subtree(self) -> Iterator["Node"]:
        """Yield this node and all below it, parents first, siblings in order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(list(node.children())))

    def owners(self) -> Iterator["Node"]:
        """Yield the blocks of the fragments that drew this node, the innermost first."""
        owner = self.owner
        while owner is not None:
            yield owner
            owner = owner.owner

    def link(self, parent: "Node", before: "Node | None") -> None:
        """Take the place before a child of `parent`, or its last."""
        self.parent, self.next = parent, before
        self.previous = before.previous if before else parent.last
        if self.previous is None:
            parent.first = self
        else:
            self.previous.next = self
        if before is None:
            parent.last = self
        else:
            before.previous = self

    def unlink(self) -> None:
        """Leave the place among the siblings; the cursor steps over it."""
        parent = self.parent
        assert parent is not None
        if parent.expected is self:
            parent.expected = self.next
        if self.previous is None:
            parent.first = self.next
        else:
            self.previous.next = self.next
        if self.next is None:
            parent.last = self.previous
        else:
            self.next.previous = self.previous
        self.parent = self.previous = self.next = None


class Drawing:
    """One thing to place: its bytes, what it is, and where in the script it was drawn.

    `owner` is the block of the fragment that draws it.
    """

    __slots__ = ("code", "data", "kind", "media", "owner", "site", "widget")

    def __init__(
        self,
        kind: Kind,
        data: bytes,
        code: CodeType,
        instruction: int,
        *,
        widget: str | None = None,
        media: Media = NO_MEDIA,
    ) -> None:
        self.kind = kind
        self.data = data
        self.code = code
        self.site: Site = (id(code), instruction)
        self.owner: Node | None = None
        self.widget = widget
        self.media = media

    def owned_by(self, fragment: Node) -> "Drawing":
        """Return the same as a fragment draws it: one that a cache recorded is everybody's."""
        owned = copy(self)
        owned.owner = fragment
        return owned
