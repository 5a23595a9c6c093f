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
    page.set_viewport_size({"width": 1500, "height": 2600})  # the tallest app in one picture
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


def sticking_out(app: Locator) -> list[str]:
    """Return what is drawn beyond the app's edge and is not in something that scrolls, as HTML."""
    found: list[str] = app.evaluate(
        """app => [...app.querySelectorAll("*")].filter(each => {
            const box = each.getBoundingClientRect();
            if (!box.width || box.right <= app.getBoundingClientRect().right + 1) return false;
            for (let outer = each.parentElement; outer !== app; outer = outer.parentElement)
                if (getComputedStyle(outer).overflowX !== "visible") return false;
            return getComputedStyle(each).position !== "fixed";
        }).map(each => each.outerHTML.slice(0, 200))"""
    )
    return found


@pytest.mark.parametrize("width", [400, 1200])
def test_every_element_is_drawn_and_axe_finds_nothing(gallery: LabPage, pictures: Path, width: int) -> None:
    found: dict[str, Any] = {}
    for theme in ("Light", "Dark"):
        gallery.theme(f"JupyterLab {theme}")
        gallery.page.add_script_tag(path=AXE)
        for name, app in each_app(gallery):
            app.evaluate("(app, width) => { app.parentElement.style.width = `${width}px`; }", width)
            expect(app).to_have_attribute("data-connection", "live")
            expect(app).to_have_css("width", f"{width}px")
            expect(app.locator(".jp-Reactive-Exception")).to_have_count(int(name == "status"))
            app.screenshot(path=pictures / f"gallery-{name}-{width}-{theme.lower()}.png")
            problems = {"axe": violations(app), "sticks out": sticking_out(app)}
            found |= {f"{name} {theme} {kind}": each for kind, each in problems.items() if each}
    assert found == {}
    gallery.server.end_kernels()
    assert gallery.problems == []
