"""The static picture of an app: what a saved notebook, nbconvert and GitHub show in its place.

Self-contained, without script, and of bounded size. Every string is escaped where it becomes HTML,
in picture_html.py; this module knows the tree: how blocks lie, and in what frame.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..schema import charts, data, layout, media
from ..schema.base import Block, Element, Widget
from ..schema.forward_msg import Snapshot
from .picture_html import ACCENT, EMPTY, LINE, QUIET, STRONG, Html, clipped, div, element, icon, note, span, text
from .picture_inputs import widget
from .picture_leaves import leaf
from .picture_markdown import inline, preformatted
from .picture_media import avatar
from .picture_scene import Scene
from .picture_tree import BOTTOM, EVENT, MAIN, SIDEBAR, Place, leaves, plain, tree, with_pages

__all__ = ["picture", "plain"]

Lay = Callable[[Any, "list[Place]", "Drawing"], Html]

DEEPEST = 40
SIDEBAR_WIDTH = 220
# Pixels below which a column goes to the next line: of words and numbers, of charts and tables.
NARROWEST, NARROWEST_CHART = 130, 240
_GAPS = {"xxsmall": 4, "xsmall": 8, "small": 14, "medium": 28, "large": 42, "xlarge": 56, "xxlarge": 70}
_JUSTIFY = {"left": "flex-start", "center": "center", "right": "flex-end", "distribute": "space-between"}
_ALIGN = {"top": "flex-start", "center": "center", "bottom": "flex-end", "distribute": "stretch"}
_FRAME = (
    f"border:{LINE};border-radius:8px;padding:16px;font-family:system-ui,sans-serif;"
    "font-size:15px;line-height:1.5;text-align:left;"
)


def picture(snapshot: Snapshot, blobs: Mapping[str, bytes]) -> str:
    """Return an app as it stands as HTML."""
    drawing = Drawing(snapshot, blobs)
    return drawing.scene.finish(drawing.page(snapshot))


class Drawing:
    """One picture: the snapshot's nodes, and the scene that they are drawn in."""

    def __init__(self, snapshot: Snapshot, blobs: Mapping[str, bytes]) -> None:
        self.scene = Scene(blobs)
        self._values = snapshot.values
        self._roots = with_pages(tree(snapshot))
        self._depth = 0

    def page(self, snapshot: Snapshot) -> Html:
        """Return the frame with all that is in it."""
        sidebar = self._roots[SIDEBAR]
        with self.scene.within(600 if sidebar else 800):
            rest = [*self._roots[MAIN], *self._roots[BOTTOM], *self._roots[EVENT]]
            main = self.stack(rest) if rest else note("Nothing has been drawn yet.")
        side = self._sidebar(sidebar) if sidebar else EMPTY
        body = div(side, div(main, style="flex:999 1 400px;min-width:0;"), style=_SIDE_BY_SIDE) if sidebar else main
        return element("div", body, self._console(snapshot), self._footer(snapshot.app), style=_FRAME, class_=_CLASSES)

    def stack(self, places: list[Place], gap: int = _GAPS["small"]) -> Html:
        """Return nodes one below the other."""
        parts = [div(part, style="min-width:0;max-width:100%;") for part in map(self.draw, places) if part]
        return div(*parts, style=f"display:flex;flex-direction:column;gap:{gap}px;")

    def draw(self, place: Place) -> Html:
        """Return one node, if there is room for it."""
        if isinstance(place.node, Block):
            return self._block(place, place.node)
        if self.scene.full:
            return self.scene.spend(EMPTY)
        try:
            part = self._leaf(place)
        except Exception:  # noqa: BLE001 - values of any library: one of them must not cost a cell its output
            part = note(f"{place.kind}: cannot be pictured.")
        return self.scene.spend(part)

    def _leaf(self, place: Place) -> Html:
        match place.node:
            case Widget() as node:
                return widget(node, self._value(place, node))
            case Element() as node:
                return leaf(node, self.scene)
            case _:
                return note(f"{place.kind}: shown when the cell runs.")

    def _value(self, place: Place, node: Widget) -> Any:
        held = self._values.get(place.insert.widget or "")
        return getattr(node, "default", None) if held is None else held.value

    def _block(self, place: Place, node: Block) -> Html:
        if self._depth >= DEEPEST:
            self.scene.omitted += 1
            return EMPTY
        self._depth += 1
        try:
            content = _BLOCKS.get(type(node), _other)(node, place.children, self)
        finally:
            self._depth -= 1
        return content

    def _sidebar(self, places: list[Place]) -> Html:
        with self.scene.within(SIDEBAR_WIDTH):
            side = self.stack(places)
        look = f"flex:1 1 {SIDEBAR_WIDTH - 30}px;min-width:0;border:{LINE};border-radius:8px;padding:14px;"
        return div(side, style=look)

    def _console(self, snapshot: Snapshot) -> Html:
        printed = "".join(each.text for each in snapshot.console)
        if not printed.strip():
            return EMPTY
        title = element("summary", text("Printed"), style=f"font-size:13px;{QUIET}cursor:pointer;")
        return element("details", title, self.scene.spend(preformatted(printed[-5000:])), style="margin-top:14px;")

    def _footer(self, app: str) -> Html:
        left_out = f"{self.scene.omitted:,} more parts are not in it. " if self.scene.omitted else ""
        caption = f"Static picture of the app {clipped(app, 200)}. {left_out}Run the cell to use it."
        look = "border-top:1px solid rgba(128,128,128,.2);margin-top:16px;padding-top:8px;font-size:12px;"
        return div(span(text(caption), style=QUIET), style=look)


_CLASSES = "jp-Reactive-picture tex2jax_ignore mathjax_ignore"
_SIDE_BY_SIDE = "display:flex;flex-wrap:wrap;gap:20px;align-items:flex-start;"


# The blocks


def _container(node: layout.Container, children: list[Place], drawing: Drawing) -> Html:
    gap = _gap(node.gap)
    if node.horizontal:
        parts = [div(part, style="min-width:0;") for part in map(drawing.draw, children) if part]
        look = f"display:flex;flex-wrap:wrap;gap:{gap}px;justify-content:{_JUSTIFY[node.horizontal_alignment]};"
        content = div(*parts, style=look + f"align-items:{_ALIGN[node.vertical_alignment]};")
    else:
        content = drawing.stack(children, gap)
    return _bordered(content) if node.border and children else content if children else EMPTY


def _form(node: layout.Form, children: list[Place], drawing: Drawing) -> Html:
    content = drawing.stack(children)
    return _bordered(content) if node.border and children else content


def _columns(node: layout.Columns, children: list[Place], drawing: Drawing) -> Html:
    """Return columns in a row, which breaks where they would become too narrow to read."""
    gap, whole = _gap(node.gap), drawing.scene.width
    columns = []
    for child in children:
        column = child.node if isinstance(child.node, layout.Column) else layout.Column(weight=1 / len(children))
        narrowest = NARROWEST_CHART if any(isinstance(each, _WIDE) for each in leaves([child])) else NARROWEST
        with drawing.scene.within(max(narrowest, column.weight * whole - gap)):
            content = drawing.draw(child)
        grow, align = round(max(column.weight, 0.001) * 100, 3), _ALIGN[column.vertical_alignment]
        columns.append(div(content, style=f"flex:{grow} 1 0px;min-width:{narrowest}px;align-self:{align};"))
    return div(*columns, style=f"display:flex;flex-wrap:wrap;gap:{gap}px;")


_WIDE = (charts.VegaLiteChart, data.Dataframe, data.Table, media.Image)


def _column(node: layout.Column, children: list[Place], drawing: Drawing) -> Html:
    content = drawing.stack(children)
    return _bordered(content) if node.border else content


def _chat_message(node: layout.ChatMessage, children: list[Place], drawing: Drawing) -> Html:
    face = div(avatar(node, drawing.scene), style="flex:none;width:32px;text-align:center;overflow:hidden;")
    look = "display:flex;gap:12px;padding:10px 12px;border-radius:8px;"
    ground = "background:rgba(128,128,128,.1);" if node.avatar == "user" else ""
    return div(face, div(drawing.stack(children), style="flex:1;min-width:0;"), style=look + ground)


def _expander(node: layout.Expander, children: list[Place], drawing: Drawing) -> Html:
    title = element("summary", icon(node.icon), inline(node.label), style="cursor:pointer;font-weight:500;")
    content = div(drawing.stack(children), style="margin-top:10px;")
    look = f"border:{LINE};border-radius:8px;padding:8px 14px;"
    return element("details", title, content, style=look, open="" if node.expanded else None)


def _grid(node: layout.Grid, children: list[Place], drawing: Drawing) -> Html:
    least = 200 if node.min_column_width == "auto" else node.min_column_width
    parts = [part for part in map(drawing.draw, children) if part]
    cells = [_bordered(part) if node.border else part for part in parts]
    rows = div(*[div(cell, style=f"flex:1 1 {least}px;min-width:0;") for cell in cells], style=_gaps(node))
    return rows if cells else EMPTY


def _gaps(node: layout.Grid) -> str:
    return f"display:flex;flex-wrap:wrap;gap:{_gap(node.row_gap)}px {_gap(node.column_gap)}px;"


def _popover(node: layout.Popover, children: list[Place], drawing: Drawing) -> Html:
    return _expander(layout.Expander(label=node.label, icon=node.icon), children, drawing)


def _dialog(node: layout.Dialog, children: list[Place], drawing: Drawing) -> Html:
    title = div(icon(node.icon), inline(node.title), style=f"{STRONG}font-size:18px;margin-bottom:10px;")
    return _bordered(div(title, drawing.stack(children)))


def _status(node: layout.StatusContainer, children: list[Place], drawing: Drawing) -> Html:
    label = f"{_STATES[node.state]} {node.label}"
    return _expander(layout.Expander(label=label, expanded=node.expanded), children, drawing)


_STATES = {"running": "⏳", "complete": "✓", "error": "✕"}


def _tabs(node: layout.Tabs, children: list[Place], drawing: Drawing) -> Html:
    """Return all tabs one below the other: nothing is hidden that only a script could show."""
    return drawing.stack(children, 18)


def _tab(node: layout.Tab, children: list[Place], drawing: Drawing) -> Html:
    look = f"display:inline-block;padding:0 2px 4px;border-bottom:2px solid {ACCENT};font-weight:600;font-size:14px;"
    title = div(span(inline(node.label), style=look), style=f"border-bottom:{LINE};margin-bottom:12px;line-height:1.5;")
    return div(title, drawing.stack(children))


def _other(node: Block, children: list[Place], drawing: Drawing) -> Html:
    return drawing.stack(children) if children else EMPTY


def _bordered(content: Html) -> Html:
    return div(content, style=f"border:{LINE};border-radius:8px;padding:14px;")


def _gap(gap: str | int | None) -> int:
    return 0 if gap is None else gap if isinstance(gap, int) else _GAPS[gap]


_BLOCKS: dict[type[Block], Lay] = {
    layout.Container: _container,
    layout.Form: _form,
    layout.ChatMessage: _chat_message,
    layout.Columns: _columns,
    layout.Column: _column,
    layout.Dialog: _dialog,
    layout.Expander: _expander,
    layout.Grid: _grid,
    layout.Popover: _popover,
    layout.StatusContainer: _status,
    layout.Tabs: _tabs,
    layout.Tab: _tab,
}
