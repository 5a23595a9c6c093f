"""More input than can be computed: 50 positions of a slider in a second, for a script of half a second.

Ours beside `ipywidgets.interact`, each in a real kernel, seen through what its view is sent.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from conversation import ROOT
from rows import Row

sys.path.insert(0, str(ROOT))  # `tests` is found by that path only
from tests.kernel.kernel_client import Message, Notebook, View, kernel

CHANGES = 50
SPACING = 0.02
ROUNDS = 5
OURS = """%%reactive
import time
import jupyter_reactive as st
n = st.slider("n", 0, 1000)
st.text(f"position {n}")
for step in range(10):
    time.sleep(0.05)
    st.text(f"step {step} of position {n}")
completed.append(n)
st.text(f"done {n}")
"""
INTERACT = """
import time
import ipywidgets
slider = ipywidgets.IntSlider(max=1000)
def show(n):
    print(f"position {n}")
    time.sleep(0.5)
    completed.append(n)
    print(f"done {n}")
ipywidgets.interact(show, n=slider)
slider.model_id
"""
POSITION = re.compile(r"position (\d+)")


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What came of one second of input."""

    late: float
    """Milliseconds from the last input until its whole picture was there."""
    runs: int
    pictures: int
    """Positions before the last that were to be seen."""


def overload(peers: Path) -> Iterator[Row]:
    """Yield when the last position is there, how many runs were completed, and what was to be seen meanwhile."""
    with kernel() as notebook:
        notebook.run("completed = []\n%load_ext jupyter_reactive")
        view = notebook.view(notebook.run(OURS).session)
        rounds = [_move(notebook, lambda n: view.set("n", [n]), lambda: _texts(view), n) for n in range(ROUNDS)]
        slider = (notebook.run(INTERACT).result or "").strip("'")
        printed = _Printed(notebook)
        theirs = _move(notebook, lambda n: _set(notebook, slider, n), printed.last, 0)
    name = "50 slider moves in 1 s, 0.5 s a run, beside interact"
    late, runs = median(each.late for each in rounds), max(each.runs for each in rounds)
    pictures = min(each.pictures for each in rounds)
    yield Row(name=f"{name}: ms from the last to its picture", ours=late, theirs=theirs.late, limit=600)
    yield Row(name=f"{name}: completed runs", ours=runs, theirs=theirs.runs, limit=4)
    yield Row(name=f"{name}: pictures meanwhile", ours=pictures, theirs=theirs.pictures, least=3)


def _move(notebook: Notebook, move: Callable[[int], None], picture: Callable[[], str], number: int) -> Seen:
    """Move a slider at an even pace, whatever comes back, and look at each message's picture."""
    notebook.run("completed.clear()")
    first = 1 + number * CHANGES
    last = first + CHANGES - 1
    seen: set[int] = set()
    begun = time.perf_counter()
    for at, value in enumerate(range(first, last + 1)):
        notebook.listen(begun + at * SPACING - time.perf_counter(), lambda: seen.update(_positions(picture())))
        move(value)
    moved = time.perf_counter()
    while f"done {last}" not in picture():
        notebook.listen(0.001, lambda: seen.update(_positions(picture())))
    late = (time.perf_counter() - moved) * 1000
    runs = int(notebook.run("print(len(completed))").text)
    return Seen(late=late, runs=runs, pictures=len(seen & set(range(first, last))))


def _positions(picture: str) -> Iterator[int]:
    return (int(found) for found in POSITION.findall(picture))


def _texts(view: View) -> str:
    return "\n".join(view.bodies())


def _set(notebook: Notebook, model: str, value: int) -> None:
    """Say what a slider of ipywidgets says when it is moved."""
    data = {"method": "update", "state": {"value": value}, "buffer_paths": []}
    message = notebook.client.session.msg("comm_msg", {"comm_id": model, "data": data})
    notebook.client.shell_channel.send(message)


class _Printed:
    """What the kernel printed, whichever message made it: the output of `interact` shows that."""

    def __init__(self, notebook: Notebook) -> None:
        self._texts: list[str] = []
        notebook.streams.append(self._note)

    def _note(self, message: Message) -> None:
        self._texts.append(message["content"]["text"])

    def last(self) -> str:
        return "".join(self._texts[-2:])
