"""What `persist=` keeps elsewhere than on this disk: files wherever fsspec reaches, and Redis."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pyarrow as pa
import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import Fsspec, Redis
from jupyter_reactive.caching.storage import Item, Storage

from ..caching.processes import Home
from ..servers import RedisServer, S3Server
from .kernels import counted

Make = Callable[..., Any]
SHARED = "a key that all of a team have: 7f3a9c"


@pytest.fixture(params=["memory", "file", "s3", "redis"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """A function that makes a storage of one place, as several kernels and people do."""
    place = uuid.uuid4().hex
    match request.param:
        case "redis":
            server: RedisServer = request.getfixturevalue("redis_server")
            return lambda **options: Redis(server.url, prefix=f"{place}:", **options)
        case "s3":
            request.getfixturevalue("s3_account")
            return lambda **options: Fsspec(f"{S3Server.BUCKET}/{place}", **options)
        case "file":
            return lambda **options: Fsspec(f"file://{tmp_path}/shared", **options)
    return lambda **options: Fsspec(f"memory://{place}", **options)


def names(storage: Storage) -> list[str]:
    return sorted(item.name for item in storage.items())


class Trap:
    """Makes a folder where it is unpickled."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __reduce__(self) -> Any:
        return os.mkdir, (str(self._folder),)


@pytest.mark.parametrize(
    "value",
    [
        7,
        {"a": [1, 2.5, None]},
        np.arange(200_000.0),
        pd.DataFrame({"n": np.arange(200_000), "t": "text"}),
        pa.table({"n": list(range(200_000)), "t": ["text"] * 200_000}),
    ],
    ids=lambda value: f"{type(value).__name__}{np.size(value)}",
)
def test_values_come_back_as_they_were_and_isolated(make: Make, value: Any) -> None:
    counted(make(), value)[0](1)
    function, calls = counted(make(), value)
    for _ in range(2):
        result = function(1)
        assert type(result) is type(value)
        assert result.equals(value) if hasattr(value, "equals") else np.all(np.asarray(result == value))
        if isinstance(result, np.ndarray):
            result[:] = -1
        elif isinstance(result, pd.DataFrame):
            result.iloc[:, 0] = -1
        elif isinstance(result, dict):
            result.clear()
    assert calls == []


def test_a_result_of_another_key_is_a_miss_and_is_not_unpickled(make: Make, home: Home, tmp_path: Path) -> None:
    counted(make(), Trap(tmp_path / "sprung"))[0](1)
    (home.config / "jupyter_reactive" / "cache.key").unlink()
    function, calls = counted(make(), "safe")
    assert function(1) == "safe"
    assert calls == [1]
    assert not (tmp_path / "sprung").exists()


def test_two_people_of_one_key_share_results_and_others_do_not(make: Make, home: Home) -> None:
    counted(make(signing_key=SHARED))[0](1)
    (home.config / "jupyter_reactive" / "cache.key").unlink(missing_ok=True)  # another person
    computed = []
    for options in ({"signing_key": SHARED}, {"signing_key": SHARED.encode()}, {"signing_key": SHARED[::-1]}, {}):
        function, calls = counted(make(**options))
        assert function(1) == {"x": 1}
        computed.append(calls)
    assert computed == [[], [], [1], [1]]


@pytest.mark.parametrize(
    "damage",
    [lambda data: data[:-1], lambda data: data + b"x", lambda _: b"", lambda _: b"other"],
    ids=["cut off", "longer", "empty", "foreign"],
)
def test_what_was_damaged_is_a_miss(make: Make, damage: Callable[[bytes], bytes]) -> None:
    storage = make()
    counted(storage)[0](1)
    (name,) = names(storage)
    storage.write(name, [damage(bytes(storage.read(name).view()))])
    function, calls = counted(make())
    assert (function(1), calls) == ({"x": 1}, [1])
    assert counted(make())[0](1) == {"x": 1}, "it is written anew"


def test_damage_of_the_numbers_is_found(make: Make) -> None:
    storage = make()
    counted(storage, np.zeros(200_000))[0](1)
    (name,) = names(storage)
    data = bytearray(storage.read(name).view())
    data[-9000] ^= 1
    storage.write(name, [bytes(data)])
    function, calls = counted(make(), np.zeros(200_000))
    assert not function(1).any()
    assert calls == [1]


def test_clear_forgets_what_is_stored_of_a_call_of_a_function_and_of_all(make: Make) -> None:
    storage = make()
    function, _ = counted(storage)
    other = st.cache_data(persist=make())(lambda: 1)
    for each in (1, 2, 3):
        function(each)
    other()
    function.clear(1)
    assert len(names(storage)) == 3
    function.clear()
    assert len(names(storage)) == 1
    st.cache_data.clear()
    assert names(storage) == []


def test_results_are_listed_with_their_sizes_and_what_is_foreign_is_not(make: Make) -> None:
    storage = make()
    assert list(storage.items()) == []
    storage.remove("nothing")
    storage.write("a-1", [b"123", memoryview(b"45")])
    storage.write("a-2", [b"1"])
    storage.write("b-1", [b""])
    assert {(item.name, item.size) for item in storage.items("a-")} == {("a-1", 5), ("a-2", 1)}
    found: Item = next(iter(storage.items("a-1")))
    assert abs(found.used - time.time()) < 60
    assert storage.read("c") is None
    storage.remove("a-1")
    assert [item.name for item in storage.items("a-")] == ["a-2"]


def test_a_claim_is_for_one_and_is_no_result(make: Make) -> None:
    storage = make()
    releases = [storage.claim("name"), storage.claim("other")]
    assert [storage.claim("name"), list(storage.items())] == [None, []]
    releases.pop(0)()
    releases.append(storage.claim("name"))
    for release in releases:
        release()


def test_stats_tell_what_is_there(make: Make) -> None:
    function, _ = counted(make(), b"x" * 10_000)
    function(1)
    function(2)
    (row,) = [row for row in st.cache_data.stats() if row.function == function.__qualname__]
    assert (row.entries, row.stored) == (2, 2)
    assert 20_000 < row.stored_size < 100_000


def test_an_expired_result_is_a_miss(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = 1_000_000.0
    monkeypatch.setattr("jupyter_reactive.caching.persisted.time.time", lambda: clock)
    counted(make(), ttl=60)[0](1)
    computed = []
    for moment in (59, 61):
        clock = 1_000_000.0 + moment
        function, calls = counted(make(), ttl=60)
        function(1)
        computed.append(calls)
    assert computed == [[], [1]]


def test_a_call_is_explained(make: Make) -> None:
    storage = make()
    counted(storage)[0](1)
    assert repr(storage) in counted(make())[0].why(1)
