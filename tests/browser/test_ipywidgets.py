"""Another library's widget in an app, in Chromium: it runs the app, and lives on after a reload."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import OpenNotebook

VOLUME = """%%reactive --name volume
import jupyter_reactive as st
import ipywidgets
if "volume" not in st.session_state:
    st.session_state.volume = ipywidgets.IntSlider(3, description="Volume")
left, right = st.columns(2)
tab, _ = left.tabs(["One", "Two"])
right.title(f"at {tab.ipywidget(st.session_state.volume).value}")
"""


def test_a_widget_runs_its_app_also_after_a_reload(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(VOLUME)
    title = lab.app.get_by_role("heading", level=1)
    handle = lab.app.locator(".widget-slider [role=slider], .widget-slider .noUi-handle").first
    expect(title).to_have_text("at 3")
    handle.press("ArrowRight")
    expect(title).to_have_text("at 4")
    lab.save()
    lab.page.reload()
    lab.wait_until_open()
    expect(title).to_have_text("at 4")
    expect(lab.app.get_by_text("4", exact=True)).to_be_visible()
    handle.press("ArrowRight")
    expect(title).to_have_text("at 5")
