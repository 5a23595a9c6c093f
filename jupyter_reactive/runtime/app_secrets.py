"""The secrets of one session's app: found beside its script, and the app runs again when they change."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .secret_store import Loaded, SecretStore

if TYPE_CHECKING:
    from .app_session import AppSession
    from .watching import FileWatcher


class AppSecrets:
    """What one session reads. From its first look on, its files are watched."""

    def __init__(self, session: AppSession, store: SecretStore, watcher: FileWatcher) -> None:
        self.store = store
        self._session = session
        self._watcher = watcher
        self._loaded: Loaded | None = None

    def values(self) -> Mapping[str, Any]:
        """Return them as they are now, or raise StreamlitSecretNotFoundError."""
        loaded = self.store.load(self._session.folder)
        if loaded is not self._loaded:
            self._loaded = loaded
            self._watcher.follow(self, self, self._session.rerun)
            if self._session.requests.closed:
                self.forget()
        return loaded.values()

    def forget(self) -> None:
        """Watch them no longer."""
        self._watcher.forget(self)

    # What is watched: files that are missing too, for they may come

    def refresh(self) -> Mapping[Path, str | None]:
        return {} if self._loaded is None else self._loaded.places

    def fingerprint(self, path: Path) -> str | None:
        return self.store.fingerprint(path)
