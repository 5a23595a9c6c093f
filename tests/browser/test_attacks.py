"""No text of a script is ever code: each attack through every element that shows text, live and saved."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from .attacks import ATTACKS
from .conftest import OpenNotebook

TEXTS = """%%reactive --name texts
import jupyter_reactive as st
ATTACKS = HERE
for n, text in enumerate(ATTACKS):
    for draw in (st.markdown, st.text, st.caption, st.code, st.error, st.title, st.latex, st.badge):
        draw(text)
    st.markdown(text, unsafe_allow_html=True, help=text)
    st.metric(text, text, text, help=text)
    st.json({text: text})
    st.chat_message(text).write(text)
    st.exception(ValueError(text))
    st.progress(0.5, text)
st.text("all texts are drawn")
"""
INPUTS = """%%reactive --name inputs
import pandas as pd
import jupyter_reactive as st
ATTACKS = HERE
for n, text in enumerate(ATTACKS):
    st.text_input(text, text, placeholder=text, help=text, key=f"t{n}")
    st.checkbox(text, key=f"c{n}", help=text)
    st.button(text, key=f"b{n}", help=text)
    st.slider(text, key=f"s{n}", help=text)
    st.expander(text, expanded=True).text(text)
    st.link_button(text, text)
    st.download_button(text, "x", text, text, key=f"d{n}")
for kind in (st.radio, st.selectbox, st.pills, st.segmented_control, st.select_slider):
    kind("choose", list(dict.fromkeys(ATTACKS)))
st.multiselect("some", list(dict.fromkeys(ATTACKS)), ATTACKS[:40])
st.tabs(ATTACKS)
frame = pd.DataFrame({text: [text] for text in dict.fromkeys(ATTACKS)})
st.table(frame)
st.dataframe(frame)
st.toast(ATTACKS[0])
st.text("all inputs are drawn")
"""
COMPONENTS = """%%reactive --name components
import tempfile, pathlib
import jupyter_reactive as st
ATTACKS = HERE
folder = tempfile.mkdtemp()
pathlib.Path(folder, "index.html").write_text("<p>a page</p>")
for n, text in enumerate(ATTACKS):
    draw = st.components.v2.component(text, html=text, css="b {}\\n" + text, isolate_styles=n % 2 == 0)
    draw(key=f"v2 {n}", data={text: text})
st.components.v1.declare_component(ATTACKS[0], path=folder)(**{"a": ATTACKS, "key": ATTACKS[1]})
st.text("all components are drawn")
"""


def hacked(page: Page) -> bool:
    return any(frame.evaluate("window.hacked === 1") for frame in page.frames)


def test_no_text_runs_as_code(open_notebook: OpenNotebook) -> None:
    assert len(set(ATTACKS)) >= 100
    lab = open_notebook(*(each.replace("HERE", repr(ATTACKS)) for each in (TEXTS, INPUTS, COMPONENTS)))
    said: list[str] = []
    lab.page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    for number, last in ((1, "all texts are drawn"), (2, "all inputs are drawn"), (3, "all components are drawn")):
        app = lab.cell_text(number)
        expect(app.get_by_text(last)).to_be_attached(timeout=60_000)
        for each in app.locator("a[href]").all()[:40]:
            assert each.get_attribute("href").split(":")[0].strip().lower() not in {"javascript", "vbscript", "data"}
        assert not hacked(lab.page)
    lab.save()
    lab.page.reload()
    lab.wait_until_open()
    expect(lab.app).to_be_attached()
    assert not hacked(lab.page)
    assert said == []
    # Such a text does run where a page takes it for HTML: what was looked for could have been seen.
    lab.page.evaluate("text => document.body.insertAdjacentHTML('beforeend', text)", ATTACKS[0])
    lab.page.wait_for_function("window.hacked === 1")
