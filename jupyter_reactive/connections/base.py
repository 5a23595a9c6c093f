"""What all connections have: a name, a section of secrets, and something underneath that can be made anew.

THREAD BOUNDARY: all apps of a kernel share a connection; its lock guards what it is connected by.
"""

from __future__ import annotations

import html
import threading
from abc import ABC, abstractmethod
from typing import Any, Generic, Literal, TypeVar
from uuid import uuid4

from ..caching.digest import digest
from ..runtime.errors import StreamlitSecretNotFoundError
from ..runtime.secrets import AttrDict, secrets_here

RawConnectionT = TypeVar("RawConnectionT")


class BaseConnection(ABC, Generic[RawConnectionT]):
    """Derive from it for a connection of one's own, and return in `_connect` what the calls go to.

    `self._secrets` is the section `[connections.<name>]`, `self._instance` what `_connect` returned.
    When the section changes, the next use connects anew.

    >>> class Numbers(st.connections.BaseConnection[range]):
    ...     def _connect(self, last=9):
    ...         return range(last + 1)
    ...
    ...     def total(self):
    ...         return sum(self._instance)
    >>> st.write(st.connection("numbers", type=Numbers, last=3).total())
    """

    def __init__(self, connection_name: str, **kwargs: Any) -> None:
        """Connect. `kwargs` are what st.connection was given; they go to `_connect`."""
        self._connection_name = connection_name
        self._kwargs = kwargs
        self._lock = threading.RLock()
        # Of the app that connects, whoever uses the connection later.
        self._source = secrets_here()
        self._connection_instance_id = uuid4()
        self._connected_by = self._section_digest()
        self._raw_instance: RawConnectionT | None = self._connect(**kwargs)

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("_") and hasattr(self._instance, name):
            raise AttributeError(
                f"A {type(self).__name__} has no `{name}`; what is underneath has: `._instance.{name}`.", name=name
            )
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}", name=name, obj=self)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._connection_name!r}{self._said()}>"

    def _repr_html_(self) -> str:
        return f"<code>{html.escape(repr(self))}</code>"

    def reset(self) -> None:
        """Let go of what is underneath: the next use connects anew.

        >>> st.connection("sql", url="sqlite://").reset()
        """
        with self._lock:
            self._raw_instance = None

    def close(self) -> None:
        """Clean up, when st.connection keeps this one no longer. To be overridden; here it does nothing."""

    @classmethod
    def scope(cls) -> Literal["global", "session"]:
        """Return who shares a connection: "global", all sessions; "session" if overridden so, none."""
        return "global"

    @abstractmethod
    def _connect(self, **kwargs: Any) -> RawConnectionT:
        """Return what is underneath, of `self._secrets` and the arguments of st.connection."""

    @property
    def _instance(self) -> RawConnectionT:
        with self._lock:
            self._follow_secrets()
            if self._raw_instance is None:
                self._raw_instance = self._connect(**self._kwargs)
            return self._raw_instance

    @property
    def _secrets(self) -> AttrDict:
        section = self._section()
        return section if section is not None else AttrDict({})

    def _follow_secrets(self) -> None:
        """Reset if the section has changed. While it cannot be read, as in the middle of an edit, go on."""
        with self._lock:
            found = self._section_digest()
            if found not in (None, self._connected_by):
                self._connected_by = found
                # Results of the former server are none of this one.
                self._connection_instance_id = uuid4()
                self.reset()

    def _section_digest(self) -> bytes | None:
        section = self._section()
        return None if section is None else digest(section.to_dict())

    def _section(self) -> AttrDict | None:
        """Return what the secrets say of this connection, None where they cannot be read."""
        try:
            every = self._source.get("connections")
        except StreamlitSecretNotFoundError:
            return None
        found = every.get(self._connection_name) if isinstance(every, AttrDict) else None
        return found if isinstance(found, AttrDict) else AttrDict({})

    def _why_no_secrets(self) -> str:
        """Return where the secrets of this connection would be, or why they cannot be read."""
        try:
            len(self._source)
        except StreamlitSecretNotFoundError as error:
            return str(error)
        return f"`st.secrets` has no section `[connections.{self._connection_name}]`."

    def _said(self) -> str:
        """Return what the repr says besides the name; nothing secret."""
        return ""
