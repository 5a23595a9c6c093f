"""The same app in Notebook 7, which shows one notebook a page."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from .lab import LabPage, Server, serve
from .test_app import COUNTED, title


@pytest.fixture(scope="session")
def notebook_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serve(tmp_path_factory.mktemp("notebook"), "notebook") as running:
        yield running


@pytest.fixture
def counted(notebook_server: Server, page: Page) -> Iterator[LabPage]:
    """Return a page whose notebook shows the app; its kernel ends with the test."""
    notebook_server.write("counted.ipynb", "%load_ext jupyter_reactive", COUNTED)
    shown = LabPage(notebook_server, page).open("counted.ipynb")
    shown.run_all()
    yield shown
    notebook_server.end_kernels()
    assert shown.problems == []


def test_an_app_in_notebook_7_is_live(counted: LabPage) -> None:
    expect(counted.app).to_have_attribute("data-connection", "live")
    expect(title(counted.app)).to_have_text(re.compile("you: 3"))
    counted.app.get_by_role("slider", name="n").press("ArrowRight")
    expect(title(counted.app)).to_have_text(re.compile("you: 4"))
    expect(counted.app.get_by_text("run 2")).to_be_visible()
