"""Input and progress while a cell runs: taken at once, said to wait, and shown as it goes."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

from .kernel_client import Cell, Notebook, SilentView, View

APP = """%%reactive --name waits
import jupyter_reactive as st
st.text(st.slider("n", 0, 100))
"""
INPUTS = 9


def busy(notebook: Notebook, go: Path) -> Cell:
    """Start a cell that runs until `go` is there, and wait until it has begun."""
    cell = notebook.start(
        f"import pathlib, time\nprint('begun')\nwhile not pathlib.Path({str(go)!r}).exists(): time.sleep(0.01)"
    )
    notebook.until(lambda: "begun" in cell.text)
    return cell


def received(view: View) -> int:
    return max((each["event"] for each in view.messages if each["type"] == "received"), default=0)


def seconds_until_received(view: View) -> list[float]:
    """Send inputs one after the other, and return how long each took to be acknowledged."""
    found = []
    for n in range(1, INPUTS + 1):
        sent = time.monotonic()
        view.set("n", [n])
        view.until(lambda: received(view) == view.events)
        found.append(time.monotonic() - sent)
    return found


def assert_answers_while(view: View, cell: Cell, go: Path) -> None:
    times = seconds_until_received(view)
    view.until(lambda: view.status["state"] == "queued")
    assert not cell.idle
    assert view.bodies() == ["0"]
    assert statistics.median(times) < 0.25, times
    go.touch()
    view.until(lambda: view.bodies() == [str(INPUTS)])


def test_input_is_acknowledged_on_the_control_channel_and_waits(notebook: Notebook, tmp_path: Path) -> None:
    view = notebook.view(notebook.run(APP).session)
    assert_answers_while(view, busy(notebook, tmp_path / "go"), tmp_path / "go")


def widget_view(notebook: Notebook) -> View:
    notebook.run(APP)
    comm = notebook.run("from jupyter_reactive import AppView\nwidget = AppView('waits')\nprint(widget.comm.comm_id)")
    return notebook.widget_view(comm.text.strip())


def test_an_appview_is_served_beside_a_busy_cell(notebook: Notebook, tmp_path: Path) -> None:
    """Where a comm can be served on a subshell (ipykernel 7.4); elsewhere its input waits, and is kept."""
    view, go = widget_view(notebook), tmp_path / "go"
    notebook.run("widget.send({}); widget.layout.width = '50%'  # the main shell was the last to use the comm")
    on_subshell = notebook.serves_comms_on_subshells
    cell = busy(notebook, go)
    if on_subshell:
        assert_answers_while(view, cell, go)
    else:
        view.set("n", [INPUTS])
        go.touch()
        view.until(lambda: view.bodies() == [str(INPUTS)])


def test_unloading_ends_the_subshell(notebook: Notebook) -> None:
    widget_view(notebook)
    assert notebook.subshells() == (1 if notebook.serves_comms_on_subshells else 0)
    notebook.run("%unload_ext jupyter_reactive")
    notebook.until(lambda: notebook.subshells() == 0)


FIRST_RUN = """%%reactive --name first
import pathlib, time
import jupyter_reactive as st
place = st.empty()
while not pathlib.Path({go!r}).exists():
    place.text(f"{{time.monotonic()}}")
    time.sleep(0.02)
"""
PICTURES = 12


def assert_shows_progress(notebook: Notebook, kind: type[View], go: Path) -> None:
    """See a first run change its picture again and again before it may end."""
    cell = notebook.start(FIRST_RUN.format(go=str(go)))
    notebook.until(lambda: any("display_id" in str(each["content"]) for each in cell.outputs))
    view = kind(notebook).open({"type": "attach", "session": cell.session}).opened()
    seen: list[str] = []

    def changed() -> bool:
        return view.bodies() not in ([], seen[-1:])

    for _ in range(PICTURES):
        view.until(changed)
        seen.extend(view.bodies())
    assert view.status["state"] == "running"
    go.touch()
    view.until(lambda: view.status["state"] == "idle")
    assert view.status["run"] == 1


def test_a_first_run_shows_its_progress_where_nobody_acknowledges(notebook: Notebook, tmp_path: Path) -> None:
    assert_shows_progress(notebook, SilentView, tmp_path / "go")


def test_a_first_run_shows_its_progress_to_one_who_acknowledges(notebook: Notebook, tmp_path: Path) -> None:
    assert_shows_progress(notebook, View, tmp_path / "go")
