"""What a session took it gives back: open and close, and rerun, and nothing grows."""

from __future__ import annotations

import gc
import linecache
import sys
import threading
import tracemalloc
import weakref
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.app_session import AppSession
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import CellSource, FileSource, Source

from ..conftest import WAIT
from ..front_end import FrontEnd

SCRIPT = """import jupyter_reactive as st
n = st.slider("n", 0, 9)
with st.sidebar:
    st.text_input("name", key="name")
for i in range(5):
    st.text(f"{n} {i} {st.session_state.setdefault('runs', 0)}")
st.session_state.runs += 1
if st.session_state.runs % 2:
    st.checkbox("sometimes", key=f"box {st.session_state.runs % 5}")
print("a line")
"""


def until(condition: Callable[[], bool]) -> None:
    end, pause = monotonic() + WAIT, threading.Event()
    while not condition():
        assert monotonic() < end, "it did not happen in time"
        pause.wait(0.005)


def cell(number: int = 0) -> Source:
    return CellSource(SCRIPT, f"<cell {number}>", raw="%%reactive\n" + SCRIPT)


def open_and_close(runtime: Runtime, source: Source) -> None:
    session = runtime.open(App("app", source))
    view = FrontEnd(session).attach()
    session.start()
    assert session.runner.wait(WAIT)
    view.set(view.widget("n"), [3])
    assert session.runner.wait(WAIT)
    runtime.close_session(session.id, "It was closed.")


def rerun(session: AppSession, times: int) -> None:
    for _ in range(times):
        session.rerun()
        assert session.runner.wait(WAIT)


def counts() -> dict[str, int]:
    """Return how many there are of what could leak."""
    gc.collect()
    return {
        "threads": threading.active_count(),
        "files": len(list(Path("/proc/self/fd").glob("*"))),
        "modules": len(sys.modules),
        "sources": len(linecache.cache),
        "sessions": sum(isinstance(each, AppSession) for each in gc.get_objects()),
    }


def grown_since(before: dict[str, int]) -> dict[str, int]:
    """Return what there is more of than before, once what only ends a little later has ended.

    There may be less: an earlier test's last thread has ended.
    """
    end, pause = monotonic() + WAIT, threading.Event()
    while True:
        grown = {name: count - before[name] for name, count in counts().items() if count > before[name]}
        if not grown or monotonic() > end:
            return grown
        pause.wait(0.05)


def growth(action: Callable[[], None]) -> dict[str, int]:
    """Return by how many bytes each line leaves memory larger whenever an action is repeated, the most first.

    Whatever leaks does so each time. What fills a table of Python's, or of an earlier test's, does so once.
    """
    return min((grown_by(action) for _ in range(3)), key=lambda lines: sum(lines.values()))


def grown_by(action: Callable[[], None]) -> dict[str, int]:
    collect()
    tracemalloc.start()
    try:
        before = tracemalloc.take_snapshot()
        action()
        collect()
        grown = tracemalloc.take_snapshot().compare_to(before, "lineno")
        return {str(each.traceback): each.size_diff for each in grown if "tracemalloc" not in str(each.traceback)}
    finally:
        tracemalloc.stop()


def collect() -> None:
    """Collect garbage, and what Python's table of methods keeps: up to 4,096 names that were looked up."""
    getattr(sys, "_clear_internal_caches" if sys.version_info >= (3, 13) else "_clear_type_cache")()
    gc.collect()


def test_a_closed_session_is_freed_at_once_with_its_thread(runtime: Runtime) -> None:
    session = runtime.open(App("app", cell()))
    view = FrontEnd(session).attach()
    session.start()
    assert session.runner.wait(WAIT)
    thread, freed = session.runner.thread, weakref.ref(session)
    runtime.close_session(session.id, "It was closed.")
    thread.join(WAIT)
    assert not thread.is_alive()
    tree = weakref.ref(session.outbound.tree)
    del session, view, thread
    gc.collect()
    assert freed() is None
    assert tree() is None


def test_two_hundred_apps_that_were_opened_and_closed_leave_nothing(runtime: Runtime) -> None:
    def cycles(times: int) -> None:
        for number in range(times):
            open_and_close(runtime, cell(number))
        until(lambda: not any("jupyter_reactive app" in each.name for each in threading.enumerate()))

    cycles(10)
    before = counts()
    grown = growth(lambda: cycles(200))
    assert grown_since(before) == {}
    assert sum(grown.values()) < 200_000, f"a kilobyte each: {list(grown.items())[:5]}"


def test_file_apps_that_were_opened_and_closed_leave_nothing(runtime: Runtime, tmp_path: Path) -> None:
    file = tmp_path / "app.py"
    file.write_text(SCRIPT)

    def cycles(times: int) -> None:
        for _ in range(times):
            open_and_close(runtime, FileSource(file, lambda text: text))
        until(
            lambda: (
                not any(
                    each.name.startswith("jupyter_reactive ") and "flusher" not in each.name
                    for each in threading.enumerate()
                )
            )
        )

    cycles(3)
    before = counts()
    cycles(20)
    assert grown_since(before) == {}


def test_two_thousand_reruns_leave_nothing(runtime: Runtime) -> None:
    session = runtime.open(App("app", cell()))
    FrontEnd(session, lose=lambda number: number > 1).attach()
    session.start()
    rerun(session, 200)
    before, kept = counts(), inbox(session)
    grown = growth(lambda: rerun(session, 2000))
    assert grown_since(before) == {}
    assert inbox(session) == kept
    assert sum(grown.values()) < 200_000, f"a hundred bytes each: {list(grown.items())[:5]}"


def inbox(session: AppSession) -> list[int]:
    """Return how much a session keeps of widgets and clients."""
    requests, outbound = session.requests, session.outbound
    return [
        len(requests.widgets),
        len(requests._written),
        len(requests._events),
        len(outbound.values),
        len(outbound.tree.nodes),
    ]


def test_a_thousand_clients_that_came_and_went_leave_nothing(runtime: Runtime) -> None:
    session = runtime.open(App("app", cell()))
    session.start()
    assert session.runner.wait(WAIT)
    widget = FrontEnd(session).attach().widget("n")
    for number in range(1000):
        view = FrontEnd(session).attach()
        view.client = f"client {number}"
        view.set(widget, [number % 9])
        session.detach(view)
    assert session.runner.wait(WAIT)
    assert len(session.requests._events) <= 100
    assert session.outbound.channels == 1


@pytest.mark.parametrize("edits", [300])
def test_a_cell_that_is_edited_again_and_again_keeps_its_last_text_alone(runtime: Runtime, edits: int) -> None:
    session = runtime.open(App("app", cell()))
    session.start()
    assert session.runner.wait(WAIT)
    before = len(linecache.cache)
    for number in range(edits):
        text = SCRIPT + f"st.text({number})\n"
        session.renew(App("app", CellSource(text, f"<edit {number}>", raw=text)))
        assert session.runner.wait(WAIT)
    assert len(linecache.cache) <= before + 1
    kept = inbox(session)
    assert max(kept) < 40
