"""Cached functions as a kernel that has just been started has them."""

from __future__ import annotations

from typing import Any

import jupyter_reactive as st
from jupyter_reactive.caching.cached_func import CachedFunc


def counted(storage: Any, value: Any = None, **options: Any) -> tuple[CachedFunc[[Any], Any], list[Any]]:
    """Return a cached function with nothing in memory, and the calls that computed."""
    calls: list[Any] = []

    def function(x: Any, _calls: Any = calls) -> Any:
        _calls.append(x)
        return {"x": x} if value is None else value

    st.cache_data._registry._entries.clear()  # what is in memory goes with a kernel
    return st.cache_data(persist=storage, **options)(function), calls
