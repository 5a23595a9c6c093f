"""Kernel websockets have TCP_NODELAY, whichever connection class a server uses, unless an option says no.

The sockets are those of a real server in a process of its own; a witness within tells of them.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from .kernel_server import ENABLED, ROOT, environment, serve

WITNESS = (
    "--ServerApp.jpserver_extensions=tests.server.witness=True",
    "--ServerApp.kernel_websocket_connection_class=tests.server.witness.OwnConnection",
    "--ZMQChannelsWebsocketConnection.iopub_msg_rate_limit=1234",
)
COLORS = re.compile(r"\x1b\[\d+m")


def connection(root: Path) -> dict[str, Any]:
    """Ask a kernel something through a new server, and return what its witness saw."""
    with serve(root, *WITNESS) as server, server.kernel() as kernel:
        assert kernel.ask("kernel_info_request", {})["status"] == "ok"
        (seen,) = server.request("witness")["opened"]
        return seen


@pytest.fixture(scope="module")
def as_installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    return connection(tmp_path_factory.mktemp("server"))


def test_a_kernel_message_leaves_at_once(as_installed: dict[str, Any]) -> None:
    assert as_installed["nodelay"] is True


def test_a_class_that_was_chosen_is_kept(as_installed: dict[str, Any]) -> None:
    assert as_installed["class"] == "NoDelayOwnConnection"


def test_what_is_set_for_the_class_still_holds(as_installed: dict[str, Any]) -> None:
    assert as_installed["rate_limit"] == 1234


def test_an_option_turns_it_off(tmp_path: Path) -> None:
    (tmp_path / "jupyter_server_config.py").write_text("c.JupyterReactiveServer.nodelay = False\n")
    seen = connection(tmp_path)
    assert (seen["class"], seen["nodelay"]) == ("OwnConnection", False)


def test_the_file_in_the_wheel_enables_it(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "jupyter", "server", "extension", "list"]
    told = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True, check=True).stdout
    _, _, listed = COLORS.sub("", told).partition(f"Config dir: {tmp_path}\n")
    ours, _, _ = listed.partition("Config dir:")
    assert "jupyter_reactive.server enabled" in ours
    assert re.search(r"jupyter_reactive\.server .*OK", ours)


def test_the_wheel_installs_that_file() -> None:
    shared = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"]["wheel"]
    assert shared["shared-data"][str(ENABLED.parent.relative_to(ROOT))] == "etc/jupyter/jupyter_server_config.d"
