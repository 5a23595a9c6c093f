"""Runs a session's script: one daemon thread that lives as long as the session.

It takes a request, brings the state up to date, waits for its turn, runs callbacks and script,
and says how it ended. The thread has an event loop of its own, so that what a run awaited still
works in the next.
"""

from __future__ import annotations

import asyncio
import inspect
import sys
import threading
import types
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum, auto
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ..schema.forward_msg import ConsoleText, RunState
from .control_flow import RerunException, StopException
from .error_element import error_element
from .script_run_context import ScriptRunContext, set_script_run_ctx
from .sources import MAGIC, MAGIC_RESULT, Compiled

if TYPE_CHECKING:
    from .app_session import AppSession
    from .script_requests import RerunData


class Outcome(Enum):
    """How a run ended."""

    COMPLETED = auto()
    ENDED = auto()
    """By `st.stop()`."""
    FAILED = auto()
    BROKEN = auto()
    """The script's text does not compile or cannot be read: nothing was run."""
    STOPPED = auto()
    """By a person."""
    RERUN = auto()


DREW_ALL = (Outcome.COMPLETED, Outcome.ENDED, Outcome.FAILED)
BAD = (Outcome.FAILED, Outcome.BROKEN)


class ScriptRunner:
    """The thread that runs one session's script, again and again."""

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self._ended = threading.Condition()
        self._runs = 0
        self._idle = True
        self.run = 0
        self.outcome = Outcome.COMPLETED
        name = f"jupyter_reactive {session.app.name}"
        self.thread = threading.Thread(target=self._live, name=name, daemon=True)

    def start(self) -> None:
        self.thread.start()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until no run is under way or asked for; False if `timeout` seconds pass first."""
        with self._ended:
            return self._ended.wait_for(lambda: self._settled() or not self.thread.is_alive(), timeout)

    def _settled(self) -> bool:
        return self._idle and not self._session.requests.waiting

    def _live(self) -> None:
        loop = asyncio.new_event_loop()
        asyncio.set_event_loop(loop)
        try:
            while (request := self._session.requests.next(self._set_busy)) is not None:
                self._answer(request)
                with self._ended:
                    self._idle = True
                    self._ended.notify_all()
        finally:
            _close_loop(loop)
            with self._ended:
                self._ended.notify_all()

    def _set_busy(self) -> None:
        self._idle = False

    def _answer(self, request: RerunData) -> None:
        """Run once. Whatever happens in it, the session lives on."""
        session = self._session
        session.state.commit(request)
        session.post_status("queued")
        run = _Run(session, self)
        self.outcome = run.perform()
        self.run += 1
        if self.outcome is Outcome.RERUN:
            return
        session.outbound.flush()
        session.run_ended(self.outcome)


class _Run:
    """One run, step by step."""

    def __init__(self, session: AppSession, runner: ScriptRunner) -> None:
        self._session = session
        self._number = runner.run + 1
        self._started = perf_counter()
        turn = session.host.executor.turn(session, self._check, concurrent=session.app.concurrent)
        self._context = ScriptRunContext(session, turn)

    def perform(self) -> Outcome:
        """Run callbacks and script in their turn and return how that ended."""
        set_script_run_ctx(self._context)
        try:
            self._context.turn.begin()
        except (StopException, RerunException) as end:
            return self._finish(Outcome.STOPPED if isinstance(end, StopException) else Outcome.RERUN, began=False)
        try:
            with self._session.host.output.to(self._context):
                return self._finish(self._execute(), began=True)
        finally:
            self._context.turn.end()

    def _check(self) -> None:
        self._context.check()

    def _execute(self) -> Outcome:
        self._prepare()
        outbound = self._session.outbound
        try:
            compiled = self._session.compiler.compile()
        except (SyntaxError, OSError, ValueError) as error:
            outbound.begin_run(outbound.tree.version)
            self._session.show_error(error_element(error))
            return Outcome.BROKEN
        outbound.begin_run(compiled.version)
        return self._guarded(compiled)

    def _prepare(self) -> None:
        session = self._session
        session.state.begin_run()
        session.post_status("running", run=self._number)
        if session.outbound.console:
            session.outbound.post(ConsoleText(stream="stdout", text="", reset=True))

    def _guarded(self, compiled: Compiled) -> Outcome:
        """Run user code; its errors become an element, its control flow an outcome."""
        try:
            with self._session.interruption.armed(compiled.code):
                for callback in self._session.state.take_callbacks():
                    self._call(callback)
                self._context.interruptible = True
                self._context.check()
                self._session.module.run(compiled)
            self._context.check()
        except StopException as stop:
            return Outcome.ENDED if stop.by_script else Outcome.STOPPED
        except RerunException as rerun:
            self._session.requests.request(rerun.rerun_data)
            return Outcome.RERUN
        except BaseException as error:  # noqa: BLE001 - the script boundary: nothing may pass it
            self._show(error)
            return Outcome.FAILED
        return Outcome.COMPLETED

    def _call(self, callback: Any) -> None:
        """Run one callback; `st.rerun()` in it ends that callback alone."""
        try:
            result = callback()
            if inspect.iscoroutine(result):
                asyncio.get_event_loop().run_until_complete(result)
        except RerunException:
            pass

    def _show(self, error: BaseException) -> None:
        self._context.interruptible = False
        self._session.show_error(error_element(error))

    def _finish(self, outcome: Outcome, *, began: bool) -> Outcome:
        session, completed = self._session, outcome is Outcome.COMPLETED
        self._context.interruptible = False
        self._context.finished = True
        if began:
            session.outbound.end_run(completed=outcome in DREW_ALL)
        if completed:
            session.state.end_run()
            session.module.publish()
        duration = (perf_counter() - self._started) * 1000
        state: RunState = "queued" if outcome is Outcome.RERUN else "idle"
        session.post_status(state, run=self._number, failed=outcome in BAD, duration=duration)
        return outcome


class ScriptModule:
    """The module that a session's runs execute in: fresh for each run, under one stable name."""

    def __init__(self, session: AppSession, name: str) -> None:
        self._session = session
        self.name = name
        self._module = types.ModuleType(name)
        self._seed: dict[str, Any] = {}

    def run(self, compiled: Compiled) -> None:
        """Execute the script in a new module."""
        self._module = self._fresh(compiled)
        sys.modules[self.name] = self._module
        with _importing_from(self._session.compiler.source.folder):
            result = eval(compiled.code, self._module.__dict__)  # noqa: S307 - the user's own script
            if inspect.iscoroutine(result):
                asyncio.get_event_loop().run_until_complete(result)

    def publish(self) -> None:
        """Hand the names that the script bound to the notebook."""
        if not self._session.publishes:
            return
        seed, names = self._seed, self._module.__dict__
        bound = {
            name: value
            for name, value in names.items()
            if not name.startswith("__") and (name not in seed or seed[name] is not value)
        }
        self._session.host.notebook.publish(self._session.app.name, bound)

    def close(self) -> None:
        """Leave nothing in `sys.modules`."""
        if sys.modules.get(self.name) is self._module:
            del sys.modules[self.name]
        self._seed = {}
        self._module = types.ModuleType(self.name)

    def _fresh(self, compiled: Compiled) -> types.ModuleType:
        module = types.ModuleType(self.name)
        source = self._session.compiler.source
        self._seed = self._session.seed(compiled.reads) if source.seeds else {}
        module.__dict__.update(self._seed)
        module.__dict__.update(
            __name__=self.name, __file__=compiled.script.filename, __doc__=None,
            **{MAGIC: self._session.write, MAGIC_RESULT: self._session.write_result},
        )  # fmt: skip
        return module


@contextmanager
def _importing_from(folder: Path | None) -> Iterator[None]:
    """Let a file's script import what lies beside it, for the length of its run."""
    if folder is None:
        yield
        return
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))


def _close_loop(loop: asyncio.AbstractEventLoop) -> None:
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    loop.close()
