"""The caches in the side panel: seen, and emptied after a question; and why a computation runs."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from .conftest import OpenNotebook

CACHED = """%%reactive --name prices
import jupyter_reactive as st
@st.cache_data(persist="disk")
def prices(symbol, days): return [len(symbol) * day for day in range(days)]
@st.cache_data
def total(symbol): return sum(prices(symbol, 10_000))
@st.cache_resource
def client(): return object()
client()
st.write(total(st.selectbox("Symbol", ["A", "BB", "CCC"])))
"""


def test_the_panel_lists_caches_and_clears_them_when_asked(open_notebook: OpenNotebook, pictures: Path) -> None:
    lab = open_notebook(CACHED)
    lab.command("jupyter-reactive:toggle-panel")
    caches = lab.page.locator(".jp-Reactive-caches")
    caches.get_by_text("Cached results").click()
    line = caches.get_by_role("listitem")
    expect(line.filter(has_text="prices()")).to_contain_text("1 on disk")
    expect(line.filter(has_text="total()")).to_contain_text("1 result in memory")
    expect(line.filter(has_text="client()")).to_contain_text("1 resource in memory")
    for name in ("JupyterLab Dark", "JupyterLab Light"):
        lab.theme(name)
        if not caches.get_by_role("listitem").first.is_visible():
            caches.get_by_text("Cached results").click()
        expect(line.filter(has_text="total()")).to_be_visible()
        lab.page.screenshot(path=pictures / f"caches-{name.split()[1].lower()}.png")
    caches.get_by_role("button", name="Clear the cache of prices").click()
    dialog = lab.page.get_by_role("dialog")
    expect(dialog).to_contain_text("Clear the cache of prices()?")
    dialog.get_by_role("button", name="Cancel").click()
    expect(line.filter(has_text="prices()")).to_be_visible()
    caches.get_by_role("button", name="Clear the cache of prices").click()
    dialog.get_by_role("button", name="Clear").click()
    expect(line.filter(has_text="prices()")).to_have_count(0)
    lab.app.get_by_label("Symbol").click()
    lab.page.get_by_role("option", name="BB").click()
    expect(line.filter(has_text="total()")).to_contain_text("2 results in memory")
    caches.get_by_role("button", name="Clear all").click()
    dialog.get_by_role("button", name="Clear").click()
    expect(caches).to_contain_text("Nothing is cached")


def test_the_spinner_says_what_is_computed_and_why(open_notebook: OpenNotebook, pictures: Path, tmp_path: Path) -> None:
    go = tmp_path / "go"
    slow = f"""%%reactive --name slow
import pathlib, time
import jupyter_reactive as st
@st.cache_data
def slow(n):
    while not pathlib.Path({str(go)!r}).exists(): time.sleep(0.05)
    return n
st.write("got", slow(st.slider("n", 0, 9)))
"""
    lab = open_notebook(slow, run=False)
    lab.run_all_without_waiting()
    spinner = lab.app.get_by_text("Running slow(")
    expect(spinner).to_be_visible()
    lab.page.screenshot(path=pictures / "cache-spinner.png")
    go.touch()
    expect(lab.app.get_by_text("got")).to_be_visible()
    expect(spinner).to_have_count(0)
    go.unlink()
    lab.app.get_by_role("slider", name="n").press("ArrowRight")
    expect(lab.app.get_by_role("status").filter(has_text="n is new.")).to_be_visible()
    go.touch()
