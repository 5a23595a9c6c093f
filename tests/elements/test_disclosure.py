"""Expanders, popovers and tabs that a script listens to: their value is what is open."""

from __future__ import annotations

import pytest

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from ..runtime.test_session import errors, texts

OPENED = [
    ("st.expander('x', on_change=WHAT)", True, "True"),
    ("st.popover('x', on_change=WHAT)", True, "True"),
    ("st.tabs(['a', 'b'], on_change=WHAT)[1]", "b", "True"),
]


def opened(view: FrontEnd, value: object, kind: str) -> list[str]:
    """Open what listens, and return the texts after the run that follows."""
    widget = next(each.widget for each in view.nodes_of(kind) if each.widget)
    view.set(widget, value)
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    return texts(view)


def kind_of(call: str) -> str:
    return call[3 : call.index("(")]


@pytest.mark.parametrize(("call", "value", "said"), OPENED)
def test_opening_it_runs_the_script_which_sees_it_open(call: str, value: object, said: str, open_app: OpenApp) -> None:
    view = open_app(f"place = {call.replace('WHAT', repr('rerun'))}\nst.text(place.open)")
    assert texts(view) == ["False"]
    assert opened(view, value, kind_of(call)) == [said]


@pytest.mark.parametrize(("call", "value", "said"), OPENED)
def test_opening_it_calls_back_first(call: str, value: object, said: str, open_app: OpenApp) -> None:
    log: list[str] = []
    view = open_app(f"place = {call.replace('WHAT', 'lambda: log.append(1)')}\nst.text((log, place.open))", log=log)
    assert opened(view, value, kind_of(call)) == ["([1], True)"]


@pytest.mark.parametrize("call", ["st.expander('x')", "st.popover('x', key='x')", "st.tabs(['a'])[0]"])
def test_nobody_is_told_where_nobody_listens(call: str, open_app: OpenApp) -> None:
    view = open_app(f"st.text({call}.open)\nst.text('x' in st.session_state)")
    assert texts(view) == ["None", "False"]
    assert [each.widget for each in view.nodes_of(kind_of(call))] == [None]


def test_session_state_opens_and_closes(open_app: OpenApp) -> None:
    view = open_app(
        "def flip():\n    st.session_state.more = not st.session_state.more\n    st.session_state.tab = 'b'\n"
        "more = st.expander('More', key='more', on_change='rerun')\n"
        "tab = st.tabs(['a', 'b'], key='tab', on_change='rerun')\n"
        "st.button('flip', on_click=flip)\nst.text((more.open, tab[1].open, st.session_state.tab))"
    )
    assert texts(view) == ["(False, False, 'a')"]
    view.set(view.widget("flip"), True)
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert texts(view) == ["(True, True, 'b')"]


def test_a_tab_that_is_not_there_any_more_gives_way_to_the_default(open_app: OpenApp) -> None:
    view = open_app(
        "labels = ['a', 'b'] if st.checkbox('both', True) else ['a', 'c']\n"
        "tabs = st.tabs(labels, key='tab', default='a', on_change='rerun')\nst.text([each.open for each in tabs])"
    )
    assert opened(view, "b", "tabs") == ["[False, True]"]
    view.set(view.widget("both"), False)
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert texts(view) == ["[True, False]"]


@pytest.mark.parametrize(
    ("call", "bad"),
    [("st.expander('x', on_change='rerun')", "yes"), ("st.tabs(['a'], on_change='rerun')[0]", "b")],
)
def test_what_cannot_be_open_is_refused(call: str, bad: object, open_app: OpenApp) -> None:
    view = open_app(f"place = {call}\nst.text(place.open)")
    before = texts(view)
    assert opened(view, bad, kind_of(call)) == before
    assert view.refused


def test_a_disabled_popover_opens_for_nobody(open_app: OpenApp) -> None:
    view = open_app("st.text(st.popover('x', disabled=True, on_change='rerun').open)")
    assert opened(view, True, "popover") == ["False"]
    assert view.refused


def test_a_tab_and_an_expander_stand_in_the_address(open_app: OpenApp) -> None:
    view = open_app(
        "st.tabs(['a', 'b'], key='tab', bind='query-params')\nst.expander('x', key='more', bind='query-params')\n"
        "st.text(st.query_params.to_dict())"
    )
    opened(view, "b", "tabs")
    opened(view, True, "expander")
    assert view.session.state.query.query == "tab=b&more=true"


@pytest.mark.parametrize(
    ("script", "error"),
    [
        ("st.expander('a', key='k')\nst.expander('b', key='k')", "StreamlitDuplicateElementKey"),
        ("st.container(key='k')\nst.text_input('x', key='k')", "StreamlitDuplicateElementKey"),
        ("st.expander('a', on_change='rerun')\nst.expander('a', on_change='rerun')", "StreamlitDuplicateElementId"),
        ("with st.form('f'):\n    st.expander('x', on_change=print)", "StreamlitInvalidFormCallbackError"),
        ("st.expander('x', bind='query-params')", "StreamlitMissingRequiredParameterError"),
        ("st.tabs(['a', 'a'], key='k', bind='query-params')", "StreamlitValueError"),
        ("st.container(wrap=False)", "StreamlitIncompatibleParametersError"),
        ("st.columns(2, wrap=None)", "StreamlitValueError"),
    ],
)
def test_what_cannot_be_is_an_error(script: str, error: str, open_app: OpenApp) -> None:
    assert [each["name"] for each in open_app(script).find("exception")] == [error]


def test_a_plain_expander_stands_where_two_look_alike(open_app: OpenApp) -> None:
    assert errors(open_app("for _ in range(2):\n    st.expander('a')\n    st.popover('b')")) == []
