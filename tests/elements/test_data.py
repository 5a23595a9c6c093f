"""JSON that browsers read, the arithmetic of metrics, and the checks of tables."""

import json
from collections import OrderedDict, UserDict, namedtuple
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some

from jupyter_reactive.elements.json_text import json_text
from jupyter_reactive.runtime import errors

from .recording import Recorder, value

Pair = namedtuple("Pair", "left right")  # noqa: PYI024 - the plain kind is what is tested
JSON = some.recursive(
    some.one_of(
        some.none(), some.booleans(), some.integers(), some.floats(allow_nan=False, allow_infinity=False), some.text()
    ),
    lambda inner: some.one_of(
        some.lists(inner, max_size=3), some.dictionaries(some.text(max_size=3), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(some.one_of(some.lists(JSON, max_size=3), some.dictionaries(some.text(), JSON, max_size=3)))
def test_json_stays_what_it_is(value: Any) -> None:
    assert json.loads(json_text(value)) == value


@given(some.recursive(
    some.one_of(some.floats(), some.binary(), some.complex_numbers(), some.dates()),
    lambda inner: some.one_of(
        some.lists(inner), some.tuples(inner), some.sets(some.integers()),
        some.dictionaries(some.one_of(some.integers(), some.floats(), some.tuples(some.integers()), some.none()), inner),
    ),
))  # fmt: skip
def test_anything_becomes_json_without_odd_words(value: Any) -> None:
    json.loads(json_text(value), parse_constant=pytest.fail)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ('{"a": 1}', {"a": 1}),
        ("{bad", "{bad"),
        ("NaN", "NaN"),
        ([float("nan"), float("-inf")], ["NaN", "-Infinity"]),
        ({(1, 2): 3, None: 4, 5: 6}, {"(1, 2)": 3, "null": 4, "5": 6}),
        ({"a": {1}}, {"a": [1]}),
        (Pair(1, 2), {"left": 1, "right": 2}),
        (OrderedDict(a=1), {"a": 1}),
        (UserDict(a=1), {"a": 1}),
        (map(str, [1]), ["1"]),
        ({"a": 1}.keys(), ["a"]),
        ({"a": np.arange(2), "b": np.float64(1.5)}, {"a": [0, 1], "b": 1.5}),
        (np.int64, "<class 'numpy.int64'>"),
    ],
)
def test_containers_are_opened(value: Any, expected: Any) -> None:
    assert json.loads(json_text(value)) == expected


def test_a_list_that_holds_itself_ends() -> None:
    inside: list[Any] = [1]
    inside.append(inside)
    assert json.loads(json_text(inside)) == [1, "<this list again>"]


@pytest.mark.parametrize(
    ("delta", "options", "expected"),
    [
        (None, {}, ("none", "off", "gray")),
        (2, {}, ("up", "up", "green")),
        (-2.5, {}, ("down", "down", "red")),
        ("  -2 km", {}, ("down", "down", "red")),
        ("+5", {}, ("up", "up", "green")),
        (0, {}, ("none", "off", "gray")),
        ("", {}, ("none", "off", "gray")),
        (-2, {"delta_color": "inverse"}, ("down", "down", "green")),
        (2, {"delta_color": "off"}, ("up", "up", "gray")),
        (2, {"delta_color": "blue"}, ("up", "up", "blue")),
        (2, {"delta_arrow": "down"}, ("up", "down", "green")),
        (2, {"delta_arrow": "off"}, ("up", "off", "green")),
        (np.float64(-1), {}, ("down", "down", "red")),
    ],
)
def test_delta_says_where_it_went(delta: Any, options: dict[str, Any], expected: tuple[str, str, str]) -> None:
    st = Recorder()
    st.metric("x", 1, delta, **options)
    assert (st.last.delta_sign, st.last.delta_arrow, st.last.delta_color) == expected


@pytest.mark.parametrize(("value", "text"), [(None, "—"), (3.25, "3.25"), (np.float64(2.5), "2.5"), ("  x ", "x")])
def test_value_of_a_metric_is_text(value: Any, text: str) -> None:
    st = Recorder()
    st.metric("x", value)
    assert st.last.value == text


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("st.metric('x', [1])", errors.StreamlitInvalidParameterTypeError),
        ("st.metric('x', 1, object())", errors.StreamlitInvalidParameterTypeError),
        ("st.metric('x', 1, delta_color='pink')", errors.StreamlitValueError),
        ("st.metric('x', 1, delta_arrow='left')", errors.StreamlitValueError),
        ("st.metric('x', 1, chart_data=['a'])", errors.StreamlitAPIException),
        ("st.metric('x', 1, height='auto')", errors.StreamlitInvalidHeightError),
        ("st.json({}, expanded='x')", errors.StreamlitInvalidParameterTypeError),
        ("st.table([1], border='x')", errors.StreamlitValueError),
        ("st.table(5)", errors.StreamlitDataframeConversionError),
        ("st.dataframe([1], height='tall')", errors.StreamlitInvalidHeightError),
        ("st.dataframe([1], row_height=0)", errors.StreamlitValueError),
        ("st.dataframe([1], on_select='x')", errors.StreamlitValueError),
        ("st.dataframe([1], on_select='rerun', selection_mode='x')", errors.StreamlitValueError),
        (
            "st.dataframe([1], on_select='rerun', selection_mode=['multi-row', 'single-row'])",
            errors.StreamlitIncompatibleParametersError,
        ),
        ("st.dataframe([1], selection_default={})", errors.StreamlitIncompatibleParametersError),
    ],
)
def test_bad_argument_raises_streamlits_error(call: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        value(call)


def test_selection_is_empty_until_views_send_one() -> None:
    assert Recorder().dataframe([1], on_select="rerun").selection.rows == []


def test_one_column_may_be_named_without_a_list() -> None:
    st = Recorder()
    st.dataframe({"a": [1], "b": [2]}, column_order="b")
    assert st.last.column_order == ("b",)
