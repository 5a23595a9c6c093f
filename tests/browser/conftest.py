"""A JupyterLab and a browser for the run; a page for each test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from .browsers import HOW, REQUIRED, launch
from .lab import LabPage, Server, serve

OpenNotebook = Callable[..., LabPage]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        found = launch(playwright)
        if found is None:
            (pytest.fail if os.environ.get(REQUIRED) else pytest.skip)(HOW)
        yield found
        found.close()


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with serve(tmp_path_factory.mktemp("lab")) as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    page = context.new_page()
    page.set_default_timeout(20_000)
    yield page
    context.close()


@pytest.fixture
def open_notebook(server: Server, page: Page, request: pytest.FixtureRequest) -> Iterator[OpenNotebook]:
    """Return a function that opens a notebook of given cells and runs them; its kernel ends with the test."""
    opened: list[LabPage] = []

    def open_notebook(*cells: str, run: bool = True) -> LabPage:
        name = f"{request.node.name.partition('[')[0]}.ipynb"
        server.write(name, "%load_ext jupyter_reactive", *cells)
        lab = LabPage(server, page).open(name)
        opened.append(lab)
        if run:
            lab.run_all()
        return lab

    yield open_notebook
    server.end_kernels()
    assert [problem for lab in opened for problem in lab.problems] == []


@pytest.fixture
def pictures() -> Path:
    """Return where screenshots are kept for a person to look at."""
    folder = Path(os.environ.get("JUPYTER_REACTIVE_PICTURES", "test-results"))
    folder.mkdir(exist_ok=True)
    return folder
