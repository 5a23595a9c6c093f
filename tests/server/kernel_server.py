"""A jupyter_server on loopback with our extension enabled as a wheel enables it, and its kernels' websockets."""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from websocket import WebSocket, create_connection

ROOT = Path(__file__).parents[2]
ENABLED = ROOT / "jupyter-config" / "server-config" / "jupyter_reactive.json"
WAIT = 60.0
Message = dict[str, Any]


class Server:
    """A running server."""

    def __init__(self, url: str, token: str) -> None:
        self._url = url
        self._head = {"Authorization": f"token {token}"}

    def request(self, path: str, method: str = "GET") -> Any:
        """Ask the server's own API."""
        request = urllib.request.Request(f"http://{self._url}/{path}", method=method, headers=self._head)
        with urllib.request.urlopen(request, timeout=WAIT) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    @contextmanager
    def kernel(self) -> Iterator[KernelSocket]:
        """Start a kernel, connect to it, and end both with the block."""
        path = f"api/kernels/{self.request('api/kernels', 'POST')['id']}"
        wire = create_connection(f"ws://{self._url}/{path}/channels", timeout=WAIT, header=self._head)
        try:
            yield KernelSocket(wire)
        finally:
            wire.close()
            self.request(path, "DELETE")


class KernelSocket:
    """Speaks with a kernel as a browser does, in the older of the two forms: a message is one line of JSON."""

    def __init__(self, wire: WebSocket) -> None:
        self._wire = wire
        self._session = uuid.uuid4().hex

    def send(self, kind: str, content: Message, channel: str = "shell") -> str:
        """Send a message and return its id."""
        number = uuid.uuid4().hex
        header = {"msg_id": number, "msg_type": kind, "session": self._session, "username": "", "version": "5.3"}
        rest = {"parent_header": {}, "metadata": {}, "content": content, "buffers": [], "channel": channel}
        self._wire.send(json.dumps({"header": header, **rest}))
        return number

    def receive(self) -> Message:
        message: Message = json.loads(self._wire.recv())
        return message

    def ask(self, kind: str, content: Message) -> Message:
        """Send a request and return the content of its reply."""
        number = self.send(kind, content)
        while True:
            message = self.receive()
            if message["channel"] == "shell" and message["parent_header"].get("msg_id") == number:
                reply: Message = message["content"]
                return reply


def environment(root: Path) -> dict[str, str]:
    """Return an environment in which `root` holds the user's settings, and our file stands among them."""
    enabled = root / "jupyter_server_config.d"
    enabled.mkdir(exist_ok=True)
    shutil.copy(ENABLED, enabled)
    folders = {"JUPYTER_CONFIG_DIR": str(root), "JUPYTER_RUNTIME_DIR": str(root / ".run"), "PYTHONPATH": str(ROOT)}
    return {**os.environ, **folders}


@contextmanager
def serve(root: Path, *options: str) -> Iterator[Server]:
    """Start a server; it ends with the block."""
    port, token = _free_port(), secrets.token_hex(16)
    command = [
        sys.executable, "-m", "jupyter", "server", "--no-browser", "--allow-root", f"--ServerApp.root_dir={root}",
        "--ServerApp.ip=127.0.0.1", f"--ServerApp.port={port}", f"--IdentityProvider.token={token}", *options,
    ]  # fmt: skip
    log = root / "server.log"
    with log.open("wb") as lines:
        process = subprocess.Popen(command, env=environment(root), stdout=lines, stderr=lines, cwd=root)
        try:
            server = Server(f"127.0.0.1:{port}", token)
            _wait_until_up(server, process, log)
            yield server
        finally:
            _end(process)


def _wait_until_up(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + WAIT
    while True:
        try:
            server.request("api/status")
            return
        except OSError:
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(log.read_text()) from None
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.2)


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
