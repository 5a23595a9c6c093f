"""What widgets return at first, and what arguments they refuse: as Streamlit 1.67 does."""

import datetime as dt
import enum
from typing import Any

import numpy as np
import pandas as pd
import pytest

from jupyter_reactive.runtime import errors

from ..conftest import OpenApp
from .recording import Recorder, value


class Fruit(enum.Enum):
    APPLE = 1
    PEAR = 2


DAY = dt.date(2024, 5, 1)
NOON = dt.datetime(2024, 5, 1, 12, tzinfo=dt.UTC)


NAMES: dict[str, Any] = {"np": np, "pd": pd, "dt": dt, "Fruit": Fruit, "DAY": DAY, "NOON": NOON}


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("st.button('x')", False),
        ("st.link_button('x', 'y', on_click='rerun')", False),
        ("st.menu_button('x', ['a'])", None),
        ("st.checkbox('x', None)", False),
        ("st.toggle('x', True)", True),
        ("st.slider('x')", 0),
        ("st.slider('x', 5, 10)", 5),
        ("st.slider('x', value=0.5)", 0.5),
        ("st.slider('x', 0, 10, [])", (0, 10)),
        ("st.slider('x', 0, 10, (3,))", (3,)),
        ("st.slider('x', 0, 10, (7, 2))", (2, 7)),
        ("st.slider('x', 0, 10, 11)", 11),
        ("st.slider('x', 10, 0)", 10),
        ("st.slider('x', value=DAY)", DAY),
        ("st.slider('x', value=(DAY, DAY))", (DAY, DAY)),
        ("st.slider('x', value=NOON)", NOON),
        ("st.slider('x', value=dt.time(8, 30))", dt.time(8, 30)),
        ("st.slider('x', value=np.int64(3))", 3),
        ("st.number_input('x')", 0.0),
        ("st.number_input('x', 3)", 3),
        ("st.number_input('x', value=None)", None),
        ("st.number_input('x', step=1)", 0),
        ("st.text_input('x', 3)", "3"),
        ("st.text_input('x', 'abc', 2)", "ab"),
        ("st.text_input('x', None)", None),
        ("st.text_area('x')", ""),
        ("st.selectbox('x', [])", None),
        ("st.selectbox('x', ['a', 'b'], 1)", "b"),
        ("st.selectbox('x', [1, '1'], 1)", "1"),
        ("st.selectbox('x', Fruit)", Fruit.APPLE),
        ("st.selectbox('x', {'a': 1})", "a"),
        ("st.selectbox('x', pd.DataFrame({'a': [7, 8]}))", 7),
        ("st.selectbox('x', np.array([1, 2]))", 1),
        ("st.selectbox('x', ['a'], None)", None),
        ("st.multiselect('x', ['a', 'b'])", []),
        ("st.multiselect('x', ['ab', 'c'], 'ab')", ["ab"]),
        ("st.multiselect('x', range(3), range(2))", [0, 1]),
        ("st.radio('x', ['a', 'a'], 1)", "a"),
        ("st.radio('x', [])", None),
        ("st.date_input('x', DAY)", DAY),
        ("st.date_input('x', NOON)", DAY),
        ("st.date_input('x', '2024-05-01')", DAY),
        ("st.date_input('x', None)", None),
        ("st.date_input('x', [])", ()),
        ("st.date_input('x', [DAY])", (DAY,)),
        ("st.date_input('x', (DAY, dt.date(2024, 4, 1)))", (DAY, dt.date(2024, 4, 1))),
        ("st.date_input('x', 'today', max_value=DAY)", DAY),
        ("st.time_input('x', dt.time(8, 45, 30, 5))", dt.time(8, 45)),
        ("st.time_input('x', '08:45:30', step=1)", dt.time(8, 45, 30)),
        ("st.time_input('x', NOON)", dt.time(12)),
        ("st.time_input('x', None)", None),
        ("st.datetime_input('x', NOON)", NOON.replace(tzinfo=None)),
        ("st.datetime_input('x', '2024/05/01 12:00')", NOON.replace(tzinfo=None)),
        ("st.datetime_input('x', DAY)", NOON.replace(hour=0, tzinfo=None)),
        ("st.datetime_input('x', None)", None),
        ("st.select_slider('x', ['a', 'b'])", "a"),
        ("st.select_slider('x', ['a', 'b'], ('b', 'a'))", ("a", "b")),
        ("st.select_slider('x', [1, None])", None),
        ("st.select_slider('x', Fruit, Fruit.PEAR)", Fruit.PEAR),
        ("st.color_picker('x')", "#000000"),
        ("st.color_picker('x', '#Fff')", "#Fff"),
        ("st.pills('x', ['a', 'b'])", None),
        ("st.pills('x', ['a', 'b'], default='b')", "b"),
        ("st.pills('x', Fruit, default=Fruit.PEAR)", Fruit.PEAR),
        ("st.pills('x', ['a', 'b'], default=['b'], selection_mode='multi')", ["b"]),
        ("st.pills('x', ['a', 'b'], selection_mode='multi')", []),
        ("st.segmented_control('x', pd.DataFrame({'a': [1, 2]}), default=2)", 2),
        ("st.segmented_control('x', [])", None),
        ("st.feedback()", None),
        ("st.select_slider('x', [0.1, 0.2, 0.3], 0.1 + 0.2)", 0.3),
        ("st.multiselect('x', ['a', 'b'], ['b', 'b'])", ["b"]),
        ("st.text_input('x', 'abc', 0)", ""),
        ("st.text_input('x', required=1, autocomplete=5)", ""),
        ("st.selectbox('x', ['a'], required=np.bool_(True), help=5)", "a"),
        ("st.multiselect('x', ['a'], wrap=1)", []),
        ("st.feedback('stars', default=4)", 4),
        ("st.pagination(3)", 1),
        ("st.pagination(3, default=2)", 2),
    ],
)
def test_first_value(call: str, expected: Any) -> None:
    got = value(call, **NAMES)
    assert (got, type(got)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("st.button('x', type='big')", errors.StreamlitValueError),
        ("st.button('x', icon='x')", errors.StreamlitAPIException),
        ("st.button('x', shortcut='ctrl')", errors.StreamlitAPIException),
        ("st.button('x', shortcut='c')", errors.StreamlitAPIException),
        ("st.button('x', on_click=3)", errors.StreamlitValueError),
        ("st.link_button('x', 'y', on_click=3)", errors.StreamlitValueError),
        ("st.link_button('x', 'y', type='big')", errors.StreamlitValueError),
        ("st.link_button('x', 'y', shortcut='ctrl')", errors.StreamlitAPIException),
        ("st.form('f').link_button('x', 'y', on_click=print)", errors.StreamlitInvalidFormCallbackError),
        ("st.menu_button('x', [])", errors.StreamlitMissingRequiredParameterError),
        ("st.menu_button('x', ['a', 'a'])", errors.StreamlitAPIException),
        ("st.menu_button('x', ['a'], on_click=5)", errors.StreamlitValueError),
        ("st.menu_button('x', ['a'], on_click='rerun')", errors.StreamlitAPIException),
        ("st.button('x', on_click='ignore')", errors.StreamlitAPIException),
        ("st.form('f').form_submit_button('x', on_click=5)", errors.StreamlitValueError),
        (
            "st.selectbox('x', [], accept_new_options=True, filter_mode=None)",
            errors.StreamlitIncompatibleParametersError,
        ),
        (
            "st.multiselect('x', [], accept_new_options=True, filter_mode=None)",
            errors.StreamlitIncompatibleParametersError,
        ),
        ("st.radio('x', ['a', 'b'], captions=[None, 5])", errors.StreamlitInvalidParameterTypeError),
        ("st.feedback('stars', default=True)", errors.StreamlitInvalidParameterTypeError),
        ("st.datetime_input('x', '2024-05-01 08:45', max_value='2024-05-01')", errors.StreamlitValueAboveMaxError),
        ("st.form('f').menu_button('x', ['a'])", errors.StreamlitInvalidLayoutContextError),
        ("st.checkbox('x', label_visibility='no')", errors.StreamlitValueError),
        ("st.checkbox('x', bind='query-params')", errors.StreamlitMissingRequiredParameterError),
        ("st.checkbox('x', persist_state='no', key='k')", errors.StreamlitValueError),
        ("st.slider('x', 0, 0)", errors.StreamlitInvalidMinMaxError),
        ("st.slider('x', 0, 10.0)", errors.StreamlitInvalidParameterTypeError),
        ("st.slider('x', 0, 10, 'a')", errors.StreamlitInvalidParameterTypeError),
        ("st.slider('x', 0, 10, (1, 2, 3))", errors.StreamlitValueError),
        ("st.slider('x', 0, 10, step=0)", errors.StreamlitValueError),
        ("st.slider('x', 0, 2**60)", errors.StreamlitJSNumberBoundsError),
        ("st.slider('x', value=float('nan'))", errors.StreamlitJSNumberBoundsError),
        ("st.slider('x', value=DAY, step=3)", errors.StreamlitInvalidParameterTypeError),
        ("st.number_input('x', 0, 10, 11)", errors.StreamlitValueAboveMaxError),
        ("st.number_input('x', 0, 10, -1)", errors.StreamlitValueBelowMinError),
        ("st.number_input('x', 0, 10.0)", errors.StreamlitMixedNumericTypesError),
        ("st.number_input('x', 10, 0)", errors.StreamlitInvalidMinMaxError),
        ("st.number_input('x', format='x')", errors.StreamlitInvalidNumberFormatError),
        ("st.text_input('x', type='tel')", errors.StreamlitValueError),
        ("st.text_input('x', width='content')", errors.StreamlitInvalidWidthError),
        ("st.text_input('x', validate=('a',))", errors.StreamlitValueError),
        ("st.text_input('x', live='soon')", errors.StreamlitBadTimeStringError),
        ("st.text_input('x', live='2m')", errors.StreamlitValueOutOfRangeError),
        ("st.text_input('x', live=300)", errors.StreamlitInvalidParameterTypeError),
        ("st.text_area('x', height='tall')", errors.StreamlitInvalidHeightError),
        ("st.selectbox('x', ['a'], 1)", errors.StreamlitValueOutOfRangeError),
        ("st.radio('x', ['no', 'yes'], index=True)", errors.StreamlitInvalidParameterTypeError),
        ("st.selectbox('x', ['a'], 'a')", errors.StreamlitInvalidParameterTypeError),
        ("st.selectbox('x', ['a'], filter_mode='no')", errors.StreamlitValueError),
        ("st.multiselect('x', ['a'], ['b'])", errors.StreamlitDefaultNotInOptionsError),
        (
            "st.multiselect('x', ['a', 'b'], ['a', 'b'], max_selections=1)",
            errors.StreamlitSelectionCountExceedsMaxError,
        ),
        ("st.multiselect('x', ['a'], max_selections=0)", errors.StreamlitValueError),
        ("st.radio('x', ['a'], -1)", errors.StreamlitValueOutOfRangeError),
        ("st.date_input('x', 5)", errors.StreamlitInvalidParameterTypeError),
        ("st.date_input('x', 'soon')", errors.StreamlitInvalidParameterTypeError),
        ("st.date_input('x', [DAY, DAY, DAY])", errors.StreamlitInvalidParameterTypeError),
        ("st.date_input('x', DAY, 5)", errors.StreamlitInvalidParameterTypeError),
        ("st.date_input('x', DAY, dt.date(2025, 1, 1))", errors.StreamlitValueBelowMinError),
        ("st.date_input('x', DAY, dt.date(2024, 6, 1), dt.date(2024, 4, 1))", errors.StreamlitInvalidMinMaxError),
        ("st.date_input('x', format='D MMM')", errors.StreamlitValueError),
        ("st.date_input('x', format=5)", errors.StreamlitInvalidParameterTypeError),
        ("st.time_input('x', 5)", errors.StreamlitInvalidParameterTypeError),
        ("st.time_input('x', step=0)", errors.StreamlitValueOutOfRangeError),
        ("st.time_input('x', step=True)", errors.StreamlitInvalidParameterTypeError),
        ("st.time_input('x', format='am')", errors.StreamlitValueError),
        ("st.datetime_input('x', 5)", errors.StreamlitInvalidParameterTypeError),
        ("st.datetime_input('x', step=59)", errors.StreamlitValueOutOfRangeError),
        ("st.datetime_input('x', NOON, max_value='2024-04-01')", errors.StreamlitValueAboveMaxError),
        ("st.select_slider('x', [])", errors.StreamlitMissingRequiredParameterError),
        ("st.select_slider('x', ['a'], 'b')", ValueError),
        ("st.select_slider('x', ['a'], ('a',))", ValueError),
        ("st.pills('x', ['a'], default='b')", errors.StreamlitDefaultNotInOptionsError),
        ("st.pills('x', ['a', 'b'], default=['a', 'b'])", errors.StreamlitAPIException),
        ("st.pills('x', ['a'], selection_mode='many')", errors.StreamlitValueError),
        ("st.pills('x', ['a'], selection_mode='multi', required=True)", errors.StreamlitIncompatibleParametersError),
        ("st.segmented_control('x', ['a'], width='wide')", errors.StreamlitInvalidWidthError),
        ("st.feedback('hearts')", errors.StreamlitValueError),
        ("st.feedback('thumbs', default=2)", errors.StreamlitValueOutOfRangeError),
        ("st.pagination(0)", errors.StreamlitAPIException),
        ("st.pagination(True)", errors.StreamlitAPIException),
        ("st.pagination(3, default=4)", errors.StreamlitValueOutOfRangeError),
        ("st.pagination(3, default='1')", errors.StreamlitInvalidParameterTypeError),
        ("st.pagination(3, max_visible_pages=-1)", errors.StreamlitAPIException),
        ("st.color_picker('x', 'red')", errors.StreamlitAPIException),
        ("st.color_picker('x', 5)", errors.StreamlitInvalidParameterTypeError),
    ],
)
def test_bad_argument_raises_streamlits_error(call: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        value(call, **NAMES)


@pytest.mark.parametrize(
    ("given", "written"),
    [
        ("Ctrl+Shift+S", "ctrl+shift+s"),
        ("shift+alt+cmd+k", "cmd+alt+shift+k"),
        ("Return", "enter"),
        ("mod+ArrowLeft", "ctrl+left"),
    ],
)
def test_shortcut_has_one_spelling(given: str, written: str) -> None:
    st = Recorder()
    st.button("x", shortcut=given)
    assert st.last.shortcut == written


@pytest.mark.parametrize("said", ["1", "'yes'", "np.bool_(True)", "[0]"])
@pytest.mark.parametrize(
    "call", ["button('x'", "checkbox('x'", "slider('x'", "pills('x', ['a']", "link_button('x', 'y'"]
)
def test_what_counts_as_true_disables_a_widget(call: str, said: str, open_app: OpenApp) -> None:
    view = open_app(f"import numpy as np\nst.{call}, disabled={said})")
    assert [node["disabled"] for node in view.find(call.partition("(")[0])] == [True]


def test_slider_between_two_moments_of_one_day_goes_by_quarters() -> None:
    st = Recorder()
    st.slider("x", NOON, NOON + dt.timedelta(hours=1))
    assert st.last.step == 15 * 60 * 1_000_000


def test_every_widget_takes_its_default_for_a_value() -> None:
    st = Recorder()
    st.slider("x", value=DAY)
    st.multiselect("x", ["a"], ["a"])
    st.number_input("x", value=None)
    for node, serde in zip(st.nodes, st.serdes, strict=True):
        default = node.default  # type: ignore[union-attr]
        wire = list(default) if isinstance(default, tuple) else default
        assert serde.serialize(serde.deserialize(wire)) == wire
