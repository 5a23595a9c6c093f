"""Why a call misses, in words: what has changed, or what became of its result."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .arguments import Key
from .entries import Entries, Gone, Limits
from .persisted import Persisted
from .reads import Part, Reads

BECAME: dict[Gone, Callable[[Limits], str]] = {
    "expired": lambda limits: f"its result is older than {limits.ttl:g} s",
    "evicted": lambda limits: f"its result went when others came: {_bounds(limits)}",
    "cleared": lambda limits: "its result was cleared",
    "refused": lambda limits: "`validate` refused its result",
}


def reason(entries: Entries, key: Key, reads: Reads, latest: list[Part] | None, new: Iterable[str]) -> str | None:
    """Return why a call misses; None where the whole function is new. `new` are names of arguments."""
    if (became := entries.gone.get(key)) is not None:
        return BECAME[became](entries.limits)
    if latest is not None and latest != reads.parts:
        return f"{_listed(_changes(dict(latest), dict(reads.parts)))} changed"
    if len(entries) and (names := [f"`{name}`" for name in new]):
        return f"{_listed(names)} {'are' if len(names) > 1 else 'is'} new"
    return None


def told(
    entries: Entries,
    key: Key,
    reads: Reads,
    latest: list[Part] | None,
    new: list[str],
    persisted: Persisted | None = None,
) -> str:
    """Return all that there is to say of a call: whether it hits, why not, and what is not looked at."""
    if entries.get(key) is not None:
        said = "A hit: an equal call has been computed."
        if persisted is not None and key in persisted.withheld:
            said += " Its result holds a secret, so it is kept in memory alone."
    elif persisted is not None and persisted.get(key) is not None:
        said = f"A hit: an equal call's result is in {persisted.storage!r}."
    elif (why := reason(entries, key, reads, latest, new)) is not None:
        said = f"A miss: {why}."
    else:
        said = "A miss: nothing has been computed yet."
    return f"{said} Not looked at: {_listed(reads.left_out)}." if reads.left_out else said


def _changes(before: dict[str, bytes], now: dict[str, bytes]) -> list[str]:
    """Name the parts that differ, those that are there twice first: what came or went is their consequence."""
    edited = [label for label in now if label in before and before[label] != now[label]]
    return edited or [label for label in (*now, *before) if (label in now) != (label in before)]


def _bounds(limits: Limits) -> str:
    given = {"max_entries": limits.max_entries, "max_size": limits.max_size}
    return ", ".join(f"`{name}={value}`" for name, value in given.items() if value is not None)


def _listed(words: Iterable[str]) -> str:
    *most, last = words
    return f"{', '.join(most)} and {last}" if most else last
