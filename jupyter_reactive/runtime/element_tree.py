"""The tree that a session last drew, and how a rerun is matched to it.

Knows neither threads nor channels: `Outbound` holds its lock, observers are told of changes.
A draw finds the node it drew last time: a widget by its id, anything else by its call site and
occurrence under the parent. What is found and equal costs nothing; what a completed run did not
find again is removed. A partial run, which draws fragments alone, leaves all else where it stands.
What comes in is redacted: no node holds a secret.
"""

from typing import Literal, Protocol

from ..schema.layout import Root
from .node import Drawing, Node, Site
from .outside import is_outside, remember, within
from .redacted import redacted_json

ROOTS: tuple[Literal["main", "sidebar", "event", "bottom"], ...] = ("main", "sidebar", "event", "bottom")


class Observer(Protocol):
    """Told of every change, right after it or right before; `updating` with the widget that it will be."""

    def inserted(self, node: Node) -> None: ...

    def updating(self, node: Node, widget: str | None) -> None: ...

    def moved(self, node: Node) -> None: ...

    def removing(self, node: Node) -> None: ...


class ElementTree:
    """Four roots and what stands in them. `version` counts the script's texts."""

    def __init__(self, encode: "Encode") -> None:
        self.roots: dict[str, Node] = {name: Node(n, encode(Root(name=name)), Root) for n, name in enumerate(ROOTS, 1)}
        self.nodes = {node.id: node for node in self.roots.values()}
        self.widgets: dict[str, Node] = {}
        self.observers: list[Observer] = []
        self.run = 0
        self.version = 0
        self.partial = False
        self._last_id = len(ROOTS)
        self._drawn = 0

    def begin_run(self, *, partial: bool = False) -> None:
        """Start matching anew: nothing has been drawn yet."""
        self.run += 1
        self.partial = partial
        self._drawn = 0

    def begin_fragment(self, block: Node) -> None:
        """Draw a fragment's block anew, alone."""
        self._mark_drawn(block)

    def end_fragment(self, block: Node) -> None:
        """Remove what the fragment of `block` did not draw again, in it and beyond it."""
        self._sweep(block, block)
        for node in list((block.outside or {}).values()):
            if not self.alive(node):
                remember(block).pop(node.id)
            elif node.drawn != self.run:
                self.remove(node)
            else:
                self._sweep(node, block)

    def draw(self, block: Node, drawing: Drawing) -> Node:
        """Place `drawing` as the next child of `block` and return its node."""
        if block.opened != self.run:
            block.opened, block.counts = self.run, {}
            block.expected = None if self._stands(block) else block.first
        key, node = self._match(block, drawing)
        if node is None:
            return self._insert(block, key, drawing)
        # What stands where it is expected costs no further call here: most draws of a rerun do.
        if node is block.expected:
            block.expected = node.next
        elif self._stands(block):
            self._keep_place(block, node)
        else:
            self._place(block, node)
        if node.key != key or node.version != self.version:
            self._rekey(block, node, key, drawing)
        if node.owner is not drawing.owner or drawing.owner is not None:
            self._own(node, block, drawing.owner)
        self.replace(node, drawing)
        return node

    def _stands(self, block: Node) -> bool:
        """Say whether `block` is not being drawn anew: what others drew into it keeps its place."""
        return self.partial and block.drawn != self.run

    def _own(self, node: Node, block: Node, owner: Node | None) -> None:
        node.owner = owner
        for each in node.owners():
            if is_outside(block, each):
                remember(each)[node.id] = node

    def replace(self, node: Node, drawing: Drawing) -> None:
        """Give `node` another content; it keeps its place, and its children while it is a block."""
        self._mark_drawn(node)
        if node.data == drawing.data and node.widget == drawing.widget:
            return
        data = redacted_json(drawing.kind, drawing.data)
        if node.data == data and node.widget == drawing.widget:
            return
        self._notify_updating(node, drawing.widget)
        if node.kind is not drawing.kind:
            self.clear(node)
        node.kind, node.data, node.media = drawing.kind, data, drawing.media
        if node.widget != drawing.widget:
            self._rename(node, drawing.widget)

    def draw_only(self, block: Node, drawing: Drawing) -> Node:
        """Make `drawing` the one child of `block`; one that it replaces in this run is drawn anew."""
        node = block.first
        if node is None:
            return self._insert(block, (drawing.site, 0), drawing)
        if node.drawn == self.run:
            self._redraw(node)
        self._own(node, block, drawing.owner)
        self.replace(node, drawing)
        return node

    def _redraw(self, block: Node) -> None:
        """Forget that what stands in `block` was drawn, after removing what already was forgotten."""
        self._sweep(block)
        for node in block.subtree():
            node.opened = 0
            if node is not block and node.drawn == self.run:
                node.drawn = 0
                self._drawn -= 1

    def clear(self, block: Node) -> None:
        """Remove all children."""
        for child in block.children():
            self.remove(child)

    def remove(self, node: Node) -> None:
        """Take `node` and all below it out of the tree."""
        for observer in self.observers:
            observer.removing(node)
        parent = node.parent
        assert parent is not None
        if node.key is not None and parent.keys.get(node.key) is node:
            del parent.keys[node.key]
        for each in node.subtree():
            del self.nodes[each.id]
            self._drawn -= each.drawn == self.run
            if each.widget is not None and self.widgets.get(each.widget) is each:
                del self.widgets[each.widget]
        node.unlink()

    def sweep(self) -> None:
        """Remove what this run did not draw."""
        if self._drawn == len(self.nodes) - len(ROOTS):
            return
        for root in self.roots.values():
            self._sweep(root)

    def close(self, block: Node) -> None:
        """Remove what was not drawn again in a block that was: its drawing is complete."""
        if block.drawn == self.run and self.alive(block):
            self._sweep(block, block.owner if self.partial else None)

    def media_in_use(self) -> set[str]:
        """Return the hashes of the blobs that the tree refers to."""
        return {name for node in self.nodes.values() for name in node.media}

    def alive(self, node: Node) -> bool:
        """Say whether `node` still stands in the tree."""
        return self.nodes.get(node.id) is node

    def _sweep(self, block: Node, fragment: Node | None = None) -> None:
        """Remove what was not drawn in `block`; of a fragment's, only what that fragment had drawn."""
        waiting = [block]
        while waiting:
            for child in waiting.pop().children():
                if child.drawn != self.run and (fragment is None or within(child, fragment)):
                    self.remove(child)
                elif child.first is not None:
                    waiting.append(child)

    def _match(self, block: Node, drawing: Drawing) -> tuple[tuple[Site, int], Node | None]:
        site = drawing.site
        if drawing.owner is not None and is_outside(block, drawing.owner):
            site = (*site, drawing.owner.id)  # two calls of a fragment draw side by side
        count = block.counts.get(site, 0)
        block.counts[site] = count + 1
        key = (site, count)
        if drawing.widget is not None:
            return key, self.widgets.get(drawing.widget) or self._adoptable(block, drawing)
        node = block.keys.get(key)
        if node is not None and node.drawn != self.run:
            return key, node
        return key, self._adoptable(block, drawing)

    def _adoptable(self, block: Node, drawing: Drawing) -> Node | None:
        """Return the next node of an earlier text of the script if it is alike: an edit moves call sites."""
        node = block.expected
        if node is None or node.version == self.version or node.drawn == self.run:
            return None
        return node if node.kind is drawing.kind and node.code is not drawing.code else None

    def _insert(self, block: Node, key: tuple[Site, int], drawing: Drawing) -> Node:
        self._last_id += 1
        node = Node(self._last_id, redacted_json(drawing.kind, drawing.data), drawing.kind)
        node.media, node.widget = drawing.media, drawing.widget
        self.nodes[node.id] = node
        if node.widget is not None:
            self.widgets[node.widget] = node
        node.link(block, block.expected)
        self._mark_drawn(node)
        self._rekey(block, node, key, drawing)
        self._own(node, block, drawing.owner)
        for observer in self.observers:
            observer.inserted(node)
        return node

    def _place(self, block: Node, node: Node) -> None:
        """Step over `node` where it stands ahead; else move it here."""
        if node.parent is block and self.run not in (node.skipped, node.drawn):
            self._skip_to(block, node)
        elif node.drawn != self.run or node.parent is not block:
            self._move(block, node)

    def _keep_place(self, block: Node, node: Node) -> None:
        """Leave `node` where it stands; what is new comes after it."""
        if node.parent is not block:
            self._move(block, node)
        block.expected = node.next

    def _skip_to(self, block: Node, node: Node) -> None:
        passed = block.expected
        while passed is not None and passed is not node:
            passed.skipped = self.run
            passed = passed.next
        if passed is None:
            self._move(block, node)
        else:
            block.expected = node.next

    def _move(self, block: Node, node: Node) -> None:
        parent = node.parent
        assert parent is not None
        if node.key is not None and parent.keys.get(node.key) is node:
            del parent.keys[node.key]
        node.key = None
        node.unlink()
        node.link(block, block.expected)
        for observer in self.observers:
            observer.moved(node)

    def _rekey(self, block: Node, node: Node, key: tuple[Site, int], drawing: Drawing) -> None:
        node.code, node.version = drawing.code, self.version
        if node.key == key:
            return
        if node.key is not None and block.keys.get(node.key) is node:
            del block.keys[node.key]
        node.key = key
        block.keys[key] = node

    def _rename(self, node: Node, widget: str | None) -> None:
        if node.widget is not None and self.widgets.get(node.widget) is node:
            del self.widgets[node.widget]
        node.widget = widget
        if widget is not None:
            self.widgets[widget] = node

    def _mark_drawn(self, node: Node) -> None:
        if node.drawn != self.run:
            node.drawn = self.run
            self._drawn += 1

    def _notify_updating(self, node: Node, widget: str | None) -> None:
        for observer in self.observers:
            observer.updating(node, widget)


class Encode(Protocol):
    def __call__(self, value: object, /) -> bytes: ...
