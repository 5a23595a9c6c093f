"""A fragment on the clock: it ticks in sight, alone, and rests out of sight."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from .conftest import OpenNotebook

TICKING = """%%reactive --name ticking
import time
import jupyter_reactive as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.title("A clock")
st.text(f"script {runs}")
@st.fragment(run_every=0.2)
def clock():
    n = st.session_state.n = st.session_state.get("n", 0) + 1
    st.metric("Ticks", n)
clock()
@st.fragment
def slow():
    if st.button("Take a second"):
        time.sleep(1)
        st.text(f"ticks before and after: {before} {st.session_state.n}")
before = 0
slow()
"""


def show(page: Page, state: str) -> None:
    page.evaluate(
        "state => { Object.defineProperty(document, 'visibilityState', {get: () => state, configurable: true});"
        " document.dispatchEvent(new Event('visibilitychange')); }",
        state,
    )


def test_a_fragment_on_the_clock_ticks_alone_and_rests_while_the_page_is_hidden(
    open_notebook: OpenNotebook, page: Page, pictures: Path
) -> None:
    app = open_notebook(TICKING).app
    ticks = app.get_by_role("group", name="Ticks")
    page.wait_for_function("e => Number(e.innerText.match(/\\d+/)) >= 5", arg=ticks.element_handle())
    expect(app.get_by_text("script 1")).to_be_visible()
    app.screenshot(path=pictures / "fragment.png")
    show(page, "hidden")
    app.get_by_role("button", name="Take a second").click()
    expect(app.get_by_text("ticks before and after")).to_be_visible()
    before = ticks.inner_text()
    app.get_by_role("button", name="Take a second").click()
    expect(app.locator("[aria-busy=true]")).to_have_count(0)
    assert ticks.inner_text() == before
    show(page, "visible")
    expect(ticks).not_to_have_text(before)
    expect(app.get_by_text("script 1")).to_be_visible()
