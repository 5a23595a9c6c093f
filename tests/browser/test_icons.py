"""Material icons: drawn from a font that is fetched with the first of them."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from .conftest import OpenNotebook

ICONS = """%%reactive --name icons
import jupyter_reactive as st
st.button("Plain")
if st.toggle("Icons"):
    st.markdown("One :material/raven: of a :red[:material/rocket_launch:] kind")
    st.button("Pick", icon=":material/skull:")
    st.info("Told", icon=":material/10k:")
"""
LOADED = "() => [...document.fonts].filter(each => each.family.includes('Material Symbols') && each.status === 'loaded').length"


def test_any_material_icon_is_drawn_and_its_font_loaded_with_the_first(
    open_notebook: OpenNotebook, pictures: Path
) -> None:
    app = open_notebook(ICONS).app
    expect(app.get_by_role("button", name="Plain")).to_be_visible()
    assert app.page.evaluate(LOADED) == 0
    app.get_by_text("Icons", exact=True).click()
    icons = app.locator("[data-icon]")
    expect(icons).to_have_count(4)
    app.page.wait_for_function(LOADED)
    for icon in icons.all():
        box = icon.bounding_box()
        assert box is not None
        assert box["width"] > 10
        # The name became one sign: as letters it would be wider than its place.
        assert icon.evaluate("e => e.scrollWidth <= e.clientWidth + 1")
    expect(app.get_by_text("One of a kind")).to_be_visible()
    app.screenshot(path=pictures / "icons.png")
