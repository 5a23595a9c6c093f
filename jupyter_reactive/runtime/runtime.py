"""Runtime: opens, finds, lists and closes apps and their sessions."""

from __future__ import annotations

import threading
from time import monotonic

from ..schema.back_msg import Ack, AnyBackMsg, Hello
from ..schema.forward_msg import AppInfo, Apps
from .app import App, Drawer
from .app_session import AppSession
from .flusher import Flusher
from .host import Host
from .options import Options
from .outbound import Outbound
from .secret_store import SecretStore
from .watching import FileWatcher

ENDED_WITHIN = 1.5


class Runtime:
    """One kernel's apps. `directory` says which are open to whoever follows it."""

    def __init__(self, host: Host, drawer: Drawer, options: Options | None = None) -> None:
        self.host = host
        self.options = options or Options()
        self.secrets = SecretStore(self.options)
        self.apps: dict[str, App] = {}
        self.sessions: dict[str, AppSession] = {}
        self._drawer = drawer
        self._flusher = Flusher()
        self._watcher = FileWatcher(self.options)
        self.directory = Outbound("", "", self._flusher, lambda widget: None)
        self._lock = threading.RLock()

    def open(self, app: App) -> AppSession:
        """Begin a session of `app`, which replaces an earlier app of that name for later ones."""
        with self._lock:
            self.apps[app.name] = app
            session = AppSession(
                app, self.host, self._flusher, self._drawer, self.notify, self._watcher, self.options, self.secrets
            )
            self.sessions[session.id] = session
        self.notify()
        return session

    def open_another(self, name: str) -> AppSession:
        """Begin one more session of an app; raise KeyError if there is none of that name."""
        session = self.open(self.apps[name])
        session.start()
        return session

    def find(self, name: str) -> AppSession | None:
        """Return the first session of an app that is open."""
        with self._lock:
            return next((each for each in self.sessions.values() if each.app.name == name), None)

    def listing(self) -> Apps:
        """Return the open sessions for the panel, in the order in which they were opened."""
        with self._lock:
            return Apps(apps=tuple(_info(session) for session in self.sessions.values()))

    def close_session(self, identity: str, reason: str) -> None:
        """End a session; unknown ones are gone already."""
        with self._lock:
            session = self.sessions.pop(identity, None)
        if session is not None:
            session.close(reason)
            self.host.notebook.forget(session.app.name)
            self.notify()

    def stop(self) -> None:
        """Ask every run that is under way to end."""
        for session in list(self.sessions.values()):
            session.stop()

    def close(self, reason: str) -> None:
        """End every session and the runtime's own thread; runs get a moment for their `finally` blocks."""
        sessions, end = list(self.sessions.values()), monotonic() + ENDED_WITHIN
        for session in sessions:
            self.close_session(session.id, reason)
        for session in sessions:
            session.runner.join(max(0.0, end - monotonic()))
        self._watcher.close()
        self.secrets.close()
        self._flusher.close()

    def notify(self) -> None:
        """Say that a session came, went or changed."""
        if self.directory.channels:
            self.directory.post(self.listing())

    def directory_receives(self, message: AnyBackMsg, channel: object) -> None:
        """Keep the pace of one who follows the directory."""
        if isinstance(message, Ack):
            self.directory.acknowledge(channel, message.number)
        elif isinstance(message, Hello):
            self.directory.post(self.listing(), channel)


def _info(session: AppSession) -> AppInfo:
    """Return a session's line in the panel."""
    return AppInfo(
        session=session.id,
        app=session.app.name,
        status=session.outbound.status,
        finished=session.finished,
        clients=session.outbound.channels,
    )
