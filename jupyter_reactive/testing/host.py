"""A host without a kernel: nobody to wait for, nothing to route, no notebook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from ..runtime.host import Host, Sink, Turn, Waiting

T = TypeVar("T")


class Alone:
    """The turns where nothing else runs."""

    wanted = False

    def turn(self, owner: object, check: Waiting, *, concurrent: bool, main_thread: bool) -> Turn:
        return self

    def begin(self) -> None: ...

    def perform(self, work: Callable[[], T]) -> T:
        return work()

    def give_way(self) -> None: ...

    def end(self) -> None: ...


class Unrouted:
    """Output stays where Python puts it."""

    @contextmanager
    def to(self, sink: Sink) -> Iterator[None]:
        yield


class NoFormats:
    """Objects have their repr and nothing else."""

    def mimebundle(self, value: object) -> tuple[dict[str, Any], dict[str, Any]] | None:
        return None

    def widget(self, value: object) -> str | None:
        """Return the id that a Jupyter widget has without a kernel, too."""
        model = getattr(value, "model_id", None)
        return model if isinstance(model, str) and hasattr(value, "observe") else None

    def observe(self, value: Any, names: tuple[str, ...], changed: Callable[[], None]) -> Callable[[], None]:
        def listener(change: object) -> None:
            changed()

        value.observe(listener, list(names))
        return lambda: value.unobserve(listener, list(names))


class Names:
    """A notebook that is a dict; `published` holds what apps bound."""

    def __init__(self, names: Mapping[str, Any] | None = None) -> None:
        self.names = dict(names or {})
        self.published: dict[str, Mapping[str, Any]] = {}

    def seed(self, app: str, reads: frozenset[str]) -> dict[str, Any]:
        return dict(self.names)

    def publish(self, app: str, names: Mapping[str, Any]) -> None:
        self.published[app] = names

    def forget(self, app: str) -> None:
        self.published.pop(app, None)

    def transform(self, text: str) -> str:
        return text


def bare_host(names: Names | None = None) -> Host:
    """Return a host of these."""
    return Host(Alone(), Unrouted(), NoFormats(), names or Names())
