"""How run.py speaks with the process of each library: a line of JSON there, a line of JSON back."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
Answer = dict[str, Any]


class Side(Protocol):
    """One library, as it answers."""

    def open(self, text: str, sessions: int) -> None:
        """Begin sessions of a script, and run each once."""

    def rerun(self, *, typed: bool, collect: bool) -> Answer:
        """Run all of them again, at once, and return `ms` until the last has ended, `messages` and `bytes`.

        `collect` leaves garbage collection as it is.
        """

    def close(self) -> None: ...


def serve(side: Side) -> None:
    """Answer until the input ends. What the library prints goes to the error stream."""
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "w", buffering=1)
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin:
        request = json.loads(line)
        answer = getattr(side, request.pop("do"))(**request)
        answers.write(json.dumps(answer) + "\n")


class Peer:
    """The other end of `serve`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def open(self, text: str, sessions: int = 1) -> None:
        self._ask(do="open", text=text, sessions=sessions)

    def rerun(self, *, typed: bool, collect: bool = True) -> Answer:
        answer: Answer = self._ask(do="rerun", typed=typed, collect=collect)
        return answer

    def close(self) -> None:
        self._ask(do="close")

    def _ask(self, **request: Any) -> Any:
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self._process.args} ended with {self._process.wait()}")
        return json.loads(answer)


@contextmanager
def peer(python: str | Path, script: str, *arguments: str) -> Iterator[Peer]:
    """Run a script of this folder in an interpreter, for a conversation."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [str(python), str(HERE / script), *arguments]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env=environment
    ) as process:
        try:
            yield Peer(process)
        finally:
            assert process.stdin is not None
            process.stdin.close()
