"""Other libraries' widgets that run an app again: which ones the last run drew, and what that is tied to.

Knows no widget: how one is listened to, the host says.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from .rerun_data import RerunData
from .script_run_context import get_script_run_ctx

if TYPE_CHECKING:
    from .app_session import AppSession

Watched = tuple[str, tuple[str, ...]]


class Observation(Struct):
    """A widget's traits, listened to since some run; `run` is the last that drew it, in `fragment` perhaps."""

    end: Callable[[], None]
    run: int
    fragment: str | None


class Observed:
    """What one session listens to."""

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self._lock = threading.Lock()
        self._observations: dict[Watched, Observation] = {}

    def draw(
        self, watched: Watched, fragment: str | None, begin: Callable[[Callable[[], None]], Callable[[], None]]
    ) -> None:
        """Note that a run draws a widget; `begin` listens to one that is new, and returns what ends that."""
        run = self._session.state.run
        with self._lock:
            known = self._observations.get(watched)
            if known is not None:
                known.run, known.fragment = run, fragment
                return
        end = begin(lambda: self._changed(watched))
        with self._lock:
            self._observations[watched] = Observation(end, run, fragment)

    def end_run(self) -> None:
        """Listen no more to what a run of the whole script did not draw."""
        self._drop(lambda each: each.run != self._session.state.run)

    def close(self) -> None:
        self._drop(lambda each: True)

    def _drop(self, is_over: Callable[[Observation], bool]) -> None:
        with self._lock:
            over = {key: each for key, each in self._observations.items() if is_over(each)}
            for key in over:
                del self._observations[key]
        for each in over.values():
            each.end()

    def _changed(self, watched: Watched) -> None:
        """Run again, but for what the app's own run has changed: it knows."""
        run = get_script_run_ctx()
        known = self._observations.get(watched)
        if known is None or (run is not None and run.session is self._session and not run.finished):
            return
        scope = (known.fragment,) if known.fragment and self._session.fragments.get(known.fragment) else None
        self._session.requests.request(RerunData(scope=scope))
