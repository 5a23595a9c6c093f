"""The registries of sessions, for `scope="session"`: each has results of its own, and they go with it."""

from __future__ import annotations

import logging
import threading
import uuid
from collections.abc import Iterator
from weakref import WeakKeyDictionary

from ..runtime.app_session import AppSession
from ..runtime.errors import StreamlitAPIException
from ..runtime.script_run_context import get_script_run_ctx
from .registry import Registry

logger = logging.getLogger("jupyter_reactive")


class SessionRegistries:
    """One registry for each session that has called a function with this scope."""

    def __init__(self, decorator: str) -> None:
        self.decorator = decorator
        self._registries: WeakKeyDictionary[AppSession, Registry] = WeakKeyDictionary()
        self._lock = threading.Lock()

    def current(self) -> Registry:
        """Return the registry of the session that asks."""
        run = get_script_run_ctx()
        if run is None:
            raise StreamlitAPIException(
                f'A function with `@st.{self.decorator}(scope="session")` was called outside of an app, where there is '
                "no session whose result it could be. Call it in a reactive script, or in a thread that one starts; "
                "for use in plain cells leave `scope` out."
            )
        with self._lock:
            found = self._registries.get(run.session)
            if found is None:
                found = self._registries[run.session] = Registry(self.decorator, uuid.uuid4().hex)
                run.session.at_close.append(lambda: _let_go(found))
            return found

    def __iter__(self) -> Iterator[Registry]:
        with self._lock:
            return iter(list(self._registries.values()))


def _let_go(registry: Registry) -> None:
    """Clear a registry. A session closes whatever an `on_release` does."""
    try:
        registry.clear()
    except Exception:
        logger.exception("What was cached for a session could not be let go of.")
