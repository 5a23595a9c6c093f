"""pyplot beside cells: every figure is whole, and shown by whom it belongs to."""

from __future__ import annotations

from .kernel_client import Cell, Notebook, View

APP = """%%reactive --name plot --private
import time
import matplotlib.pyplot as plt
import jupyter_reactive as st
n = st.slider("n", 0, 100)
place = st.empty()
plt.plot([1, 2, 3])
for i in range(6):
    place.text(f"{i}")
    time.sleep(0.01)
plt.title("app")
st.pyplot(plt.gcf())
st.text(f"run {n}, open {plt.get_fignums()}")
"""
CELL = "_ = plt.plot([3, 1])\ntime.sleep(0.02)\n_ = plt.title('cell')"
RERUNS = 50


def shown(cell: Cell) -> list[str]:
    return [each["content"]["data"]["image/png"] for each in cell.outputs if each["msg_type"] == "display_data"]


def pictures(view: View) -> set[str]:
    """Return all that the view has ever been given as the app's picture."""
    found = set()
    for message in view.messages:
        for each in message.get("nodes", [message]):
            if (each.get("node") or {}).get("type") == "image":
                found.add(str(each["node"]["pictures"]))
    return found


def test_a_figure_is_the_same_in_fifty_reruns_beside_busy_cells(notebook: Notebook) -> None:
    notebook.run("%matplotlib inline\nimport time\nimport matplotlib.pyplot as plt\nimport ipywidgets")
    notebook.run("import jupyter_reactive.kernel.execution as execution\nexecution.PATIENCE = 0.0")
    slider = notebook.run("slider = ipywidgets.IntSlider()\nprint(slider.comm.comm_id)").text.strip()
    view, cells = notebook.view(notebook.run(APP).session), []
    for n in range(1, RERUNS + 1):
        view.set("n", [n])
        notebook.widget_message(slider)
        cells.append(notebook.start(CELL))
        notebook.until(lambda: cells[-1].idle)
        view.until(lambda n=n: f"run {n}, open [1]" in view.bodies())
    assert len(pictures(view)) == 1
    assert [len(shown(each)) for each in cells] == [1] * RERUNS
    assert len({each for cell in cells for each in shown(cell)}) == 1
    notebook.run("execution.PATIENCE = 0.5")


def test_a_run_neither_sees_nor_closes_the_figures_of_the_notebook(notebook: Notebook) -> None:
    notebook.run("%matplotlib agg\nimport matplotlib.pyplot as plt\nmine = plt.figure()")
    cell = notebook.run(
        "%%reactive --private\nimport matplotlib.pyplot as plt\nimport jupyter_reactive as st\n"
        "st.text(plt.get_fignums())\nplt.plot([1])\nst.text(plt.get_fignums())"
    )
    assert notebook.view(cell.session).bodies() == ["[]", "[1]"]
    assert notebook.run("plt.get_fignums(), plt.gcf() is mine").result == "([1], True)"
    notebook.run("plt.close('all')\n%matplotlib inline")


def test_pyplot_that_a_run_imports_first_leaves_the_figures_apart(fresh_notebook: Notebook) -> None:
    cell = fresh_notebook.run(
        "%%reactive --private\nimport matplotlib.pyplot as plt\nimport jupyter_reactive as st\nplt.plot([1])\nst.text('drawn')"
    )
    assert fresh_notebook.view(cell.session).bodies() == ["drawn"]
    assert fresh_notebook.run("import matplotlib.pyplot as plt\nplt.get_fignums()").result == "[]"
