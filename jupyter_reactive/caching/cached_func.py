"""A cached function: what its decorator returns. Looks a call up, else computes it, once for all who ask."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, Generic, ParamSpec, TypeVar

import msgspec

from ..runtime.error_element import error_element
from ..runtime.recording import Recorded, Recording, recorded, recorded_function, replay
from ..runtime.script_run_context import ScriptRunContext, get_script_run_ctx
from .arguments import Arguments, Key
from .bound_func import BoundCachedFunc
from .computation import Computation
from .digest import HashFuncs
from .entries import Entries, Entry, Gone, Limits
from .errors import (
    CachedFunctionReturnedAwaitableError,
    CachedStFunctionInBackgroundModeWarning,
    CacheReplayClosureError,
)
from .function_key import Enclosed, read_function
from .persisted import Persisted
from .reads import Part, Reads
from .refresh import refresh
from .registry import Registry, name_of
from .session_scope import SessionRegistries
from .storage import Storage
from .stored import Stored
from .why import reason, told

P = ParamSpec("P")
R = TypeVar("R")
Put = Callable[[Any, Recorded | None], Entry | None]


def keep_in_memory(value: Any, drawn: Recorded | None) -> Entry | None:
    """Store nothing: what `Put` is without a storage."""
    return None


def stored_in(persisted: Persisted, entries: Entries, key: Key, computation: Computation) -> Put:
    """Return what stores a result, unless it is cleared before."""

    def put(value: Any, drawn: Recorded | None) -> Entry | None:
        entry = persisted.put(key, value, drawn)
        if entries.awaits(key, computation):
            return entry
        persisted.remove(key)
        return None

    return put


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a decorator was given; `store` turns a result into the form that it is kept in."""

    registry: Registry | SessionRegistries
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
            if entry.stale is not None and entries.takes_refresh(entry):
                self._refresh(entries, key, entry, args, kwargs)
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
        return self._options.registry.current().latest.get(name_of(self._function))

    def _find_entries(self) -> Entries:
        if not self._reads.parts or not self._reads.holds():
            self._reads = read_function(inspect.unwrap(self._function), self._enclosed)
        options, registry = self._options, self._options.registry.current()
        entries = registry.entries(self._function, self._reads, options.hash_funcs, options.limits)
        entries.released = options.on_release
        if options.storage is not None:
            self._persisted = registry.persisted(
                self._function, self._reads, options.hash_funcs, options.storage, options.limits.ttl
            )
        # Who asks next may be another session: its entries are looked for each time.
        self._entries = entries if registry is options.registry else None
        return entries

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
        with self._ending(entries, key, computation):
            return self._found_or_run(entries, key, computation, persisted, args, kwargs)

    def _found_or_run(
        self, entries: Entries, key: Key, computation: Computation, persisted: Persisted | None, args: Any, kwargs: Any
    ) -> R:
        """Take what a storage has; else call the function, which no other kernel does meanwhile."""
        if persisted is None:
            with self._announced(entries, key, args, kwargs):
                return self._run(computation, args, kwargs)
        if (known := persisted.get(key)) is None:
            with self._announced(entries, key, args, kwargs), persisted.claimed(key):
                if (known := persisted.get(key)) is None:
                    return self._run(computation, args, kwargs, stored_in(persisted, entries, key, computation))
        computation.entry = known
        return self._give(known)

    def _announced(self, entries: Entries, key: Key, args: Any, kwargs: Any) -> AbstractContextManager[None]:
        """Return what shows that something is computed, and why; from then on the function is known as it is now."""
        new = self._arguments.new_in(key, entries.keys())
        why = reason(entries, key, self._reads, self._latest(), new)
        self._options.registry.current().latest[name_of(self._function)] = self._reads.parts
        return self._spinning("..." if args or kwargs else "", why)

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

    def _run(self, computation: Computation, args: Any, kwargs: Any, put: Put = keep_in_memory) -> R:
        """Call the function; keep its value before anybody can change it."""
        with self._recording() as recording:
            value: R = self._function(*args, **kwargs)
        computation.entry = self._kept(value, recording, put)
        return value

    def _kept(self, value: R, recording: Recording | None, put: Put) -> Entry:
        drawn = self._drawn(recording)
        return put(value, drawn) or Entry(self._stored(value), drawn)

    @contextmanager
    def _recording(self) -> Iterator[Recording | None]:
        """Record what the block draws, if it is part of a run; then no cell goes first."""
        run = get_script_run_ctx()
        if run is None:
            yield None
            return
        name = f"{self._function.__name__}()"
        with run.keeping_its_turn(), recorded(name, run.session.place(), run.outbound) as recording:
            yield recording

    def _drawn(self, recording: Recording | None) -> Recorded | None:
        """Return what hits draw again: all, but nothing where threads without a run compute too."""
        if recording is None:
            return None
        if recording.foreign:
            raise CacheReplayClosureError(recording.name)
        if self._options.limits.fresh is None:
            return tuple(recording.drawn)
        run = get_script_run_ctx()
        if recording.drawn and run is not None:
            warning = CachedStFunctionInBackgroundModeWarning(self._options.registry.decorator, recording.name)
            run.session.show_error(error_element(warning))
        return None

    def _refresh(self, entries: Entries, key: Key, entry: Entry, args: Any, kwargs: Any) -> None:
        def compute() -> Entry:
            computation = Computation()
            self._run(computation, args, kwargs)
            assert computation.entry is not None
            return computation.entry

        refresh(f"{self._function.__name__}()", entries, key, entry, compute)

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
