"""Runs a session's script: one daemon thread that lives as long as the session.

It takes a request, brings the state up to date, performs a run and says how it ended. The thread
has an event loop of its own, so that what a run awaited still works in the next.
"""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from .script_run import Outcome, ScriptRun

if TYPE_CHECKING:
    from .app_session import AppSession
    from .script_requests import RerunData


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
        run = ScriptRun(session, self.run + 1)
        self.outcome = run.perform()
        self.run += 1
        if self.outcome is Outcome.RERUN:
            return
        session.outbound.flush()
        session.run_ended(self.outcome)


def _close_loop(loop: asyncio.AbstractEventLoop) -> None:
    tasks = asyncio.all_tasks(loop)
    for task in tasks:
        task.cancel()
    if tasks:
        loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))
    loop.close()
