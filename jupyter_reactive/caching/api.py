"""st.cache_data and st.cache_resource: Streamlit's signatures, checked, turned into Options."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from typing import Any, Literal, ParamSpec, Protocol, TypeVar, overload

from ..runtime.errors import (
    StreamlitAPIException,
    StreamlitIncompatibleParametersError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from .async_func import AsyncCachedFunc
from .cached_func import CachedFunc, Options
from .digest import HashFuncs
from .disk import Disk
from .entries import Limits
from .errors import UnevaluatedDataFrameError, UnserializableReturnValueError
from .limits import seconds, size_in_bytes
from .persisted import clear_storage
from .places import storage_at
from .registry import Registry
from .session_scope import SessionRegistries
from .stats import FunctionStats, stats
from .storage import Storage
from .stored import Kept, Stored, store

P = ParamSpec("P")
R = TypeVar("R")
Ttl = float | timedelta | str | None
Scope = Literal["global", "session"]
RefreshMode = Literal["foreground", "background"]
QUERIES = {("polars", "LazyFrame"), ("pyspark", "DataFrame"), ("snowflake", "DataFrame"), ("dask", "DataFrame")}


class Decorator(Protocol):
    """What a cache with options is: it fits any function."""

    def __call__(self, func: Callable[P, R], /) -> CachedFunc[P, R]: ...


class CacheData:
    """The decorator for functions that return data: every caller gets a copy of its own, or one it cannot change."""

    def __init__(self) -> None:
        self._registry = Registry("cache_data")
        self._sessions = SessionRegistries("cache_data")

    @overload
    def __call__(self, func: Callable[P, R]) -> CachedFunc[P, R]: ...

    @overload
    def __call__(
        self,
        *,
        ttl: Ttl = None,
        max_entries: int | None = None,
        max_size: int | str | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        persist: bool | str | Storage | None = None,
        hash_funcs: HashFuncs | None = None,
        scope: Scope = "global",
        refresh_mode: RefreshMode = "foreground",
    ) -> Decorator: ...

    def __call__(
        self,
        func: Callable[P, R] | None = None,
        *,
        ttl: Ttl = None,
        max_entries: int | None = None,
        max_size: int | str | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        persist: bool | str | Storage | None = None,
        hash_funcs: HashFuncs | None = None,
        scope: Scope = "global",
        refresh_mode: RefreshMode = "foreground",
    ) -> CachedFunc[P, R] | Decorator:
        """Keep what a function returned, and return it again when it is called with equal arguments.

        Whatever a caller does to a result, the next one gets what was computed. A function that was
        edited, or that reads an edited function, computes anew.

        ttl
            How long a result is good: seconds, a timedelta, or text like "1h30m".
        persist
            "disk" keeps results over the end of the kernel, signed, for this user alone; a `Disk` says where.
            A URL such as "s3://bucket/prefix" or "redis://host", or `Fsspec` and `Redis` with options,
            keep them on a server.
        max_entries, max_size
            How many results, or how many bytes ("500MB"), are kept; the least recently used go first.
        hash_funcs
            For types without content to hash: a type, or its full name, and what stands for its values.
            A parameter whose name begins with `_` does not count at all.

        >>> @st.cache_data(ttl="1h")
        ... def squares(n):
        ...     return [i * i for i in range(n)]
        >>> st.write(squares(3))
        """
        storage = _storage(persist, refresh_mode)
        limits = _limits(ttl, scope, refresh_mode, max_entries, size_in_bytes(max_size))
        return _decorate(func, Options(
            registry=self._sessions if scope == "session" else self._registry, store=_store, limits=limits, show_spinner=show_spinner, show_time=show_time,
            hash_funcs=hash_funcs, storage=storage,
        ))  # fmt: skip

    def clear(self) -> None:
        """Forget the results of all functions, and all that is on disk, of other kernels too.

        In other storages those of functions are forgotten that this kernel has called.

        >>> st.cache_data.clear()
        """
        for each in self.registries():
            each.clear()
        clear_storage(DISK)

    def stats(self) -> list[FunctionStats]:
        """Return what the cache holds: a row for each function, with numbers of results and bytes.

        `entries` and `size` are in memory, `stored` and `stored_size` on disk, where results of
        other kernels and of earlier versions of a function count too, and on servers, where those of
        functions count that this kernel has called. What cannot be read is left out.

        >>> for row in st.cache_data.stats():
        ...     st.text(f"{row.function}: {row.entries} results, {row.size:,} bytes")
        """
        registries = list(self.registries())
        held = [row for each in registries for row in each.held()]
        return stats(held, DISK, [persisted for each in registries for persisted in each.in_storages()])

    def registries(self) -> Iterator[Registry]:
        """Yield everybody's registry and those of sessions."""
        yield self._registry
        yield from self._sessions


class CacheResource:
    """The decorator for functions that return a thing to share: every caller gets the very same one."""

    def __init__(self) -> None:
        self._registry = Registry("cache_resource")
        self._sessions = SessionRegistries("cache_resource")

    @overload
    def __call__(self, func: Callable[P, R]) -> CachedFunc[P, R]: ...

    @overload
    def __call__(
        self,
        *,
        ttl: Ttl = None,
        max_entries: int | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        validate: Callable[[Any], bool] | None = None,
        hash_funcs: HashFuncs | None = None,
        on_release: Callable[[Any], object] | None = None,
        scope: Scope = "global",
        refresh_mode: RefreshMode = "foreground",
    ) -> Decorator: ...

    def __call__(
        self,
        func: Callable[P, R] | None = None,
        *,
        ttl: Ttl = None,
        max_entries: int | None = None,
        show_spinner: bool | str = True,
        show_time: bool = False,
        validate: Callable[[Any], bool] | None = None,
        hash_funcs: HashFuncs | None = None,
        on_release: Callable[[Any], object] | None = None,
        scope: Scope = "global",
        refresh_mode: RefreshMode = "foreground",
    ) -> CachedFunc[P, R] | Decorator:
        """Make a thing once, such as a connection or a model, and give it to every caller.

        It is shared by all apps and threads, and not copied: what one does to it, the others see.

        ttl, max_entries, hash_funcs
            As in `st.cache_data`.
        validate
            Is given the thing at each call; where it returns False, a new one is made.
        on_release
            Is given a thing that is not kept any longer.

        >>> @st.cache_resource
        ... def model(name):
        ...     return {"name": name}
        >>> st.write(model("small") is model("small"))
        """
        limits = _limits(ttl, scope, refresh_mode, max_entries)
        _refuse_async(validate=validate, on_release=on_release)
        return _decorate(func, Options(
            registry=self._sessions if scope == "session" else self._registry, store=_keep, limits=limits, show_spinner=show_spinner, show_time=show_time,
            hash_funcs=hash_funcs, validate=validate, on_release=on_release,
        ))  # fmt: skip

    def clear(self) -> None:
        """Let go of the things of all functions.

        >>> st.cache_resource.clear()
        """
        for each in self.registries():
            each.clear()

    def registries(self) -> Iterator[Registry]:
        """Yield everybody's registry and those of sessions."""
        yield self._registry
        yield from self._sessions


def _decorate(func: Callable[P, R] | None, options: Options) -> CachedFunc[P, R] | Decorator:
    if func is None:
        return partial(_cached, options=options)
    return _cached(func, options)


def _cached(func: Callable[P, R], options: Options) -> CachedFunc[P, R]:
    if inspect.isasyncgenfunction(func):
        raise StreamlitAPIException(
            f"`{func.__name__}()` is an async generator: what it yields can be had once. Cache a function that "
            "collects it and returns the list."
        )
    if not inspect.iscoroutinefunction(func):
        return CachedFunc(func, options)
    if options.limits.fresh is not None:
        detail = f"`{func.__name__}()` is async: a thread beside has no loop to await it in."
        raise StreamlitValueError("refresh_mode", ['"foreground"'], detail=detail)
    coroutine_function: Any = func
    return AsyncCachedFunc(coroutine_function, options)


def _store(function: Any, value: Any) -> Stored:
    """Return data as it is kept."""
    try:
        return store(value, function.__module__)
    except Exception as error:
        names = {(base.__module__.partition(".")[0], base.__qualname__) for base in type(value).__mro__}
        if not names.isdisjoint(QUERIES):
            raise UnevaluatedDataFrameError(function, value) from error
        raise UnserializableReturnValueError(function, value, error) from error


def _keep(function: Any, value: Any) -> Stored:
    return Kept(value)


def _limits(ttl: Ttl, scope: str, refresh_mode: str, max_entries: int | None, max_size: int | None = None) -> Limits:
    """Return what bounds a function's entries. A stale one is given out until it is twice as old as `ttl` says."""
    length = seconds(ttl)
    if scope not in {"global", "session"}:
        raise StreamlitValueError("scope", ["'global'", "'session'"])
    if refresh_mode not in {"foreground", "background"}:
        raise StreamlitValueError("refresh_mode", ["foreground", "background"])
    if refresh_mode == "foreground":
        return Limits(length, max_entries, max_size)
    if length is None:
        raise StreamlitMissingRequiredParameterError("ttl", detail='A background refresh needs one, such as "1h".')
    if length <= 0:
        raise StreamlitValueError("ttl", ["a length of time above 0"])
    return Limits(2 * length, max_entries, max_size, fresh=length)


def _storage(persist: Any, refresh_mode: str) -> Storage | None:
    if persist in (None, False):
        return None
    if refresh_mode == "background":
        raise StreamlitIncompatibleParametersError('refresh_mode="background"', f"persist={persist!r}")
    if persist in (True, "disk"):
        return DISK
    if isinstance(persist, str) and "://" in persist:
        return storage_at(persist)
    if isinstance(persist, str) or not isinstance(persist, Storage):
        raise StreamlitValueError("persist", ["'disk'", "None", "a URL", "a storage such as Disk(folder)"])
    return persist


def _refuse_async(**callbacks: Callable[..., Any] | None) -> None:
    for name, callback in callbacks.items():
        if inspect.iscoroutinefunction(callback):
            raise StreamlitAPIException(f"`{name}` must be a plain function: nobody would await it.")


DISK = Disk()
cache_data = CacheData()
cache_resource = CacheResource()
