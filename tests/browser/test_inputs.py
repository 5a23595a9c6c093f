"""Each input in JupyterLab as a person uses it: picked, typed and moved by the keyboard alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from .conftest import OpenNotebook

MOMENTS = """%%reactive --name moments
import datetime as dt
import jupyter_reactive as st
day = st.date_input("Day", dt.date(2024, 5, 1), dt.date(2024, 1, 1), dt.date(2024, 12, 31), format="DD.MM.YYYY")
days = st.date_input("Days", (dt.date(2024, 5, 1),), dt.date(2024, 1, 1), dt.date(2024, 12, 31), help="Both ends")
clock = st.time_input("Clock", dt.time(8, 45), format="12h")
when = st.datetime_input("When", dt.datetime(2024, 5, 1, 8, 45))
size = st.select_slider("Size", ["S", "M", "L", "XL"], "M")
grades = st.select_slider("Grades", ["A", "B", "C", "D"], ("B", "C"))
color = st.color_picker("Colour", "#00f900")
st.date_input("Off", dt.date(2024, 5, 1), disabled=True)
st.text(f"{day} {'/'.join(map(str, days))} {clock} {when} {size} {grades} {color}")
"""
GROUPS = """%%reactive --name groups
import jupyter_reactive as st
size = st.pills("Size", ["S", "M", "L"], default="M", help="Of *shirts*")
tags = st.pills("Tags", ["new", "**hot**", ":material/star: best", "sale", "for a friend who has everything"],
                selection_mode="multi")
view = st.segmented_control("View", ["Table", "Chart"], default="Table", required=True)
st.segmented_control("Off", ["a", "b"], default="a", disabled=True, width="stretch")
st.text(f"{size} {tags} {view}")
"""
MARKS = """%%reactive --name marks
import jupyter_reactive as st
thumb, face, stars = st.feedback(), st.feedback("faces", default=3), st.feedback("stars", default=3, width="stretch")
st.feedback("stars", key="off", default=1, disabled=True)
page = st.pagination(20, default=9)
few = st.pagination(4, max_visible_pages=0, width="stretch")
st.pagination(3, key="out", disabled=True)
st.text(f"{thumb} {face} {stars} {page} {few}")
"""
BUTTONS = """%%reactive --name buttons
import jupyter_reactive as st
st.link_button("Manual", "api/status", type="primary", icon=":material/description:", help="Opens a *tab*")
went = st.link_button("Count", "api/status", on_click="rerun", icon=":material/link:", icon_position="right")
st.link_button("Bad", "javascript:alert(1)")
st.link_button("Off", "api/status", disabled=True, width="stretch")
chosen = st.menu_button("Export", ["CSV", "Parquet", ":material/image: Picture of everything there is"])
st.menu_button("Nothing", ["a"], disabled=True, type="tertiary")
st.session_state.runs = st.session_state.get("runs", 0) + 1
st.text(f"{went} {chosen} {st.session_state.runs}")
"""
START = "2024-05-01 2024-05-01 08:45:00 2024-05-01 08:45:00 M ('B', 'C') #00f900"


def told(app: Locator) -> Locator:
    return app.locator(".jp-Reactive-Text")


def test_dates_and_times_are_typed_by_the_keyboard_alone(open_notebook: OpenNotebook) -> None:
    app = open_notebook(MOMENTS).app
    expect(told(app)).to_have_text(START)
    day = app.get_by_label("Day", exact=True)
    day.focus()
    keys = day.page.keyboard
    keys.type("06022024")
    keys.press("Enter")
    expect(told(app)).to_contain_text("2024-06-02 2024-05-01")
    expect(day).to_be_focused()
    app.get_by_label("Until").focus()
    keys.type("05092024")
    keys.press("Tab")
    keys.press("Tab")
    expect(told(app)).to_contain_text("2024-06-02 2024-05-01/2024-05-09")
    app.get_by_label("Clock").focus()
    keys.press("ArrowUp")
    keys.press("Enter")
    expect(told(app)).to_contain_text("09:45:00 2024")
    app.get_by_role("slider", name="Size").press("End")
    app.get_by_role("slider", name="Minimum").press("ArrowLeft")
    expect(told(app)).to_contain_text("XL ('A', 'C')")


def test_dates_and_colours_are_picked(open_notebook: OpenNotebook) -> None:
    app = open_notebook(MOMENTS).app
    app.get_by_label("Day", exact=True).fill("2024-07-03")
    app.get_by_label("When").fill("2024-07-03T10:15")
    app.get_by_label("Colour").fill("#ff8800")
    expect(told(app)).to_have_text("2024-07-03 2024-05-01 08:45:00 2024-07-03 10:15:00 M ('B', 'C') #ff8800")
    expect(app.get_by_text("03.07.2024")).to_be_visible()


def test_buttons_of_groups_are_pressed(open_notebook: OpenNotebook) -> None:
    app = open_notebook(GROUPS).app
    expect(told(app)).to_have_text("M [] Table")
    app.get_by_role("radio", name="L", exact=True).click()
    app.get_by_role("checkbox", name="sale").click()
    app.get_by_role("checkbox", name="hot").click()
    app.get_by_role("checkbox", name="sale").click()
    expect(told(app)).to_have_text("L ['**hot**'] Table")
    app.get_by_role("radio", name="L", exact=True).click()
    app.get_by_role("radio", name="Table").click()
    expect(told(app)).to_have_text("None ['**hot**'] Table")
    expect(app.get_by_role("radio", name="Table")).to_be_checked()
    expect(app.get_by_role("radio", name="a", exact=True)).to_be_disabled()


def test_buttons_of_groups_are_pressed_by_the_keyboard_alone(open_notebook: OpenNotebook) -> None:
    app = open_notebook(GROUPS).app
    app.get_by_role("button", name="Help").focus()
    keys = app.page.keyboard
    keys.press("Tab")
    expect(app.get_by_role("radio", name="M", exact=True)).to_be_focused()
    keys.press("ArrowRight")
    keys.press("Space")
    expect(told(app)).to_have_text("L [] Table")
    expect(app.get_by_role("radio", name="L", exact=True)).to_be_focused()
    keys.press("Tab")
    keys.press("Space")
    keys.press("End")
    keys.press("Space")
    expect(told(app)).to_have_text("L ['new', 'for a friend who has everything'] Table")
    keys.press("Tab")
    keys.press("ArrowLeft")
    keys.press("Enter")
    expect(told(app)).to_contain_text("Chart")


def test_marks_are_given_and_pages_turned(open_notebook: OpenNotebook) -> None:
    app = open_notebook(MARKS).app
    expect(told(app)).to_have_text("None 3 3 9 1")
    app.get_by_role("radio", name="Thumb up").click()
    app.get_by_role("radio", name="Good", exact=True).click()
    app.get_by_role("radio", name="2 of 5 stars").first.click()
    app.get_by_role("button", name="Page 20").click()
    app.get_by_role("button", name="Next page").nth(1).click()
    expect(told(app)).to_have_text("1 None 1 20 2")
    expect(app.get_by_role("button", name="Page 16")).to_be_visible()
    expect(app.get_by_role("button", name="Next page").first).to_be_disabled()


def test_marks_are_given_and_pages_turned_by_the_keyboard_alone(open_notebook: OpenNotebook) -> None:
    app = open_notebook(MARKS).app
    app.get_by_role("radio", name="Thumb up").focus()
    keys = app.page.keyboard
    for key in ("ArrowRight", "Space", "Tab", "End", "Enter", "Tab", "Home", "Space"):
        keys.press(key)
    expect(told(app)).to_have_text("0 4 0 9 1")
    for key in ("Tab", "Enter", "Space"):
        keys.press(key)
    expect(told(app)).to_have_text("0 4 0 7 1")
    expect(app.get_by_role("button", name="Previous page").first).to_be_focused()


def close_loaded(tab: Page) -> None:
    # A context that is closed while one of its tabs still navigates may hang for ever.
    tab.wait_for_url("**/api/status*")
    tab.close()


def test_links_open_tabs_and_may_run_the_app(open_notebook: OpenNotebook) -> None:
    app = open_notebook(BUTTONS).app
    expect(told(app)).to_have_text("False None 1")
    with app.page.expect_popup() as opened:
        app.get_by_role("link", name="Manual").click()
    close_loaded(opened.value)
    app.get_by_role("link", name="Count").focus()
    with app.page.expect_popup() as opened:
        app.page.keyboard.press("Enter")
    close_loaded(opened.value)
    expect(told(app)).to_have_text("True None 2")
    for name in ("Bad", "Off"):
        expect(app.get_by_role("link", name=name)).to_be_disabled()
        assert app.get_by_role("link", name=name).get_attribute("href") is None


def test_a_menu_is_opened_and_chosen_from(open_notebook: OpenNotebook, pictures: Path) -> None:
    app = open_notebook(BUTTONS).app
    button, menu = app.get_by_role("button", name="Export"), app.page.get_by_role("menu")
    button.click()
    expect(button).to_have_attribute("aria-expanded", "true")
    app.page.screenshot(path=pictures / "inputs_menu.png")
    menu.get_by_role("menuitem", name="Parquet").click()
    expect(told(app)).to_have_text("False Parquet 2")
    expect(menu).to_have_count(0)
    button.click()
    button.click()
    expect(menu).to_have_count(0)
    button.click()
    told(app).click()
    expect(menu).to_have_count(0)
    expect(app.get_by_role("button", name="Nothing")).to_be_disabled()


def test_a_menu_is_chosen_from_by_the_keyboard_alone(open_notebook: OpenNotebook) -> None:
    app = open_notebook(BUTTONS).app
    button, keys = app.get_by_role("button", name="Export"), app.page.keyboard
    button.focus()
    keys.press("ArrowUp")
    keys.press("Escape")
    expect(button).to_be_focused()
    for key in ("Enter", "ArrowDown", "Enter"):
        keys.press(key)
    expect(told(app)).to_have_text("False Parquet 2")
    expect(button).to_be_focused()
    for key in ("ArrowDown", "p", "p", "Space"):
        keys.press(key)
    expect(told(app)).to_contain_text("Picture of everything")


APPS = {"moments": MOMENTS, "groups": GROUPS, "marks": MARKS, "buttons": BUTTONS}


@pytest.mark.parametrize("app_of", APPS.values(), ids=APPS)
def test_they_fit_a_narrow_panel_in_both_themes(open_notebook: OpenNotebook, pictures: Path, app_of: str) -> None:
    lab = open_notebook(app_of)
    name = app_of.partition("--name ")[2].split()[0]
    lab.app.scroll_into_view_if_needed()
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        lab.theme(theme)
        lab.app.screenshot(path=pictures / f"inputs_{name}_{theme.split()[1].lower()}.png")
    lab.app.evaluate("app => { app.style.width = '400px'; }")
    lab.app.screenshot(path=pictures / f"inputs_{name}_400.png")
    assert lab.app.evaluate("app => app.scrollWidth - app.clientWidth") == 0
