"""Whose turn it is to run user code: a token that cells and runs hand to one another.

A cell takes the turn before its first statement and gives it back when it has ended; a
`%%reactive` cell lends it to its first run. A run that holds it gives way at its next st call
once a cell has waited for half a second. Nobody waits inside an IPython event callback.
"""

from __future__ import annotations

import ast
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Protocol, TypeVar

from IPython.core.error import InputRejected

from ..runtime.host import Turn, Waiting
from ..runtime.script_run_context import get_script_run_ctx
from . import figures
from .main_thread import MainThread

PATIENCE = 0.5
POLL = 0.05
T = TypeVar("T")
UNLOADING = [f"get_ipython().run_line_magic('{magic}', 'jupyter_reactive')" for magic in ("unload_ext", "reload_ext")]


class Turns:
    """The kernel's one turn. `wanted` is read by every st call without the lock."""

    def __init__(self, main: MainThread) -> None:
        self.wanted = False
        self._main = main
        self._changed = threading.Condition()
        self._holder: object | None = None
        self._borrower: object | None = None
        self._cells_waiting = 0

    def turn(self, owner: object, check: Waiting, *, concurrent: bool, main_thread: bool) -> Turn:
        """Return a run's share, not yet begun; `check` may end its wait with an exception."""
        main = self._main if main_thread else None
        return NoTurn(check, main) if concurrent else RunTurn(self, owner, check, main)

    # Cells

    def take(self) -> None:
        """Wait until no run has the turn, then hold it for the cell that runs on this thread."""
        cell = threading.get_ident()
        with self._changed:
            if self._holder == cell:
                return
            self._cells_waiting += 1
            try:
                self._wait_for_runs()
                self._holder = cell
            finally:
                self._cells_waiting -= 1
                self.wanted = False

    def _wait_for_runs(self) -> None:
        impatient_at = monotonic() + PATIENCE
        while self._holder is not None:
            self._changed.wait(POLL)
            self._serve()
            if monotonic() >= impatient_at:
                self.wanted = True

    def _serve(self) -> None:
        """Lend this thread to a run that has the turn and needs it: it would wait for the cell for ever."""
        self._changed.release()
        try:
            self._main.serve()
        finally:
            self._changed.acquire()

    def is_held_here(self) -> bool:
        """Say whether a cell on this thread has the turn."""
        return self._holder == threading.get_ident()

    def give_back(self) -> None:
        """End the turn of the cell that ran on this thread, if it holds it."""
        with self._changed:
            if self._holder == threading.get_ident():
                self._hold(None)

    def wait_for(self, runner: Runner, timeout: float) -> bool:
        """Wait on behalf of a cell for its app's run, which may need this thread; False once `timeout` is over."""
        end = monotonic() + timeout
        while not runner.wait(min(POLL, max(0.0, end - monotonic()))):
            if monotonic() >= end:
                return False
            self._serve_app()
        return True

    def _serve_app(self) -> None:
        """Lend this thread to the app that the cell waits for; what interrupts the app interrupts the cell."""
        self._main.interrupted = False
        self._main.serve()
        if self._main.interrupted:
            raise KeyboardInterrupt

    @contextmanager
    def lent(self, owner: object) -> Iterator[None]:
        """Let the runs of `owner` have this cell's turn; a run that is left at the end keeps it."""
        with self._changed:
            self._borrower = owner
            self._changed.notify_all()
        try:
            yield
        finally:
            with self._changed:
                self._borrower = None
                self._changed.notify_all()

    # Runs

    def begin(self, turn: RunTurn) -> None:
        """Wait for the turn on a run's behalf."""
        with self._changed:
            while not self._free_for(turn):
                turn.check()
                self._changed.wait(POLL)
            turn.lender = self._holder
            self._hold(turn)

    def is_lent_to(self, owner: object) -> bool:
        """Say whether a cell waits for the runs of `owner`."""
        return self._borrower is owner

    def _free_for(self, turn: RunTurn) -> bool:
        if self.is_lent_to(turn.owner):
            return not isinstance(self._holder, RunTurn)
        return self._holder is None and self._cells_waiting == 0

    def end(self, turn: RunTurn) -> None:
        """Give the turn back to the cell that lent it, if that still waits, or to whoever is next."""
        with self._changed:
            if self._holder is turn:
                self._hold(turn.lender if self.is_lent_to(turn.owner) else None)

    def _hold(self, holder: object | None) -> None:
        self._holder = holder
        self._changed.notify_all()


class NoTurn:
    """The share of an app that opted out: it runs beside cells and other apps (`--concurrent`).

    `main` is where its work is done (`--main-thread`); None: on the run's own thread.
    """

    def __init__(self, check: Waiting, main: MainThread | None) -> None:
        self.check = check
        self._main = main

    def begin(self) -> None: ...

    def perform(self, work: Callable[[], T]) -> T:
        return work() if self._main is None else self._main.perform(work, self.check)

    def give_way(self) -> None: ...

    def end(self) -> None: ...


class RunTurn(NoTurn):
    """One run's share in the turns."""

    def __init__(self, turns: Turns, owner: object, check: Waiting, main: MainThread | None = None) -> None:
        super().__init__(check, main)
        self.owner = owner
        self.lender: object | None = None
        self._turns = turns

    def begin(self) -> None:
        self._turns.begin(self)

    def give_way(self) -> None:
        if not self._turns.is_lent_to(self.owner):
            figures.install()
            self._turns.end(self)
            self._turns.begin(self)

    def end(self) -> None:
        self._turns.end(self)


class Runner(Protocol):
    """What a cell waits for."""

    def wait(self, timeout: float) -> bool: ...


class TakeTurn(ast.NodeTransformer):
    """Stands among IPython's AST transformers: the last stop before a cell's own code, where a
    wait can be interrupted and the cell be cancelled.
    """

    def __init__(self, turns: Turns) -> None:
        self._turns = turns

    def visit(self, node: ast.AST) -> ast.AST:
        """Wait for the turn and return `node` as it is. Unloading does not wait: it ends the runs."""
        if get_script_run_ctx() is None and not _unloads(node):
            try:
                with _interruptible():
                    self._turns.take()
            except KeyboardInterrupt:
                raise InputRejected("Interrupted while an app was running: this cell has not run.") from None
        return node


def _unloads(cell: ast.AST) -> bool:
    """Say whether a cell begins by unloading us."""
    first = ast.unparse(cell.body[0]) if isinstance(cell, ast.Module) and cell.body else ""
    return first in UNLOADING


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let SIGINT raise KeyboardInterrupt here; around an `await` cell ipykernel only notes it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before: Callable[..., object] | int | None = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
