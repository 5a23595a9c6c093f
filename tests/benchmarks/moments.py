"""What a person waits for and no peer has: the end of a run that is stopped, the picture of a file that is saved."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from threading import Event
from time import perf_counter

from conversation import ROOT
from rows import Row

from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import CellSource, FileSource, Source
from jupyter_reactive.testing.host import Names, bare_host

sys.path.insert(0, str(ROOT))  # `tests` is found by that path only
from tests.front_end import FrontEnd

ROUNDS = 5
WAIT = 60
LOOPS = {"without st calls": "x = 1", "with st calls": "st.text('on')", "of short sleeps": "time.sleep(0.01)"}
STOPPED = """
import time
import jupyter_reactive as st
try:
    running.set()
    while True:
        {0}
finally:
    cleaned.set()
"""
SAVED = "import jupyter_reactive as st\nst.text('{0}')\n"


def moments(peers: Path) -> Iterator[Row]:
    """Yield the longest of some stops for each kind of loop, and the median of some saves."""
    for name, body in LOOPS.items():
        longest = max(_stop(STOPPED.format(body)) for _ in range(ROUNDS))
        yield Row(name=f"Stop, a loop {name}: ms to its finally, longest", ours=longest, limit=1000)
    yield Row(name="a file app is saved: ms to its new picture, median", ours=median(_saves()), limit=300)


def _stop(script: str) -> float:
    running, cleaned = Event(), Event()
    runtime = Runtime(bare_host(Names({"running": running, "cleaned": cleaned})), MAIN)
    view = _open(runtime, CellSource(script, "<stopped>"))
    assert running.wait(WAIT)
    started = perf_counter()
    view.session.stop()
    assert cleaned.wait(WAIT)
    took = (perf_counter() - started) * 1000
    runtime.close("The case is over.")
    return took


def _saves() -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "app.py"
        file.write_text(SAVED.format("begun"))
        runtime = Runtime(bare_host(), MAIN)
        view = _open(runtime, FileSource(file, str))
        _until(lambda: _shown(view) == ["begun"])
        _save(file, view, "watched")  # the watcher is up once it has seen one
        took = [_save(file, view, f"text {number}") for number in range(ROUNDS)]
        runtime.close("The case is over.")
        return took


def _save(file: Path, view: FrontEnd, text: str) -> float:
    started = perf_counter()
    file.write_text(SAVED.format(text))
    _until(lambda: _shown(view) == [text])
    return (perf_counter() - started) * 1000


def _open(runtime: Runtime, source: Source) -> FrontEnd:
    session = runtime.open(App("app", source, publishes=False))
    view = FrontEnd(session).attach()
    session.start()
    return view


def _shown(view: FrontEnd) -> list[str]:
    return [each["body"] for each in view.find("text")]


def _until(condition: Callable[[], bool]) -> None:
    end, pause = perf_counter() + WAIT, Event()
    while not condition():
        assert perf_counter() < end, "it did not happen in time"
        pause.wait(0.002)
