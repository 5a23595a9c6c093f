"""A list of elements of one type, found by index or by key."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Generic, TypeVar, overload

from .page import Placed

N_co = TypeVar("N_co", covariant=True)


class ElementList(Sequence[N_co], Generic[N_co]):
    """What an accessor of AppTest gives: `at.slider[0]`, `at.slider(key="age")`, `at.slider.values`."""

    def __init__(self, wrap: Callable[[Placed], N_co], found: Sequence[Placed]) -> None:
        self._wrap = wrap
        self._found = found

    def __call__(self, key: str | int) -> N_co:
        """Return the element of a key, or raise KeyError."""
        for each in self._found:
            if each.key == str(key):
                return self._wrap(each)
        raise KeyError(key)

    @overload
    def __getitem__(self, index: int) -> N_co: ...

    @overload
    def __getitem__(self, index: slice) -> ElementList[N_co]: ...

    def __getitem__(self, index: int | slice) -> N_co | ElementList[N_co]:
        if isinstance(index, slice):
            return ElementList(self._wrap, self._found[index])
        return self._wrap(self._found[index])

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[N_co]:
        return map(self._wrap, self._found)

    @property
    def len(self) -> int:
        return len(self._found)

    @property
    def values(self) -> list[Any]:
        """The values of all, in order."""
        return [each.value for each in self]  # type: ignore[attr-defined]  # blocks have none, as in Streamlit

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ElementList | list) and list(self) == list(other)

    def __hash__(self) -> int:
        return hash(tuple(self._found))

    def __repr__(self) -> str:
        return f"ElementList({list(self)!r})"
