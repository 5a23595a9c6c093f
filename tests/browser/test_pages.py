"""Pages, in Chromium: the list beside an app and above it, by mouse and by keyboard; links between pages."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import OpenNotebook

SHOP = """%%reactive --name shop
import jupyter_reactive as st

def home():
    st.title("Home")
    st.checkbox("Mine")
    st.page_link(orders, label="See the orders", icon=":material/shopping_cart:", query_params={"day": "mon"})

def orders_page():
    st.title("Orders")
    st.text(st.query_params.to_dict())
    if st.button("Back"):
        st.switch_page(start)

start, orders = st.Page(home, icon="🏠"), st.Page(orders_page, title="All *orders*", help="Of the **week**")
pages = {"": [start], "Shop": [orders, st.Page("https://jupyter.org", title="Jupyter")]}
page = st.navigation(pages, position="POSITION")
st.sidebar.slider("Guests", 1, 9, 3)
page.run()
"""


def test_the_list_in_the_sidebar_goes_from_page_to_page(open_notebook: OpenNotebook) -> None:
    app = open_notebook(SHOP.replace("POSITION", "sidebar")).app
    pages = app.get_by_role("navigation", name="Pages of the app")
    expect(pages.get_by_role("button", name="home")).to_have_attribute("aria-current", "page")
    slider = app.get_by_role("slider", name="Guests")
    slider.press("ArrowRight")
    app.get_by_role("checkbox", name="Mine").check(force=True)
    pages.get_by_role("button", name="All orders").focus()
    app.page.keyboard.press("Enter")
    expect(app.get_by_role("heading", level=1)).to_have_text("Orders")
    expect(pages.get_by_role("button", name="All orders")).to_have_attribute("aria-current", "page")
    expect(pages.get_by_role("button", name="All orders")).to_be_focused()
    expect(slider).to_have_value("4")
    pages.get_by_role("button", name="home").click()
    expect(app.get_by_role("heading", level=1)).to_have_text("Home")
    expect(app.get_by_role("checkbox", name="Mine")).not_to_be_checked()
    expect(pages.get_by_role("link", name="Jupyter")).to_have_attribute("href", "https://jupyter.org")


def test_a_link_and_a_button_lead_to_pages(open_notebook: OpenNotebook) -> None:
    app = open_notebook(SHOP.replace("POSITION", "hidden")).app
    expect(app.get_by_role("navigation")).to_have_count(0)
    app.get_by_role("button", name="See the orders").click()
    expect(app.get_by_text("{'day': 'mon'}")).to_be_visible()
    app.get_by_role("button", name="Back").click()
    expect(app.get_by_role("heading", level=1)).to_have_text("Home")


def test_the_list_above_drops_its_sections_down(open_notebook: OpenNotebook) -> None:
    app = open_notebook(SHOP.replace("POSITION", "top")).app
    section = app.get_by_role("button", name="Shop")
    section.focus()
    app.page.keyboard.press("Enter")
    expect(section).to_have_attribute("aria-expanded", "true")
    app.page.keyboard.press("Tab")
    app.page.keyboard.press("Enter")
    expect(app.get_by_role("heading", level=1)).to_have_text("Orders")
    expect(section).to_have_attribute("aria-expanded", "false")


def test_a_reloaded_view_is_on_the_page_that_it_was_on(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(SHOP.replace("POSITION", "sidebar"))
    lab.app.get_by_role("button", name="All orders").click()
    expect(lab.app.get_by_role("heading", level=1)).to_have_text("Orders")
    lab.save()
    lab.page.reload()
    lab.wait_until_open()
    expect(lab.app.get_by_role("heading", level=1)).to_have_text("Orders")
    lab.app.get_by_role("button", name="home").click()
    expect(lab.app.get_by_role("heading", level=1)).to_have_text("Home")
