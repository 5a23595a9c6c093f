"""One run of a session's script, from its turn to its outcome: callbacks, script, errors."""

from __future__ import annotations

import asyncio
import inspect
import threading
from enum import Enum, auto
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ..schema.forward_msg import ConsoleText, RunState
from .control_flow import RerunException, StopException
from .error_element import error_element
from .script_run_context import ScriptRunContext, set_script_run_ctx
from .sources import Compiled

if TYPE_CHECKING:
    from .app_session import AppSession


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
LEFT_BEHIND = (
    "This run could not be stopped: it is in code that does not return to Python. The app goes on without it; "
    "what the old run still draws, prints or publishes is left out.\n"
)
NOT_YET = (
    "This run cannot be stopped yet: it is in code that does not return to Python, on the kernel's main thread. "
    "It ends as soon as that code does.\n"
)


class ScriptRun:
    """One run, step by step."""

    def __init__(self, session: AppSession, number: int) -> None:
        self._session = session
        self._number = number
        self._started = perf_counter()
        app, executor = session.app, session.host.executor
        turn = executor.turn(session, self._check, concurrent=app.concurrent, main_thread=app.main_thread)
        self._context = ScriptRunContext(session, turn)

    def perform(self) -> Outcome:
        """Run callbacks and script in their turn and return how that ended."""
        set_script_run_ctx(self._context)
        try:
            self._context.turn.begin()
        except (StopException, RerunException) as end:
            return self._finish(Outcome.STOPPED if isinstance(end, StopException) else Outcome.RERUN, began=False)
        try:
            return self._context.turn.perform(self._run)
        except (StopException, RerunException) as end:  # while it waited for its thread
            return self._finish(Outcome.STOPPED if isinstance(end, StopException) else Outcome.RERUN, began=False)
        finally:
            self._context.turn.end()

    def _run(self) -> Outcome:
        self._context.thread = threading.get_ident()
        with self._session.host.output.to(self._context):
            return self._finish(self._execute(), began=True)

    def _check(self) -> None:
        self._context.check()

    def _execute(self) -> Outcome:
        self._prepare()
        outbound = self._session.outbound
        self._session.follow_files()
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
            with self._session.interruption.armed(compiled.code, self._abandon):
                for callback in self._session.state.take_callbacks():
                    self._call(callback)
                self._context.interruptible = True
                self._context.check()
                self._session.module.run(compiled)
                self._session.state.check_serializable()
            self._context.leave()
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
        if not self.abandoned:
            self._session.show_error(error_element(error))

    @property
    def abandoned(self) -> bool:
        """Whether the session went on without this run, which has no say any more."""
        return self._context.abandoned

    def _abandon(self) -> None:
        """Leave the run behind: it holds neither its turn nor its session any longer."""
        if self._context.thread != self._session.runner.thread.ident:
            self._session.report(NOT_YET)
            return
        self._context.abandon()
        self._context.turn.end()
        self._say_ended(Outcome.STOPPED)
        self._session.report(LEFT_BEHIND)
        self._session.runner.leave_behind()

    def _finish(self, outcome: Outcome, *, began: bool) -> Outcome:
        session, completed = self._session, outcome is Outcome.COMPLETED
        self._context.interruptible = False
        if self.abandoned:
            return Outcome.STOPPED
        self._context.finished = True
        if began:
            session.outbound.end_run(completed=outcome in DREW_ALL)
        if completed:
            session.state.end_run()
            session.module.publish()
        self._say_ended(outcome)
        return outcome

    def _say_ended(self, outcome: Outcome) -> None:
        duration = (perf_counter() - self._started) * 1000
        state: RunState = "queued" if outcome is Outcome.RERUN else "idle"
        self._session.post_status(state, run=self._number, failed=outcome in BAD, duration=duration)
