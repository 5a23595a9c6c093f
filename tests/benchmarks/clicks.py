"""From a click to the DOM, in Chromium through JupyterLab: ours, `ipywidgets.interact`, a plain slider.

Two servers run at the same time and take turns: one as it is installed, one whose messages are not
sent at once. Clicks come evenly, whether or not the last was answered.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles

from conversation import ROOT
from playwright.sync_api import Browser, sync_playwright
from rows import Row

sys.path.insert(0, str(ROOT))  # `tests` is found by that path only
from tests.browser.browsers import HOW, launch
from tests.browser.lab import LabPage, serve

ROUNDS = 6
CLICKS = 25  # of a round
OFF = "--JupyterReactiveServer.nodelay=False"
OURS = """%%reactive
import jupyter_reactive as st
st.text(f"n is {st.radio('n', range(10))}")
"""
INTERACT = """import ipywidgets
ipywidgets.interact(lambda n: print(f"n is {n}"), n=ipywidgets.RadioButtons(options=range(10)));
"""
SLIDER = """slider, label = ipywidgets.IntSlider(max=10_000), ipywidgets.Label("n is 0")
slider.observe(lambda change: setattr(label, "value", f"n is {change.new}"), "value")
ipywidgets.VBox([slider, label])
"""
CELLS = ("%load_ext jupyter_reactive", OURS, INTERACT, SLIDER)
# A later answer stands for the clicks before it too: ours leaves out runs that newer input overtook.
CLICK = """async ([cell, spacing, clicks]) => {
  const output = document.querySelector(`.jp-Notebook .jp-Cell[data-windowed-list-index="${cell}"] .jp-OutputArea`);
  const shown = () => Number(/n is (\\d+)/.exec(output.textContent)?.[1] ?? NaN);
  const options = [...output.querySelectorAll("input[type=radio]")];
  const handle = output.querySelector(".noUi-handle");
  const press = value => options.length
    ? options[value].click()
    : handle.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
  const first = shown() + 1;
  const value = click => options.length ? (first + click) % options.length : first + click;
  const sent = [], took = [];
  return new Promise((resolve, reject) => {
    const patience = setTimeout(() => reject(Error(`${took.length} of ${sent.length} clicks were answered`)), 30000);
    const observer = new MutationObserver(() => {
      const now = performance.now(), found = shown();
      for (let click = sent.length - 1; click >= took.length; click--) {
        if (value(click) === found) {
          while (took.length <= click) took.push(now - sent[took.length]);
        }
      }
      if (took.length === clicks) {
        clearTimeout(patience);
        observer.disconnect();
        resolve(took);
      }
    });
    observer.observe(output, { subtree: true, childList: true, characterData: true });
    const begun = performance.now();
    const step = () => {
      sent.push(performance.now());
      press(value(sent.length - 1));
      if (sent.length < clicks) setTimeout(step, begun + sent.length * spacing - performance.now());
    };
    step();
  });
}"""


def clicks(peers: Path) -> Iterator[Row]:
    """Yield ours beside `interact` at two paces, and what sending at once is worth."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        browser = launch(stack.enter_context(sync_playwright()))
        if browser is None:
            print(HOW)
            return
        on, off = (
            _open(stack, browser, Path(folder) / name, *options) for name, options in (("on", ()), ("off", (OFF,)))
        )
        for spacing in (30, 200):
            yield from _beside_interact(on, spacing)
        yield _at_once("ours", on, off, cell=1)
        yield _at_once("a slider of ipywidgets", on, off, cell=3)


def _open(stack: ExitStack, browser: Browser, root: Path, *options: str) -> LabPage:
    """Open the notebook in a JupyterLab of its own; every widget has been clicked, so that all is loaded."""
    root.mkdir()
    server = stack.enter_context(serve(root, "lab", *options))
    stack.callback(server.end_kernels)
    server.write("clicks.ipynb", *CELLS)
    page = browser.new_context(viewport={"width": 1400, "height": 1600}).new_page()
    lab = LabPage(server, page).open("clicks.ipynb")
    lab.run_all()
    lab.app.get_by_text("n is 0").wait_for()
    for cell in (1, 2, 3):
        _times(lab, cell, 30)
    return lab


def _beside_interact(lab: LabPage, spacing: int) -> Iterator[Row]:
    ours, theirs = _in_turns((lab, 1), (lab, 2), spacing)
    name = f"click to DOM, a click every {spacing} ms, beside interact: ms"
    yield Row(name=f"{name}, median", ours=median(ours), theirs=median(theirs), share=1.1)
    yield Row(name=f"{name}, p95", ours=_p95(ours), theirs=_p95(theirs))


def _at_once(what: str, on: LabPage, off: LabPage, cell: int) -> Row:
    ours, theirs = _in_turns((on, cell), (off, cell), 30)
    name = f"click to DOM, a click every 30 ms, {what}: ms, median (theirs: without the extension)"
    return Row(name=name, ours=median(ours), theirs=median(theirs), share=1 / 3)


def _in_turns(one: tuple[LabPage, int], other: tuple[LabPage, int], spacing: int) -> tuple[list[float], list[float]]:
    rounds = [(_times(*one, spacing), _times(*other, spacing)) for _ in range(ROUNDS)]
    ours, theirs = ([took for times in each for took in times] for each in zip(*rounds, strict=True))
    return ours, theirs


def _times(lab: LabPage, cell: int, spacing: int) -> list[float]:
    """Return the milliseconds that each click took."""
    took: list[float] = lab.page.evaluate(CLICK, [cell, spacing, CLICKS])
    return took


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]
