"""Components made for Streamlit: pages with files of their own, in frames."""

from __future__ import annotations

import json
from pathlib import Path

import nbformat
import pytest
from playwright.sync_api import expect

from .conftest import OpenNotebook
from .lab import Server

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


def test_a_reload_brings_the_component_back_and_runs_nothing(open_notebook: OpenNotebook, picker: str) -> None:
    lab = open_notebook(picker)
    frame = lab.app.frame_locator("iframe")
    expect(frame.locator("#size")).to_have_text("5 cm")
    frame.get_by_role("button", name="More").click()
    expect(lab.app.get_by_text("run 2: 6")).to_be_visible()
    lab.save()
    lab.page.reload()
    lab.wait_until_open()
    frame = lab.app.frame_locator("iframe")
    expect(frame.locator("#size")).to_have_text("6 cm")
    expect(lab.app.get_by_text("run 2: 6")).to_be_visible()
    frame.get_by_role("button", name="More").click()
    expect(lab.app.get_by_text("run 3: 7")).to_be_visible()


def test_a_notebook_without_its_kernel_says_what_stood_there(
    open_notebook: OpenNotebook, picker: str, server: Server
) -> None:
    lab = open_notebook(picker)
    frame = lab.app.frame_locator("iframe")
    expect(frame.locator("#size")).to_have_text("5 cm")
    frame.get_by_role("button", name="More").click()
    expect(frame.locator("#size")).to_have_text("6 cm")
    lab.save()
    saved = nbformat.read(server.root / "test_a_notebook_without_its_kernel_says_what_stood_there.ipynb", 4)
    picture = saved.cells[1].outputs[0].data["text/html"]
    assert "The component picker.picker is drawn once the cell runs." in picture
    server.end_kernels()
    expect(frame.locator("#size")).to_have_text("6 cm off")
    lab.page.reload()
    lab.wait_until_open()
    expect(lab.app.get_by_text("The component picker.picker is shown while its kernel runs.")).to_be_visible()


SPY = """<!doctype html><body><script>
const seen = {};
const attempt = (name, action) => { try { seen[name] = String(action()); } catch (error) { seen[name] = error.name; } };
attempt("document", () => parent.document.title);
attempt("cookie", () => parent.document.cookie);
attempt("storage", () => parent.localStorage.length);
attempt("app", () => parent.jupyterapp.name);
attempt("top", () => { top.location = "https://example.invalid/"; return "gone"; });
attempt("own", () => { document.cookie = "a=1; path=/"; localStorage.setItem("b", 2); return document.cookie + localStorage.getItem("b"); });
const hear = async () => {
  try { seen.server = (await fetch(SERVER + "api/contents", { credentials: "include" })).status; } catch (error) { seen.server = error.name; }
  for (const path of ["../secret.txt", "%2e%2e/secret.txt", "static/..%2f..%2fsecret.txt", "/etc/passwd", "..\\\\secret.txt"]) {
    try { const text = await (await fetch(path)).text(); if (text.includes("secret") || text.includes("root:")) seen[path] = text; } catch { }
  }
  parent.postMessage({ isStreamlitMessage: true, type: "streamlit:setComponentValue", value: seen, dataType: "json" }, "*");
};
parent.postMessage({ isStreamlitMessage: true, type: "streamlit:componentReady", apiVersion: 1 }, "*");
hear();
</script>"""


def test_a_frame_reaches_nothing_of_the_page_around_it(
    open_notebook: OpenNotebook, server: Server, tmp_path: Path
) -> None:
    (tmp_path / "front").mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (tmp_path / "front" / "index.html").write_text(SPY.replace("SERVER", repr(server.url)))
    lab = open_notebook(
        "%%reactive\nimport json\nimport jupyter_reactive as st\n"
        f"seen = st.components.v1.declare_component('spy', path={str(tmp_path / 'front')!r})()\n"
        "st.text(json.dumps(seen, sort_keys=True))"
    )
    denied = dict.fromkeys(("app", "cookie", "document", "storage", "top"), "SecurityError")
    expect(lab.app.get_by_text("cookie")).to_be_visible()
    seen = json.loads(lab.app.locator(".jp-Reactive-Text").inner_text())
    assert seen == {**denied, "own": "a=12", "server": "TypeError"}
    assert lab.page.evaluate("document.cookie.includes('a=1')") is False


def test_html_and_addresses_are_shown_in_frames(open_notebook: OpenNotebook, server: Server) -> None:
    lab = open_notebook(
        "%%reactive\nimport jupyter_reactive as st\n"
        "st.components.v1.html(\"<p id='p'></p><script>try { parent.document.title } catch (e) { p.textContent = e.name }</script>\", height=60)\n"
        f"st.components.v1.iframe({server.url + 'static/logo/logo.png'!r}, height=40)\n"
        "st.components.v1.iframe('javascript:alert(1)')"
    )
    expect(lab.app.frame_locator("iframe >> nth=0").locator("#p")).to_have_text("SecurityError")
    frames = lab.app.locator("iframe")
    expect(frames).to_have_count(2)
    assert [frames.nth(place).bounding_box()["height"] for place in (0, 1)] == [60, 40]
    assert "allow-same-origin" not in str(frames.nth(1).get_attribute("sandbox"))
    expect(lab.app.get_by_text("This address cannot be shown in a frame.")).to_be_visible()


def test_a_component_is_seen_in_the_dark_and_in_a_narrow_panel(
    open_notebook: OpenNotebook, picker: str, pictures: Path
) -> None:
    lab = open_notebook(picker)
    lab.theme("JupyterLab Light")
    frame = lab.app.frame_locator("iframe")
    expect(frame.locator("body")).to_have_attribute("data-theme", "light")
    lab.theme("JupyterLab Dark")
    expect(frame.locator("body")).to_have_attribute("data-theme", "dark")
    lab.page.set_viewport_size({"width": 760, "height": 800})
    expect(frame.locator("#size")).to_have_text("5 cm")
    lab.page.screenshot(path=pictures / "component_dark.png")
