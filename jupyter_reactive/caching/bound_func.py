"""A cached method, as it is found on an object."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .cached_func import CachedFunc


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
