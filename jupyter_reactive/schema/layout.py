"""Blocks: where other nodes stand."""

from typing import Literal

from .base import Blob, Block, Gap, Height, Width


class Root(Block, frozen=True, kw_only=True):
    """One of the four places that every app has; its node id is its position here, from 1."""

    name: Literal["main", "sidebar", "event", "bottom"]


class Container(Block, frozen=True, kw_only=True):
    key: str | None = None
    border: bool = False
    horizontal: bool = False
    wrap: bool = True
    gap: Gap | int | None = "small"
    horizontal_alignment: Literal["left", "center", "right", "distribute"] = "left"
    vertical_alignment: Literal["top", "center", "bottom", "distribute"] = "top"
    autoscroll: bool = False
    width: Width = "stretch"
    height: Height = "content"


class Form(Block, frozen=True, kw_only=True):
    """What its widgets are set to waits in the front end until one of its submit buttons is pressed."""

    key: str
    clear_on_submit: bool = False
    enter_to_submit: bool = True
    border: bool = True
    width: Width = "stretch"
    height: Height = "content"


class Columns(Block, frozen=True, kw_only=True):
    """A row of `Column` children."""

    gap: Gap | int | None = "small"
    wrap: bool = True
    width: Width = "stretch"


class Column(Block, frozen=True, kw_only=True):
    """`weight` is its share of the row, all weights of a row adding up to 1."""

    weight: float
    vertical_alignment: Literal["top", "center", "bottom"] = "top"
    border: bool = False


class Dialog(Block, frozen=True, kw_only=True):
    """What floats over its app. `opened` differs from when it was drawn before it was dismissed;
    to one that is not `listening` a `Dismiss` says that it was.
    """

    title: str
    size: int | Literal["small", "medium", "large"] = "small"
    position: Literal["left", "center", "right"] = "center"
    dismissible: bool = True
    icon: str | None = None
    listening: bool = False
    opened: int = 0


class Expander(Block, frozen=True, kw_only=True):
    """Where it is a widget, its value is whether it is open; `expanded` is how it starts."""

    key: str | None = None
    label: str
    expanded: bool = False
    icon: str | None = None
    style: Literal["default", "compact", "step"] = "default"
    width: Width = "stretch"


class Popover(Block, frozen=True, kw_only=True):
    """What a button opens; where it is a widget, its value is whether it is open."""

    key: str | None = None
    label: str
    style: Literal["primary", "secondary", "tertiary"] = "secondary"
    help: str | None = None
    icon: str | None = None
    disabled: bool = False
    width: Width = "content"
    wrap: bool | None = None


class StatusContainer(Block, frozen=True, kw_only=True, tag="status"):
    """An expander that says how the task in it stands."""

    label: str
    expanded: bool = False
    state: Literal["running", "complete", "error"] = "running"
    style: Literal["default", "compact", "step"] = "default"
    width: Width = "stretch"


class ChatMessage(Block, frozen=True, kw_only=True):
    """What somebody says. An avatar of the type "icon" is "user", "assistant", a Material icon, or
    "" for the first letter of the name; an "image" is an address or bytes.
    """

    name: str
    avatar: Blob | str = ""
    avatar_type: Literal["icon", "emoji", "image"] = "icon"
    width: Width = "stretch"


class Tabs(Block, frozen=True, kw_only=True):
    """A row of `Tab` children, of which the one labelled `default` starts open.

    Where it is a widget, its value is the label of the one that is open.
    """

    key: str | None = None
    default: str | None = None
    width: Width = "stretch"
    height: Height = "content"


class Tab(Block, frozen=True, kw_only=True):
    label: str


class Fragment(Block, frozen=True, kw_only=True):
    """Where a fragment draws; after each `run_every` seconds in sight a view asks for it by node id."""

    run_every: float | None = None


class Skeleton(Block, frozen=True, kw_only=True):
    """A place for at most one child, which shows that it is still to come; without a height as high as a field."""

    height: int | Literal["stretch"] | None = None
    width: Width = "stretch"


class Grid(Block, frozen=True, kw_only=True):
    """Its children stand in cells, each in one of its own, of `columns` at most."""

    key: str | None = None
    columns: int | Literal["auto"] = "auto"
    min_column_width: int | Literal["auto"] = "auto"
    wrap: bool = True
    row_gap: Gap | int | None = "small"
    column_gap: Gap | int | None = "small"
    vertical_alignment: Literal["top", "center", "bottom"] = "top"
    border: bool = False
    row_height: int | Literal["content"] = "content"
    width: Width = "stretch"
    height: Height = "content"
    dense: bool = False


class GridCell(Block, frozen=True, kw_only=True):
    column_span: int | Literal["all"] = 1
    row_span: int = 1


class Empty(Block, frozen=True, kw_only=True):
    """A place for at most one child; `spent` is what a spinner leaves."""

    spent: bool = False
