"""Kernels that share a storage: what one has computed another one finds, and what one computes another one awaits."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import redis

from ..caching.processes import Home
from ..caching.waiting import wait_until
from ..servers import RedisServer, S3Server

RATES = """
@st.cache_data(persist={url!r})
def rates(names, day=1):
    calls.append(day)
    return sorted(names), day
tell([rates({{"b", "a", "c"}}, 2), calls])
"""
TEAM = """
from jupyter_reactive.caching import Redis, redis_server
redis_server.CLAIM = 1.0
@st.cache_data(persist=Redis({url!r}, prefix={prefix!r}, signing_key="a key that all of a team have: 7f3a9c"))
def slow(_who):
    tell("computing")
    hear()
    return "by " + _who
tell("asking")
tell(slow({who!r}))
"""


@pytest.mark.parametrize("kind", ["redis", "s3"])
def test_a_result_survives_the_process_whatever_its_hash_seed(
    kind: str, home: Home, redis_server: RedisServer, s3_account: S3Server
) -> None:
    code = RATES.format(url=redis_server.url if kind == "redis" else S3Server.BUCKET)
    assert [home.run(code, seed=seed) for seed in (1, 2)] == [[[["a", "b", "c"], 2], [2]], [[["a", "b", "c"], 2], []]]


@pytest.fixture
def team(redis_server: RedisServer, tmp_path: Path) -> Callable[[str], tuple[Home, str]]:
    """A function that gives a member's home and code. They share a server and no disk."""
    prefix = f"{uuid.uuid4().hex}:"
    return lambda who: (Home(tmp_path / who), TEAM.format(url=redis_server.url, prefix=prefix, who=who))


@pytest.fixture
def client(redis_server: RedisServer) -> Iterator[redis.Redis]:
    with redis.Redis.from_url(redis_server.url) as client:
        yield client


def claims(client: redis.Redis) -> int:
    """Return how often a claim was tried, or a result written."""
    return int(client.info("commandstats")["cmdstat_set"]["calls"])


def test_one_machine_computes_and_the_others_wait(team: Callable[[str], tuple[Home, str]], client: redis.Redis) -> None:
    (anns, ann), (bobs, bob) = team("Ann"), team("Bob")
    with anns.process(ann) as first:
        assert [first.told(), first.told()] == ["asking", "computing"]
        tried = claims(client)
        with bobs.process(bob) as second:
            assert second.told() == "asking"
            # One in 50 ms: together longer than a claim lasts that is not renewed.
            wait_until(lambda: claims(client) > tried + 25)
            first.say()
            assert [first.told(), second.told()] == ["by Ann", "by Ann"]


def test_another_machine_computes_when_the_one_that_did_is_killed(
    team: Callable[[str], tuple[Home, str]], client: redis.Redis
) -> None:
    (anns, ann), (bobs, bob) = team("Ann"), team("Bob")
    with anns.process(ann) as first:
        assert [first.told(), first.told()] == ["asking", "computing"]
        tried = claims(client)
        with bobs.process(bob) as second:
            assert second.told() == "asking"
            wait_until(lambda: claims(client) > tried)
            first.kill()
            assert second.told() == "computing"
            second.say()
            assert second.told() == "by Bob"
