"""The fragments of a session: functions that run again alone, and what each needs for that.

Knows neither how a fragment draws nor when one is run. A fragment lives as long as the run that
called it says so: the whole script, or the fragment around it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import Any

import msgspec

from .errors import StreamlitAPIException, StreamlitDuplicateElementKey
from .node import Node


class Fragment(msgspec.Struct, kw_only=True, eq=False):
    """One call of a fragment function: `again` repeats it, with the arguments it had."""

    id: str
    node: Node
    function: str
    key: str | None
    parent: str | None
    run: int
    page: str
    run_every: float | None
    again: Callable[[], Any]
    ticked: float = 0.0


class Fragments:
    """What a session's runs have called."""

    def __init__(self) -> None:
        self._fragments: dict[str, Fragment] = {}
        self._keys: dict[str, tuple[int, str]] = {}

    def register(self, fragment: Fragment) -> None:
        """Take in a call; two functions of one run cannot share a key."""
        if fragment.key is not None:
            claim = (fragment.run, fragment.function)
            run, function = self._keys.get(fragment.key, claim)
            if run == fragment.run and function != fragment.function:
                raise StreamlitDuplicateElementKey(fragment.key)
            self._keys[fragment.key] = claim
        self._fragments[fragment.id] = fragment

    def queue(self, scope: Iterable[str]) -> list[Fragment]:
        """Return those that are still there, but for what another of them calls anyway."""
        found = [self._fragments[each] for each in scope if each in self._fragments]
        ids = {each.id for each in found}
        return [each for each in found if ids.isdisjoint(self._ancestors(each))]

    def named(self, keys: Iterable[str]) -> tuple[str, ...]:
        """Return the calls of the fragments with these keys; raise StreamlitAPIException for others."""
        found: dict[str, None] = {}
        for key in keys:
            calls = [each.id for each in self._fragments.values() if each.key == key]
            if not calls:
                raise StreamlitAPIException(
                    f"st.rerun: no fragment with the key {key!r} has been drawn. "
                    f"Give the key in `@st.fragment(key={key!r})`, and call the function before."
                )
            found |= dict.fromkeys(calls)
        return tuple(found)

    def is_due(self, node: int) -> str | None:
        """Return the fragment of a node whose time has come; several views may have noticed."""
        fragment = next((each for each in self._fragments.values() if each.node.id == node), None)
        now = monotonic()
        if fragment is None or not fragment.run_every or now - fragment.ticked < fragment.run_every * EARLY:
            return None
        fragment.ticked = now
        return fragment.id

    def get(self, identity: str | None) -> Fragment | None:
        return self._fragments.get(identity or "")

    def forget_uncalled(self, run: int, ran: Iterable[str] | None) -> None:
        """Forget what a run did not call: the whole script, or the fragments that `ran`."""
        around = None if ran is None else set(ran)
        self._fragments = {
            each.id: each
            for each in self._fragments.values()
            if each.run == run or (around is not None and around.isdisjoint(self._ancestors(each)))
        }

    def within(self, scope: Iterable[str]) -> set[str]:
        """Return the ids of `scope` and of all that was called in them."""
        around = set(scope)
        return around | {each.id for each in self._fragments.values() if not around.isdisjoint(self._ancestors(each))}

    def _ancestors(self, fragment: Fragment) -> set[str]:
        found: set[str] = set()
        parent = fragment.parent
        while parent is not None and parent not in found:
            found.add(parent)
            around = self._fragments.get(parent)
            parent = around.parent if around else None
        return found


EARLY = 0.75

_current: ContextVar[Fragment | None] = ContextVar("jupyter_reactive_fragment", default=None)


def current_fragment() -> Fragment | None:
    """Return the fragment that the calling code is in."""
    return _current.get()


@contextmanager
def inside(fragment: Fragment | None) -> Iterator[None]:
    """Make the code of a `with` block part of a fragment."""
    token = _current.set(fragment)
    try:
        yield
    finally:
        _current.reset(token)
