"""Real servers for tests: Debian's PostgreSQL and Redis, and moto in the place of S3, each on a port of loopback.

Where one is missing its tests are skipped and say what to install; JUPYTER_REACTIVE_REQUIRE_SERVERS makes
that a failure.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar
from urllib.request import Request, urlopen

import pytest

from .caching.waiting import wait_until

REQUIRED = "JUPYTER_REACTIVE_REQUIRE_SERVERS"
PASSWORD = "canary-of-servers"


S = TypeVar("S", bound="RedisServer | S3Server")


class Server:
    """A process that serves; `ready` is what its log says once it does."""

    def __init__(self, command: Sequence[str], ready: str, folder: Path, **options: Any) -> None:
        log = folder / "log"
        with log.open("wb") as opened:
            self._process = subprocess.Popen(command, stdout=opened, stderr=subprocess.STDOUT, **options)
        try:
            wait_until(lambda: ready in log.read_text("utf-8", "replace") or self._process.poll() is not None, 60)
            assert self._process.poll() is None, log.read_text("utf-8", "replace")
        except BaseException:
            self.kill()
            raise

    def kill(self) -> None:
        """End it at once, as a power cut would."""
        self._process.kill()
        self._process.wait()

    def suspend(self) -> None:
        """Let it answer nothing, though its port is open."""
        self._process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def end(self) -> None:
        self._process.terminate()
        self._process.wait(30)


def find(program: str, package: str, *folders: str) -> str:
    """Return the path of a program, or skip."""
    found = shutil.which(program) or shutil.which(program, path=os.pathsep.join(folders))
    if found is None:
        missing(f"No {program}: `apt-get install {package}`.")
    return str(found)


def library(name: str) -> Any:
    """Return an optional library, or skip."""
    try:
        return __import__(name)
    except ModuleNotFoundError as error:
        missing(f"{error}: `pip install '.[test]'`.")


def missing(what: str) -> None:
    if os.environ.get(REQUIRED):
        pytest.fail(what)
    pytest.skip(what)


def free_port() -> int:
    with socket.socket() as opened:
        opened.bind(("127.0.0.1", 0))
        return int(opened.getsockname()[1])


@contextmanager
def postgresql() -> Iterator[str]:
    """Start a PostgreSQL of one's own, which refuses to run as root; yield its URL."""
    folders = sorted(map(str, Path("/usr/lib/postgresql").glob("*/bin")), reverse=True)
    initdb, postgres = (find(name, "postgresql", *folders) for name in ("initdb", "postgres"))
    library("psycopg")
    who = {"user": "postgres", "group": pwd.getpwnam("postgres").pw_gid} if os.getuid() == 0 else {}
    with tempfile.TemporaryDirectory() as place:
        folder, port = Path(place), free_port()
        (folder / "password").write_text(PASSWORD)
        if who:
            for path in (folder, folder / "password"):
                shutil.chown(path, "postgres")
        subprocess.run(
            [initdb, "-D", folder / "data", "-U", "app", "-A", "scram-sha-256", "--pwfile", folder / "password",
             "--no-sync"],
            check=True, capture_output=True, cwd=folder, **who,
        )  # fmt: skip
        options = f"listen_addresses=127.0.0.1 port={port} unix_socket_directories= fsync=off logging_collector=off"
        settings = [part for each in options.split() for part in ("-c", each)]
        server = Server(
            [postgres, "-D", str(folder / "data"), *settings], "ready to accept connections", folder, cwd=folder, **who
        )
        try:
            yield f"postgresql+psycopg://app:{PASSWORD}@127.0.0.1:{port}/postgres"
        finally:
            server.end()


class RedisServer(Server):
    """Debian's Redis, which keeps nothing on disk."""

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        program = find("redis-server", "redis-server")
        library("redis")
        options = {"port": self.port, "bind": "127.0.0.1", "save": "", "requirepass": PASSWORD, "dir": folder}
        command = [program, *(str(part) for name, value in options.items() for part in (f"--{name}", value))]
        super().__init__(command, "Ready to accept connections", folder)
        self.url = f"redis://:{PASSWORD}@127.0.0.1:{self.port}/0"


class S3Server(Server):
    """moto, which answers as S3 does. It has the bucket `results`."""

    BUCKET = "s3://results"

    def __init__(self, folder: Path) -> None:
        self.port = free_port()
        for name in ("s3fs", "moto.server"):
            library(name)
        command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        super().__init__(command, "Running on", folder)
        self.url = f"http://127.0.0.1:{self.port}"
        urlopen(Request(f"{self.url}/results", method="PUT"), timeout=20).close()


@contextmanager
def serving(kind: type[S]) -> Iterator[S]:
    """Start a server of a kind, for as long as it is needed."""
    with tempfile.TemporaryDirectory() as folder:
        server = kind(Path(folder))
        try:
            yield server
        finally:
            server.kill()
