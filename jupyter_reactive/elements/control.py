"""How a script steers its own run: `rerun`, `stop`, and the state it keeps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NoReturn

from ..runtime.control_flow import RerunException, StopException
from ..runtime.errors import StreamlitAPIException, StreamlitInvalidLayoutContextError
from ..runtime.fragments import current_fragment
from ..runtime.query_params import QueryParams
from ..runtime.query_params_proxy import QueryParamsProxy
from ..runtime.rerun_data import RerunData, Scope
from ..runtime.script_run_context import ScriptRunContext, current_run
from ..runtime.session_state import SessionState
from ..runtime.session_state_proxy import SessionStateProxy


def rerun(scope: Literal["app", "fragment"] | str | int | Sequence[str | int] = "app") -> NoReturn:  # noqa: PYI051 - two words have a meaning
    """End this run and start the script again from its top.

    scope
        "fragment" starts the fragment again that this is called in, when it runs alone. The key of a
        fragment, or several, run those instead of the script; in a widget's callback only.

    >>> if st.button("Again"):
    ...     st.rerun()
    """
    run = current_run("st.rerun")
    run.yield_point()
    raise RerunException(RerunData(scope=_scope(run, scope)))


def _scope(run: ScriptRunContext, scope: str | int | Sequence[str | int]) -> Scope:
    if scope == "app":
        return None
    if scope == "fragment":
        return _this_fragment(run)
    if not run.calling_back:
        raise StreamlitAPIException(
            f"st.rerun: the scope {scope!r} names a fragment, which is for widgets' callbacks. "
            "Here, write 'app' or 'fragment', which end this run."
        )
    keys = [str(scope)] if isinstance(scope, str | int) else [str(key) for key in scope]
    if not keys:
        raise StreamlitAPIException("st.rerun: the scope is empty; give a fragment's key, 'app' or 'fragment'.")
    return run.session.fragments.named(keys)


def _this_fragment(run: ScriptRunContext) -> Scope:
    """Return the fragment that is being run, and those that wait behind it."""
    fragment = current_fragment()
    if fragment is None or run.scope is None:
        raise StreamlitInvalidLayoutContextError(
            "st.rerun: the scope 'fragment' is for code in a fragment, while that runs alone. "
            "It was called in a run of the whole script."
        )
    waiting = run.scope[run.scope.index(fragment.id) + 1 :] if fragment.id in run.scope else run.scope[1:]
    return fragment.id, *waiting


def stop() -> NoReturn:
    """End this run here; what it drew stays.

    >>> if not st.text_input("Name"):
    ...     st.stop()
    """
    current_run("st.stop").yield_point()
    raise StopException(by_script=True)


def _state() -> SessionState:
    run = current_run("st.session_state")
    run.yield_point()
    return run.state


session_state = SessionStateProxy(_state)


def _query() -> QueryParams:
    return current_run("st.query_params").state.query


query_params = QueryParamsProxy(_query)
