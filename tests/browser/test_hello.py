"""Scripts that nobody here wrote: Streamlit's own demos, out of its wheel, unmodified."""

from __future__ import annotations

import re
from importlib.metadata import distribution
from pathlib import Path

from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook

HELLO = Path(str(distribution("streamlit").locate_file("streamlit/hello")))


def stop(app: Locator) -> None:
    app.get_by_role("button", name="Stop this run").click()
    expect(app.get_by_role("button", name="Stop this run")).to_have_count(0, timeout=10_000)


def test_the_plotting_demo_draws_to_its_end(open_notebook: OpenNotebook) -> None:
    app = open_notebook(f"%reactive {HELLO / 'plotting_demo.py'}").app
    expect(app.get_by_role("heading", name="Plotting demo")).to_be_visible()
    expect(app.locator(".vega-embed").first).to_be_visible()
    expect(app.get_by_text("100% complete")).to_be_visible()
    expect(app.get_by_text("status_text.text(")).to_be_visible()
    app.get_by_role("button", name="Rerun", exact=True).click()
    expect(app.get_by_text(re.compile(r"^\d?\d% complete"))).to_be_visible()
    expect(app.get_by_text("100% complete")).to_be_visible(timeout=30_000)


def test_the_animation_demo_stops_when_asked_and_runs_again(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(f"%reactive {HELLO / 'animation_demo.py'} --timeout 1")
    app = lab.app
    expect(app.get_by_role("heading", name="Animation demo")).to_be_visible()
    expect(app.get_by_text(re.compile(r"Frame \d+/100"))).to_be_visible()
    expect(app.locator("img").first).to_be_visible()
    stop(app)
    frame = app.get_by_text(re.compile(r"Frame \d+/100"))
    stopped = frame.inner_text()
    app.get_by_role("slider", name="Level of detail").press("ArrowLeft")
    expect(frame).not_to_have_text(stopped)
    stop(app)
