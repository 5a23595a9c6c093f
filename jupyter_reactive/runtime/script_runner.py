"""Runs a session's script: one daemon thread that lives as long as the session.

It takes a request, brings the state up to date, performs a run and says how it ended. The thread
has an event loop of its own, so that what a run awaited still works in the next.
"""

from __future__ import annotations

import threading
import traceback
from contextvars import Context
from typing import TYPE_CHECKING, Any

from .app import PageConfig
from .control_flow import ControlFlow
from .event_loop import EventLoop
from .script_run import Outcome, ScriptRun

if TYPE_CHECKING:
    import asyncio

    from .app_session import AppSession
    from .rerun_data import RerunData


class ScriptRunner:
    """The thread that runs one session's script, again and again."""

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self._ended = threading.Condition()
        self._idle = True
        self.run = 0
        self.outcome = Outcome.COMPLETED
        self.thread = self._new_thread()

    def start(self) -> None:
        self.thread.start()

    def leave_behind(self) -> None:
        """Serve on in a new thread: the present one is held up in a run that cannot be ended."""
        self.run += 1
        self.outcome = Outcome.STOPPED
        self.thread = self._new_thread()
        if not self._session.requests.closed:
            Context().run(self.thread.start)
        self._rest()
        self._session.outbound.flush()
        self._session.run_ended(self.outcome)

    def settle(self) -> None:
        """Say that nothing runs, where a stop came when nothing did any more."""
        with self._ended:
            if self._settled() and self._session.outbound.status.state == "stopping":
                self._session.post_status("idle")

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until no run is under way or asked for; False if `timeout` seconds pass first."""
        with self._ended:
            return self._ended.wait_for(lambda: self._settled() or not self.thread.is_alive(), timeout)

    def join(self, timeout: float) -> None:
        """Wait for the end of a closed session's thread, from another one."""
        if self.thread.is_alive() and self.thread is not threading.current_thread():
            self.thread.join(timeout)

    def _settled(self) -> bool:
        return self._idle and not self._session.requests.waiting

    def _live(self) -> None:
        loop = self._session.loop = EventLoop(self._tell)
        self._session.requests.awaken = loop.interrupt
        try:
            while (request := self._session.requests.next(self._set_busy, self._session.state.is_unseen)) is not None:
                self._answer(request)
                if threading.current_thread() is not self.thread:
                    return
                self._rest()
        finally:
            loop.close()
            with self._ended:
                self._ended.notify_all()

    def _tell(self, loop: asyncio.AbstractEventLoop, failure: dict[str, Any]) -> None:
        """Print the error of a task that nobody awaited where the app prints: it may be found in any thread."""
        error = failure.get("exception")
        if isinstance(error, ControlFlow):
            return
        trace = "".join(traceback.format_exception(error)) if error is not None else ""
        self._session.report(f"{failure['message']}\n{trace}")

    def _new_thread(self) -> threading.Thread:
        return threading.Thread(target=self._live, name=f"jupyter_reactive {self._session.app.name}", daemon=True)

    def _set_busy(self) -> None:
        self._idle = False

    def _rest(self) -> None:
        with self._ended:
            self._idle = True
            self._ended.notify_all()
        self.settle()

    def _answer(self, request: RerunData) -> None:
        """Run once. Whatever happens in it, the session lives on."""
        session = self._session
        if session.state.commit(request):
            session.page = PageConfig()
        session.post_status("queued")
        run = ScriptRun(session, self.run + 1, request)
        outcome = run.perform()
        if run.abandoned:
            return
        self.outcome = outcome
        self.run += 1
        if self.outcome is Outcome.RERUN:
            return
        session.outbound.flush_run()
        session.run_ended(self.outcome)
