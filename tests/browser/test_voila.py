"""The same app in Voilà, which shows a notebook's outputs without JupyterLab around them."""

from __future__ import annotations

import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .lab import APP, Server, free_port, running
from .test_app import COUNTED, title


@pytest.fixture
def voila(tmp_path: Path) -> Iterator[Server]:
    """Return a Voilà that shows one notebook: the app."""
    port = free_port()
    server = Server(tmp_path, f"http://127.0.0.1:{port}/", "", "voila")
    server.write("counted.ipynb", "%load_ext jupyter_reactive", COUNTED)
    environment = {**os.environ, "JUPYTER_CONFIG_DIR": str(tmp_path / ".config")}
    options = [f"--port={port}", "--Voila.ip=127.0.0.1", "--no-browser", str(tmp_path / "counted.ipynb")]
    with running(server, ["voila", *options], environment, ready=lambda: _connect(port)):
        yield server


def _connect(port: int) -> None:
    """Raise OSError while nobody listens; asking for the page would start a kernel."""
    socket.create_connection(("127.0.0.1", port), 1).close()


def test_an_app_in_voila_is_live(voila: Server, page: Page) -> None:
    page.goto(voila.url)
    app = page.locator(APP)
    expect(title(app)).to_have_text(re.compile("you: 3"), timeout=30_000)
    app.get_by_role("slider", name="n").press("ArrowRight")
    expect(title(app)).to_have_text(re.compile("you: 4"))
    expect(app.get_by_text("run 2")).to_be_visible()
