"""What widgets' callbacks do before a run, and what they make of it: each may ask for another scope."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from .control_flow import RerunException
from .fragments import inside
from .rerun_data import RerunData, united
from .script_run_context import ScriptRunContext

Callback = tuple[str | None, Callable[[], Any]]


def call_back(run: ScriptRunContext, callbacks: Iterable[Callback]) -> list[RerunData | None]:
    """Call them in their order; return what each asked for with `st.rerun`, which ends that one alone."""
    run.calling_back = True
    try:
        return [_asked(run, *each) for each in callbacks]
    finally:
        run.calling_back = False


def _asked(run: ScriptRunContext, fragment: str | None, callback: Callable[[], Any]) -> RerunData | None:
    try:
        with inside(run.session.fragments.get(fragment)):
            run.finish(callback())
    except RerunException as rerun:
        return rerun.rerun_data or RerunData()
    return None


def choose_scope(run: ScriptRunContext, asked: list[RerunData | None], *, only_widgets: bool) -> None:
    """Settle what the run is going to run.

    Fragments take the place of what the widgets would run where every callback asks for some, and
    join it otherwise; a callback in a fragment that asks for the whole script gets it, and the first
    that asks for another page gets that.
    """
    wishes = [each for each in asked if each is not None]
    for wish in sorted(wishes, key=lambda each: each.page is None):
        if wish.page is not None or (wish.scope is None and run.scope is not None):
            raise RerunException(wish)
    targets = tuple(name for wish in wishes for name in wish.scope or ())
    if not targets:
        return
    everyone = only_widgets and all(each is not None and each.scope is not None for each in asked)
    run.scope = tuple(dict.fromkeys(targets)) if everyone else united(run.scope, targets)
