"""One run of a session's script or of its fragments, from its turn to its outcome: callbacks, code, errors."""

from __future__ import annotations

import threading
from enum import Enum, auto
from time import perf_counter
from typing import TYPE_CHECKING

from ..schema.forward_msg import ConsoleText, RunState
from .callbacks import call_back, choose_scope
from .control_flow import RerunException, StopException
from .error_element import error_element
from .errors import FragmentHandledException
from .rerun_data import RerunData
from .script_run_context import ScriptRunContext, set_script_run_ctx
from .serializable import check_serializable
from .sources import Compiled

if TYPE_CHECKING:
    from .app_session import AppSession
    from .fragments import Fragment


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
    """One run, step by step. `context.scope` is what is left to be run."""

    def __init__(self, session: AppSession, number: int, request: RerunData) -> None:
        self._session = session
        self._number = number
        self._by_widgets = request.by_widgets
        self._outcome = Outcome.COMPLETED
        self._ran: list[str] = []
        self._started = perf_counter()
        app, executor = session.app, session.host.executor
        turn = executor.turn(session, self._check, concurrent=app.concurrent, main_thread=app.main_thread)
        self._context = ScriptRunContext(session, turn)
        self._context.scope = request.scope

    def perform(self) -> Outcome:
        """Run callbacks and script in their turn and return how that ended."""
        set_script_run_ctx(self._context)
        try:
            self._context.turn.begin()
            return self._context.turn.perform(self._take_turn)
        except StopException:  # while it waited for its turn, or for its thread
            return self._finish(Outcome.STOPPED, began=False)
        except RerunException as rerun:
            return self._finish(self._again(rerun), began=False)
        finally:
            self._context.turn.end()

    def _take_turn(self) -> Outcome:
        self._context.thread = threading.get_ident()
        with self._session.host.output.to(self._context):
            return self._finish(self._execute(), began=True)

    def _check(self) -> None:
        self._context.check()

    def _execute(self) -> Outcome:
        try:
            self._prepare()
            compiled = self._compiled()
        except Exception as error:  # noqa: BLE001 - whatever it is, the app says so and lives on
            self._session.outbound.begin_run(self._session.outbound.tree.version)
            self._session.show_error(error_element(error))
            return Outcome.BROKEN
        return self._guarded(compiled)

    def _prepare(self) -> None:
        session = self._session
        session.state.begin_run()
        if session.outbound.console and self._context.scope is None:
            session.outbound.post(ConsoleText(stream="stdout", text="", reset=True))
        if self._context.scope is None:
            session.config.refresh()
        session.post_status("running", run=self._number)

    def _compiled(self) -> Compiled:
        """Return the script as code and begin to draw; raise what keeps it from being read or compiled."""
        compiler, outbound = self._session.compiler, self._session.outbound
        if self._context.scope is not None and compiler.last is not None:
            outbound.begin_run(outbound.tree.version, partial=True)
            return compiler.last
        self._session.follow_files()
        compiled = compiler.compile()
        outbound.begin_run(compiled.version)
        return compiled

    def _guarded(self, compiled: Compiled) -> Outcome:
        """Run user code; its errors become an element, its control flow an outcome."""
        try:
            with self._session.interruption.armed(compiled.code, self._abandon):
                self._call_back()
                self._context.interruptible = True
                self._context.check()
                self._run_scope(compiled)
                check_serializable(self._session.state)
            self._context.leave()
        except StopException as stop:
            return Outcome.ENDED if stop.by_script else Outcome.STOPPED
        except RerunException as rerun:
            return self._again(rerun)
        except FragmentHandledException:
            return Outcome.FAILED
        except BaseException as error:  # noqa: BLE001 - the script boundary: nothing may pass it
            self._show(error)
            return Outcome.FAILED
        return self._outcome

    def _call_back(self) -> None:
        context, scope = self._context, self._context.scope
        asked = call_back(context, self._session.state.take_callbacks())
        choose_scope(context, asked, only_widgets=self._by_widgets)
        if scope is None and context.scope is not None:
            self._session.outbound.begin_run(self._session.outbound.tree.version, partial=True)

    def _run_scope(self, compiled: Compiled) -> None:
        session, scope = self._session, self._context.scope
        if scope is None:
            self._context.requests.running(None)
            self._run_script(compiled)
            return
        waiting = session.fragments.queue(scope)
        while waiting:
            self._context.scope = tuple(each.id for each in waiting)
            self._context.requests.running(self._context.scope)
            self._run_fragment(waiting.pop(0))

    def _run_script(self, compiled: Compiled) -> None:
        """Run all of it, or one of the pages beside it; what it began beside itself ends with it."""
        session = self._session
        with self._context.parallel.joined(self._context.check):
            if not session.pages.run_folder(compiled):
                session.module.run(compiled, self._context.finish)

    def _run_fragment(self, fragment: Fragment) -> None:
        """Run one fragment: an error or `st.stop()` in it ends it alone."""
        session = self._session
        if not session.outbound.begin_fragment(fragment.node):
            return
        try:
            with session.module.importing():
                self._context.finish(fragment.again())
        except FragmentHandledException:
            self._outcome = Outcome.FAILED
        except StopException as stop:
            if not stop.by_script:
                raise
            self._outcome = Outcome.ENDED if self._outcome is Outcome.COMPLETED else self._outcome
        if not self.abandoned:
            self._ran.append(fragment.id)
            session.outbound.end_fragment(fragment.node)

    def _again(self, rerun: RerunException) -> Outcome:
        """Ask for what the run leaves undone, or for what the script wants instead."""
        self._session.requests.request(rerun.rerun_data or RerunData(scope=self._context.scope))
        return Outcome.RERUN

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
        self._context.interruptible = False
        if self.abandoned:
            return Outcome.STOPPED
        self._context.finished = True
        if began and outcome in DREW_ALL:
            self._clear_up(completed=outcome is Outcome.COMPLETED)
        if outcome is not Outcome.RERUN:
            self._session.state.spend_presses()
        self._say_ended(outcome)
        return outcome

    def _say_ended(self, outcome: Outcome) -> None:
        duration = (perf_counter() - self._started) * 1000
        state: RunState = "queued" if outcome is Outcome.RERUN else "idle"
        self._session.post_status(state, run=self._number, failed=outcome in BAD, duration=duration)

    def _clear_up(self, *, completed: bool) -> None:
        """Let go of what was not drawn again, by the script or by the fragments that ran."""
        session, whole = self._session, self._context.scope is None
        ran = None if whole else session.fragments.within(self._ran)
        session.fragments.forget_uncalled(session.state.run, self._ran if ran is not None else None)
        if whole:
            session.outbound.end_run(completed=True)
        if completed:
            session.state.end_run(ran)
        if completed and whole:
            session.observed.end_run()
            session.module.publish()
