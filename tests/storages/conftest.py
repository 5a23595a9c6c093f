"""The servers that results are kept on, one of each for all tests of a process."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import persisted, remote
from jupyter_reactive.caching.registry import Registry

from ..caching.processes import Home
from ..servers import PASSWORD, RedisServer, S3Server, serving


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    """A person's home that is empty: no results, no key; and a kernel that knows of no failure."""
    home = Home(tmp_path)
    for name, value in home.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(persisted, "_told", set())
    monkeypatch.setattr(remote, "_place", functools.cache(remote.Place))
    monkeypatch.setattr(st.cache_data, "_registry", Registry("cache_data"))
    return home


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    with serving(RedisServer) as server:
        yield server


@pytest.fixture(scope="session")
def s3_server() -> Iterator[S3Server]:
    with serving(S3Server) as server:
        yield server


@pytest.fixture
def s3_account(monkeypatch: pytest.MonkeyPatch, s3_server: S3Server) -> S3Server:
    """Have the environment say where S3 is, and who asks, as on a machine that is set up for it."""
    for name, value in {
        "AWS_ENDPOINT_URL": s3_server.url,
        "AWS_ACCESS_KEY_ID": "AKIA-of-servers",
        "AWS_SECRET_ACCESS_KEY": PASSWORD,
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():
        monkeypatch.setenv(name, value)
    return s3_server
