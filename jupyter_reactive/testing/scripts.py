"""Where the script of an AppTest comes from, and what it finds around it while it runs."""

from __future__ import annotations

import inspect
import itertools
import linecache
import textwrap
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..compat.import_hook import ImportHook
from ..runtime.sources import Script

ARGS, KWARGS = "__args__", "__kwargs__"
_numbers = itertools.count(1)


class TextSource:
    """A script that is given; it finds the arguments of `from_function` among its names."""

    folder: Path | None = None
    seeds = True

    def __init__(self, script: Script) -> None:
        self._script = script

    def read(self) -> Script:
        return self._script


def string_source(text: str) -> TextSource:
    """Return the source of a script given as text, which tracebacks can quote."""
    text = textwrap.dedent(text)
    filename = f"<AppTest {next(_numbers)}>"
    linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
    return TextSource(Script(text, filename))


def function_source(function: Callable[..., Any]) -> TextSource:
    """Return the source of a script that defines a function and calls it; lines count as in its file."""
    file, _ = inspect.findsource(function)
    lines, first = inspect.getsourcelines(function)
    text = textwrap.dedent("".join(lines))
    if not text.startswith(("def ", "async def ", "@")):
        raise ValueError("AppTest.from_function takes a function made by `def`.")
    call = f"{function.__name__}(*{ARGS}, **{KWARGS})"
    wait = "await " if inspect.iscoroutinefunction(function) else ""
    filename = inspect.getsourcefile(function) or "<AppTest>"
    below = "\n" * (len(file) - (first - 1) - len(lines))  # so that no line of the file is taken for the call
    return TextSource(Script(f"{text}\n{below}{wait}{call}\n", filename, first_line=first))


def beside(path: str | Path, caller: str) -> Path:
    """Return a script's path, which is relative to the file of the caller, or to the working directory."""
    places = [Path(caller).parent / path, Path(path)]
    for found in places:
        if found.is_file():
            return found
    raise FileNotFoundError(f"There is no script at {places[0].resolve()}, and none at {places[1].resolve()}.")


# While a run lasts

_hook = ImportHook()
_lock = threading.Lock()
_runs = 0


@contextmanager
def surroundings() -> Iterator[None]:
    """Let a script import this library as `streamlit`."""
    _count(1)
    try:
        yield
    finally:
        _count(-1)


def _count(change: int) -> None:
    """Install the import hook for the first of the runs at a time, and remove it after the last."""
    global _runs  # noqa: PLW0603 - there is one `__import__`
    with _lock:
        _runs += change
        if change > 0 and _runs == 1:
            _hook.install()
        elif _runs == 0:
            _hook.remove()
