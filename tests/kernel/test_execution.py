"""Cells and runs take turns: nobody starves, nobody waits for ever, and a wait can be interrupted."""

from __future__ import annotations

import statistics
import time
from pathlib import Path

import pytest

from .kernel_client import Notebook, View

ENDLESS = """%%reactive --name endless --timeout 0.2
import time
import jupyter_reactive as st
place = st.empty()
n = 0
while True:
    n += 1
    place.text(f"{n}")
    time.sleep(0.02)
"""


def count(view: View) -> int:
    bodies = view.bodies()
    return int(bodies[0]) if bodies else 0


def test_an_endless_run_lets_cells_by_and_goes_on(notebook: Notebook) -> None:
    cell = notebook.run(ENDLESS)
    assert "still runs after 0.2 s" in cell.text
    view = notebook.view(cell.session)
    assert notebook.run("6 * 7").result == "42"
    after = count(view)
    view.until(lambda: count(view) > after + 5)


def test_a_cell_waits_less_than_a_second_for_an_endless_run(notebook: Notebook) -> None:
    notebook.run(ENDLESS)
    waits = []
    for _ in range(5):
        asked = time.monotonic()
        notebook.run("pass")
        waits.append(time.monotonic() - asked)
    assert statistics.median(waits) < 1, waits


def test_an_interrupted_cell_lets_the_app_go_that_waited_for_it(notebook: Notebook) -> None:
    app = "%%reactive --name waits\nimport jupyter_reactive as st\nst.text(st.slider('n', 0, 9))"
    view = notebook.view(notebook.run(app).session)
    cell = notebook.start("print('begun')\nimport time\nwhile True: time.sleep(0.01)")
    notebook.until(lambda: "begun" in cell.text)
    view.set("n", [5])
    notebook.interrupt(after=lambda: view.status["state"] == "queued")
    notebook.until(lambda: cell.idle)
    assert cell.failed_with == "KeyboardInterrupt"
    view.until(lambda: view.bodies() == ["5"])
    assert notebook.run("6 * 7").result == "42"


@pytest.mark.parametrize("before", ["", "get_ipython().run_cell('inner = 1')\n"], ids=["", "and runs another in it"])
def test_a_run_does_nothing_while_a_cell_has_the_turn(notebook: Notebook, before: str) -> None:
    view = notebook.view(notebook.run(ENDLESS).session)
    cell = notebook.run(
        before + "import sys, time\nfrom jupyter_reactive.kernel.extension import loaded\n"
        "tree = loaded().runtime.find('endless').outbound.tree\n"
        "text = lambda: [n.data for n in tree.nodes.values() if b'\"text\"' in n.data]\n"
        "before = text(); time.sleep(0.5); print(before == text())"
    )
    assert cell.text.strip() == "True"
    view.send(type="stop")
    view.until(lambda: view.status["state"] == "idle")


def test_stop_ends_a_run_and_rerun_starts_it_again(notebook: Notebook) -> None:
    view = notebook.view(notebook.run(ENDLESS).session)
    view.send(type="stop")
    view.until(lambda: view.status["state"] == "idle")
    runs = view.status["run"]
    view.events += 1
    view.send(type="rerun", event=view.events)
    view.until(lambda: view.status["run"] > runs and view.status["state"] == "running" and count(view) > 2)


def test_an_interrupt_stops_the_first_run_and_its_cell(notebook: Notebook) -> None:
    cell = notebook.start(ENDLESS.replace("--timeout 0.2", "--timeout 60"))
    notebook.until(lambda: any("display_id" in str(each["content"]) for each in cell.outputs))
    notebook.interrupt()
    notebook.until(lambda: cell.idle)
    assert any(each["content"].get("ename") == "KeyboardInterrupt" for each in cell.outputs)
    assert notebook.view(cell.session).status["state"] == "idle"


STUCK = """%%reactive --name stuck --timeout 0.2
from pathlib import Path
from jupyter_reactive.kernel.extension import loaded
turns = loaded().turns
while not turns.wanted:
    pass
Path({seen!r}).touch()
while not Path({go!r}).exists():
    pass
"""


def test_an_interrupted_wait_cancels_the_cell_that_waited(notebook: Notebook, tmp_path: Path) -> None:
    seen, go = tmp_path / "seen", tmp_path / "go"
    notebook.run(STUCK.format(seen=str(seen), go=str(go)))
    waiting = notebook.start("reached = True")
    notebook.interrupt(after=seen.exists)
    notebook.until(lambda: waiting.idle)
    go.touch()
    assert "Interrupted while an app was running" in (waiting.error or waiting.text)
    assert notebook.run("'reached' in globals()").result == "False"


def test_a_cell_that_awaits_waits_for_its_turn_too(notebook: Notebook) -> None:
    view = notebook.view(notebook.run(ENDLESS).session)
    assert notebook.run("import asyncio\nawait asyncio.sleep(0, 42)").result == "42"
    before = count(view)
    view.until(lambda: count(view) > before)


def test_the_figure_of_a_busy_cell_is_not_stolen(notebook: Notebook) -> None:
    notebook.run("%matplotlib inline\nimport matplotlib.pyplot as plt, time")
    view = notebook.view(
        notebook.run("%%reactive --name plain\nimport jupyter_reactive as st\nst.slider('n', 0, 9)").session
    )
    busy = notebook.start("plt.plot([1, 2]); time.sleep(0.5); plt.plot([2, 1]); None")
    view.set("n", [3])
    notebook.until(lambda: busy.idle)
    view.until_idle(2)
    shown = [each for each in busy.outputs if each["msg_type"] == "display_data"]
    assert len(shown) == 1


def test_a_run_leaves_no_figure_to_the_next_cell(notebook: Notebook) -> None:
    notebook.run("%matplotlib inline\nimport matplotlib.pyplot as plt")
    cell = notebook.run(
        "%%reactive --name fig\nimport matplotlib.pyplot as plt\nimport jupyter_reactive as st\nplt.plot([1, 2])\nst.text('drawn')"
    )
    assert notebook.view(cell.session).bodies() == ["drawn"]
    assert not [each for each in notebook.run("1").outputs if each["msg_type"] == "display_data"]


def test_a_concurrent_app_runs_beside_a_cell(notebook: Notebook, tmp_path: Path) -> None:
    app = "%%reactive --name beside --concurrent\nimport jupyter_reactive as st\nst.text(st.slider('n', 0, 9))"
    view = notebook.view(notebook.run(app).session)
    go = tmp_path / "go"
    busy = notebook.start(f"import pathlib, time\nwhile not pathlib.Path({str(go)!r}).exists(): time.sleep(0.01)")
    view.set("n", [7])
    view.until(lambda: view.bodies() == ["7"])
    assert not busy.idle
    go.touch()
    notebook.until(lambda: busy.idle)
