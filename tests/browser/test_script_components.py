"""Components of `components.v2`: HTML, styles and a script as a part of the page."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from .conftest import OpenNotebook

STARS = '''%%reactive --name stars
import jupyter_reactive as st
JS = """
export default function ({ data, parentElement, setStateValue, setTriggerValue }) {
  const root = parentElement.querySelector("#root");
  root.querySelector("output").textContent = `${data.label}: ${data.rows.numRows} rows`;
  window.calls = (window.calls ?? 0) + 1;
  root.querySelector("#set").onclick = () => { setStateValue("stars", (root.stars = (root.stars ?? 0) + 1)); setStateValue("seen", true); };
  root.querySelector("#fire").onclick = () => setTriggerValue("sent", root.querySelector("input").value);
  return () => { window.ended = (window.ended ?? 0) + 1; };
}
"""
HTML = "<div id='root'><output></output> <button id='set'>Star</button> <input> <button id='fire'>Send</button><img src=x onerror='window.hacked = 1'></div>"
CSS = "button { color: var(--st-primary-color); letter-spacing: 4px; }"
stars = st.components.v2.component("stars", html=HTML, css=CSS, js=JS)
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
def changed():
    st.session_state.changes = st.session_state.get("changes", 0) + 1
label = st.text_input("Label", "Tables", key="label")
if st.checkbox("Shown", True):
    got = stars(key="stars", data={"label": label, "rows": __import__("pandas").DataFrame({"a": [1, 2]})}, default={"stars": 0},
                on_stars_change=changed, on_sent_change=changed)
    st.write(f"run {runs}: {got.stars} stars, sent {got.sent!r}, {st.session_state.get('changes')} changes")
'''


def test_a_script_sets_state_and_fires_events(open_notebook: OpenNotebook, pictures: Path) -> None:
    lab = open_notebook(STARS)
    app, page = lab.app, lab.page
    expect(app.get_by_text("Tables: 2 rows")).to_be_visible()
    style = app.locator("#set").evaluate("button => getComputedStyle(button).letterSpacing")
    assert style == "4px"
    assert app.get_by_role("checkbox").evaluate("e => getComputedStyle(e).letterSpacing") != "4px"
    app.get_by_role("button", name="Star").click()
    expect(app.get_by_text("1 stars, sent None, 1 changes")).to_be_visible()
    cells = page.locator(".jp-Notebook .jp-Cell").count()
    app.locator("#root input").press_sequentially("about bees")
    assert page.locator(".jp-Notebook .jp-Cell").count() == cells
    app.get_by_role("button", name="Send").click()
    expect(app.get_by_text("1 stars, sent 'about bees', 2 changes")).to_be_visible()
    app.get_by_label("Label").fill("Desks")
    app.get_by_label("Label").press("Enter")
    expect(app.get_by_text("Desks: 2 rows")).to_be_visible()
    expect(app.get_by_text("1 stars, sent None, 2 changes")).to_be_visible()
    assert app.locator("#root input").input_value() == "about bees"
    assert page.evaluate("[window.calls, window.ended, window.hacked]") == [2, None, None]
    app.screenshot(path=pictures / "script_component.png")
    app.get_by_label("Shown").uncheck()
    expect(app.locator("#root")).to_have_count(0)
    page.wait_for_function("window.ended === 1")
