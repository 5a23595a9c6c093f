"""A JupyterLab on loopback, and a page in it as a person uses it."""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import nbformat
from playwright.sync_api import Error, Locator, Page, expect

START = 40
APP = ".jp-Reactive-app"
SAVED = """async () => {
    await window.jupyterapp.commands.execute("docmanager:save");
    return document.querySelector(".jp-mod-dirty") === null;
}"""
FINISHED = """() => [...window.jupyterapp.shell.currentWidget.content.model.cells].every(
    cell => cell.type !== "code" || (cell.executionCount !== null && cell.executionState === "idle"))"""
READY = """async () => {
    const { sessionContext } = window.jupyterapp.shell.currentWidget;
    await sessionContext.ready;
    await sessionContext.session?.kernel?.info;
}"""
APPS = {"lab": "LabApp", "notebook": "JupyterNotebookApp"}


class Server:
    """A running server; `kind` is lab or notebook."""

    def __init__(self, root: Path, url: str, token: str, kind: str) -> None:
        self.root = root
        self.url = url
        self.token = token
        self.kind = kind

    def write(self, name: str, *cells: str) -> None:
        """Put a notebook of code cells into the server's folder."""
        notebook = nbformat.v4.new_notebook(
            cells=[nbformat.v4.new_code_cell(cell) for cell in cells],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        )
        nbformat.write(notebook, self.root / name)

    def end_kernels(self) -> None:
        """Shut down every kernel, so that tests do not share one."""
        for kernel in self.request("api/sessions"):
            self.request(f"api/sessions/{kernel['id']}", "DELETE")

    def address(self, path: str) -> str:
        return f"{self.url}{path}?token={self.token}"

    def request(self, path: str, method: str = "GET", body: Any = None) -> Any:
        """Ask the server's own API."""
        request = urllib.request.Request(
            f"{self.url}{path}",
            method=method,
            data=json.dumps(body).encode() if body is not None else None,
            headers={"Authorization": f"token {self.token}"},
        )
        with urllib.request.urlopen(request, timeout=20) as answer:
            text = answer.read()
        return json.loads(text) if text else None


@contextmanager
def serve(root: Path, kind: str = "lab", *more: str) -> Iterator[Server]:
    """Start a server that opens no browser; it ends with the block."""
    port, token = free_port(), secrets.token_hex(16)
    _ask_nothing(root / ".settings")
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(root / ".config"), "JUPYTER_RUNTIME_DIR": str(root / ".run"),
                   "JUPYTERLAB_SETTINGS_DIR": str(root / ".settings"), "JUPYTERLAB_WORKSPACES_DIR": str(root / ".workspaces"), "XDG_CACHE_HOME": str(root / ".cache")}  # fmt: skip
    options = [
        f"--ServerApp.port={port}", f"--IdentityProvider.token={token}", "--ServerApp.ip=127.0.0.1", "--no-browser",
        f"--ServerApp.root_dir={root}", "--ServerApp.open_browser=False", "--allow-root", f"--{APPS[kind]}.expose_app_in_browser=True", *more,
    ]  # fmt: skip
    server = Server(root, f"http://127.0.0.1:{port}/", token, kind)
    with running(server, ["jupyter", kind, *options], environment, ready=lambda: server.request("api/status")):
        yield server


@contextmanager
def running(
    server: Server, module: list[str], environment: Mapping[str, str], ready: Callable[[], object]
) -> Iterator[None]:
    """Run a server as `python -m`, from when `ready` no longer raises OSError to the block's end."""
    file = server.root / f"{server.kind}.log"
    with file.open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", *module], env=environment, stdout=log, stderr=log)
        try:
            _wait_until_up(process, file, ready)
            yield
        finally:
            _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _ask_nothing(settings: Path) -> None:
    """Keep JupyterLab from asking whether it may fetch news."""
    file = settings / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text('{"fetchNews": "false", "checkForUpdates": false}')


def free_port() -> int:
    """Return a port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_until_up(process: subprocess.Popen[bytes], log: Path, ready: Callable[[], object]) -> None:
    end = time.monotonic() + START
    while True:
        try:
            ready()
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(log.read_text()) from None
            process_wait(process, 0.2)


def process_wait(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Give a process time to get on, or notice that it ended."""
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return


class LabPage:
    """One notebook, open in one page."""

    def __init__(self, server: Server, page: Page) -> None:
        self.server = server
        self.page = page
        self.problems: list[str] = []
        page.on("pageerror", self._note)

    def _note(self, error: Error) -> None:
        """Keep what went wrong in our own code; the host's and other extensions' is not ours to mend."""
        if "extensions/jupyter-reactive/" in (error.stack or ""):
            self.problems.append(str(error))

    def open(self, notebook: str) -> LabPage:
        """Open a notebook alone in a fresh workspace, its kernel started."""
        path = (
            f"lab/workspaces/w{secrets.token_hex(4)}/tree/{notebook}"
            if self.server.kind == "lab"
            else f"notebooks/{notebook}"
        )
        self.page.goto(self.server.address(path))
        self.wait_until_open()
        return self

    def wait_until_open(self) -> None:
        self.page.wait_for_selector(".jp-Notebook .jp-Cell", timeout=START * 1000)
        self.page.wait_for_function(
            "() => window.jupyterapp?.shell.currentWidget?.sessionContext", timeout=START * 1000
        )
        self.page.evaluate(READY)

    def run_all(self) -> None:
        """Run every cell and wait for the last to end."""
        self.run_all_without_waiting()
        self.until_finished()

    def run_all_without_waiting(self) -> None:
        self.page.locator(".jp-Notebook .jp-Cell").first.click()
        self.command("notebook:run-all-cells")

    def until_finished(self) -> None:
        """Wait until each code cell has been run."""
        self.page.wait_for_function(FINISHED, timeout=START * 1000)

    def command(self, name: str, **arguments: Any) -> None:
        self.page.evaluate(
            "([name, args]) => { void window.jupyterapp.commands.execute(name, args); }", [name, arguments]
        )

    @property
    def app(self) -> Locator:
        """The first app shown in the notebook."""
        return self.page.locator(f".jp-Notebook {APP}").first

    def theme(self, name: str) -> None:
        """Switch to "JupyterLab Dark" or "JupyterLab Light"."""
        self.command("apputils:change-theme", theme=name)
        light = "false" if "Dark" in name else "true"
        expect(self.page.locator(f"body[data-jp-theme-light={light}]")).to_be_attached()
        expect(self.page.locator("#jupyterlab-splash")).to_have_count(0)

    def widen_panel(self, width: int) -> None:
        """Drag the side panel's edge until it is `width` pixels wide."""
        box = self.page.locator(".jp-Reactive-panel").bounding_box()
        assert box is not None
        mouse, y = self.page.mouse, box["y"] + box["height"] / 2
        mouse.move(box["x"] - 2, y)
        mouse.down()
        mouse.move(box["x"] + box["width"] - width - 2, y, steps=4)
        mouse.up()

    def cell_text(self, number: int) -> Locator:
        """Return the output area of the cell at a position, which a windowed notebook may have to scroll to."""
        self.page.evaluate("n => window.jupyterapp.shell.currentWidget.content.scrollToItem(n)", number)
        return self.page.locator(f".jp-Notebook .jp-Cell[data-windowed-list-index='{number}'] .jp-OutputArea")

    def run_cell(self, number: int) -> None:
        """Select a cell and start it, without waiting for its end."""
        self.page.evaluate("n => { window.jupyterapp.shell.currentWidget.content.activeCellIndex = n; }", number)
        self.command("notebook:run-cell")

    def save(self) -> None:
        """Save, and again where something was added meanwhile, until nothing is unsaved."""
        self.page.wait_for_function(SAVED, polling=500)
