"""st.space, skeleton, grid and bottom."""

from __future__ import annotations

from typing import Any

import pytest

from jupyter_reactive.runtime import errors

from ..conftest import WAIT, OpenApp
from .recording import Recorder, value


@pytest.mark.parametrize("size", ["stretch", "xxsmall", "small", "xxlarge", 1, 300])
def test_space_of_a_size(size: Any) -> None:
    st = Recorder()
    st.space(size)
    assert st.last.size == size


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("st.space('tiny')", errors.StreamlitValueError),
        ("st.space(0)", errors.StreamlitValueError),
        ("st.space(1.5)", errors.StreamlitValueError),
        ("st.skeleton(0)", errors.StreamlitInvalidHeightError),
        ("st.skeleton('content')", errors.StreamlitInvalidHeightError),
        ("st.skeleton(width='content')", errors.StreamlitInvalidWidthError),
        ("st.grid('many')", errors.StreamlitValueError),
        ("st.grid(2.5)", errors.StreamlitInvalidParameterTypeError),
        ("st.grid(True)", errors.StreamlitInvalidParameterTypeError),
        ("st.grid(0)", errors.StreamlitValueOutOfRangeError),
        ("st.grid(25)", errors.StreamlitValueOutOfRangeError),
        ("st.grid(wrap=False)", errors.StreamlitIncompatibleParametersError),
        ("st.grid(2, wrap=1)", errors.StreamlitValueError),
        ("st.grid(2, min_column_width=0)", errors.StreamlitValueError),
        ("st.grid(2, gap=('small',))", errors.StreamlitValueError),
        ("st.grid(2, gap='wide')", errors.StreamlitValueError),
        ("st.grid(2, row_height='auto')", errors.StreamlitValueError),
        ("st.grid(2, border=None)", errors.StreamlitInvalidParameterTypeError),
        ("st.grid(2, vertical_alignment='distribute')", errors.StreamlitValueError),
        ("st.grid(2, width='content')", errors.StreamlitInvalidWidthError),
    ],
)
def test_bad_argument_raises_streamlits_error(call: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        value(call)


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("st.grid(2).cell(column_span=3)", "StreamlitValueOutOfRangeError"),
        ("st.grid(2).cell(column_span='both')", "StreamlitValueError"),
        ("st.grid(2).cell(row_span=0)", "StreamlitValueError"),
        ("st.grid(2).cell(row_span='all')", "StreamlitValueError"),
        ("st.grid(2).cell(column_span=1.0)", "StreamlitInvalidParameterTypeError"),
        ("st.grid(key='k')\nst.grid(key='k')", "StreamlitDuplicateElementKey"),
        ("with st.sidebar:\n    st.bottom.text('x')", "StreamlitInvalidLayoutContextError"),
        ("with st.sidebar:\n    with st.bottom:\n        st.text('x')", "StreamlitInvalidLayoutContextError"),
        ("@st.dialog('d')\ndef d():\n    st.bottom.text('x')\nd()", "StreamlitInvalidLayoutContextError"),
    ],
)
def test_what_cannot_be_is_an_error(call: str, error: str, open_app: OpenApp) -> None:
    assert [each["name"] for each in open_app(call).find("exception")] == [error]


def test_the_gap_of_a_grid_is_one_or_a_pair() -> None:
    st = Recorder()
    st.grid(gap=("large", None))
    assert (st.last.row_gap, st.last.column_gap) == ("large", None)
    st.grid(gap=7)
    assert (st.last.row_gap, st.last.column_gap) == (7, 7)


def test_cells_stand_among_elements_in_their_order(open_app: OpenApp) -> None:
    view = open_app(
        "grid = st.grid(3)\ngrid.text('a')\ncell = grid.cell(column_span=2)\ngrid.text('c')\n"
        "cell.text('b')\ncell.text('b2')"
    )
    (cell,) = view.nodes_of("grid_cell")
    (grid,) = view.nodes_of("grid")
    assert grid.children.index(cell.id) == 1
    assert (len(grid.children), len(cell.children)) == (3, 2)
    assert [each["body"] for each in view.find("text")] == ["a", "b", "b2", "c"]


def test_what_is_drawn_on_a_skeleton_takes_its_place(open_app: OpenApp) -> None:
    view = open_app("place = st.skeleton(100)\nst.text('below')\nplace.text('here')\nplace.text('there')")
    assert [each["body"] for each in view.find("text")] == ["there", "below"]


def test_a_skeleton_is_gone_at_the_end_of_its_block(open_app: OpenApp) -> None:
    script = "with st.skeleton() as place:\n    seen.append([n.kind.__name__ for n in tree()])\n    st.text('beside')"
    seen: list[list[str]] = []
    view = open_app(
        "from jupyter_reactive.runtime.script_run_context import current_run\n"
        "def tree():\n    return current_run().outbound.tree.nodes.values()\n" + script + "\nst.button('again')",
        seen=seen,
    )
    view.set(view.widget("again"), True)
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert view.find("skeleton") == []
    assert ["Skeleton" in each for each in seen] == [True, True]
    assert [each["body"] for each in view.find("text")] == ["beside"]


def test_what_was_drawn_on_a_skeleton_outlives_its_block(open_app: OpenApp) -> None:
    view = open_app("with st.skeleton() as place:\n    place.text('drawn')")
    assert [each["body"] for each in view.find("text")] == ["drawn"]


def test_bottom_stands_below_all_that_is_drawn_later(open_app: OpenApp) -> None:
    view = open_app("st.bottom.text('low')\nwith st.bottom:\n    st.text('lower')\nst.text('main')")
    assert [str(each).count("low") for each in (view.outline(), view.outline("bottom"))] != [0, 0]
    assert "main" in str(view.outline())
    assert "lower" in str(view.outline("bottom"))
