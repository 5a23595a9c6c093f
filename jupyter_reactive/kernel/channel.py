"""Messages ↔ endpoints: one client's way to a session, or to the list of apps."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any, Protocol

import msgspec
from comm import get_comm_manager
from comm.base_comm import BaseComm

from ..runtime.refusals import Refusals
from ..runtime.runtime import Runtime
from ..runtime.uploads import Buffers
from ..schema.back_msg import (
    AnyBackMsg,
    AnyOpenRequest,
    Attach,
    ClearCache,
    Close,
    Command,
    ListApps,
    ListCaches,
    NewSession,
)
from ..schema.forward_msg import PROTOCOL_VERSION
from .cache_desk import CacheDesk
from .reactive_comm import CommTransport, ReactiveComm, Receive, replace

TARGET = "jupyter_reactive"
LARGEST = 16 * 2**20
SILENT_AFTER = 90.0


class Endpoint(Protocol):
    """What a channel leads to."""

    def receive(self, message: AnyBackMsg, channel: object, buffers: Buffers = ()) -> None: ...

    def detach(self, channel: object) -> None: ...


class Channel:
    """One comm at an endpoint: checks what comes in, notices who is gone."""

    def __init__(
        self, comm: ReactiveComm, endpoint: Endpoint, closed: Callable[[Channel], None], others: Receive | None
    ) -> None:
        self.comm = comm
        self.seen = monotonic()
        self._endpoint = endpoint
        self._closed = closed
        self._others = others
        self._refusals = Refusals()
        comm.receive, comm.closed = self._receive, self.leave

    def leave(self) -> None:
        """The client is gone, its session is not."""
        self._endpoint.detach(self)
        self._closed(self)

    def _receive(self, packet: dict[str, Any]) -> None:
        self.seen = monotonic()
        data = packet["content"]["data"]
        if self._others is not None and isinstance(data, dict) and data.get("method") != "custom":
            self._others(packet)
            return
        try:
            message = decode(data)
        except (msgspec.ValidationError, msgspec.EncodeError, TypeError) as error:
            self._refusals.log(str(error))
        else:
            self._endpoint.receive(message, self, packet.get("buffers") or ())


def decode(data: Any) -> AnyBackMsg:
    """Return the message in a comm's data; raise ValidationError for what does not fit."""
    if not isinstance(data, dict) or data.get("method") != "custom":
        raise msgspec.ValidationError('a message must be {"method": "custom", "content": …}')
    content = data.get("content")
    if len(msgspec.json.encode(content)) > LARGEST:
        raise msgspec.ValidationError(f"a message must not be larger than {LARGEST} bytes")
    message: AnyBackMsg = msgspec.convert(content, AnyBackMsg)
    return message


class Channels:
    """Every open channel of a runtime, and the comm target that opens them."""

    def __init__(self, runtime: Runtime) -> None:
        self.runtime = runtime
        self._open: dict[str, Channel] = {}
        self._directory = Directory(runtime, self.steer)

    def register(self) -> None:
        get_comm_manager().register_target(TARGET, self.opened)

    def unregister(self) -> None:
        """Close every channel and the target."""
        for channel in list(self._open.values()):
            channel.leave()
            channel.comm.close(data={"reason": "The extension was unloaded."})
        get_comm_manager().unregister_target(TARGET, self.opened)

    def owns(self, comm_id: str) -> bool:
        return comm_id in self._open

    def opened(self, comm: BaseComm, message: dict[str, Any]) -> None:
        """Answer a comm_open: attach the client, or close with a reason."""
        ours = replace(comm)
        try:
            self._attach(ours, _request(message["content"]["data"]))
        except (msgspec.ValidationError, KeyError, Mismatch) as error:
            ours.close(data={"reason": _reason(error)})

    def add(self, comm: ReactiveComm, endpoint: Endpoint, others: Receive | None = None) -> Channel:
        """Begin to listen on a comm; `others` gets what is not for us."""
        self._leave_silent()
        channel = Channel(comm, endpoint, self._left, others)
        self._open[comm.comm_id] = channel
        return channel

    def steer(self, message: Command) -> None:
        """Do what the panel asks of a session."""
        session = self.runtime.sessions.get(message.session)
        if session is None:
            return
        match message.command:
            case "rerun":
                session.rerun()
            case "stop":
                session.stop()
            case "close":
                self.runtime.close_session(session.id, "This app was closed.")

    def _attach(self, comm: ReactiveComm, request: AnyOpenRequest) -> None:
        match request:
            case ListApps():
                channel = self.add(comm, self._directory)
                self._directory.attach(channel, CommTransport(comm))
            case Attach(session=name):
                session = self.runtime.sessions[name]
                session.attach(self.add(comm, SessionEndpoint(self.runtime, name)), CommTransport(comm), set())
            case NewSession(app=name):
                session = self.runtime.open_another(name)
                session.attach(self.add(comm, SessionEndpoint(self.runtime, session.id)), CommTransport(comm), set())

    def _left(self, channel: Channel) -> None:
        self._open.pop(channel.comm.comm_id, None)

    def _leave_silent(self) -> None:
        """Let go of clients that have gone without a word, as a reloaded page does."""
        limit = monotonic() - SILENT_AFTER
        for channel in [each for each in self._open.values() if each.seen < limit]:
            channel.leave()
            get_comm_manager().comms.pop(channel.comm.comm_id, None)
            channel.comm._closed = True


class SessionEndpoint:
    """A session at the end of a channel; closing it is the runtime's business."""

    def __init__(self, runtime: Runtime, session: str) -> None:
        self._runtime = runtime
        self._session = session

    def receive(self, message: AnyBackMsg, channel: object, buffers: Buffers = ()) -> None:
        session = self._runtime.sessions.get(self._session)
        if isinstance(message, Close):
            self._runtime.close_session(self._session, "This app was closed.")
        elif session is not None:
            session.receive(message, channel, buffers)

    def detach(self, channel: object) -> None:
        if session := self._runtime.sessions.get(self._session):
            session.detach(channel)


class Directory:
    """The list of apps at the end of a channel."""

    def __init__(self, runtime: Runtime, steer: Callable[[Command], None]) -> None:
        self._runtime = runtime
        self._steer = steer
        self._caches = CacheDesk(runtime.directory)

    def attach(self, channel: object, transport: CommTransport) -> None:
        self._runtime.directory.attach(channel, transport, set(), snapshot=False)
        self._runtime.notify()
        self._runtime.directory.flush()

    def receive(self, message: AnyBackMsg, channel: object, buffers: Buffers = ()) -> None:
        match message:
            case Command():
                self._steer(message)
            case ListCaches() | ClearCache():
                self._caches.receive(message, channel)
            case _:
                self._runtime.directory_receives(message, channel)

    def detach(self, channel: object) -> None:
        self._runtime.directory.detach(channel)


class Mismatch(Exception):  # noqa: N818 - it is an answer to a client, not a failure of ours
    """Front end and kernel are of different versions."""


def _request(data: Any) -> AnyOpenRequest:
    request: AnyOpenRequest = msgspec.convert(data, AnyOpenRequest)
    if request.version != PROTOCOL_VERSION:
        raise Mismatch(request.version)
    return request


def _reason(error: Exception) -> str:
    match error:
        case KeyError():
            return "This app is not in the kernel any more. Run its cell to bring it back."
        case Mismatch():
            return (
                f"The kernel speaks version {PROTOCOL_VERSION} of this app's protocol, the page {error}. "
                "Install one version of jupyter_reactive in both, then reload the page."
            )
    return f"The page sent what the kernel does not understand: {error}"
