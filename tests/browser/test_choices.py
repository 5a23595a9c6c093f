"""Lists, scales and numbers in JupyterLab as a person uses them: searched, added to, dragged, and by the keyboard alone."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from .conftest import OpenNotebook

LISTS = """%%reactive --name lists
import jupyter_reactive as st
fruit = st.selectbox("Fruit", ["Apple", "Pear", "Plum"], accept_new_options=True)
some = st.multiselect("Some", ["Red", "Green", "Blue", "Grey"], ["Red"], max_selections=3, accept_new_options=True)
st.text(f"{fruit} {some}")
"""
SCALES = """%%reactive --name scales
import jupyter_reactive as st
level = st.slider("Level", 0, 10, 3)
span = st.slider("Span", 0, 100, (20, 60), 10)
size = st.select_slider("Size", ["S", "M", "L", "XL"], "M")
count = st.number_input("Count", 0, 5, 2)
st.text(f"{level} {span} {size} {count}")
"""


def told(app: Locator) -> Locator:
    return app.locator(".jp-Reactive-Text")


def test_lists_are_searched_and_added_to_by_the_keyboard_alone(open_notebook: OpenNotebook) -> None:
    app = open_notebook(LISTS).app
    expect(told(app)).to_have_text("Apple ['Red']")
    fruit = app.get_by_role("combobox", name="Fruit")
    fruit.focus()
    keys = app.page.keyboard
    keys.type("pea")
    keys.press("Enter")
    expect(told(app)).to_have_text("Pear ['Red']")
    fruit.select_text()
    keys.type("Quince")
    keys.press("Enter")
    expect(told(app)).to_have_text("Quince ['Red']")
    app.get_by_role("combobox", name="Some").focus()
    keys.type("blu")
    keys.press("Enter")
    keys.type("Mauve")
    keys.press("Enter")
    expect(told(app)).to_have_text("Quince ['Red', 'Blue', 'Mauve']")
    keys.press("Backspace")
    expect(told(app)).to_have_text("Quince ['Red', 'Blue']")


def test_a_full_list_says_so_and_takes_more_once_one_is_removed(open_notebook: OpenNotebook) -> None:
    app = open_notebook(LISTS).app
    some = app.get_by_role("combobox", name="Some")
    options = app.page.get_by_role("listbox", name="Options").get_by_role("option")
    some.click()
    options.get_by_text("Green").click()
    options.get_by_text("Grey").click()
    expect(told(app)).to_have_text("Apple ['Red', 'Green', 'Grey']")
    expect(options).to_have_count(0)
    expect(app.get_by_text("No more than 3 can be chosen").first).to_be_visible()
    app.get_by_role("button", name="Remove Red").click()
    some.press_sequentially("blue")
    some.press("Enter")
    expect(told(app)).to_have_text("Apple ['Green', 'Grey', 'Blue']")


def drag(scale: Locator, start: float, end: float) -> None:
    """Take a thumb from one share of its scale's width to another, in steps as a hand does."""
    box = scale.bounding_box()
    assert box
    mouse, middle, thumb = scale.page.mouse, box["y"] + box["height"] / 2, box["height"]
    places = [box["x"] + thumb / 2 + (box["width"] - thumb) * share for share in (start, end)]
    mouse.move(places[0], middle)
    mouse.down()
    mouse.move(places[1], middle, steps=8)
    mouse.up()


def test_scales_are_moved_by_the_keyboard_alone(open_notebook: OpenNotebook) -> None:
    app = open_notebook(SCALES).app
    expect(told(app)).to_have_text("3 (20, 60) M 2")
    app.get_by_role("slider", name="Level").press("ArrowRight")
    app.get_by_role("slider", name="Minimum").press("Home")
    app.get_by_role("slider", name="Maximum").press("ArrowRight")
    app.get_by_role("slider", name="Size").press("End")
    count = app.get_by_label("Count")
    count.press("ArrowUp")
    count.press("Enter")
    expect(told(app)).to_have_text("4 (0, 70) XL 3")


def test_scales_are_dragged_and_numbers_stepped(open_notebook: OpenNotebook) -> None:
    app = open_notebook(SCALES).app
    expect(told(app)).to_have_text("3 (20, 60) M 2")
    drag(app.get_by_role("slider", name="Level"), 0.3, 1)
    drag(app.get_by_role("slider", name="Maximum"), 0.6, 1)
    drag(app.get_by_role("slider", name="Size"), 1 / 3, 0)
    app.get_by_role("button", name="Increase").click()
    expect(told(app)).to_have_text("10 (20, 100) S 3")
