"""A click, end to end: Chromium through JupyterLab to a real kernel and back."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook
from .lab import APP, LabPage

COUNTED = """%%reactive --name counted
import jupyter_reactive as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
n = st.slider("n", 0, 10, 3)
name = st.text_input("Name", "you")
st.title(f"{name}: {n}")
st.line_chart([n, 2 * n, 3])
st.caption(f"run {runs}")
"""


def title(app: Locator) -> Locator:
    return app.get_by_role("heading", level=1)


def test_a_slider_moves_the_text_and_the_chart(open_notebook: OpenNotebook) -> None:
    app = open_notebook(COUNTED).app
    expect(title(app)).to_have_text(re.compile("you: 3"))
    chart = app.locator(".vega-embed svg, .vega-embed canvas").first
    expect(chart).to_be_visible()
    before = chart.screenshot()
    app.get_by_role("slider", name="n").press("ArrowRight")
    expect(title(app)).to_have_text(re.compile("you: 4"))
    expect(app.get_by_text("run 2")).to_be_visible()
    assert chart.screenshot() != before


def test_a_drag_ends_at_the_value_under_the_pointer(open_notebook: OpenNotebook) -> None:
    app = open_notebook(COUNTED).app
    slider = app.get_by_role("slider", name="n")
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    assert box is not None
    mouse = slider.page.mouse
    mouse.move(box["x"] + box["width"] * 0.3, box["y"] + box["height"] / 2)
    mouse.down()
    mouse.move(box["x"] + box["width"], box["y"] + box["height"] / 2, steps=12)
    mouse.up()
    expect(title(app)).to_have_text(re.compile("you: 10"))
    expect(slider).to_have_value("10")


def test_focus_and_caret_survive_a_rerun(open_notebook: OpenNotebook) -> None:
    app = open_notebook(COUNTED).app
    field = app.get_by_role("textbox", name="Name")
    field.fill("abcdef")
    field.press("Enter")
    expect(title(app)).to_have_text(re.compile("abcdef: 3"))
    field.press("Home")
    field.press("ArrowRight")
    field.press_sequentially("XY")
    field.press("Enter")
    expect(title(app)).to_have_text(re.compile("aXYbcdef: 3"))
    expect(field).to_be_focused()
    assert field.evaluate("e => e.selectionStart") == 3


def test_elements_that_did_not_change_keep_their_nodes(open_notebook: OpenNotebook) -> None:
    app = open_notebook(COUNTED).app
    expect(app.get_by_text("run 1")).to_be_visible()
    for element in (title(app), app.get_by_role("textbox"), app.locator(".vega-embed")):
        element.evaluate("e => { e.dataset.mark = 'kept'; }")
    app.get_by_role("slider", name="n").press("ArrowRight")
    expect(app.get_by_text("run 2")).to_be_visible()
    expect(app.locator("[data-mark=kept]")).to_have_count(3)


def test_the_panel_shows_the_same_app_in_step(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(COUNTED)
    lab.command("jupyter-reactive:toggle-panel")
    panel = lab.page.locator(".jp-Reactive-panel")
    panel.get_by_role("button", name=re.compile("^counted")).click()
    beside = panel.locator(APP)
    expect(title(beside)).to_have_text(re.compile("you: 3"))
    beside.get_by_role("slider", name="n").press("End")
    expect(title(beside)).to_have_text(re.compile("you: 10"))
    expect(title(lab.app)).to_have_text(re.compile("you: 10"))
    expect(lab.app.get_by_role("slider", name="n")).to_have_value("10")
    panel.get_by_role("button", name="Run counted again").click()
    expect(lab.app.get_by_text("run 3")).to_be_visible()


def test_a_kernel_restart_is_shown_and_mended(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(COUNTED)
    expect(title(lab.app)).to_be_visible()
    lab.page.evaluate("() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()")
    expect(lab.app.get_by_role("status").first).to_have_text(re.compile("[Rr]un (its|the) cell"))
    expect(title(lab.app)).to_have_text(re.compile("you: 3"))
    expect(lab.app).not_to_have_attribute("data-connection", "live")
    lab.run_all()
    expect(lab.app).to_have_attribute("data-connection", "live")


def test_a_reload_during_a_long_cell_is_live_again_without_a_run(open_notebook: OpenNotebook, tmp_path: Path) -> None:
    go = tmp_path / "go"
    long = f"import pathlib, time\nwhile not pathlib.Path({str(go)!r}).exists(): time.sleep(0.05)\nprint('over')"
    lab = open_notebook(COUNTED, long, run=False)
    for number in (0, 1):
        lab.run_cell(number)
    lab.app.get_by_role("slider", name="n").press("ArrowRight")
    expect(lab.app.get_by_text("run 2")).to_be_visible()
    lab.run_cell(2)
    lab.save()
    lab.page.reload()
    expect(lab.app).to_have_attribute("data-connection", "live", timeout=40_000)
    expect(title(lab.app)).to_have_text(re.compile("you: 4"))
    expect(lab.app.get_by_text("run 2")).to_be_visible()
    expect(lab.cell_text(2)).not_to_contain_text("over")
    go.touch()


def test_a_layout_of_widgets_can_hold_an_app(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(
        COUNTED,
        "from ipywidgets import IntSlider, VBox\nfrom jupyter_reactive import AppView\nVBox([AppView('counted'), IntSlider()])",
    )
    box = lab.cell_text(2)
    expect(box.locator(".widget-slider, .jupyter-widget-slider").first).to_be_visible()
    inner = box.locator(APP)
    expect(title(inner)).to_have_text(re.compile("you: 3"))
    inner.get_by_role("slider", name="n").press("ArrowRight")
    expect(title(inner)).to_have_text(re.compile("you: 4"))


def test_an_error_shows_the_cells_own_line_and_the_next_run_works(open_notebook: OpenNotebook) -> None:
    app = open_notebook(
        "%%reactive\nimport jupyter_reactive as st\nst.text('before')\nn = st.slider('n', 0, 3)\nst.text(f'{6 / n:g}')"
    ).app
    expect(app.get_by_text("ZeroDivisionError")).to_be_visible()
    expect(app.get_by_text("before")).to_be_visible()
    expect(app.get_by_text(re.compile(r"line 5|:5"))).to_be_visible()
    app.get_by_role("slider", name="n").press("End")
    expect(app.get_by_text("2", exact=True)).to_be_visible()
    expect(app.get_by_text("ZeroDivisionError")).to_have_count(0)


def test_the_dark_theme_is_the_hosts(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(COUNTED)
    light = title(lab.app).evaluate("e => getComputedStyle(e).color")
    lab.theme("JupyterLab Dark")
    dark = title(lab.app).evaluate("e => getComputedStyle(e).color")
    assert dark != light


def test_a_saved_notebook_shows_its_picture_without_a_kernel(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(COUNTED)
    expect(title(lab.app)).to_be_visible()
    lab.save()
    lab.server.end_kernels()
    reopened = reopen_without_kernel(lab)
    expect(title(reopened)).to_have_text(re.compile("you: 3"))
    expect(reopened).not_to_have_attribute("data-connection", "live")
    expect(reopened.get_by_role("status").first).to_have_text(re.compile("[Rr]un"))


def reopen_without_kernel(lab: LabPage) -> Locator:
    """Close the notebook and open it with no kernel behind it."""
    lab.page.evaluate(
        """async () => {
          const app = window.jupyterapp;
          const path = app.shell.currentWidget.context.path;
          await app.commands.execute('docmanager:save');
          app.shell.currentWidget.dispose();
          await app.commands.execute('docmanager:open', {
            path, kernelPreference: { shouldStart: false, autoStartDefault: false, canStart: true }
          });
        }"""
    )
    return lab.app


def test_typing_is_undone_and_redone_in_its_own_field(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(
        "%%reactive --name undone\nimport jupyter_reactive as st\nst.text_input('Line')\nst.text_area('Lines')\n1;"
    )
    for name in ("Line", "Lines"):
        field = lab.app.get_by_role("textbox", name=name, exact=True)
        field.click()
        field.press_sequentially("typed")
        field.press("Control+z")
        expect(field).not_to_have_value("typed")
        field.press("Control+Shift+z")
        expect(field).to_have_value("typed")
    lines = lab.app.get_by_role("textbox", name="Lines", exact=True)
    lines.press("Enter")
    expect(lines).to_have_value("typed\n")
