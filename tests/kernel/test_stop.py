"""Every way to stop a run ends it and lets its `finally` run: also one that calls no st function."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from .kernel_client import Notebook, View

SPIN = """%%reactive --name spin --timeout {timeout}
from pathlib import Path
import jupyter_reactive as st
st.text("begun")
try:
    Path({begun!r}).touch()
    while True:
        pass
finally:
    Path({cleaned!r}).touch()
"""


def spin(tmp_path: Path, timeout: float = 0.2) -> str:
    return SPIN.format(timeout=timeout, begun=str(tmp_path / "begun"), cleaned=str(tmp_path / "cleaned"))


STOPS: dict[str, Callable[[Notebook, View], object]] = {
    "its Stop button": lambda notebook, view: view.send(type="stop"),
    "an interrupt while the kernel is idle": lambda notebook, view: notebook.interrupt(),
    "the panel": lambda notebook, view: notebook.apps().send(
        type="command", session=notebook.session("spin"), command="stop"
    ),
    "closing it": lambda notebook, view: view.send(type="close"),
}


@pytest.mark.parametrize("stop", STOPS.values(), ids=STOPS)
def test_a_run_is_ended_by(notebook: Notebook, tmp_path: Path, stop: Callable[[Notebook, View], object]) -> None:
    notebook.until_quiet()
    view = notebook.view(notebook.run(spin(tmp_path)).session)
    view.until(lambda: view.bodies() == ["begun"])
    stop(notebook, view)
    view.until((tmp_path / "cleaned").exists)
    view.until(lambda: view.closed is not None or view.status["state"] == "idle")
    assert not view.status["failed"]
    assert "could not be stopped" not in view.console


def test_an_interrupt_ends_the_first_run_with_its_cell(notebook: Notebook, tmp_path: Path) -> None:
    cell = notebook.start(spin(tmp_path, 60))
    notebook.interrupt(after=(tmp_path / "begun").exists)
    notebook.until(lambda: cell.idle)
    assert (tmp_path / "cleaned").exists()
    assert cell.failed_with == "KeyboardInterrupt"


def test_unloading_ends_a_run(notebook: Notebook, tmp_path: Path) -> None:
    notebook.run(spin(tmp_path))
    assert (tmp_path / "begun").exists()
    notebook.run("%unload_ext jupyter_reactive")
    assert (tmp_path / "cleaned").exists()


def test_the_interrupt_of_a_cell_is_never_taken_from_it(notebook: Notebook) -> None:
    cell = notebook.run(
        "import signal\nfrom jupyter_reactive.kernel.extension import loaded\nloaded()._interrupt.install()\n"
        "signal.getsignal(signal.SIGINT) is signal.default_int_handler"
    )
    assert cell.result == "True"


def test_unloading_gives_the_interrupt_back(notebook: Notebook) -> None:
    notebook.until_quiet()
    ask = "get_ipython().kernel.saved_sigint_handler"
    assert "IdleInterrupt" in str(notebook.run(f"str({ask})").result)
    notebook.run("%unload_ext jupyter_reactive")
    notebook.until(lambda: "IdleInterrupt" not in str(notebook.run(f"str({ask})").result))


STUCK = """%%reactive --name stuck --timeout 0.2
import time
from pathlib import Path
import jupyter_reactive as st
n = st.slider("n", 0, 9)
st.text(f"{n}")
if n == 0:
    try:
        Path(begun).touch()
        time.sleep(4)
        print("late")
        st.session_state.late = True
        late = True
    finally:
        Path(ended).touch()
st.text(f"late: {'late' in st.session_state}")
"""


def test_a_run_in_a_long_sleep_is_left_behind_and_neither_app_nor_cell_waits_for_it(
    notebook: Notebook, tmp_path: Path
) -> None:
    begun, ended = tmp_path / "begun", tmp_path / "ended"
    notebook.run(f"begun, ended = {str(begun)!r}, {str(ended)!r}")
    view = notebook.view(notebook.run(STUCK).session)
    waiting = notebook.start("6 * 7")
    view.send(type="stop")
    view.until(lambda: view.status["state"] == "idle")
    assert "could not be stopped" in view.console
    notebook.until(lambda: waiting.idle)
    assert waiting.result == "42"
    view.set("n", [1])
    view.until(lambda: view.bodies() == ["1", "late: False"])
    assert not ended.exists(), "all this while the old run slept on"
    notebook.until(ended.exists)
    view.set("n", [2])
    view.until(lambda: view.bodies() == ["2", "late: False"])
    assert "late" not in view.console.splitlines()
    assert notebook.run("'late' in globals()").result == "False"
