"""What the runtime asks of the place it runs in. `kernel` and `testing` implement it."""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar

from msgspec import Struct

from ..schema.forward_msg import StreamName
from ..schema.transfer import Answer

T = TypeVar("T")


class Transport(Protocol):
    """One client's way out. Called under the outward lock, from any thread."""

    def send(self, number: int, messages: bytes, blobs: Mapping[str, bytes]) -> None: ...

    def answer(self, answer: Answer, data: bytes | memoryview) -> None:
        """Send what was asked for outside of the batches."""

    def close(self, reason: str) -> None: ...


class Turn(Protocol):
    """One run's share in the turns that user code takes."""

    def begin(self) -> None:
        """Wait until it is this run's turn; an exception of `check` ends the wait."""

    def perform(self, work: Callable[[], T]) -> T:
        """Do the run's work on the thread that it belongs to, and return the result."""

    def give_way(self) -> None:
        """Let a cell that has waited go first, then wait for the turn again."""

    def end(self) -> None: ...


class Waiting(Protocol):
    """What ends a wait early: raises, or returns at once. Called every few milliseconds."""

    def __call__(self) -> None: ...


class Executor(Protocol):
    """Whose turn it is to run user code."""

    wanted: bool
    """True once a cell has waited long enough for a run to give way. Read at every st call."""

    def turn(self, owner: object, check: Waiting, *, concurrent: bool, main_thread: bool) -> Turn: ...


class Sink(Protocol):
    """Where a run's output goes."""

    def write(self, stream: StreamName, text: str) -> None: ...

    def display(self, data: dict[str, Any], metadata: dict[str, Any], identity: str | None) -> None:
        """Show something; again under the same `identity`, it replaces what was shown."""


class Output(Protocol):
    """Routes print, logging and display() of the calling context."""

    def to(self, sink: Sink) -> AbstractContextManager[None]: ...


class Display(Protocol):
    """What the host knows of other libraries' objects."""

    def mimebundle(self, value: object) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """Return the rich representation of `value`, None where it has only its repr."""

    def widget(self, value: object) -> str | None:
        """Return the model id of a Jupyter widget, None for anything else."""

    def observe(self, value: Any, names: tuple[str, ...], changed: Callable[[], None]) -> Callable[[], None]:
        """Have `changed` called when a trait of a widget changes; return what ends that."""


class Notebook(Protocol):
    """The names of the notebook that an app lives in."""

    def seed(self, app: str, reads: frozenset[str]) -> dict[str, Any]:
        """Return a copy of the notebook's names, without those that `app` itself published.

        When one of `reads` is bound to something else later, the app is run again.
        """

    def publish(self, app: str, names: Mapping[str, Any]) -> None: ...

    def forget(self, app: str) -> None: ...

    def transform(self, text: str) -> str:
        """Return a cell's text as Python: its magics become calls."""


class Host(Struct, frozen=True):
    """All of it."""

    executor: Executor
    output: Output
    display: Display
    notebook: Notebook
