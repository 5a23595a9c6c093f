"""Every notebook runs headless, each app complete when its cell ends, and its page shows the app."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient
from nbconvert import HTMLExporter

NOTEBOOKS = sorted((Path(__file__).parents[2] / "notebooks").glob("*.ipynb"))
MIME = "application/vnd.jupyter-reactive.v1+json"


@pytest.fixture(scope="module", params=NOTEBOOKS, ids=lambda path: path.stem)
def executed(request: pytest.FixtureRequest) -> nbformat.NotebookNode:
    notebook = nbformat.read(request.param, as_version=4)
    return NotebookClient(notebook, timeout=120).execute()


def apps(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return [output.data for output in outputs if MIME in output.get("data", {})]


def test_each_first_run_is_complete_when_its_cell_ends(executed: nbformat.NotebookNode) -> None:
    for data in apps(executed):
        status = data[MIME]["snapshot"]["status"]
        assert (status["state"], status["run"], status["failed"]) == ("idle", 1, False)


def test_the_page_shows_text_table_and_chart() -> None:
    quickstart = next(path for path in NOTEBOOKS if path.stem == "quickstart")
    notebook = NotebookClient(nbformat.read(quickstart, as_version=4), timeout=120).execute()
    page, _ = HTMLExporter().from_notebook_node(notebook)
    picture = apps(notebook)[0]["text/html"]
    shown = page[page.index("jp-Reactive-picture") :]
    assert "How far a gallon went" in shown
    assert "data:image/svg+xml" in shown
    assert "<td" in shown[: shown.index("What the app found")]
    assert len(shown) > len(picture)


def test_no_output_is_stored() -> None:
    for path in NOTEBOOKS:
        cells = nbformat.read(path, as_version=4).cells
        assert not [cell for cell in cells if cell.get("outputs")], path.name
