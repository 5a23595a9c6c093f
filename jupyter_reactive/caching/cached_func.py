"""A cached function: what its decorator returns. Looks a call up, else computes it, once for all who ask."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from typing import Any, Generic, ParamSpec, TypeVar

import msgspec

from ..runtime.recording import Recorded, recorded, recorded_function, replay
from ..runtime.script_run_context import ScriptRunContext, get_script_run_ctx
from .arguments import Arguments, Key
from .computation import Computation
from .digest import HashFuncs
from .entries import Entries, Entry, Gone, Limits
from .errors import CachedFunctionReturnedAwaitableError, CacheReplayClosureError
from .function_key import Enclosed, read_function
from .persisted import Persisted
from .reads import Part, Reads
from .registry import Registry, name_of
from .storage import Storage
from .stored import Stored
from .why import reason, told

P = ParamSpec("P")
R = TypeVar("R")
Put = Callable[[Any, Recorded | None], Entry | None]


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a decorator was given; `store` turns a result into the form that it is kept in."""

    registry: Registry
    store: Callable[[Any, Any], Stored]
    limits: Limits
    show_spinner: bool | str = True
    show_time: bool = False
    hash_funcs: HashFuncs | None = None
    validate: Callable[[Any], bool] | None = None
    on_release: Callable[[Any], object] | None = None
    storage: Storage | None = None


class CachedFunc(Generic[P, R]):
    """Calls a function as rarely as possible."""

    def __init__(self, function: Callable[P, R], options: Options) -> None:
        self._function: Any = function
        self._options = options
        self._arguments = Arguments(function, options.hash_funcs, options.registry.decorator)
        self._home = getattr(function, "__module__", None) or ""
        self._reads = Reads()
        self._enclosed: Enclosed = {}
        self._entries: Entries | None = None
        self._persisted: Persisted | None = None
        functools.update_wrapper(self, function)

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        entries = self._entries
        if entries is None or not self._reads.holds():
            entries = self._find_entries()
        key = self._arguments.key(args, kwargs)
        entry = entries.get(key)
        if entry is not None and (self._options.validate is None or self._is_valid(entries, key, entry)):
            return self._give(entry)
        return self._computed(entries, key, args, kwargs)

    def __get__(self, instance: Any, owner: Any = None) -> Any:
        return self if instance is None else BoundCachedFunc(self, instance)

    def __repr__(self) -> str:
        return f"<CachedFunc: {self._function!r}>"

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget the result of one call, or without arguments those of all."""
        entries = self._find_entries()
        if args or kwargs:
            self._remove(entries, self._arguments.key(args, kwargs), "cleared")
        else:
            entries.clear()
            if self._persisted is not None:
                self._persisted.clear()

    def why(self, *args: Any, **kwargs: Any) -> str:
        """Return whether such a call would hit, in words: why not, and what a result is kept without regard to.

        >>> @st.cache_data
        ... def double(n):
        ...     return 2 * n
        >>> st.write(double.why(3))
        """
        entries, key = self._find_entries(), self._arguments.key(args, kwargs)
        new = self._arguments.new_in(key, entries.keys())
        return told(entries, key, self._reads, self._latest(), new, self._persisted)

    def _latest(self) -> list[Part] | None:
        """Return what the function of this name was when it last computed."""
        return self._options.registry.latest.get(name_of(self._function))

    def _find_entries(self) -> Entries:
        self._reads = read_function(inspect.unwrap(self._function), self._enclosed)
        options = self._options
        self._entries = options.registry.entries(self._function, self._reads, options.hash_funcs, options.limits)
        self._entries.released = options.on_release
        if options.storage is not None:
            self._persisted = options.registry.persisted(
                self._function, self._reads, options.hash_funcs, options.storage, options.limits.ttl
            )
        return self._entries

    def _remove(self, entries: Entries, key: Key, why: Gone) -> None:
        entries.remove(key, why)
        if self._persisted is not None:
            self._persisted.remove(key)

    def _is_valid(self, entries: Entries, key: Key, entry: Entry) -> bool:
        assert self._options.validate is not None
        valid = bool(self._options.validate(entry.stored.load(self._home)))
        if not valid:
            self._remove(entries, key, "refused")
        return valid

    def _give(self, entry: Entry) -> R:
        """Return an entry's value, and draw what was drawn when it was computed."""
        if entry.drawn and (run := get_script_run_ctx()) is not None:
            run.yield_point()
            replay(entry.drawn, run.session.place(), run.outbound)
        value: R = entry.stored.load(self._home)
        return value

    def _computed(self, entries: Entries, key: Key, args: Any, kwargs: Any) -> R:
        """Compute, or wait for who does; where that one was stopped, or would wait for us, compute after all."""
        computation, persisted = Computation(), self._persisted
        while (running := entries.begin(key, computation)) is not computation:
            if isinstance(running, Entry):
                return self._give(running)
            if not running.wait():
                persisted = None  # whoever waits for us may have the claim
                break
            if running.error is not None:
                raise running.error
            if running.entry is not None:
                return self._give(running.entry)
        if persisted is not None and (known := self._recalled(persisted, entries, key, computation)) is not None:
            return self._give(known)
        why = reason(entries, key, self._reads, self._latest())
        self._options.registry.latest[name_of(self._function)] = self._reads.parts
        with self._spinning("..." if args or kwargs else "", why):
            with self._ending(entries, key, computation):
                if persisted is None:
                    value, computation.entry = self._run(args, kwargs)
                    return value
                with persisted.claimed(key):
                    if (stored := persisted.get(key)) is not None:
                        computation.entry = stored
                    else:
                        value, computation.entry = self._run(args, kwargs, partial(persisted.put, key))
                        return value
            return self._give(stored)

    @contextmanager
    def _ending(self, entries: Entries, key: Key, computation: Computation) -> Iterator[None]:
        """End a computation with what came of the block."""
        try:
            yield
        except Exception as error:
            computation.error = error
            raise
        finally:
            entries.end(key, computation)
            computation.end()

    def _recalled(self, persisted: Persisted, entries: Entries, key: Key, computation: Computation) -> Entry | None:
        """Return what a storage has, as the computation that is under way; None where that goes on."""
        computation.entry = entry = persisted.get(key)
        if entry is not None:
            entries.end(key, computation)
            computation.end()
        return entry

    def _run(self, args: Any, kwargs: Any, put: Put = lambda value, drawn: None) -> tuple[R, Entry]:
        """Call the function; keep its value before anybody can change it."""
        run, drawn = get_script_run_ctx(), None
        if run is None:
            value = self._function(*args, **kwargs)
        else:
            name = f"{self._function.__name__}()"
            with run.keeping_its_turn(), recorded(name, run.session.place(), run.outbound) as recording:
                value = self._function(*args, **kwargs)
            if recording.foreign:
                raise CacheReplayClosureError(name)
            drawn = tuple(recording.drawn)
        return value, put(value, drawn) or Entry(self._stored(value), drawn)

    def _stored(self, value: Any) -> Stored:
        if inspect.isawaitable(value):
            if inspect.iscoroutine(value):
                value.close()
            raise CachedFunctionReturnedAwaitableError(self._options.registry.decorator, self._function, value)
        return self._options.store(self._function, value)

    def _spinning(self, arguments: str, why: str | None) -> AbstractContextManager[None]:
        """Return what shows that something goes on: in an app, and for the outermost function alone."""
        run: ScriptRunContext | None = get_script_run_ctx()
        shown = self._options.show_spinner
        if run is None or run.finished or recorded_function() or shown is False:
            return nullcontext()
        text = shown if isinstance(shown, str) else f"Running `{self._function.__qualname__}({arguments})`."
        if why is not None and shown is True:
            text += f" *{why[0].upper()}{why[1:]}.*"
        return run.session.spinner(text, show_time=self._options.show_time)


class BoundCachedFunc:
    """A cached method of one object."""

    def __init__(self, cached: CachedFunc[Any, Any], instance: Any) -> None:
        self._cached = cached
        self._instance = instance
        functools.update_wrapper(self, cached)

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        return self._cached(self._instance, *args, **kwargs)

    def __repr__(self) -> str:
        return f"<BoundCachedFunc: {self._cached._function!r} of {self._instance!r}>"

    def clear(self, *args: Any, **kwargs: Any) -> None:
        """Forget the result of one call on this object, or without arguments those of all calls on any."""
        if args or kwargs:
            self._cached.clear(self._instance, *args, **kwargs)
        else:
            self._cached.clear()

    def why(self, *args: Any, **kwargs: Any) -> str:
        """Return whether such a call on this object would hit, in words."""
        return self._cached.why(self._instance, *args, **kwargs)
