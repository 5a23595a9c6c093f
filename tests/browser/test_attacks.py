"""No text of a script is ever code: each attack through every element that shows text, live and saved."""

from __future__ import annotations

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from . import every_argument
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

EVERYTHING = f"""%%reactive --name everything
{Path(every_argument.__file__).read_text("utf-8")}
import json
untaken = draw_all({ATTACKS!r})
st.text(f"refused by {{json.dumps(untaken)}}")
"""
# What has to be a number, a date, an option or a file is never shown as the text that was given.
REFUSED = [
    "chat_message avatar", "color_picker value", "dataframe selection_default", "date_input value", "date_input min_value", "date_input max_value",
    "datetime_input value", "datetime_input min_value", "datetime_input max_value", "download_button data",
    "feedback options", "feedback default", "image image", "metric chart_data", "multiselect default", "page_link page",
    "pagination default", "pills default", "segmented_control default", "slider value", "slider step", "tabs default",
    "text_input live", "time_input value", "vega_lite_chart spec",
]  # fmt: skip
FILES = """%%reactive --name files
import jupyter_reactive as st
for file in st.file_uploader("Files", accept_multiple_files=True):
    st.write(file.name)
    st.download_button(file.name, file, file.name, key=file.file_id)
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


def test_no_argument_of_any_call_runs_as_code(open_notebook: OpenNotebook) -> None:
    assert len(list(every_argument.arguments())) > 300
    lab = open_notebook(EVERYTHING)
    told = lab.app.get_by_text("refused by")
    expect(told).to_be_attached(timeout=60_000)
    assert json.loads(told.inner_text().removeprefix("refused by ")) == REFUSED
    assert not hacked(lab.page)
    lab.save()
    lab.page.reload()
    lab.wait_until_open()
    expect(lab.app).to_be_attached()
    assert not hacked(lab.page)


def test_no_name_of_a_file_runs_as_code(open_notebook: OpenNotebook) -> None:
    lab = open_notebook(FILES)
    names = [f"{number} {text}.txt" for number, text in enumerate(ATTACKS[:60])]
    lab.app.locator("input[type=file]").set_input_files(
        [{"name": name, "mimeType": "text/plain", "buffer": b"x"} for name in names]
    )
    expect(lab.app.locator(".jp-Reactive-DownloadButton")).to_have_count(len(names), timeout=20_000)
    assert not hacked(lab.page)
