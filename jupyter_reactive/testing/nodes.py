"""What every place on the page of an AppTest has."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NoReturn, Self

import msgspec

from .client import AppTestError
from .page import Placed

if TYPE_CHECKING:
    from .app_test import AppTest
    from .blocks import ElementTree

# What Streamlit says where nothing was given.
UNSET: dict[str, Any] = {
    **dict.fromkeys(("anchor", "delta", "help", "icon", "placeholder", "text"), ""),
    **dict.fromkeys(("max_chars", "max_selections"), 0),
}
VERBS = frozenset({"set_value", "click"})


class Node:
    """A place on the page. The fields of the struct that was drawn there are attributes:
    `at.metric[0].label`; `element` is that struct.
    """

    def __init__(self, app: AppTest, placed: Placed) -> None:
        self._app = app
        self._placed = placed

    @property
    def element(self) -> Any:
        """The struct of `jupyter_reactive.schema` that was drawn."""
        return self._placed.element

    @property
    def proto(self) -> Any:
        """Streamlit's name of `element`."""
        return self._placed.element

    @property
    def root(self) -> ElementTree:
        """The whole page."""
        return self._app._tree

    @property
    def type(self) -> str:
        return self._placed.type

    @property
    def key(self) -> str | None:
        return self._placed.key

    def run(self, *, timeout: float | None = None) -> AppTest:
        """Run the app again, with all that was done to widgets since the last run."""
        return self._app.run(timeout=timeout)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name in VERBS:
            return lambda *_, **__: self._cannot(name)
        value = getattr(self._placed.element, name)
        return UNSET.get(name) if value is None else value

    def _cannot(self, verb: str) -> NoReturn:
        raise AppTestError(f"{self!r} cannot be used by {verb}(): it has no such verb, or can only be read.")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._placed.element.__struct_fields__]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and self._placed is other._placed

    def __hash__(self) -> int:
        return hash(self._placed)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(self._told())})"

    def _told(self) -> Iterator[str]:
        """Yield what a person wants to see of it: its key, and the fields that were given."""
        if self.key is not None:
            yield f"key={self.key!r}"
        for field in msgspec.structs.fields(self.element):
            value = getattr(self.element, field.name)
            if value != field.default and field.name != "key":
                yield f"{field.name}={value!r}"


class Element(Node):
    """What is not a block. Its value is what it says, or for a widget what it is set to."""

    def __iter__(self) -> Iterator[Self]:
        yield self

    @property
    def value(self) -> Any:
        """The text that it shows, where it has one."""
        names = ("value", "body", "text", "label")
        return next((getattr(self.element, name) for name in names if hasattr(self.element, name)), None)


class UnknownElement(Element):
    """An element without a class of its own here: its fields are attributes all the same."""
