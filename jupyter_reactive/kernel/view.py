"""What a cell shows of an app: the output bundle, and the same session as an ipywidget."""

from __future__ import annotations

import base64
from typing import Any

import msgspec
from ipywidgets import DOMWidget
from traitlets import Unicode

from ..runtime.app_session import AppSession
from ..schema.forward_msg import PROTOCOL_VERSION, Insert, Snapshot, StoredSnapshot
from ..schema.inputs import TextInput
from .channel import Channels, SessionEndpoint
from .picture import picture, plain
from .reactive_comm import CommTransport, ReactiveComm

MIME = "application/vnd.jupyter-reactive.v1+json"
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
PASSWORD = b'"kind":"password"'
STORED_AT_MOST = 256 * 2**10


def bundle(session: AppSession, widget: AppView | None = None) -> dict[str, Any]:
    """Return a session as a MIME bundle: the live view, a picture of it, and text; where given, `widget` too."""
    snapshot = without_passwords(session.outbound.snapshot())
    media = session.outbound.media()
    as_widget = {"version_major": 2, "version_minor": 0, "model_id": widget.model_id} if widget else None
    return {
        **({WIDGET_VIEW: as_widget} if as_widget else {}),
        MIME: _stored(session, snapshot, media),
        "text/html": picture(snapshot, media),
        "text/plain": plain(snapshot),
    }


def without_passwords(snapshot: Snapshot) -> Snapshot:
    """Return a snapshot that may be written to a file: no password, typed or preset, is in it."""
    hidden = {each.widget: each for each in snapshot.nodes if each.widget and PASSWORD in bytes(each.node)}
    if not hidden:
        return snapshot
    return msgspec.structs.replace(
        snapshot,
        nodes=tuple(_emptied(each) if each.widget in hidden else each for each in snapshot.nodes),
        values={name: value for name, value in snapshot.values.items() if name not in hidden},
    )


def _emptied(insert: Insert) -> Insert:
    element = msgspec.structs.replace(msgspec.json.decode(insert.node, type=TextInput), default="")
    return msgspec.structs.replace(insert, node=msgspec.Raw(msgspec.json.encode(element)))


def _stored(session: AppSession, snapshot: Snapshot, media: dict[str, bytes]) -> dict[str, Any]:
    """Return what the notebook file keeps, without its content where that is too large."""
    size = len(msgspec.json.encode(snapshot)) + sum(map(len, media.values())) * 4 // 3
    small = size <= STORED_AT_MOST
    stored = StoredSnapshot(
        version=PROTOCOL_VERSION,
        session=session.id,
        app=session.app.name,
        snapshot=snapshot if small else None,
        blobs={name: base64.b64encode(data).decode() for name, data in media.items()} if small else {},
    )
    data: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(stored))
    return data


class WidgetTransport(CommTransport):
    """The way to an AppView, which goes with its app: ipywidgets would keep it for ever."""

    def __init__(self, comm: ReactiveComm, view: AppView) -> None:
        super().__init__(comm)
        self._view = view

    def close(self, reason: str) -> None:
        super().close(reason)
        self._view.close()


class AppView(DOMWidget):  # type: ignore[misc]  # ipywidgets has no types
    """An app as a Jupyter widget, for layouts of widgets and for hosts without our extension.

    >>> from ipywidgets import IntSlider, VBox
    >>> VBox([AppView("sales"), IntSlider()])  # doctest: +SKIP
    """

    _model_module = Unicode("jupyter-reactive").tag(sync=True)
    _model_module_version = Unicode("^0.1.0").tag(sync=True)
    _model_name = Unicode("AppViewModel").tag(sync=True)
    _view_module = Unicode("jupyter-reactive").tag(sync=True)
    _view_module_version = Unicode("^0.1.0").tag(sync=True)
    _view_name = Unicode("AppView").tag(sync=True)
    session = Unicode(help="The id of the session that is shown.").tag(sync=True)

    def __init__(self, app: str, **kwargs: Any) -> None:
        """Show the first open session of `app`; raise KeyError where there is none."""
        from .extension import loaded

        extension = loaded()
        session = extension.runtime.find(app)
        if session is None:
            raise KeyError(f"No app named {app!r} is open. Run its cell first.")
        self._channels: Channels = extension.channels
        self._subshell = extension.subshell
        self._owns_layout = "layout" not in kwargs
        super().__init__(session=session.id, **kwargs)

    def open(self) -> None:
        """Open a comm of our own class, and attach it to the session as any view is."""
        state = {key: value for key, value in self.get_state().items() if value is not None}
        comm = ReactiveComm(
            target_name="jupyter.widget",
            data={"state": state, "buffer_paths": []},
            metadata={"version": "2.1.0"},
        )
        comm.subshell = self._subshell.id()
        self.comm = comm
        runtime = self._channels.runtime
        channel = self._channels.add(comm, SessionEndpoint(runtime, self.session), others=self._handle_widget_message)
        runtime.sessions[self.session].attach(channel, WidgetTransport(comm, self), set())

    def close(self) -> None:
        """Let go of the app, which stays, and of what ipywidgets keeps of this widget."""
        if isinstance(self.comm, ReactiveComm):
            self.comm.leave()
        super().close()
        if self._owns_layout:
            self.layout.close()

    def _handle_widget_message(self, message: dict[str, Any]) -> None:
        """Leave to ipywidgets what concerns its own traits: layout, style, state."""
        self._handle_msg(message)
