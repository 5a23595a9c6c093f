"""Kernels as a storage knows them: processes of one person, which run code and print what they found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from jupyter_reactive.caching.api import CacheData

Restarted = Callable[[], CacheData]
PRELUDE = """
import json, os, sys
import jupyter_reactive as st
calls = []
def tell(value):
    print(json.dumps(value), flush=True)
def hear():
    return sys.stdin.readline()
"""


class Home:
    """A person's home: what is cached, and the key, lie in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder / "cache"
        self.config = folder / "config"
        self.environment = {
            "HOME": str(folder),
            "XDG_CACHE_HOME": str(self.cache),
            "XDG_CONFIG_HOME": str(self.config),
        }

    @property
    def results(self) -> list[Path]:
        """The files of stored results."""
        return sorted(self.cache.rglob("*.result"))

    @property
    def files(self) -> list[Path]:
        return sorted(path for path in self.cache.rglob("*") if path.is_file())

    def run(self, code: str, *, seed: int = 0, **options: Any) -> Any:
        """Run code in a process of its own; return the last thing that it told."""
        done = subprocess.run(
            self._command(code),
            env=self._environment(seed),
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            **options,
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout.splitlines()[-1])

    @contextmanager
    def process(self, code: str, *, seed: int = 0) -> Iterator[Process]:
        """Run code in a process that the block speaks with; it ends with the block."""
        with subprocess.Popen(
            self._command(code), env=self._environment(seed), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as started:
            try:
                yield Process(started)
            finally:
                started.kill()

    def _command(self, code: str) -> list[str]:
        return [sys.executable, "-c", PRELUDE + code]

    def _environment(self, seed: int) -> dict[str, str]:
        return {**os.environ, **self.environment, "PYTHONHASHSEED": str(seed)}


class Process:
    """A process that is under way."""

    def __init__(self, started: subprocess.Popen[str]) -> None:
        self._started = started

    def told(self) -> Any:
        """Wait for the next thing that it tells."""
        assert self._started.stdout is not None
        return json.loads(self._started.stdout.readline())

    def say(self) -> None:
        """Let it go on from `hear()`."""
        assert self._started.stdin is not None
        self._started.stdin.write("\n")
        self._started.stdin.flush()

    def kill(self) -> None:
        self._started.kill()
        self._started.wait()
