"""`streamlit.runtime` and its submodules, as far as packages made for Streamlit use them."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, Protocol, Self, TypeVar, overload

from ..elements.fragments import fragment
from ..runtime.control_flow import RerunException, StopException
from ..runtime.errors import FragmentHandledException
from ..runtime.script_run_context import ScriptRunContext, add_script_run_ctx, current_run, get_script_run_ctx
from ..runtime.session_state_proxy import SessionStateProxy

__all__ = [
    "FragmentHandledException",
    "RerunException",
    "Runtime",
    "RuntimeConfig",
    "RuntimeState",
    "ScriptRunContext",
    "SessionClient",
    "SessionClientDisconnectedError",
    "SessionStateProxy",
    "StopException",
    "add_script_run_ctx",
    "exists",
    "fragment",
    "gather_metrics",
    "get_instance",
    "get_script_run_ctx",
]

F = TypeVar("F", bound=Callable[..., Any])


class RuntimeState(Enum):
    """The states of Streamlit's server, of which a kernel with an app is always in the same."""

    INITIAL = "INITIAL"
    NO_SESSIONS_CONNECTED = "NO_SESSIONS_CONNECTED"
    ONE_OR_MORE_SESSIONS_CONNECTED = "ONE_OR_MORE_SESSIONS_CONNECTED"
    STOPPING = "STOPPING"
    STOPPED = "STOPPED"


class Runtime:
    """What runs the app that asks: its `state`, and whether a session is still open."""

    @classmethod
    def exists(cls) -> bool:
        return exists()

    @classmethod
    def instance(cls) -> Self:
        """Return it, or raise RuntimeError outside of an app."""
        if not exists():
            raise RuntimeError("There is no Runtime outside of an app.")
        return cls()

    @property
    def state(self) -> RuntimeState:
        return RuntimeState.ONE_OR_MORE_SESSIONS_CONNECTED

    def is_active_session(self, session_id: str) -> bool:
        session = current_run("Runtime").session
        return session.id == session_id and not session.requests.closed

    def __getattr__(self, name: str) -> Any:
        raise AttributeError(f"The Runtime of a notebook has no {name!r}: that is a part of Streamlit's server.")


class RuntimeConfig:
    """How Streamlit's server would be set up; here `%config JupyterReactive` does that."""

    def __init__(self, *args: object, **kwargs: object) -> None:
        raise NotImplementedError("A notebook starts no Runtime of Streamlit's: see `%config JupyterReactive`.")


class SessionClient(Protocol):
    """Who a session talks to in Streamlit's server."""

    def write_forward_msg(self, msg: Any) -> None: ...


class SessionClientDisconnectedError(Exception):
    """A client that is gone."""


def exists() -> bool:
    """Return whether the calling code belongs to a running app."""
    return get_script_run_ctx() is not None


def get_instance() -> Runtime:
    """Return what runs the app that asks, or raise RuntimeError."""
    return Runtime.instance()


@overload
def gather_metrics(name: str, func: F) -> F: ...


@overload
def gather_metrics(name: str, func: None = None) -> Callable[[F], F]: ...


def gather_metrics(name: str, func: F | None = None, **kwargs: object) -> Callable[[F], F] | F:
    """Return a function as it is: nothing is counted here."""
    return func if func is not None else lambda function: function
