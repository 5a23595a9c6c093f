"""print, logging, warnings and display() of a run → the app that made them.

Wraps `write` of the existing `sys.stdout` and `sys.stderr`, so that handlers made earlier follow;
`remove` undoes it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from IPython.core.interactiveshell import InteractiveShell

from ..runtime.host import Sink
from ..schema.forward_msg import StreamName

_sink: ContextVar[Sink | None] = ContextVar("jupyter_reactive_output", default=None)


class OutputRouter:
    """Sends what a run prints and displays to its sink, all else where it went before.

    IPython wraps `write` for the length of each cell and then puts back what it found: what a
    cell installs or removes is undone at its end, and is done again `later`, between cells.
    """

    def __init__(self, shell: InteractiveShell, later: Callable[[Callable[[], None]], None]) -> None:
        self._shell = shell
        self._later = later
        self._streams: dict[StreamName, Any] = {"stdout": sys.stdout, "stderr": sys.stderr}
        self._active = True
        self.install()
        later(self.install)

    def install(self) -> None:
        """Wrap each stream's `write`, unless it is wrapped."""
        for name, stream in self._streams.items():
            if self._active and not isinstance(stream.write, RoutedWrite):
                stream.write = RoutedWrite(name, stream.write)

    def remove(self) -> None:
        """Give the streams their own `write` back."""
        self._active = False
        self._unwrap()
        self._later(self._unwrap)

    def _unwrap(self) -> None:
        for stream in self._streams.values():
            while isinstance(stream.write, RoutedWrite):
                stream.write = stream.write.original

    @contextmanager
    def to(self, sink: Sink) -> Iterator[None]:
        """Route the calling context's output to `sink`, and close the figures it leaves open."""
        self.install()
        publisher: Any = self._shell.display_pub
        before = _figures()
        token = _sink.set(sink)
        hook = _displayed(sink)
        publisher.register_hook(hook)
        try:
            yield
        finally:
            publisher.unregister_hook(hook)
            _sink.reset(token)
            _close_figures(before)


class RoutedWrite:
    """A stream's `write` that looks for the run it is called from."""

    def __init__(self, name: StreamName, original: Callable[[str], int]) -> None:
        self.original = original
        self._name = name

    def __call__(self, text: str) -> int:
        sink = _sink.get()
        if sink is None or not isinstance(text, str):
            return self.original(text)
        sink.write(self._name, text)
        return len(text)


def _displayed(sink: Sink) -> Callable[[dict[str, Any]], dict[str, Any] | None]:
    """Return a hook of the display publisher (it is local to the thread) that takes what is shown."""

    def hook(message: dict[str, Any]) -> dict[str, Any] | None:
        if message["header"]["msg_type"] in ("display_data", "update_display_data"):
            content = message["content"]
            sink.display(content["data"], content["metadata"])
        return None

    return hook


def _figures() -> set[int]:
    """Return pyplot's open figures: none while pyplot is not imported."""
    helpers = sys.modules.get("matplotlib._pylab_helpers")
    return set(helpers.Gcf.figs) if helpers else set()


def _close_figures(before: set[int]) -> None:
    """Close a run's figures; the next cell of the notebook would show them as its own."""
    for number in _figures() - before:
        sys.modules["matplotlib._pylab_helpers"].Gcf.destroy(number)
