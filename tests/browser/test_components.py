"""Components made for Streamlit: pages with files of their own, in frames."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from .conftest import OpenNotebook

PAGE = """<!doctype html>
<html>
  <head>
    <link rel="stylesheet" href="./static/look.css">
    <script src="static/picker.js" defer></script>
    <script type="module" crossorigin src="./static/main.mjs"></script>
  </head>
  <body>
    <img id="logo" src="static/logo.svg" alt="Logo">
    <button id="less">Less</button> <output id="size">?</output> <button id="more">More</button>
    <p id="facts"></p> <a href="#facts">Facts</a>
  </body>
</html>
"""
STYLE = """
@import "./more/base.css";
body { margin: 0; background: rgb(250, 240, 200) url("logo.svg") no-repeat right; }
"""
BASE = "#size { font-weight: 700; letter-spacing: 3px; }"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="12"><rect width="24" height="12" fill="teal"/></svg>'
SCRIPT = """
const say = message => window.parent.postMessage({ isStreamlitMessage: true, ...message }, "*");
const size = document.getElementById("size");
let args = {};
window.addEventListener("message", ({ data }) => {
  if (data.type === "streamlit:render") {
    args = data.args;
    size.textContent = `${args.size} ${args.unit}${data.disabled ? " off" : ""}`;
    document.body.dataset.theme = data.theme.base;
    say({ type: "streamlit:setFrameHeight", height: 120 });
  }
});
const give = by => say({ type: "streamlit:setComponentValue", value: args.size + by, dataType: "json" });
document.getElementById("more").onclick = () => give(1);
document.getElementById("less").onclick = () => give(-1);
say({ type: "streamlit:componentReady", apiVersion: 1 });
"""
MODULE = """
import { words } from "./deep/words.mjs";
const data = await (await fetch("./static/data.json")).json();
const { late } = await import("./deep/late.mjs");
const picture = new Image();
picture.onload = () => { document.getElementById("facts").textContent = `${words} ${data.n} ${late} ${picture.naturalWidth}`; };
picture.src = new URL("logo.svg", import.meta.url).href;
document.body.append(picture);
"""
FILES = {
    "index.html": PAGE,
    "static/look.css": STYLE,
    "static/more/base.css": BASE,
    "static/logo.svg": LOGO,
    "static/picker.js": SCRIPT,
    "static/main.mjs": MODULE,
    "static/deep/words.mjs": "export const words = 'from a module';",
    "static/deep/late.mjs": "export const late = 'late';",
    "static/data.json": '{"n": 42}',
}
APP = """%%reactive --name picker
import jupyter_reactive as st
import jupyter_reactive.elements.components as components
picker = components.declare_component("picker", path={path!r})
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
unit = st.radio("Unit", ["cm", "in"])
size = picker(size=st.session_state.get("size") or 5, unit=unit, key="size", default=5)
st.write(f"run {{runs}}: {{size!r}}")
"""


@pytest.fixture
def picker(tmp_path: Path) -> str:
    for name, text in FILES.items():
        file = tmp_path / "front" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return APP.format(path=str(tmp_path / "front"))


def test_a_component_of_a_folder_gives_values_and_takes_arguments(
    open_notebook: OpenNotebook, picker: str, pictures: Path
) -> None:
    lab = open_notebook(picker)
    app = lab.app
    frame = app.frame_locator("iframe")
    expect(frame.locator("#size")).to_have_text("5 cm")
    expect(frame.locator("#facts")).to_have_text("from a module 42 late 24")
    assert frame.locator("#logo").evaluate("image => image.naturalWidth") == 24
    style = frame.locator("#size").evaluate(
        "e => getComputedStyle(e).letterSpacing + getComputedStyle(document.body).backgroundColor"
    )
    assert style == "3pxrgb(250, 240, 200)"
    frame.locator("body").evaluate("body => { window.mark = 'the same page'; }")
    app.locator("iframe").evaluate("element => { element.mark = 'the same element'; }")
    frame.get_by_role("button", name="More").click()
    expect(app.get_by_text("run 2: 6")).to_be_visible()
    expect(frame.locator("#size")).to_have_text("6 cm")
    app.get_by_label("in", exact=True).check()
    expect(frame.locator("#size")).to_have_text("6 in")
    frame.get_by_role("button", name="Less").click()
    expect(app.get_by_text("run 4: 5")).to_be_visible()
    assert frame.locator("body").evaluate("() => window.mark") == "the same page"
    assert app.locator("iframe").evaluate("element => element.mark") == "the same element"
    frame.get_by_role("link", name="Facts").click()
    assert frame.locator("body").evaluate("() => window.mark") == "the same page"
    app.screenshot(path=pictures / "component.png")
