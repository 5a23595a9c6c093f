"""What a real page tells an app of itself, and a theme that is the app's alone."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .conftest import OpenNotebook

FACTS = """%%reactive --name facts
import jupyter_reactive as st
from pathlib import Path
Path(".streamlit").mkdir(exist_ok=True)
Path(".streamlit/config.toml").write_text('[theme]\\nprimaryColor = "#ff0000"\\nbackgroundColor = "#fff8e0"\\n[theme.dark]\\nbackgroundColor = "#201000"\\n')
st.set_page_config(page_title="Facts", page_icon=":material/info:")
st.text(f"{st.context.theme.type}|{st.context.locale}|{st.context.timezone}|{st.user.is_logged_in}")
st.text(st.context.url)
st.button("Run me", type="primary");
"""


def test_an_app_knows_its_page_and_its_person(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(FACTS)
    facts = lab.app.get_by_text("|")
    lab.theme("JupyterLab Light")
    expect(facts).to_have_text(re.compile(r"light\|en-US\|\S+\|True"))
    expect(lab.app.get_by_text("http://")).not_to_have_text(re.compile("token"))
    lab.theme("JupyterLab Dark")
    expect(facts).to_have_text(re.compile(r"dark\|"))


def test_a_theme_colours_the_app_alone(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(FACTS)
    lab.theme("JupyterLab Light")
    lab.app.get_by_role("button", name="Run me").click()
    expect(lab.app).to_have_css("background-color", "rgb(255, 248, 224)")
    button = lab.app.get_by_role("button", name="Run me")
    assert button.evaluate("e => getComputedStyle(e).getPropertyValue('--jp-brand-color1')") == "#ff0000"
    cell = lab.page.locator(".jp-Notebook .jp-Cell").first
    assert "255, 248, 224" not in cell.evaluate("e => getComputedStyle(e).backgroundColor")
    lab.theme("JupyterLab Dark")
    expect(lab.app).to_have_css("background-color", "rgb(32, 16, 0)")
