"""print, logging, warnings and display() of a run → the app that made them.

A terminal that echoes what cells print gets it redacted, as their messages do in outgoing.py.
Wraps `write` of the existing `sys.stdout` and `sys.stderr`, so that handlers made earlier follow,
and `publish` and `clear_output` of the display publisher; `remove` undoes it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from ipykernel.jsonutil import encode_images
from IPython.core.interactiveshell import InteractiveShell

from ..runtime.host import Sink
from ..runtime.redaction import redact
from ..schema.forward_msg import StreamName
from . import figures

_sink: ContextVar[Sink | None] = ContextVar("jupyter_reactive_output", default=None)


class OutputRouter:
    """Sends what a run prints and displays to its sink, all else where it went before.

    IPython wraps `write` for the length of each cell and then puts back what it found: what a
    cell installs or removes is undone at its end, and is done again `later`, between cells.
    """

    def __init__(self, shell: InteractiveShell, later: Callable[[Callable[[], None]], None]) -> None:
        self._later = later
        self._streams: dict[StreamName, Any] = {"stdout": sys.stdout, "stderr": sys.stderr}
        self._display = RoutedDisplay(shell.display_pub)
        self._active = True
        self.install()
        later(self.install)

    def install(self) -> None:
        """Wrap each stream's `write`, unless it is wrapped."""
        for name, stream in self._streams.items():
            if self._active and not isinstance(stream.write, RoutedWrite):
                stream.write = RoutedWrite(name, stream.write)

    def remove(self) -> None:
        """Give streams, display and pyplot what is their own."""
        self._active = False
        self._unwrap()
        self._later(self._unwrap)
        self._display.remove()
        figures.remove()

    def _unwrap(self) -> None:
        for stream in self._streams.values():
            while isinstance(stream.write, RoutedWrite):
                stream.write = stream.write.original

    @contextmanager
    def to(self, sink: Sink) -> Iterator[None]:
        """Route the calling context's output, and that of the threads that carry it, to `sink`."""
        self.install()
        token = _sink.set(sink)
        try:
            with figures.of_a_run():
                yield
        finally:
            _sink.reset(token)


class RoutedWrite:
    """A stream's `write` that looks for the run it is called from."""

    def __init__(self, name: StreamName, original: Callable[[str], int]) -> None:
        self.original = original
        self._name = name

    def __call__(self, text: str) -> int:
        sink = _sink.get()
        if sink is None or not isinstance(text, str):
            return self.original(redact(text) if isinstance(text, str) else text)
        sink.write(self._name, text)
        return len(text)


class RoutedDisplay:
    """A display publisher that looks for the run it is called from: its own hooks know one thread only."""

    def __init__(self, publisher: Any) -> None:
        self._publisher = publisher
        self._publish = publisher.publish
        self._clear_output = publisher.clear_output
        publisher.publish, publisher.clear_output = self.publish, self.clear_output

    def remove(self) -> None:
        """Give the publisher its own methods back."""
        del self._publisher.publish, self._publisher.clear_output

    def publish(
        self,
        data: Mapping[str, Any],
        metadata: Mapping[str, Any] | None = None,
        *args: Any,
        transient: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> None:
        """Show `data` in the app that displays it; an update replaces what was displayed under its id."""
        sink = _sink.get()
        if sink is None:
            self._publish(data, metadata, *args, transient=transient, **options)
        else:
            sink.display(encode_images(dict(data)), dict(metadata or {}), (transient or {}).get("display_id"))

    def clear_output(self, *args: Any, **options: Any) -> None:
        """Clear a cell's output; in an app there is nothing to clear, each run draws anew."""
        if _sink.get() is None:
            self._clear_output(*args, **options)
