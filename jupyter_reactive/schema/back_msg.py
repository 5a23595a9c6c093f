"""Front end → kernel: how a channel opens and what it can say.

`OpenRequest` is the data of a `comm_open` of the target `jupyter_reactive`. After it each
`comm_msg` carries `{"method": "custom", "content": BackMsg}`. What does not fit is refused.
"""

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct

from .base import snake_case
from .forward_msg import Decorator

Name = Annotated[str, Meta(min_length=1, max_length=512)]
Count = Annotated[int, Meta(ge=0, le=2**53)]
Hashes = Annotated[tuple[Name, ...], Meta(max_length=10_000)]


class OpenRequest(Struct, frozen=True, kw_only=True, tag_field="type", tag=snake_case, forbid_unknown_fields=True):
    client: Name
    version: int


class Attach(OpenRequest, frozen=True, kw_only=True):
    """View a session that exists."""

    session: Name


class NewSession(OpenRequest, frozen=True, kw_only=True):
    """Begin another session of an app, with a state of its own."""

    app: Name


class ListApps(OpenRequest, frozen=True, kw_only=True):
    """Follow the list of the runtime's apps."""


class BackMsg(Struct, frozen=True, kw_only=True, tag_field="type", tag=snake_case, forbid_unknown_fields=True):
    """One message; `client` names the view's client, the same over all its channels."""

    client: Name


class Hello(BackMsg, frozen=True, kw_only=True):
    """Send me a snapshot, without the blobs that I have."""

    blobs: Hashes = ()


class WidgetState(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A widget's new value; `revision` is that of the value it replaces, 0 if none came."""

    id: Name
    value: Any
    revision: Count = 0


class Interact(BackMsg, frozen=True, kw_only=True):
    """A person did something; a press is the value True. All of `widgets`, or none, is taken.

    `event` counts a client's events from 1. An event that comes again is dropped. `seen` is the
    number of an `Ack` that it makes needless.
    """

    event: Annotated[int, Meta(ge=1, le=2**53)]
    widgets: Annotated[tuple[WidgetState, ...], Meta(max_length=10_000)]
    seen: Count = 0


class Rerun(BackMsg, frozen=True, kw_only=True):
    """Run again, with other query parameters or another page where `query` and `page` give them."""

    event: Annotated[int, Meta(ge=1, le=2**53)]
    query: Annotated[str, Meta(max_length=100_000)] | None = None
    page: Annotated[str, Meta(max_length=1000)] | None = None
    seen: Count = 0


class RunFragment(BackMsg, frozen=True, kw_only=True):
    """The time of a fragment with `run_every` has come. One that gets lost is made up for by the next."""

    node: Count


class Dismiss(BackMsg, frozen=True, kw_only=True):
    """A person closed a dialog that does not listen for that: no run follows."""

    node: Count


class Stop(BackMsg, frozen=True, kw_only=True):
    """End the run that is under way; the session stays."""


class Close(BackMsg, frozen=True, kw_only=True):
    """End the session."""


class Ack(BackMsg, frozen=True, kw_only=True):
    """Batch `number` has been applied: the next may follow at once.

    After a run's last batch nothing waits for it: the next event says it, or this a moment later.
    Each message makes the kernel busy and idle once more, on every page that is open.
    """

    number: Count


class Heartbeat(BackMsg, frozen=True, kw_only=True):
    """This client is still there; sent every 20 s."""

    visible: bool = True


class Download(BackMsg, frozen=True, kw_only=True):
    """Give me what a button offers, from `offset` on; at the file's end it says that all has come.

    `download` names one click: the client asks for part after part of what was offered then.
    """

    widget: Name
    download: Name
    offset: Count = 0


class ComponentFile(BackMsg, frozen=True, kw_only=True):
    """Give me a file of the folder that this component was declared with, from `offset` on; answered as a download.

    `path` is relative to the folder, with "/" between its parts.
    """

    widget: Name
    download: Name
    path: Annotated[str, Meta(max_length=10_000)]
    offset: Count = 0


class Person(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who uses the page, as Jupyter's server says."""

    username: Annotated[str, Meta(max_length=512)]
    name: Annotated[str, Meta(max_length=512)] = ""
    display_name: Annotated[str, Meta(max_length=512)] = ""


class PageContext(BackMsg, frozen=True, kw_only=True):
    """What a view knows of the page that it is on; said when it attaches, and when it changes."""

    theme: Literal["light", "dark"] | None = None
    locale: Name | None = None
    timezone: Name | None = None
    timezone_offset: int | None = None
    url: Annotated[str, Meta(max_length=10_000)] | None = None
    is_embedded: bool | None = None
    person: Person | None = None


class UploadPart(BackMsg, frozen=True, kw_only=True):
    """Bytes of a file from `offset` on, in the one buffer of the message.

    Buffers are not signed as the message is: `digest` is their SHA-256. `name`, `mime` and `size`
    are the whole file's, as the browser says them.
    """

    widget: Name
    upload: Name
    name: Annotated[str, Meta(max_length=10_000)]
    mime: Annotated[str, Meta(max_length=512)]
    size: Count
    offset: Count
    digest: Annotated[str, Meta(max_length=64)]


class DropUpload(BackMsg, frozen=True, kw_only=True):
    """I do not give this file any more: it was cancelled, or taken back before anything ran with it."""

    upload: Name


class Command(BackMsg, frozen=True, kw_only=True):
    """Steer a session from the runtime's own channel."""

    session: Name
    command: Literal["rerun", "stop", "close"]


class ListCaches(BackMsg, frozen=True, kw_only=True):
    """Say what the caches hold, on the runtime's own channel; `Caches` answers."""


class ClearCache(BackMsg, frozen=True, kw_only=True):
    """Forget the results of a function, or without `function` of all; then say what is left."""

    decorator: Decorator
    function: Name | None = None


AnyBackMsg = (
    Hello | Interact | Rerun | RunFragment | Dismiss | Stop | Close | Ack | Heartbeat | PageContext
    | Download | UploadPart | DropUpload | ComponentFile | Command | ListCaches | ClearCache
)  # fmt: skip
AnyOpenRequest = Attach | NewSession | ListApps
