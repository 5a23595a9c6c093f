"""`--main-thread`: a script on the kernel's main thread, between cells, and nobody waits for ever."""

from __future__ import annotations

from pathlib import Path

import pytest

from .kernel_client import Notebook

APP = """%%reactive --name main --main-thread
import asyncio, signal, threading
import jupyter_reactive as st
n = st.slider("n", 0, 9)
st.text(f"{n} {threading.current_thread() is threading.main_thread()}")
print("said")
signal.signal(signal.SIGUSR1, signal.SIG_IGN)
st.text(await asyncio.sleep(0, "awaited"))
"""


@pytest.mark.parametrize("options", ["", " --concurrent"])
def test_every_run_is_on_the_main_thread(notebook: Notebook, options: str) -> None:
    cell = notebook.run(APP.replace("--main-thread", "--main-thread" + options))
    view = notebook.view(cell.session)
    assert view.of("exception") == []
    assert view.bodies() == ["0 True", "awaited"]
    assert cell.text == ""
    view.set("n", [1])
    view.until(lambda: view.bodies() == ["1 True", "awaited"])
    assert "said" in view.console
    assert notebook.run("import asyncio\nawait asyncio.sleep(0, 42)").result == "42"


def test_a_run_waits_for_a_cell_and_a_cell_for_a_run(notebook: Notebook) -> None:
    view = notebook.view(notebook.run(APP).session)
    for n in range(1, 6):
        view.set("n", [n])
        cell = notebook.start(f"{n} * 2")
        view.until(lambda n=n: view.bodies() == [f"{n} True", "awaited"])
        notebook.until(lambda cell=cell: cell.idle)
        assert cell.result == str(n * 2)


ASLEEP = """%%reactive --name asleep --main-thread
import time
from pathlib import Path
import jupyter_reactive as st
try:
    Path({begun!r}).touch()
    time.sleep(60)
finally:
    st.text("cleaned up")
"""


def test_an_interrupt_ends_even_a_long_sleep(notebook: Notebook, tmp_path: Path) -> None:
    begun = tmp_path / "begun"
    cell = notebook.start(ASLEEP.format(begun=str(begun)))
    notebook.interrupt(after=begun.exists)
    notebook.until(lambda: cell.idle)
    assert cell.failed_with == "KeyboardInterrupt"
    view = notebook.view(cell.session)
    assert view.status["state"] == "idle"
    assert view.bodies() == ["cleaned up"]
    begun.unlink()
    view.send(type="rerun", event=1)
    notebook.interrupt(after=begun.exists)
    view.until(lambda: view.status["run"] == 2 and view.status["state"] == "idle")
    assert notebook.run("6 * 7").result == "42"
