"""Hypothesis: equal digests for equal values of equal types, and for no others."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as some

from jupyter_reactive.caching.digest import digest

from .alike_values import frames, grids, nested, polar, tables, typed, values


def check(found: list[Any]) -> None:
    """Check that as many digests as values are one, and no two of different ones."""
    both = {(typed(each), digest(each)) for each in found}
    assert len({one for one, _ in both}) == len(both) == len({other for _, other in both})


@settings(max_examples=150)
@given(some.lists(nested, min_size=2, max_size=8))
def test_digests_are_equal_if_and_only_if_values_and_types_are(found: list[Any]) -> None:
    check(found)


@settings(max_examples=60)
@given(some.lists(grids, min_size=2, max_size=8))
def test_arrays_have_equal_digests_if_and_only_if_type_shape_and_elements_are(found: list[Any]) -> None:
    check(found)


@settings(max_examples=40)
@given(some.lists(frames, min_size=2, max_size=5), some.lists(tables | polar, min_size=2, max_size=5))
def test_tables_have_equal_digests_if_and_only_if_types_names_and_cells_are(
    found: list[Any], others: list[Any]
) -> None:
    check(found + others)


@settings(max_examples=60)
@given(values)
def test_equal_values_made_anew_have_one_digest(value: Any) -> None:
    assert digest(value) == digest(deepcopy(value))
