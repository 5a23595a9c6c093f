"""What the view of a session that spoke last says of the page it is on, and of the person before it."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from ..schema.back_msg import PageContext


class ClientContext:
    """`told` is None until a view has spoken: the first run of a cell may be over by then."""

    def __init__(self, again: Callable[[], None]) -> None:
        self.told: PageContext | None = None
        self.user: Mapping[str, Any] | None = None
        """Who uses the app, where it is not the view that says it."""
        self._again = again
        self._was_read = False

    def take(self, told: PageContext) -> None:
        """Take what a view says; a run that read something else is run again."""
        changed = self.told is None or _facts(self.told) != _facts(told)
        self.told = told
        if changed and self._was_read:
            self._was_read = False
            self._again()

    def read(self) -> PageContext | None:
        self._was_read = True
        return self.told

    def person(self) -> Mapping[str, Any]:
        """Return who uses the app: as Jupyter's server says, or as the kernel was started for."""
        if self.user is not None:
            return self.user
        told = self.read()
        if told is not None and told.person is not None:
            person = told.person
            name = person.display_name or person.name or person.username
            return {"is_logged_in": True, "name": name, "preferred_username": person.username}
        if hub := os.environ.get("JUPYTERHUB_USER"):
            return {"is_logged_in": True, "name": hub, "preferred_username": hub}
        return {"is_logged_in": False}


def _facts(told: PageContext) -> PageContext:
    return msgspec.structs.replace(told, client="-")
