"""What a rerun leaves alone: the nodes of what did not change, and what a person opened, scrolled to and typed."""

from __future__ import annotations

import json
from typing import Any

from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook
from .lab import APP
from .test_gallery import GALLERY

COUNT = "\nst.session_state.runs = st.session_state.get('runs', 0) + 1\nst.text(f'run {st.session_state.runs}')"
CELLS = [
    "".join(cell["source"]) + COUNT
    for cell in json.loads(GALLERY.read_text("utf-8"))["cells"]
    if "%%reactive" in "".join(cell["source"])[:20]
]
RECORD = """app => {
    const seen = app.seen = [];
    new MutationObserver(records => {
        for (const { target, type, attributeName, addedNodes, removedNodes } of records) {
            if (attributeName === "aria-busy") continue;
            // JupyterLab's table of contents puts numbers into headings.
            if ([...addedNodes, ...removedNodes].some(each => each.className === "numbering-entry")) continue;
            const node = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
            if (node.closest(".jp-Reactive-toolbar") === null && !/^run \\d+$/.test(node.textContent))
                seen.push(`${type} ${attributeName} ${node.outerHTML.slice(0, 200)}`);
        }
    }).observe(app, { subtree: true, childList: true, characterData: true, attributes: true });
}"""


def recorded(app: Locator) -> Any:
    return app.evaluate("app => app.seen")


def run_again(app: Locator, run: int) -> None:
    """Run an app without moving the focus or the pointer, as a timer or another view would."""
    app.get_by_role("button", name="Run the app again").evaluate("e => e.click()")
    expect(app.get_by_text(f"run {run}", exact=True)).to_be_visible()


def test_a_rerun_touches_no_node_of_what_did_not_change(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(*CELLS)
    touched: dict[str, Any] = {}
    for at, cell in enumerate(CELLS, 1):
        app = lab.cell_text(at).locator(APP)
        expect(app.get_by_text("run 1", exact=True)).to_be_visible()
        app.evaluate(RECORD)
        run_again(app, 2)
        if seen := recorded(app):
            touched[cell.partition("\n")[0]] = seen
    assert touched == {}


OPENED = """%%reactive --name opened
import jupyter_reactive as st
st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"run {st.session_state.runs}")
st.text_input("Name")
st.text_area("Notes")
with st.container(height=120):
    for line in range(40):
        st.text(f"line {line}")
with st.expander("More"):
    st.text("what is inside")
first, second = st.tabs(["One", "Two"])
first.text("first tab")
second.text("second tab")
st.selectbox("Fruit", ["Apple", "Pear", "Plum"])
st.date_input("Day")
with st.popover("Choices"):
    st.text("what can be chosen")
@st.dialog("Question")
def ask():
    st.text_input("Answer")
if st.button("Ask"):
    ask()
"""


def test_what_is_half_typed_keeps_its_text_focus_and_caret(open_notebook: OpenNotebook) -> None:
    app = open_notebook(OPENED).app
    for run, name in enumerate(["Name", "Notes"], 2):
        field = app.get_by_role("textbox", name=name)
        field.press_sequentially("half a word")
        for _ in range(4):
            field.press("ArrowLeft")
        run_again(app, run)
        expect(field).to_be_focused()
        expect(field).to_have_value("half a word")
        assert field.evaluate("e => [e.selectionStart, e.selectionEnd]") == [7, 7]


def test_what_a_person_opened_and_scrolled_to_stays_as_it_is(open_notebook: OpenNotebook) -> None:
    app = open_notebook(OPENED).app
    app.get_by_text("More").click()
    app.get_by_role("tab", name="Two").click()
    app.get_by_text("line 30", exact=True).scroll_into_view_if_needed()
    app.get_by_role("button", name="Choices").click()
    run_again(app, 2)
    for text in ("what is inside", "second tab", "what can be chosen"):
        expect(app.get_by_text(text)).to_be_visible()
    expect(app.get_by_text("line 30", exact=True)).to_be_in_viewport()
    expect(app.get_by_role("tab", name="Two")).to_have_attribute("aria-selected", "true")


def test_an_open_list_stays_open_with_what_was_typed_into_it(open_notebook: OpenNotebook) -> None:
    app = open_notebook(OPENED).app
    field = app.get_by_role("combobox", name="Fruit")
    field.click()
    field.press_sequentially("pl")
    run_again(app, 2)
    options = app.page.get_by_role("listbox", name="Options").get_by_role("option")
    expect(options).to_have_text(["Plum", "Apple"])
    field.press_sequentially("u")
    expect(options).to_have_text(["Plum"])
    field.press("Enter")
    expect(app.get_by_text("run 3", exact=True)).to_be_visible()
    expect(field).to_have_value("Plum")


def test_a_run_that_draws_fewer_elements_leaves_none_behind(open_notebook: OpenNotebook) -> None:
    fewer = OPENED.replace("st.text_input", "more = st.session_state.runs < 2\nif more: st.text_input", 1).replace(
        "with st.container", "if not more: st.stop()\nwith st.container"
    )
    app = open_notebook(fewer).app
    expect(app.get_by_role("tab")).to_have_count(2)
    run_again(app, 2)
    expect(app.locator(".jp-Reactive-Root.jp-mod-main > *")).to_have_count(2)
    for role in ("tab", "combobox", "dialog", "button"):
        expect(app.locator(".jp-Reactive-body").get_by_role(role)).to_have_count(0)
