"""What charts are drawn from, and what their specifications say."""

import io
import json
from typing import Any

import altair as alt
import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
import pyarrow as pa
import pytest
import vl_convert
from PIL import Image

from jupyter_reactive.elements.css_colors import css_color
from jupyter_reactive.runtime import errors

from .recording import Recorder, run

mpl.use("agg")
FRAME = pd.DataFrame(
    {"a": [3, 1, 2], "b": [1.5, 2.5, 3.5], "c": ["x", "y", "x"], "d": pd.date_range("2020", periods=3)}
)
WIDE = pd.DataFrame({"a": [0, 2, 4], "b": [1, 3, 5]})


def spec(call: str) -> dict[str, Any]:
    """Return the specification of a call: of a line chart, its line."""
    made = drawn(call)[0]
    return {**made, **made["layer"][0]} if "layer" in made else made


def drawn(call: str) -> tuple[dict[str, Any], dict[str, dict[str, list[Any]]]]:
    """Return the specification of a call, and its datasets as columns."""
    st = run(call, FRAME=FRAME, WIDE=WIDE, pd=pd, np=np, alt=alt)
    tables = {name: pa.ipc.open_stream(st.media[blob.hash]).read_all() for name, blob in st.last.datasets.items()}
    return json.loads(st.last.spec), {name: table.to_pydict() for name, table in tables.items()}


def data(call: str) -> dict[str, list[Any]]:
    return drawn(call)[1]["data"]


def test_wide_columns_become_one_beside_their_names() -> None:
    assert data("st.line_chart(WIDE)") == {
        "x": [0, 1, 2, 0, 1, 2], "y": [0, 2, 4, 1, 3, 5], "color": ["a", "a", "a", "b", "b", "b"],
    }  # fmt: skip


def test_one_column_stays_as_it_is() -> None:
    assert data("st.line_chart(FRAME, x='d', y='b')") == {"x": list(FRAME["d"]), "y": [1.5, 2.5, 3.5]}


def test_a_column_that_is_x_is_not_y_too() -> None:
    assert data("st.line_chart(WIDE, x='a', y=['a', 'b'])") == {"x": [0, 2, 4], "y": [1, 3, 5]}


def test_lists_without_an_index_count_their_rows() -> None:
    assert data("st.line_chart([5, 7])") == {"x": [0, 1], "y": [5, 7]}


def test_numbers_and_text_in_one_chart_become_text() -> None:
    assert data("st.bar_chart(pd.DataFrame({'a': [1], 't': ['u']}))")["y"] == ["1", "u"]


def test_colour_column_with_several_y_keeps_the_series_apart() -> None:
    made, tables = drawn("st.line_chart(FRAME, x='a', y=['a', 'b'], color='c')")
    assert tables["data"]["color"] == ["x", "y", "x"]
    assert "detail" not in made["layer"][0]["encoding"]
    made, tables = drawn("st.scatter_chart(FRAME, x='d', y=['a', 'b'], color='c')")
    assert tables["data"]["detail"] == ["a"] * 3 + ["b"] * 3
    assert made["encoding"]["detail"] == {"field": "detail", "type": "nominal"}


@pytest.mark.parametrize(
    ("column", "kind"), [("a", "quantitative"), ("b", "quantitative"), ("c", "nominal"), ("d", "temporal")]
)
def test_scale_follows_the_type_of_the_column(column: str, kind: str) -> None:
    assert spec(f"st.line_chart(FRAME, x={column!r}, y='b')")["encoding"]["x"]["type"] == kind


def test_ordered_category_is_ordinal_in_its_order() -> None:
    call = "st.line_chart(pd.DataFrame({'x': pd.Categorical(['lo'], ['lo', 'hi'], True), 'y': [1]}), x='x', y='y')"
    encoded = spec(call)["encoding"]["x"]
    assert (encoded["type"], encoded["sort"]) == ("ordinal", ["lo", "hi"])


def test_bars_stand_at_places_except_in_time() -> None:
    assert spec("st.bar_chart(WIDE)")["encoding"]["x"]["type"] == "ordinal"
    assert spec("st.bar_chart(FRAME, x='d', y='b')")["encoding"]["x"]["type"] == "temporal"


def test_horizontal_bars_change_the_axes() -> None:
    encoded = spec("st.bar_chart(FRAME, x='c', y='b', horizontal=True)")["encoding"]
    assert (encoded["x"]["field"], encoded["y"]["field"]) == ("y", "x")


@pytest.mark.parametrize(
    ("sort", "encoded"),
    [
        (False, None),
        ("b", {"field": "sort", "order": "ascending"}),
        ("-b", {"field": "sort", "order": "descending"}),
    ],
)
def test_bars_are_sorted(sort: Any, encoded: Any) -> None:
    assert spec(f"st.bar_chart(FRAME, x='c', y='b', sort={sort!r})")["encoding"]["x"]["sort"] == encoded


@pytest.mark.parametrize(
    ("call", "stack", "others"),
    [
        ("st.bar_chart(WIDE)", "none", set()),
        ("st.bar_chart(WIDE, stack=False)", False, {"xOffset"}),
        ("st.bar_chart(WIDE, stack=False, horizontal=True)", False, {"yOffset"}),
        ("st.bar_chart(WIDE, stack='layered')", False, {"opacity"}),
        ("st.bar_chart(WIDE, stack='normalize')", "normalize", set()),
        ("st.area_chart(WIDE)", False, {"opacity"}),
        ("st.area_chart(WIDE, stack='center')", "center", {"opacity"}),
        ("st.area_chart(WIDE, y='a')", False, set()),
    ],
)
def test_series_share_their_place(call: str, stack: Any, others: set[str]) -> None:
    encoded = spec(call)["encoding"]
    values = encoded["x"] if encoded["x"]["field"] == "y" else encoded["y"]
    assert (values.get("stack", "none"), {*encoded} & {"xOffset", "yOffset", "opacity"}) == (stack, others)


def test_colours_are_given_in_the_order_of_the_columns() -> None:
    scale = spec("st.line_chart(WIDE, color=['#f00', (0, 255, 0)])")["encoding"]["color"]["scale"]
    assert scale == {"domain": ["a", "b"], "range": ["#f00", "rgb(0, 255, 0)"]}


def test_one_colour_is_a_value() -> None:
    assert spec("st.line_chart(FRAME, x='a', y='b', color='red')")["encoding"]["color"] == {"value": "red"}


def test_column_of_colours_is_used_as_it_is() -> None:
    call = "st.line_chart(pd.DataFrame({'y': [1, 2], 'c': [(255, 0, 0), (0, 0, 255)]}), y='y', color='c')"
    assert spec(call)["encoding"]["color"]["scale"]["range"] == ["rgb(255, 0, 0)", "rgb(0, 0, 255)"]


@pytest.mark.parametrize(
    ("given", "css"),
    [
        ("#abc", "#abc"),
        ((255, 170, 0), "rgb(255, 170, 0)"),
        ((1.0, 0.5, 0.0), "rgb(255, 128, 0)"),
        ([1, 2, 3, 0.5], "rgba(1, 2, 3, 0.5)"),
    ],
)
def test_colours_become_css(given: Any, css: str) -> None:
    assert css_color(given) == css


def test_titles_are_the_scripts_names_and_need_no_escaping() -> None:
    encoded = spec("st.line_chart(pd.DataFrame({'a.b': [1], 'c[d]': [2]}), x='a.b', y='c[d]')")["encoding"]
    assert (encoded["x"]["field"], encoded["x"]["title"], encoded["y"]["title"]) == ("x", "a.b", "c[d]")
    assert [each["title"] for each in encoded["tooltip"]] == ["a.b", "c[d]"]


def test_labels_replace_titles() -> None:
    encoded = spec("st.line_chart(WIDE, x_label='X', y_label='Y')")["encoding"]
    assert (encoded["x"]["title"], encoded["y"]["title"]) == ("X", "Y")


def test_specification_stays_when_only_the_data_changes() -> None:
    assert drawn("st.line_chart(WIDE)")[0] == drawn("st.line_chart(WIDE * 2)")[0]


@pytest.mark.parametrize(
    "call",
    [
        "st.line_chart(WIDE)", "st.line_chart(None)", "st.line_chart([])", "st.area_chart(WIDE, stack=True)",
        "st.bar_chart(FRAME, x='c', y=['a', 'b'], sort='-b', horizontal=True)",
        "st.scatter_chart(FRAME, x='a', y='b', color='c', size='b')", "st.scatter_chart(WIDE, size=9)",
        "st.line_chart(FRAME.set_index('d')[['a', 'b']])",
    ],
)  # fmt: skip
def test_vega_lite_accepts_the_specification(call: str) -> None:
    made, tables = drawn(call)
    columns = tables["data"]
    rows = [dict(zip(columns, map(str, row), strict=True)) for row in zip(*columns.values(), strict=True)]
    assert vl_convert.vegalite_to_vega(json.dumps({**made, "data": {"values": rows}}))


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("st.line_chart(WIDE, x='z')", errors.StreamlitAPIException),
        ("st.line_chart(WIDE, y=['a', 'z'])", errors.StreamlitAPIException),
        ("st.line_chart(WIDE, x=3)", errors.StreamlitInvalidParameterTypeError),
        ("st.line_chart(WIDE, color=['#f00'])", errors.StreamlitAPIException),
        ("st.line_chart(WIDE, y='a', color=['nocolour'])", errors.StreamlitInvalidColorError),
        ("st.scatter_chart(WIDE, size=[1])", errors.StreamlitValueError),
        ("st.bar_chart(WIDE, stack='up')", errors.StreamlitValueError),
        ("st.line_chart(5)", errors.StreamlitDataframeConversionError),
        ("st.line_chart(WIDE, height='tall')", errors.StreamlitInvalidHeightError),
        ("st.vega_lite_chart(WIDE)", errors.StreamlitMissingRequiredParameterError),
        ("st.vega_lite_chart(WIDE, {'mark': 'bar'}, theme='dark')", errors.StreamlitValueError),
        ("st.vega_lite_chart(WIDE, {'mark': 'bar'}, on_select='x')", errors.StreamlitValueError),
        ("st.altair_chart(5)", errors.StreamlitInvalidParameterTypeError),
        ("st.pyplot(None)", errors.StreamlitMissingRequiredParameterError),
    ],
)
def test_bad_argument_raises_streamlits_error(call: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        drawn(call)


# Specifications of the script's own


@pytest.mark.parametrize(
    "call",
    [
        "st.vega_lite_chart([{'a': 1}], {'mark': 'bar'})",
        "st.vega_lite_chart({'mark': 'bar', 'data': {'values': [{'a': 1}]}})",
        "st.vega_lite_chart({'mark': 'bar', 'data': {'a': [1]} and [{'a': 1}]})",
    ],
)
def test_data_travels_beside_the_specification(call: str) -> None:
    made, tables = drawn(call)
    assert (made["data"], tables) == ({"name": "data"}, {"data": {"a": [1]}})


def test_index_has_a_name_in_specifications() -> None:
    assert list(data("st.vega_lite_chart(WIDE, {'mark': 'bar'})")) == ["(index)", "a", "b"]


def test_named_datasets_are_lifted_out() -> None:
    made, tables = drawn("st.vega_lite_chart({'mark': 'bar', 'data': {'name': 'd'}, 'datasets': {'d': [{'a': 1}]}})")
    assert (made["data"], "datasets" in made, tables) == ({"name": "d"}, False, {"d": {"a": [1]}})


def test_addresses_and_other_formats_stay() -> None:
    for given in ({"url": "data.csv"}, {"values": "a,b\n1,2", "format": {"type": "csv"}}):
        made, tables = drawn(f"st.vega_lite_chart({{'mark': 'bar', 'data': {given!r}}})")
        assert (made["data"], tables) == (given, {})


def test_the_scripts_dict_is_not_changed() -> None:
    st, given = Recorder(), {"mark": "bar", "data": {"values": [{"a": 1}]}}
    st.vega_lite_chart(given)
    assert given == {"mark": "bar", "data": {"values": [{"a": 1}]}}


def test_facets_are_padded_and_single_charts_fitted() -> None:
    assert spec("st.vega_lite_chart({'mark': 'bar'})")["autosize"]["type"] == "fit"
    assert spec("st.vega_lite_chart({'hconcat': [{'mark': 'bar'}]})")["autosize"]["type"] == "pad"


def test_frames_of_altair_travel_once_and_as_arrow() -> None:
    call = "st.altair_chart(alt.Chart(FRAME).mark_line().encode(x='d', y='a') + alt.Chart(FRAME).mark_point().encode(x='d', y='a'))"
    made, tables = drawn(call)
    assert (made["data"], list(tables)) == ({"name": "data-1"}, ["data-1"])
    assert tables["data-1"]["a"] == [3, 1, 2]


def test_altair_has_no_limit_of_rows() -> None:
    _, tables = drawn("st.altair_chart(alt.Chart(pd.DataFrame({'a': range(6000)})).mark_point().encode(x='a'))")
    assert len(tables["data-1"]["a"]) == 6000


def test_altair_leaves_addresses_to_the_browser() -> None:
    made, tables = drawn("st.altair_chart(alt.Chart('cars.json').mark_point().encode(x='a:Q'))")
    assert (made["data"], tables) == ({"url": "cars.json"}, {})


def test_selection_is_empty_until_views_send_one() -> None:
    assert Recorder().vega_lite_chart({"mark": "bar"}, on_select="rerun").selection == {}


# Matplotlib


def test_figure_becomes_a_png_of_its_size() -> None:
    st, (figure, axes) = Recorder(), plt.subplots(figsize=(2, 1))
    axes.plot([1, 2])
    st.pyplot(figure, dpi=50, bbox_inches=None)
    picture = Image.open(io.BytesIO(st.media[st.last.pictures[0].source.hash]))
    assert (picture.format, picture.size) == ("PNG", (100, 50))


def test_figure_is_cleared_only_where_asked() -> None:
    st, (figure, _) = Recorder(), plt.subplots()
    st.pyplot(figure)
    assert figure.axes
    st.pyplot(figure, clear_figure=True)
    assert not figure.axes
