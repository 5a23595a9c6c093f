"""Fourteen pairs of arguments of which Streamlit 1.67 gives the second one the first one's result; here each has its own."""

from __future__ import annotations

import datetime
import zoneinfo
from typing import Any

import numpy as np
import pandas as pd
import pytest

import jupyter_reactive as st

NOON = datetime.datetime(2024, 1, 1, 12, tzinfo=datetime.UTC)
ROWS, CELLS = 60_000, 1_000_000


def unsampled_rows() -> tuple[Any, Any]:
    """Return frames that differ wherever Streamlit does not look."""
    zeros = pd.DataFrame({"x": np.zeros(ROWS)})
    ones = pd.DataFrame({"x": np.ones(ROWS)})
    ones.loc[zeros.sample(n=10_000, random_state=0).index, "x"] = 0.0
    return zeros, ones


def unsampled_cells() -> tuple[Any, Any]:
    numbers, others = np.arange(float(CELLS)), np.full(CELLS, -1.0)
    looked_at = np.random.RandomState(0).choice(CELLS, size=100_000)
    others[looked_at] = numbers[looked_at]
    return numbers, others


def pixel() -> tuple[Any, Any]:
    one, other = np.zeros((2, 1000, 1000, 3), "u1")
    other[500, 500] = 255
    return one, other


def with_attrs(value: int) -> pd.DataFrame:
    frame = pd.DataFrame({"x": [1]})
    frame.attrs["k"] = value
    return frame


WRONG_HITS: dict[str, tuple[Any, Any]] = {
    "rows of a frame": unsampled_rows(),
    "cells of an array": unsampled_cells(),
    "a pixel": pixel(),
    "the name of a series": (pd.Series([1, 2], name="a"), pd.Series([1, 2], name="b")),
    "the name of a frame's index": tuple(pd.DataFrame({"x": [1]}, index=pd.Index([1], name=name)) for name in "ab"),
    "the attrs of a frame": (with_attrs(1), with_attrs(2)),
    "the name of a frame's columns": tuple(pd.DataFrame([[1]], columns=pd.Index(["x"], name=name)) for name in "ab"),
    "categories": tuple(pd.DataFrame({"a": pd.Categorical(["x"], categories=["x", name])}) for name in "yz"),
    "an int or a float": ([[1], [1.0]], [[1], [1]]),
    "an int or a bool": ([[1], [True]], [[1], [1]]),
    "the sign of zero": ([(0.0,), (-0.0,)], [(0.0,), (0.0,)]),
    "a separator inside": (["a", "b"], ["astr:b"]),
    "classes of one name": (type("K", (), {"v": 1}), type("K", (), {"v": 2})),
    "the zone of an instant": (NOON, NOON.astimezone(zoneinfo.ZoneInfo("Europe/London"))),
}  # fmt: skip


@pytest.mark.parametrize("differing_in", WRONG_HITS)
def test_no_call_gets_the_result_of_one_with_other_arguments(differing_in: str) -> None:
    calls: list[int] = []

    @st.cache_data
    def count(value: Any) -> int:
        calls.append(1)
        return len(calls)

    one, other = WRONG_HITS[differing_in]
    assert [count(one), count(other), count(one), count(other)] == [1, 2, 1, 2]
