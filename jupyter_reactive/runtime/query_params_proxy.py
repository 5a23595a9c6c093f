"""`st.query_params` as scripts have it: a mapping whose items are attributes too."""

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any

from .query_params import QueryParams


class QueryParamsProxy(MutableMapping[str, str]):
    """The parameters of the session that asks. A value is text; `get_all` gives a repeated one's texts."""

    def __init__(self, current: Callable[[], QueryParams]) -> None:
        object.__setattr__(self, "_current", current)

    def _params(self) -> QueryParams:
        params: QueryParams = object.__getattribute__(self, "_current")()
        return params

    def __getitem__(self, key: str) -> str:
        return self._params()[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self._params()[key] = value

    def __delitem__(self, key: str) -> None:
        del self._params()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._params())

    def __len__(self) -> int:
        return len(self._params())

    def __contains__(self, key: object) -> bool:
        return key in self._params()

    def __str__(self) -> str:
        return str(self._params())

    __repr__ = __str__

    def __getattr__(self, key: str) -> str:
        try:
            return self._params()[key]
        except KeyError:
            raise AttributeError(f'st.query_params has no attribute "{key}".') from None

    def __setattr__(self, key: str, value: Any) -> None:
        self[key] = value

    def __delattr__(self, key: str) -> None:
        try:
            del self[key]
        except KeyError:
            raise AttributeError(f'st.query_params has no attribute "{key}".') from None

    def get_all(self, key: str) -> list[str]:
        """Return every text of a parameter, none if it is not there.

        >>> st.query_params.tag = ["a", "b"]
        >>> st.write(st.query_params.get_all("tag"))
        """
        return self._params().get_all(key)

    def update(self, params: Any = (), /, **kwds: Any) -> None:
        """Set several parameters at once; a value is text, a number, or a list of them."""
        self._params().update(params, **kwds)

    def clear(self) -> None:
        """Remove all parameters."""
        self._params().clear()

    def to_dict(self) -> dict[str, str]:
        """Return a plain copy: the last text of each parameter."""
        return self._params().to_dict()

    def from_dict(self, params: Any) -> None:
        """Set these parameters and no others."""
        self._params().from_dict(params)
