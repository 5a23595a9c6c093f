"""What everything on a page says of itself, held against what Streamlit's AppTest says of the same page."""

from __future__ import annotations

import dataclasses
import datetime
import inspect
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from jupyter_reactive.testing import AppTest

PAGE = (Path(__file__).parent / "page.py").read_text("utf-8")
INTERNAL = {"proto", "root", "id", "data_type", "children"}
# The colour by its name rather than a number; a function of ours that does the same; other names of files.
DIFFERENT = {"color", "format_func", "stack_trace"}


@cache
def pages() -> tuple[list[Any], list[Any]]:
    """Return what stands on the page of each library, as a person reads."""
    theirs = pytest.importorskip("streamlit.testing.v1").AppTest
    return tuple([node for part in _parts(kind) for node in part] for kind in (AppTest, theirs))


def _parts(kind: Any) -> tuple[Any, Any]:
    at = kind.from_string(PAGE, default_timeout=60).run()
    return at.main, at.sidebar


def names(node: Any) -> set[str]:
    """Return the names of what a node of Streamlit's says of itself."""
    fields = {field.name for field in dataclasses.fields(node)}
    properties = {name for name, _ in inspect.getmembers(type(node), lambda member: isinstance(member, property))}
    return {name for name in fields | properties - accessors() if not name.startswith("_")} - INTERNAL


@cache
def accessors() -> set[str]:
    block = pytest.importorskip("streamlit.testing.v1.element_tree").Block
    found = inspect.getmembers(block, lambda member: isinstance(member, property))
    return {name for name, _ in found} - {"key"}


pytestmark = pytest.mark.filterwarnings("ignore")  # Streamlit's own


def test_the_page_has_the_same_elements_in_the_same_order() -> None:
    ours, theirs = pages()
    assert [(type(node).__name__, node.type) for node in ours] == [(type(node).__name__, node.type) for node in theirs]


def test_each_says_the_same_of_itself() -> None:
    differ = [
        (node.type, name, said(mine, name), getattr(node, name))
        for mine, node in zip(*pages(), strict=True)
        for name in sorted(names(node) - DIFFERENT)
        if not same(said(mine, name), getattr(node, name))
    ]
    assert [each for each in differ if not is_moment(each[2])] == []


def said(node: Any, name: str) -> Any:
    try:
        return getattr(node, name)
    except AttributeError as error:
        return error


def same(ours: Any, theirs: Any) -> bool:
    return ours.equals(theirs) if isinstance(ours, pd.DataFrame) else bool(ours == theirs)


def is_moment(value: Any) -> bool:
    """Say whether it is the end of a slider of moments, for which Streamlit has a number of microseconds."""
    return isinstance(value, datetime.date)


def test_the_differences_are_still_there() -> None:
    ours = AppTest.from_string(PAGE, default_timeout=60).run()
    assert ours.metric[0].color == "red"
    assert ours.slider[2].max == datetime.date(2020, 2, 1)
    assert (ours.selectbox[0].format_func(3), ours.radio[0].format_func("y")) == ("3", "y")
    assert "raise RuntimeError" in ours.exception[-1].stack_trace[0]
