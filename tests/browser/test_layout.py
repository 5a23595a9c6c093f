"""Grids, spaces, skeletons, HTML and help in JupyterLab: wide and narrow, light and dark."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, expect

from .conftest import OpenNotebook

CARDS = """%%reactive --name cards
import jupyter_reactive as st
grid = st.grid(4, border=True)
for city, degrees in {"Oslo": 4, "Rome": 21, "Lima": 18, "Quito": 14}.items():
    grid.metric(city, f"{degrees} °C")
with grid.cell(column_span=2):
    st.write("A cell that is *twice* as wide")
    st.progress(0.4)
grid.cell(column_span="all").info("All of it")
with st.container(horizontal=True):
    st.button("Back")
    st.space("stretch")
    st.button("Next")
st.skeleton(60)
with st.bottom:
    st.caption("at the bottom")
"""
MARKUP = """%%reactive --name markup
import jupyter_reactive as st
st.html('<style>.mine { color: rgb(1, 2, 3) } button { outline: 9px solid red }</style>')
st.html('<p class="mine" onclick="window.hacked = 1">Press <kbd>Ctrl</kbd> <img src=x onerror="window.hacked = 1"></p>')
st.html('<i>no</i><script>window.unasked = 1</script>')
st.html('<i id="where">yes</i><script>document.getElementById("where").textContent = "a script ran"</script>', unsafe_allow_javascript=True)
class Point:
    "A place on a plane."
    def __init__(self, x, y):
        self.x, self.y = x, y
    def move(self, by):
        "Go somewhere else."
point = Point(1, 2)
st.help(point)
with st.echo():
    total = sum(range(10))
    st.write("The sum is", total)
"""


def columns_of(page: Page) -> int:
    return int(
        page.locator(".jp-Notebook .jp-Reactive-GridLayout").evaluate(
            "grid => getComputedStyle(grid).gridTemplateColumns.split(' ').length"
        )
    )


def test_a_grid_has_as_many_columns_as_there_is_room_for(open_notebook: OpenNotebook, pictures: Path) -> None:
    lab = open_notebook(CARDS)
    page, app = lab.page, lab.app
    expect(app.get_by_text("Quito")).to_be_visible()
    assert columns_of(page) == 4
    left, right = (
        app.get_by_role("button", name="Back").bounding_box(),
        app.get_by_role("button", name="Next").bounding_box(),
    )
    assert left is not None
    assert right is not None
    assert right["x"] - left["x"] > 700
    assert app.get_by_role("status", name="Loading").count() == 1
    page.screenshot(path=pictures / "grid-light.png")
    lab.theme("JupyterLab Dark")
    page.screenshot(path=pictures / "grid-dark.png")
    page.set_viewport_size({"width": 820, "height": 1000})
    expect(app).to_be_visible()
    page.wait_for_function("() => document.querySelector('.jp-Notebook .jp-Reactive-app').clientWidth < 500")
    page.wait_for_function(
        "() => getComputedStyle(document.querySelector('.jp-Notebook .jp-Reactive-GridLayout')).gridTemplateColumns.split(' ').length < 3"
    )
    overflow = page.locator(".jp-Notebook .jp-Reactive-GridLayout-frame").evaluate("e => e.scrollWidth > e.clientWidth")
    assert not overflow
    page.screenshot(path=pictures / "grid-narrow.png")


def test_html_does_what_was_asked_for_and_no_more(open_notebook: OpenNotebook, pictures: Path) -> None:
    lab = open_notebook(MARKUP)
    page, app = lab.page, lab.app
    expect(app.get_by_text("a script ran")).to_be_visible()
    expect(app.get_by_text("Press Ctrl")).to_have_css("color", "rgb(1, 2, 3)")
    app.get_by_text("Press Ctrl").click()
    assert page.evaluate("[window.hacked, window.unasked]") == [None, None]
    outlines = page.evaluate(
        "[...document.querySelectorAll('button')].filter(b => getComputedStyle(b).outlineWidth === '9px' && !b.closest('.jp-Reactive-body')).length"
    )
    assert outlines == 0
    about = app.get_by_role("region", name="About point")
    expect(about).to_contain_text("A place on a plane.")
    expect(about.get_by_role("row", name="move method")).to_contain_text("Go somewhere else.")
    expect(app.get_by_text("total = sum(range(10))")).to_be_visible()
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lab.theme(theme)
        page.screenshot(path=pictures / f"markup-{theme[11:].lower()}.png")
