"""What the side panel asks of the caches, in a real kernel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .kernel_client import Notebook, View, kernel

CACHED = """
import jupyter_reactive as st
@st.cache_data
def squares(n): return [i * i for i in range(n)]
@st.cache_data(persist="disk")
def cubes(n): return [i ** 3 for i in range(n)]
@st.cache_resource
def model(): return object()
squares(3), squares(4), cubes(5), model()
"""


@pytest.fixture
def filled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    with kernel() as notebook:
        notebook.run("%load_ext jupyter_reactive")
        notebook.run(CACHED)
        yield notebook


def ask(notebook: Notebook, view: View, kind: str = "list_caches", **content: Any) -> dict[str, tuple[int, int]]:
    """Return what the kernel says that it holds of each function: results in memory, and stored."""
    before = len(view.messages)
    view.send(type=kind, **content)

    def answers() -> list[Any]:
        return [each for each in view.messages[before:] if each["type"] == "caches"]

    notebook.until(lambda: bool(answers()))
    return {each["function"]: (each["entries"], each["stored"]) for each in answers()[-1]["functions"]}


def test_each_function_is_listed_and_can_be_emptied(filled: Notebook) -> None:
    view = filled.apps()
    everything = {"cubes": (1, 1), "model": (1, 0), "squares": (2, 0)}
    assert ask(filled, view) == everything
    left = ask(filled, view, "clear_cache", decorator="cache_data", function="cubes")
    assert left == {"model": (1, 0), "squares": (2, 0)}
    assert ask(filled, view, "clear_cache", decorator="cache_data") == {"model": (1, 0)}
    assert ask(filled, view, "clear_cache", decorator="cache_resource", function="model") == {}


def test_what_an_earlier_kernel_stored_is_listed_and_emptied(filled: Notebook) -> None:
    with kernel() as later:
        later.run("%load_ext jupyter_reactive")
        view = later.apps()
        assert ask(later, view) == {"cubes": (0, 1)}
        assert ask(later, view, "clear_cache", decorator="cache_data") == {}
    assert ask(filled, filled.apps())["cubes"] == (1, 0)


def test_a_cache_that_cannot_be_emptied_is_listed_all_the_same(filled: Notebook) -> None:
    filled.run(
        "def fail(value): raise ZeroDivisionError\n@st.cache_resource(on_release=fail)\ndef bad(): return 1\nbad()"
    )
    view = filled.apps()
    ask(filled, view, "clear_cache", decorator="cache_resource")
    assert ask(filled, view)["squares"] == (2, 0)
