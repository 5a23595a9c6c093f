"""An app that was closed leaves nothing in its kernel: no thread, comm, widget model, figure or file."""

from __future__ import annotations

import json

from .kernel_client import Notebook

CELL = """%%reactive --name leaky --private
import jupyter_reactive as st
import matplotlib.pyplot as plt
figure, axes = plt.subplots()
axes.plot([st.slider("n", 0, 9), 2])
st.pyplot(figure)
plt.figure()
print("a line")
"""
CYCLES = 12
VIEW = "from jupyter_reactive.kernel.view import AppView\nview = AppView('leaky'); view"
MEASURE = """
import contextlib, gc, json, linecache, os, sys, threading, time
import matplotlib.pyplot as plt
from comm import get_comm_manager
from jupyter_reactive.kernel.extension import loaded
from jupyter_reactive.runtime.app_session import AppSession
# Not eventfds: zmq has one for each thread that printed, and frees them some dozens at a time.
KINDS = ("socket:", "pipe:", "anon_inode:[eventpoll]")
def links():
    for each in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):
            yield os.readlink(f"/proc/self/fd/{each}")
while loaded().channels._open:
    time.sleep(0.01)
gc.collect()
ours = [each for each in threading.enumerate() if "leaky" in each.name]
for each in ours:
    each.join(20)
print(json.dumps({
    "threads": threading.active_count(),
    "comms": len(get_comm_manager().comms),
    "channels": len(loaded().channels._open),
    "models": len(sys.modules["ipywidgets.widgets.widget"]._instances),
    "figures": len(plt.get_fignums()),
    "files": sum(each.startswith(KINDS) for each in links()),
    "modules": len(sys.modules),
    "sources": sum("ipykernel" in each or "reactive" in each for each in linecache.cache),
    "sessions": sum(isinstance(each, AppSession) for each in gc.get_objects()),
    "apps": len(loaded()._names._apps),
}))
"""


def cycle(notebook: Notebook) -> None:
    """Open an app with two views, one of them a widget, use it, and close it from the panel."""
    cell = notebook.run(CELL)
    apps, view = notebook.apps(), notebook.view(cell.session)
    assert not notebook.run(VIEW).error
    view.set("n", [5])
    view.until_idle(2)
    apps.send(type="command", session=cell.session, command="close")
    view.until(lambda: view.closed is not None)
    notebook.control("comm_close", {"comm_id": apps.comm, "data": {}})


def measure(notebook: Notebook) -> dict[str, int]:
    cell = notebook.run(MEASURE)
    assert cell.error is None, cell.error
    counts: dict[str, int] = json.loads(cell.text)
    return counts


def test_apps_that_were_opened_used_and_closed_leave_nothing(notebook: Notebook) -> None:
    for _ in range(3):
        cycle(notebook)
    before = measure(notebook)
    for _ in range(CYCLES):
        cycle(notebook)
    assert measure(notebook) == before
    assert before["sessions"] == before["apps"] == before["figures"] == before["channels"] == 0
