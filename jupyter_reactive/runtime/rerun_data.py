"""What a run starts from, and how two requests for one become one."""

from msgspec import Struct

from .widgets import Json

Scope = tuple[str, ...] | None
"""What a run runs: these fragments, in this order; None is the whole script."""


class Accepted(Struct, frozen=True):
    """A widget's new wire value, as it was taken."""

    value: Json
    revision: int


class RerunData(Struct):
    """What the next run starts from: widget values and presses by widget id, oldest first.

    `query` is all query parameters as a person wrote them, None if they stay, and `page` the page to
    go to. `by_widgets` says that nothing but widgets asks for it: their callbacks may choose another
    scope.
    """

    values: dict[str, Accepted] = {}
    presses: dict[str, Accepted] = {}
    query: str | None = None
    page: str | None = None
    scope: Scope = None
    by_widgets: bool = False

    def absorb(self, newer: "RerunData") -> None:
        """Take in a newer request; a widget that changed again moves to the end."""
        for name, value in newer.values.items():
            self.values.pop(name, None)
            self.values[name] = value
        self.presses.update(newer.presses)
        self.query = self.query if newer.query is None else newer.query
        self.page = self.page if newer.page is None else newer.page
        self.scope = united(self.scope, newer.scope)
        self.by_widgets = self.by_widgets and newer.by_widgets


def united(one: Scope, other: Scope) -> Scope:
    """Return what covers both: the whole script swallows fragments."""
    return None if one is None or other is None else tuple(dict.fromkeys((*one, *other)))
