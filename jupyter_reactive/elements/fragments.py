"""`st.fragment`: a function that runs again without the rest of the script.

A call draws a block of its own, in which the function draws, and leaves with the session what is
needed to call it again. What that runs, and when, is the runtime's affair.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import wraps
from typing import Any, TypeVar, overload

import msgspec

from ..runtime.error_element import error_element
from ..runtime.errors import FragmentHandledException, StreamlitAPIException, StreamlitBadTimeStringError
from ..runtime.fragments import Fragment, current_fragment, inside
from ..runtime.pages import active_page, on_page
from ..runtime.script_run_context import ScriptRunContext, current_run
from ..runtime.widgets import checked_key
from .delta_generator import MAIN, DeltaGenerator, open_blocks, standing_in
from .durations import seconds

F = TypeVar("F", bound=Callable[..., Any])
RunEvery = int | float | timedelta | str | None
SCOPES = ("app", "fragment")


class _Settings(msgspec.Struct, frozen=True):
    run_every: float | None
    parallel: bool
    key: str | None


@overload
def fragment(func: F, *, run_every: RunEvery = None, key: str | int | None = None, parallel: bool = False) -> F: ...


@overload
def fragment(
    func: None = None, *, run_every: RunEvery = None, key: str | int | None = None, parallel: bool = False
) -> Callable[[F], F]: ...


def fragment(
    func: F | None = None,
    *,
    run_every: RunEvery = None,
    parallel: bool = False,
    key: str | int | None = None,
) -> Callable[[F], F] | F:
    """Make a function one that runs again alone when a widget in it is used, with its last arguments.

    run_every
        Seconds, a timedelta, or text ("2s", "1.5 min"): run it again and again, while it is in sight.
    parallel
        Whether runs of the whole script call it in a thread, beside the rest.
    key
        What `st.rerun` calls it in a callback.

    >>> @st.fragment
    ... def counter():
    ...     st.session_state.n = st.session_state.get("n", 0) + st.button("Add one")
    ...     st.write(st.session_state.n)
    >>> counter()
    """
    name = None if key is None else checked_key(key)
    if name in SCOPES:
        raise StreamlitAPIException(f"A fragment's key cannot be {name!r}: that is a scope of `st.rerun`.")
    settings = _Settings(_interval(run_every), parallel, name)
    if func is None:
        return lambda function: _decorated(function, settings)
    return _decorated(func, settings)


def _interval(run_every: RunEvery) -> float | None:
    if run_every is None:
        return None
    try:
        return seconds(run_every) or None
    except ValueError:
        raise StreamlitBadTimeStringError(str(run_every)) from None


def _decorated(function: F, settings: _Settings) -> F:
    call = _awaiting(function, settings) if inspect.iscoroutinefunction(function) else _calling(function, settings)
    decorated: F = wraps(function)(call)  # type: ignore[assignment]
    return decorated


def _calling(function: Callable[..., Any], settings: _Settings) -> Callable[..., Any]:
    def call(*args: Any, **kwargs: Any) -> Any:
        blocks, block = open_blocks(), _block(settings)

        def again() -> Any:
            with _drawing(made, block, blocks):
                return function(*args, **kwargs)

        made = _register(function, settings, block, again)
        run = current_run()
        if settings.parallel and run.scope is None:
            run.parallel.begin(again)
            return None
        return again()

    return call


def _awaiting(function: Callable[..., Any], settings: _Settings) -> Callable[..., Any]:
    async def call(*args: Any, **kwargs: Any) -> Any:
        blocks, block = open_blocks(), _block(settings)

        async def again() -> Any:
            with _drawing(made, block, blocks):
                return await function(*args, **kwargs)

        made = _register(function, settings, block, again)
        return await again()

    return call


def _block(settings: _Settings) -> DeltaGenerator:
    return MAIN._fragment(settings.run_every)


def _register(
    function: Callable[..., Any], settings: _Settings, block: DeltaGenerator, again: Callable[[], Any]
) -> Fragment:
    run, around = current_run("st.fragment"), current_fragment()
    node, name = _node(run, block), f"{function.__module__}.{function.__qualname__}"
    made = Fragment(
        id=f"{name}:{node.id}",
        node=node,
        function=name,
        key=settings.key,
        parent=around.id if around is not None else None,
        run=run.state.run,
        page=active_page(),
        run_every=settings.run_every,
        again=again,
    )
    run.session.fragments.register(made)
    return made


def _node(run: ScriptRunContext, block: DeltaGenerator) -> Any:
    return block._cursor().block(run.outbound)


@contextmanager
def _drawing(made: Fragment, block: DeltaGenerator, blocks: tuple[DeltaGenerator, ...]) -> Iterator[None]:
    """Let a function draw in its block; an error in it is shown there."""
    with inside(made), on_page(made.page), standing_in(blocks), block:
        try:
            yield
        except FragmentHandledException:
            raise
        except Exception as error:
            current_run().session.show_error(error_element(error), made.node)
            raise FragmentHandledException from error
