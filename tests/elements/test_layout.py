"""Blocks: shares of columns, edges of containers, labels of tabs, and what is refused."""

from typing import Any

import numpy as np
import pytest

from jupyter_reactive.runtime import errors
from jupyter_reactive.schema.layout import Column, Columns, Tab, Tabs

from .recording import Recorder, value


@pytest.mark.parametrize(
    ("spec", "weights"), [(2, [0.5, 0.5]), ([2, 1, 1], [0.5, 0.25, 0.25]), ((0.3,), [1.0]), (np.int64(1), [1.0])]
)
def test_weights_add_up_to_one(spec: Any, weights: list[float]) -> None:
    st = Recorder()
    assert len(st.columns(spec)) == len(weights)
    assert [node.weight for node in st.nodes if isinstance(node, Column)] == weights
    assert isinstance(st.nodes[0], Columns)


@pytest.mark.parametrize(
    ("options", "border"), [({}, False), ({"height": 200}, True), ({"height": 200, "border": False}, False)]
)
def test_a_container_that_scrolls_has_an_edge(options: dict[str, Any], border: bool) -> None:
    st = Recorder()
    st.container(**options)
    assert st.last.border is border


def test_edges_and_defaults_are_taken_as_loosely_as_in_streamlit() -> None:
    st = Recorder()
    st.columns(1, border=1)  # type: ignore[arg-type]
    assert st.last.border is True
    st.tabs(["a"], default="")
    assert Tabs() in st.nodes
    st.space(True)
    assert st.last.size == 1


def test_tabs_are_children_in_their_order() -> None:
    st = Recorder()
    st.tabs(["a", "b"], default="b")
    assert st.nodes == [Tabs(default="b"), Tab(label="a"), Tab(label="b")]


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("st.columns(0)", errors.StreamlitInvalidColumnSpecError),
        ("st.columns([])", errors.StreamlitInvalidColumnSpecError),
        ("st.columns([1, 0])", errors.StreamlitInvalidColumnSpecError),
        ("st.columns([1, float('nan')])", errors.StreamlitInvalidColumnSpecError),
        ("st.columns('ab')", errors.StreamlitInvalidParameterTypeError),
        ("st.columns(['a'])", errors.StreamlitInvalidParameterTypeError),
        ("st.columns(2.5)", errors.StreamlitInvalidParameterTypeError),
        ("st.columns(2, gap='wide')", errors.StreamlitValueError),
        ("st.columns(2, gap=-1)", errors.StreamlitValueError),
        ("st.columns(2, vertical_alignment='distribute')", errors.StreamlitValueError),
        ("st.columns(2, width='content')", errors.StreamlitInvalidWidthError),
        ("st.container(height=0)", errors.StreamlitInvalidHeightError),
        ("st.container(height='auto')", errors.StreamlitInvalidHeightError),
        ("st.container(horizontal_alignment='top')", errors.StreamlitValueError),
        ("st.expander(None)", errors.StreamlitMissingRequiredParameterError),
        ("st.expander('x', icon='x')", errors.StreamlitAPIException),
        ("st.expander('x', type='x')", errors.StreamlitValueError),
        ("st.expander('x', on_change='x')", errors.StreamlitValueError),
        ("st.tabs([])", errors.StreamlitMissingRequiredParameterError),
        ("st.tabs([3])", errors.StreamlitInvalidParameterTypeError),
        ("st.tabs(['a'], default='b')", errors.StreamlitValueError),
    ],
)
def test_bad_argument_raises_streamlits_error(call: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        value(call)


@pytest.mark.parametrize("gap", [None, 0, 12, "xxsmall"])
def test_gap(gap: Any) -> None:
    st = Recorder()
    st.container(gap=gap)
    assert st.last.gap == gap
