"""Async cached functions: one task computes, the others wait without holding up their loops."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.caching import Disk

from ..conftest import OpenApp
from ..loops import run
from .test_in_apps import rerun
from .waiting import wait_until


def test_each_call_returns_an_awaitable_and_one_task_computes() -> None:
    calls: list[int] = []

    async def main() -> None:
        begun, go_on = asyncio.Event(), asyncio.Event()

        @st.cache_data
        async def f(x: int) -> list[int]:
            calls.append(x)
            begun.set()
            await go_on.wait()
            return [x]

        tasks = [asyncio.create_task(f(1)) for _ in range(20)]
        await begun.wait()
        go_on.set()
        results = await asyncio.gather(*tasks)
        assert results == [[1]] * 20
        results[0].append(2)
        assert await f(1) == [1]
        assert await f(x=1) == [1]

    run(main())
    assert calls == [1]


def test_tasks_of_several_loops_compute_once() -> None:
    calls: list[int] = []
    gate, waiting = threading.Event(), threading.Barrier(8)

    @st.cache_data
    async def f() -> int:
        calls.append(1)
        await asyncio.to_thread(gate.wait, 20)
        return 7

    async def ask() -> int:
        waiting.wait(20)
        return await f()

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(lambda: asyncio.run(ask())) for _ in range(8)]
        wait_until(lambda: bool(calls))
        gate.set()
        assert [each.result(20) for each in asked] == [7] * 8
    assert calls == [1]


def test_the_error_is_everybodys_and_is_not_kept() -> None:
    calls: list[int] = []

    async def main() -> None:
        @st.cache_data
        async def f() -> int:
            calls.append(1)
            await asyncio.sleep(0)
            if len(calls) == 1:
                raise OSError("away")
            return 1

        results = await asyncio.gather(f(), f(), f(), return_exceptions=True)
        assert [type(each) for each in results] == [OSError] * 3
        assert await f() == 1

    run(main())


def test_a_task_that_is_cancelled_leaves_the_computation_to_one_who_waits() -> None:
    calls: list[int] = []

    async def main() -> None:
        begun, go_on = asyncio.Event(), asyncio.Event()

        @st.cache_data
        async def f() -> int:
            calls.append(1)
            begun.set()
            await go_on.wait()
            return len(calls)

        first = asyncio.create_task(f())
        await begun.wait()
        others = [asyncio.create_task(f()) for _ in range(3)]
        await asyncio.sleep(0)
        first.cancel()
        go_on.set()
        assert await asyncio.gather(*others) == [2, 2, 2]
        assert first.cancelled()

    run(main())


def test_who_waits_can_be_cancelled_and_the_computation_goes_on() -> None:
    async def main() -> None:
        begun, go_on = asyncio.Event(), asyncio.Event()

        @st.cache_data
        async def f() -> int:
            begun.set()
            await go_on.wait()
            return 1

        first = asyncio.create_task(f())
        await begun.wait()
        second = asyncio.create_task(f())
        await asyncio.sleep(0)
        second.cancel()
        go_on.set()
        assert await first == 1
        assert second.cancelled() or second.cancelling()

    run(main())


def test_one_that_calls_itself_with_equal_arguments_does_not_wait_for_itself() -> None:
    @st.cache_data
    async def f(_depth: int) -> int:
        return 1 if _depth == 0 else 1 + await f(_depth - 1)

    async def main() -> int:
        return await asyncio.wait_for(f(3), 20)

    assert run(main()) == 4


def test_methods_ttl_clear_and_why() -> None:
    class Client:
        def __init__(self) -> None:
            self.calls = 0

        @st.cache_data(ttl=3600)
        async def get(_self, name: str) -> str:  # noqa: N805
            _self.calls += 1
            return name.upper()

    async def main() -> None:
        client = Client()
        assert await client.get("a") == await client.get("a") == "A"
        assert client.calls == 1
        assert client.get.why("a").startswith("A hit")
        client.get.clear("a")
        assert "cleared" in client.get.why("a")
        await client.get("a")
        assert client.calls == 2

    run(main())


def test_a_script_awaits_it_and_what_it_drew_is_drawn_again(open_app: OpenApp) -> None:
    calls: list[int] = []
    text = """@st.cache_data(show_spinner=False)
async def f(x):
    calls.append(x)
    st.text(f"drawn {x}")
    return x
st.text(await f(1))
"""
    view = open_app(text, calls=calls)
    rerun(view)
    assert [each["body"] for each in view.find("text")] == ["drawn 1", "1"]
    assert calls == [1]


def test_a_resource_is_the_same_for_all() -> None:
    @st.cache_resource
    async def client() -> Any:
        return object()

    async def main() -> None:
        one, other = await asyncio.gather(client(), client())
        assert one is other is await client()

    run(main())


def test_its_results_are_stored_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    calls: list[int] = []
    disk = Disk(tmp_path / "results")

    @st.cache_data(persist=disk)
    async def f(_calls: list[int]) -> int:
        _calls.append(1)
        return 1

    assert run(f(calls)) == 1
    st.cache_data._registry._entries.clear()
    f._entries = None
    assert run(f(calls)) == 1
    assert calls == [1]
