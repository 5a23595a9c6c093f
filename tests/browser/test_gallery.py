"""The gallery: every element drawn without an error, looked at by axe and, as pictures, by people."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Locator, Page, expect

from .lab import APP, LabPage, Server

GALLERY = Path(__file__).parents[2] / "notebooks" / "gallery.ipynb"
AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js")
APPS = [
    cell["id"]
    for cell in json.loads(GALLERY.read_text("utf-8"))["cells"]
    if "%%reactive" in "".join(cell["source"])[:20]
]
# An app's place in the host's page is for the host to mend, and an ipywidget for its authors.
RUN = """async app => (await axe.run({include: [app], exclude: [[".jupyter-widgets"]]}, {rules: {region: {enabled: false}}})).violations
    .map(each => [each.id, each.impact, each.nodes.map(node => node.html.slice(0, 200))])"""


@pytest.fixture
def gallery(server: Server, page: Page) -> LabPage:
    """The gallery after its first run, in full mode: the windowed one drops what is out of sight."""
    shutil.copy(GALLERY, server.root / "gallery.ipynb")
    page.set_viewport_size({"width": 1500, "height": 1000})
    lab = LabPage(server, page).open("gallery.ipynb")
    lab.command("application:toggle-left-area")
    lab.run_all()
    return lab


def each_app(lab: LabPage) -> list[tuple[str, Locator]]:
    """Return each app's name and what it shows, scrolled to."""
    names = [cell["id"] for cell in json.loads(GALLERY.read_text("utf-8"))["cells"]]
    return [(name, lab.cell_text(names.index(name)).locator(APP)) for name in APPS]


def violations(app: Locator) -> list[Any]:
    found: list[Any] = app.evaluate(RUN)
    return found


def test_every_element_is_drawn_and_axe_finds_nothing(gallery: LabPage, pictures: Path) -> None:
    found: dict[str, Any] = {}
    for theme in ("Light", "Dark"):
        gallery.theme(f"JupyterLab {theme}")
        gallery.page.add_script_tag(path=AXE)
        for name, app in each_app(gallery):
            expect(app).to_have_attribute("data-connection", "live")
            expect(app.locator(".jp-Reactive-Exception")).to_have_count(int(name == "status"))
            assert app.evaluate("e => e.scrollWidth <= e.clientWidth + 1"), f"{name} sticks out"
            app.screenshot(path=pictures / f"gallery-{name}-{theme.lower()}.png")
            found |= {f"{name} {theme}": problems for problems in [violations(app)] if problems}
    assert found == {}
    gallery.server.end_kernels()
    assert gallery.problems == []
