"""Popovers and dialogs in JupyterLab: by mouse and by keyboard, in a cell and in a narrow panel."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from .conftest import OpenNotebook

DIALOG = """%%reactive --name asking
import jupyter_reactive as st

@st.dialog("Your *name*", icon=":material/person:")
def ask():
    st.write("It is shown in the app, and nowhere else.")
    name = st.text_input("Name")
    size = st.selectbox("Size", ["S", "M", "L"])
    if st.button("OK", type="primary"):
        st.session_state.name = f"{name} {size}"
        st.rerun()

@st.dialog("Beside", position="right", width=360)
def beside():
    st.write("A drawer")

st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"Hello {st.session_state.get('name', 'you')}, run {st.session_state.runs}")
if st.button("Ask"):
    ask()
if st.button("Open beside"):
    beside()
"""
POPOVER = """%%reactive --name settings
import jupyter_reactive as st
left, right = st.columns(2)
with left.popover("Settings", icon=":material/settings:", help="All of them"):
    st.write("Change *anything* here.")
    fast = st.checkbox("Fast")
    size = st.selectbox("Size", ["S", "M", "L"])
more = right.popover("More", type="primary", width="stretch", on_change="rerun")
if more.open:
    more.text("drawn when it was opened")
st.text(f"{fast} {size} {more.open}")
"""


def test_a_dialog_is_filled_in_by_keyboard_and_leaves_the_notebook_usable(
    open_notebook: OpenNotebook, pictures: Path
) -> None:
    lab = open_notebook(DIALOG)
    app, page = lab.app, lab.page
    app.get_by_role("button", name="Ask").focus()
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog", name="Your name")
    expect(dialog.get_by_role("textbox", name="Name")).to_be_focused()
    assert app.get_by_role("button", name="Ask").evaluate("e => e.closest('[inert]') !== null")
    page.keyboard.type("Ada")
    page.keyboard.press("Tab")
    dialog.get_by_role("combobox", name="Size").click()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("combobox", name="Size")).to_have_value("M")
    box = dialog.bounding_box()
    assert box is not None
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= 1000
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lab.theme(theme)
        page.screenshot(path=pictures / f"dialog-{theme[11:].lower()}.png")
    dialog.get_by_role("button", name="OK").focus()
    page.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(app.get_by_text("Hello Ada M")).to_be_visible()
    expect(app.get_by_role("button", name="Ask")).to_be_enabled()


def test_a_dialog_that_is_closed_runs_nothing_and_opens_again(open_notebook: OpenNotebook, pictures: Path) -> None:
    lab = open_notebook(DIALOG)
    app, page = lab.app, lab.page
    dialog = page.get_by_role("dialog", name="Your name")
    for close in ("Escape", "Close"):
        app.get_by_role("button", name="Ask").click()
        expect(dialog).to_be_visible()
        if close == "Escape":
            page.keyboard.press("Escape")
        else:
            dialog.get_by_role("button", name="Close").click()
        expect(dialog).to_have_count(0)
    expect(app.get_by_text("Hello you, run 3")).to_be_visible()
    app.get_by_role("button", name="Open beside").click()
    drawer = page.get_by_role("dialog", name="Beside")
    expect(drawer).to_be_visible()
    page.screenshot(path=pictures / "dialog-beside.png")
    box, around = drawer.bounding_box(), app.bounding_box()
    assert box is not None
    assert around is not None
    assert abs(box["x"] + box["width"] - around["x"] - around["width"]) < 2


def test_a_popover_stays_open_while_its_widgets_are_used(open_notebook: OpenNotebook, pictures: Path) -> None:
    lab = open_notebook(POPOVER)
    app, page = lab.app, lab.page
    button = app.get_by_role("button", name="Settings")
    button.click()
    app.get_by_text("Fast").click()
    expect(app.get_by_text("True S False")).to_be_visible()
    expect(app.get_by_role("checkbox", name="Fast")).to_be_checked()
    app.get_by_role("combobox", name="Size").click()
    page.get_by_role("option", name="L").click()
    expect(app.get_by_text("True L False")).to_be_visible()
    expect(button).to_have_attribute("aria-expanded", "true")
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lab.theme(theme)
        page.screenshot(path=pictures / f"popover-{theme[11:].lower()}.png")
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    app.get_by_role("button", name="More").click()
    expect(app.get_by_text("drawn when it was opened")).to_be_visible()
    expect(app.get_by_text("True L True")).to_be_visible()
    page.locator(".jp-Notebook .jp-Cell").first.click()
    expect(app.get_by_text("True L False")).to_be_visible()
