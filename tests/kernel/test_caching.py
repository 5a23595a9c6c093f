"""persist="disk" over a restart of a real kernel: results hit, and what was drawn is drawn again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from .kernel_client import Message, Notebook, kernel

APP = """%%reactive --name cached
from dataclasses import dataclass
import numpy as np
import jupyter_reactive as st

@dataclass
class Point:
    x: int

@st.cache_data(persist="disk")
def slow(n):
    computed("app")
    st.text(f"drawn {n}")
    st.image(np.full((2, 2, 3), n, "u1"))
    with st.expander("more"):
        st.caption("inside")
    return Point(n)

point = slow(3)
st.text(f"{point.x} {type(point) is Point}")
"""
CELL = """
@st.cache_data(persist="disk")
def rows(names):
    computed("cell")
    return {"names": names, "rows": len(names)}

print(rows({"a", "b", "c"})["rows"])
"""


@pytest.fixture
def notebook(tmp_path: Path) -> Iterator[Notebook]:
    home = {
        "HOME": str(tmp_path),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
    }
    with kernel(env={**os.environ, **home}, cwd=str(tmp_path)) as notebook:
        yield notebook


LOAD = """%load_ext jupyter_reactive
import jupyter_reactive as st
def computed(what):
    with open("computed", "a") as file:
        file.write(what + "\\n")
"""


def ran(notebook: Notebook) -> tuple[list[Message], str]:
    """Return what an app draws, and a cell prints, in a kernel that has just started."""
    assert not notebook.run(LOAD).outputs
    view = notebook.view(notebook.run(APP).session)
    view.until_idle(1)
    drawn = [each["node"] for each in view.nodes.values() if each["node"]["type"] != "empty"]  # the spinner's place
    return drawn, notebook.run(CELL).text


def test_a_restart_of_the_kernel_hits_and_draws_again(notebook: Notebook, tmp_path: Path) -> None:
    before, printed = ran(notebook)
    assert {"text", "image", "expander", "caption"} <= {each["type"] for each in before}
    assert [each["body"] for each in before if each["type"] == "text"] == ["drawn 3", "3 True"]
    notebook.restart()
    assert ran(notebook) == (before, printed)
    assert (tmp_path / "computed").read_text().split() == ["app", "cell"]
