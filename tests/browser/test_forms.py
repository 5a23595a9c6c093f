"""A form in JupyterLab: typed into by hand, kept over reruns, sent by Enter; and the panel's query line."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from .conftest import OpenNotebook

FORM = """%%reactive --name order
import jupyter_reactive as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.button("Again")
with st.form("order", clear_on_submit=True):
    left, right = st.columns(2)
    name = left.text_input("Name", key="name", required=True)
    count = right.number_input("How many", 1, 10, key="count")
    size = st.radio("Size", ["S", "M", "L"], 1, horizontal=True)
    wrapped = st.checkbox("As a gift")
    sent = st.form_submit_button("Order", type="primary")
st.write(f"run {runs}: {name or 'nobody'}, {count}, {size}, {wrapped}, {sent}")
"""

QUERY = """%%reactive --name bound
import jupyter_reactive as st
n = st.slider("n", 0, 10, 3, key="n", bind="query-params")
st.title(f"{n} {st.query_params.to_dict()}")
"""


def test_a_form_is_kept_while_the_app_runs_and_sent_by_enter(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(FORM)
    app = lab.app
    field = app.get_by_role("textbox", name="Name")
    app.get_by_text("L", exact=True).click()
    app.get_by_text("As a gift").click()
    field.fill("Ada")
    app.get_by_role("button", name="Again", exact=True).click()
    expect(app.get_by_text("run 2: nobody, 1, M, False, False")).to_be_visible()
    expect(field).to_have_value("Ada")
    expect(app.get_by_role("checkbox", name="As a gift")).to_be_checked()
    field.press("Enter")
    expect(app.get_by_text("run 3: Ada, 1, L, True, True")).to_be_visible()
    expect(field).to_have_value("")
    expect(app.get_by_role("checkbox", name="As a gift")).not_to_be_checked()
    field.press("Enter")
    expect(app.get_by_role("alert")).to_have_text("A value is needed here")


def test_the_panel_shows_and_sets_the_query_of_an_app(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(QUERY)
    lab.command("jupyter-reactive:toggle-panel")
    panel = lab.page.locator(".jp-Reactive-panel")
    panel.get_by_role("button", name=re.compile("bound")).first.click()
    query = panel.get_by_role("textbox", name="Query parameters")
    lab.app.get_by_role("slider", name="n").press("ArrowRight")
    expect(query).to_have_value("n=4")
    query.fill("n=7")
    query.press("Enter")
    expect(lab.app.get_by_role("heading", level=1)).to_contain_text("7 {'n': '7'}")
