"""A home of one's own for what is persisted, so that no test finds what another one left."""

from __future__ import annotations

from pathlib import Path

import pytest

from jupyter_reactive.caching import persisted
from jupyter_reactive.caching.api import DISK, CacheData

from .processes import Home, Restarted


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """The home of this process, and of those that are started in it."""
    home = Home(tmp_path)
    for name, value in home.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(DISK, "_given", None)
    monkeypatch.setattr(persisted, "_told", set())
    return home


@pytest.fixture
def restarted(home: Home) -> Restarted:
    """A function that gives a cache as it is after a restart: with nothing in memory."""
    return CacheData
