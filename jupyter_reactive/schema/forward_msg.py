"""Kernel → front end: what one batch can say.

Batches are numbered per channel from 1. A client applies batch n after batch n - 1; a batch
whose first message is a `Snapshot` applies to any state. On a gap the client says `Hello`. An
empty batch only asks for an acknowledgement: whoever has lost the last batch sees a gap.
One batch is one comm message, a patch of the widget model as in the Jupyter widgets
protocol: `{"method": "update", "state": {"batch": {"number": n}}, "buffer_paths":
[["batch", "messages"], ["batch", "blobs", HASH], …]}`; the first buffer is the messages as a
JSON array, the others are blobs that this client has not been sent before.
"""

from typing import Any, Literal

from msgspec import Raw, Struct

from .base import Blob, snake_case

PROTOCOL_VERSION = 1

RunState = Literal["idle", "queued", "running", "stopping"]
Decorator = Literal["cache_data", "cache_resource"]
StreamName = Literal["stdout", "stderr"]


class ForwardMsg(Struct, frozen=True, kw_only=True, tag_field="type", tag=snake_case):
    """One message of a batch. `before` names a sibling; None means at the end."""


class Insert(ForwardMsg, frozen=True, kw_only=True):
    """A new node: `node` is an element or a block, `widget` a widget's id."""

    id: int
    parent: int
    before: int | None
    node: Raw
    widget: str | None = None


class Update(ForwardMsg, frozen=True, kw_only=True):
    """A node has another element, perhaps of another type; its children stay."""

    id: int
    node: Raw
    widget: str | None = None


class Move(ForwardMsg, frozen=True, kw_only=True):
    id: int
    parent: int
    before: int | None


class Remove(ForwardMsg, frozen=True, kw_only=True):
    """Nodes that are gone, and with each all that stood in it."""

    ids: tuple[int, ...]


class WidgetValue(Struct, frozen=True, kw_only=True):
    """A widget's value as the kernel holds it; a newer value has a higher revision."""

    value: Any
    revision: int


class Values(ForwardMsg, frozen=True, kw_only=True):
    """Widget values that differ from their element's `default`, or did; by widget id."""

    values: dict[str, WidgetValue]


class Theme(Struct, frozen=True, kw_only=True):
    """What a theme of Streamlit's says in a light and in a dark notebook: values by their option's name."""

    light: dict[str, str] = {}
    dark: dict[str, str] = {}


class Status(ForwardMsg, frozen=True, kw_only=True):
    """What the session is doing: `run` counts its runs, times are in milliseconds.

    `query` is its query parameters, as they would stand in an address.
    """

    state: RunState
    run: int = 0
    failed: bool = False
    duration: float | None = None
    title: str | None = None
    icon: str | None = None
    layout: Literal["centered", "wide"] = "wide"
    sidebar: Literal["auto", "expanded", "collapsed"] | int = "auto"
    query: str = ""
    theme: Theme | None = None


class ConsoleText(ForwardMsg, frozen=True, kw_only=True):
    """What a run printed; `reset` empties the strip first."""

    stream: StreamName
    text: str
    reset: bool = False


class Received(ForwardMsg, frozen=True, kw_only=True):
    """All events of this client up to `event` have arrived; they need not be kept."""

    event: int


class Refused(ForwardMsg, frozen=True, kw_only=True):
    """An event of this client that changed nothing, and why."""

    event: int
    reason: str


class Closed(ForwardMsg, frozen=True, kw_only=True):
    """The session is gone; `reason` is for a person to read."""

    reason: str


class Snapshot(ForwardMsg, frozen=True, kw_only=True):
    """Everything at once: replaces what the client has. Parents precede their children."""

    session: str
    app: str
    nodes: tuple[Insert, ...]
    values: dict[str, WidgetValue]
    status: Status
    console: tuple[ConsoleText, ...] = ()


class AppInfo(Struct, frozen=True, kw_only=True):
    """One line of the panel. `finished` is in milliseconds since 1970."""

    session: str
    app: str
    status: Status
    finished: float | None = None
    clients: int = 0


class Apps(ForwardMsg, frozen=True, kw_only=True):
    """The open apps; sent on the runtime's own channel, whole at each change."""

    apps: tuple[AppInfo, ...]


class CacheInfo(Struct, frozen=True, kw_only=True):
    """What a cache holds of one function. Sizes are in bytes; `stored` is what outlives the kernel."""

    decorator: Decorator
    function: str
    entries: int
    size: int
    stored: int = 0
    stored_size: int = 0


class Caches(ForwardMsg, frozen=True, kw_only=True):
    """What the kernel's caches hold, whole; sent to who asks."""

    functions: tuple[CacheInfo, ...]


class StoredSnapshot(Struct, frozen=True, kw_only=True):
    """What a notebook file keeps of a session, to be shown while there is no kernel.

    `blobs` maps hashes to base64 text. Without `snapshot` (it was too large) the HTML picture
    beside it is shown.
    """

    version: int
    session: str
    app: str
    snapshot: Snapshot | None = None
    blobs: dict[str, str] = {}


FORWARD_MESSAGES = (
    Insert, Update, Move, Remove, Values, Status, ConsoleText, Received, Refused, Closed, Snapshot, Apps, Caches,
)  # fmt: skip
SHARED = (Blob, WidgetValue, Theme, AppInfo, CacheInfo, StoredSnapshot)
