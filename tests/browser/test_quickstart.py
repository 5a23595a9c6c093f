"""The quickstart as a new user meets it, in the side panel's width and full, light and dark."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

from .lab import APP, LabPage, Server

QUICKSTART = Path(__file__).parents[2] / "notebooks" / "quickstart.ipynb"


def fits(app: Locator) -> bool:
    """Say whether nothing sticks out of an app sideways."""
    return bool(app.evaluate("e => e.scrollWidth <= e.clientWidth + 1"))


def test_the_quickstart_runs_and_answers(server: Server, page: Page, pictures: Path) -> None:
    shutil.copy(QUICKSTART, server.root / "quickstart.ipynb")
    page.set_viewport_size({"width": 1600, "height": 1100})
    lab = LabPage(server, page).open("quickstart.ipynb")
    lab.command("application:toggle-left-area")
    lab.run_all()
    app = lab.app
    expect(app.get_by_role("heading", name="How far a gallon went")).to_be_visible()
    expect(app.locator(".vega-embed").first).to_be_visible()
    assert app.get_by_text("392").is_visible()
    app.get_by_role("button", name=re.compile("Remove USA|USA")).last.click()
    expect(app.get_by_text("147")).to_be_visible()
    app.get_by_role("button", name="Pick a car for me").click()
    expect(app.get_by_text(re.compile("No. 1"))).to_be_visible()
    app.get_by_role("tab", name="Table").click()
    expect(app.get_by_role("grid")).to_be_visible()
    assert fits(app)
    look(lab, pictures)
    server.end_kernels()
    assert lab.problems == []


def look(lab: LabPage, pictures: Path) -> None:
    """Take the pictures that a person looks at; nothing may stick out at either width."""
    lab.command("jupyter-reactive:toggle-panel")
    panel = lab.page.locator(".jp-Reactive-panel")
    beside = panel.locator(APP)
    if beside.count() == 0:
        panel.get_by_role("button", name=re.compile("^cars")).click()
    expect(beside.locator(".vega-embed").first).to_be_visible()
    for width in (400, 260):
        lab.widen_panel(width)
        assert fits(beside)
    lab.widen_panel(400)
    for theme in ("Light", "Dark"):
        lab.theme(f"JupyterLab {theme}")
        lab.page.screenshot(path=pictures / f"quickstart-{theme.lower()}.png")
