"""A server that ends, hangs, refuses or cuts an answer off costs one wait and one warning, never a value or an app."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from time import monotonic
from typing import Any

import numpy as np
import pytest
import redis

import jupyter_reactive as st
from jupyter_reactive.caching import Fsspec, Redis, remote
from jupyter_reactive.caching.storage import StorageError

from ..conftest import WAIT, OpenApp
from ..loops import run
from ..servers import PASSWORD, RedisServer, S3Server, free_port, serving
from .kernels import counted
from .wire import Wire

TIMEOUT = 0.5
SLACK = 2.5
"""Seconds more than the time-out that a busy machine may need."""
LARGE = np.arange(400_000.0)
Logs = pytest.LogCaptureFixture


class Reached:
    """A server, and storages on it that are reached at one port or another."""

    def __init__(self, server: RedisServer | S3Server, place: str) -> None:
        self.server = server
        self._place = place

    def at(self, port: int, timeout: float = TIMEOUT) -> Any:
        if isinstance(self.server, RedisServer):
            return Redis(f"redis://:{PASSWORD}@127.0.0.1:{port}", prefix=f"{self._place}:", timeout=timeout)
        url = f"{S3Server.BUCKET}/{self._place}"
        return Fsspec(url, endpoint_url=f"http://127.0.0.1:{port}", timeout=timeout)

    def connected(self, port: int) -> Any:
        """Return a storage that has been asked once: to load what speaks to S3 takes longer than the time-out."""
        storage = self.at(port)
        storage._timeout = WAIT
        assert storage.read("nothing") is None
        storage._timeout = TIMEOUT
        return storage


@pytest.fixture(params=["redis", "s3"])
def reached(request: pytest.FixtureRequest) -> Reached:
    server = request.getfixturevalue({"redis": "redis_server", "s3": "s3_account"}[request.param])
    return Reached(server, str(hash(request.node.name)))


@pytest.fixture
def wire(reached: Reached) -> Iterator[Wire]:
    with Wire(reached.server.port) as wire:
        yield wire


def lasted(call: Callable[[], Any]) -> float:
    began = monotonic()
    call()
    return monotonic() - began


def warnings(logs: Logs) -> list[str]:
    return [each.getMessage() for each in logs.records if each.name == "jupyter_reactive"]


def assert_it_goes_on(storage: Any, logs: Logs) -> None:
    """See that functions compute and keep what they return, after one wait and one warning."""
    function, calls = counted(storage, LARGE)
    assert lasted(lambda: np.testing.assert_array_equal(function(1), LARGE)) < TIMEOUT + SLACK
    assert lasted(lambda: [function(n) for n in (1, 2, 3)]) < TIMEOUT, "the server is not asked again"
    assert calls == [1, 2, 3]
    (warning,) = warnings(logs)
    assert "kept in memory" in warning
    assert PASSWORD not in logs.text


@pytest.mark.parametrize("cut", [True, False], ids=["cut", "hangs"])
@pytest.mark.parametrize("after", [0, 10, 300, 1_000_000])
def test_an_answer_that_stops_anywhere_is_a_miss(
    reached: Reached, wire: Wire, after: int, cut: bool, caplog: Logs
) -> None:
    counted(reached.connected(reached.server.port), LARGE)[0](1)
    storage = reached.connected(wire.port)
    wire.fail("down", after, cut=cut)
    assert_it_goes_on(storage, caplog)
    assert wire.failed.is_set()


@pytest.mark.parametrize("cut", [True, False], ids=["cut", "hangs"])
@pytest.mark.parametrize("after", [1_500, 1_000_000])
def test_a_write_that_stops_anywhere_leaves_no_result(
    reached: Reached, wire: Wire, after: int, cut: bool, caplog: Logs
) -> None:
    storage = reached.connected(wire.port)
    wire.fail("up", after, cut=cut)
    assert_it_goes_on(storage, caplog)
    assert wire.failed.is_set()
    assert list(reached.connected(reached.server.port).items()) == []


def test_a_server_that_is_not_there_costs_no_wait(reached: Reached, caplog: Logs) -> None:
    storage = reached.at(free_port(), timeout=WAIT)
    function, calls = counted(storage)
    assert lasted(lambda: [function(n) for n in (1, 2, 3)]) < 2 * SLACK, "it is seen before the time is over"
    assert calls == [1, 2, 3]
    assert len(warnings(caplog)) == 1


@pytest.mark.parametrize("kind", [RedisServer, S3Server])
def test_a_server_that_is_suspended_is_used_again_and_one_that_is_killed_is_not_missed(
    kind: type[RedisServer | S3Server], s3_account: S3Server, caplog: Logs, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(kind) as server:
        storage = Reached(server, "x").connected(server.port)
        counted(storage, LARGE)[0](1)
        server.suspend()
        assert_it_goes_on(storage, caplog)
        server.resume()
        later = monotonic() + 10 * remote.REST
        monkeypatch.setattr(remote, "monotonic", lambda: later)
        function, calls = counted(storage, LARGE)
        np.testing.assert_array_equal(function(1), LARGE)
        assert calls == []
        server.kill()
        function, calls = counted(storage, LARGE)
        assert lasted(lambda: function(1)) < TIMEOUT + SLACK
        assert calls == [1]
        assert len(warnings(caplog)) == 1


def test_the_longer_a_server_has_to_be_waited_for_the_longer_it_rests(wire: Wire, reached: Reached) -> None:
    storage = reached.at(wire.port, timeout=10 * remote.REST * remote.WAITS_AT_MOST)
    storage._asked(lambda: None)
    clock = iter([0.0, 9.0])
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(remote, "monotonic", lambda: next(clock))
        with pytest.raises(StorageError):
            storage._asked(lambda: 1 / 0)
    assert storage._place.resting_until == pytest.approx(9 + 9 / remote.WAITS_AT_MOST)


def test_what_was_cleared_while_the_server_was_away_stays_so(reached: Reached, monkeypatch: pytest.MonkeyPatch) -> None:
    def called() -> list[int]:
        function, calls = counted(storage)
        for each in (1, 2, 3):
            function(each)
        return calls

    def clear(*args: int) -> None:
        function, _ = counted(storage)
        monkeypatch.setattr(storage._place, "resting_until", monotonic() + 1000)
        function.clear(*args)
        monkeypatch.setattr(storage._place, "resting_until", 0.0)

    storage = reached.connected(reached.server.port)
    assert [called(), called()] == [[1, 2, 3], []]
    clear(2)
    assert [called(), called()] == [[2], []]
    clear()
    assert [called(), called()] == [[1, 2, 3], []], "and what is written then is used"


def test_a_server_that_dies_while_a_result_is_computed_costs_nothing(caplog: Logs) -> None:
    with serving(RedisServer) as server:

        @st.cache_data(persist=Redis(server.url, timeout=TIMEOUT))
        def function() -> str:
            server.kill()
            return "computed"

        assert function() == function() == "computed"
    assert len(warnings(caplog)) == 1


def test_what_a_server_refuses_is_said_and_it_is_asked_further(redis_server: RedisServer, caplog: Logs) -> None:
    client = redis.Redis.from_url(redis_server.url)
    client.config_set("maxmemory", 1)
    try:
        storage = Redis(redis_server.url, prefix="full:")
        function, calls = counted(storage)
        assert function(1) == function(1) == {"x": 1}
        assert calls == [1]
        assert storage.read("anything") is None
    finally:
        client.config_set("maxmemory", 0)
        client.close()
    (warning,) = warnings(caplog)
    assert "maxmemory" in warning


def test_a_wrong_password_is_a_warning_that_does_not_show_it(redis_server: RedisServer, caplog: Logs) -> None:
    storage = Redis(redis_server.url.replace(PASSWORD, "wrong-canary-5d"))
    function, calls = counted(storage)
    assert function(1) == {"x": 1}
    assert calls == [1]
    assert len(warnings(caplog)) == 1
    assert "canary" not in caplog.text + repr(storage)


def test_a_bucket_that_does_not_exist_is_a_warning(s3_account: S3Server, caplog: Logs) -> None:
    function, calls = counted(Fsspec("s3://not-there/results"))
    assert function(1) == function(1) == {"x": 1}
    assert calls == [1]
    (warning,) = warnings(caplog)
    assert "s3://not-there/results" in warning


def test_the_loop_of_a_coroutine_function_goes_on_while_a_server_hangs(reached: Reached, wire: Wire) -> None:
    storage = reached.connected(wire.port)
    wire.fail("down", 0, cut=False)

    @st.cache_data(persist=storage)
    async def doubled(n: int) -> int:
        return 2 * n

    async def beside() -> bool:
        task = asyncio.create_task(doubled(21))
        assert await asyncio.to_thread(wire.failed.wait, WAIT)
        went_on = not task.done()
        return went_on and await task == 42

    assert run(beside())


def test_a_coroutine_function_computes_without_its_server(reached: Reached, caplog: Logs) -> None:
    @st.cache_data(persist=reached.at(free_port()))
    async def doubled(n: int) -> int:
        return 2 * n

    assert run(doubled(21)) == 42
    assert len(warnings(caplog)) == 1


def test_an_app_goes_on_without_its_server(open_app: OpenApp, reached: Reached) -> None:
    script = "@st.cache_data(persist=storage)\ndef doubled(n):\n    return 2 * n\nst.text(doubled(21))"
    view = open_app(script, storage=reached.at(free_port()))
    assert not view.find("exception")
    assert "42" in str(view.find("text"))


def test_a_run_that_waits_for_a_server_is_stopped(open_app: OpenApp, s3_account: S3Server) -> None:
    with Wire(s3_account.port) as wire:
        wire.fail("down", 0, cut=False)
        storage = Reached(s3_account, "x").at(wire.port, timeout=600)
        script = "@st.cache_data(persist=storage)\ndef doubled(n):\n    return 2 * n\ndoubled(21)"
        view = open_app(script, wait=False, storage=storage)
        assert wire.failed.wait(WAIT)
        view.session.stop()
        assert view.session.runner.wait(WAIT)


def test_an_error_of_a_library_is_told_without_its_cause() -> None:
    storage = Redis(f"redis://:{PASSWORD}@127.0.0.1:{free_port()}", timeout=TIMEOUT)
    with pytest.raises(StorageError) as raised:
        storage.read("x")
    assert raised.value.__suppress_context__
    assert PASSWORD not in str(raised.value)
