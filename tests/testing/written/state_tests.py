"""Tests of session state, as people write them for Streamlit."""

import pytest
from streamlit.testing.v1 import AppTest

WAIT = 30


def run(script):
    return AppTest.from_string("import streamlit as st\n" + script, default_timeout=WAIT).run()


# Identity


def test_a_keyed_widget_keeps_its_value_when_its_label_changes():
    at = run("st.text_input(st.session_state.get('label', 'one'), key='name')")
    at.text_input[0].set_value("Ada").run()
    at.session_state["label"] = "two"
    at.run()
    assert (at.text_input[0].label, at.text_input[0].value) == ("two", "Ada")


def test_a_widget_without_a_key_is_another_one_under_another_label():
    at = run("st.text_input(st.session_state.get('label', 'one'))")
    at.text_input[0].set_value("Ada").run()
    at.session_state["label"] = "two"
    assert at.run().text_input[0].value == ""


@pytest.mark.parametrize(
    "change",
    [
        ("st.slider('x', 0, {}, key='k')", "slider", 10, 20, 7, 0),
        ("st.number_input('x', 0, {}, key='k')", "number_input", 10, 20, 7, 7),
        ("st.text_input('x', max_chars={}, key='k')", "text_input", 10, 20, "abc", ""),
        ("st.text_input('x', placeholder='{}', key='k')", "text_input", 1, 2, "abc", "abc"),
        ("st.text_area('x', max_chars={}, key='k')", "text_area", 10, 20, "abc", ""),
        ("st.checkbox('x', help='{}', key='k')", "checkbox", 1, 2, True, True),
        ("st.selectbox('x', ['a', 'b', 'c'][:{}], key='k')", "selectbox", 3, 2, "b", "b"),
        ("st.selectbox('x', ['a', 'b', 'c'][:{}], key='k')", "selectbox", 3, 2, "c", "a"),
        ("st.radio('x', ['a', 'b', 'c'][-{}:], key='k')", "radio", 3, 2, "b", "b"),
        ("st.radio('x', ['a', 'b', 'c'][-{}:], key='k')", "radio", 3, 2, "a", "b"),
        ("st.multiselect('x', ['a', 'b', 'c'][:{}], key='k')", "multiselect", 3, 2, ["a", "b"], ["a", "b"]),
    ],
)
def test_a_keyed_widget_whose_parameter_changes(change):
    call, name, before, after, value, kept = change
    call = call.replace("'{}'", "str(n)").replace("{}", "n")
    at = run(f"n = st.session_state.get('n', {before})\nst.session_state.out = {call}")
    getattr(at, name)[0].set_value(value).run()
    assert at.session_state["out"] == value
    at.session_state["n"] = after
    at.run()
    assert not at.exception
    assert at.session_state["out"] == kept


def test_two_equal_widgets_need_keys():
    at = run("st.button('a')\nst.button('a')")
    assert "key" in at.exception[0].message


def test_the_same_widget_may_stand_in_main_and_sidebar():
    assert not run("st.button('a')\nst.sidebar.button('a')").exception


def test_two_widgets_of_one_key_are_an_error():
    assert "k" in run("st.button('a', key='k')\nst.text_input('b', key='k')").exception[0].message


# Values against defaults


def test_what_a_script_sets_wins_over_the_default():
    at = run("st.session_state.setdefault('n', 4)\nst.text(st.slider('n', 0, 9, 2, key='n'))")
    assert at.text[0].value == "4"


def test_a_key_is_there_once_its_widget_is_drawn():
    at = run(
        "before = 'n' in st.session_state\nst.slider('n', 0, 9, 2, key='n')\nst.text(f'{before} {st.session_state.n}')"
    )
    assert at.text[0].value == "False 2"


def test_a_value_set_before_the_first_run_reaches_the_widget():
    at = AppTest.from_string("import streamlit as st\nst.text(st.text_input('a', key='a'))", default_timeout=WAIT)
    at.session_state["a"] = "Ada"
    assert at.run().text[0].value == "Ada"


def test_self_assignment_keeps_a_hidden_value():
    at = run(
        "if 'a' in st.session_state:\n    st.session_state.a = st.session_state.a\nif st.checkbox('show', True):\n    st.text_input('a', key='a')"
    )
    at.text_input[0].set_value("Ada").run()
    at.checkbox[0].uncheck().run()
    at.run()
    at.checkbox[0].check().run()
    assert at.text_input[0].value == "Ada"


@pytest.mark.parametrize("scope", ["session", "page"])
def test_persist_state_keeps_a_hidden_value(scope):
    at = run(
        "if st.checkbox('show', True):\n    st.text_input('a', key='a', persist_state='session')".replace(
            "session", scope
        )
    )
    at.text_input[0].set_value("Ada").run()
    at.checkbox[0].uncheck().run()
    assert at.session_state["a"] == "Ada"
    at.run()
    at.checkbox[0].check().run()
    assert at.text_input[0].value == "Ada"


def test_changing_a_returned_list_changes_nothing():
    at = run("m = st.multiselect('m', ['a', 'b'], ['a'], key='m')\nm.append('b')\nst.text(st.session_state.m)")
    assert at.run().text[0].value == "['a']"


# What cannot be set


@pytest.mark.parametrize(
    "case",
    [
        ("st.text_input('a', key='a')\nst.session_state.a = 'x'", "StreamlitWidgetAlreadyInstantiatedError"),
        ("st.session_state.a = True\nst.button('a', key='a')", "StreamlitValueAssignmentNotAllowedError"),
        (
            "st.session_state.a = True\nst.form('f').form_submit_button('a', key='a')",
            "StreamlitValueAssignmentNotAllowedError",
        ),
        ("st.session_state.f = 1\nst.form('f')", "StreamlitValueAssignmentNotAllowedError"),
        ("st.form('f')\nst.session_state.f = 1", "StreamlitWidgetAlreadyInstantiatedError"),
        ("st.form('f')\nst.form('f')", "StreamlitDuplicateElementKey"),
        ("st.form('f').form('g')", "StreamlitInvalidLayoutContextError"),
        ("st.form('f').button('g')", "StreamlitInvalidLayoutContextError"),
        ("st.form_submit_button('g')", "StreamlitInvalidLayoutContextError"),
        ("st.form('f').text_input('g', on_change=print)", "StreamlitInvalidFormCallbackError"),
        ("st.session_state['']", "StreamlitValueError"),
        ("st.session_state['$$ID-x'] = 1", "StreamlitAPIException"),
        ("st.text_input('a', key='')", "StreamlitValueError"),
        ("st.text_input('a', key='$$ID-x')", "StreamlitAPIException"),
        ("st.session_state.nothing", "AttributeError"),
        ("st.session_state['nothing']", "KeyError"),
        ("del st.session_state['nothing']", "KeyError"),
        ("del st.session_state.nothing", "AttributeError"),
        ("st.text_input('a', bind='query-params')", "StreamlitMissingRequiredParameterError"),
        ("st.text_input('a', persist_state='session')", "StreamlitMissingRequiredParameterError"),
        ("st.slider('a', 0, 3, key='embed', bind='query-params')", "StreamlitAPIException"),
        ("st.session_state.a = 99\nst.slider('a', 0, 9, key='a')", "StreamlitValueAboveMaxError"),
        ("st.query_params['a'] = {'b': 1}", "StreamlitQueryParamDictValueError"),
        ("st.query_params['embed'] = '1'", "StreamlitAPIException"),
        ("st.query_params['nothing']", "KeyError"),
        ("st.query_params.nothing", "AttributeError"),
        ("del st.query_params['nothing']", "KeyError"),
        ("st.text_input('a', key='a', bind='query-params')\nst.query_params['a'] = 'x'", "StreamlitAPIException"),
        (
            "st.text_input('a', key='a', bind='query-params')\nst.query_params.update(b=1, a='x')",
            "StreamlitAPIException",
        ),
        (
            "st.query_params['a'] = 'x'\nst.text_input('a', key='a', bind='query-params')\ndel st.query_params['a']",
            "StreamlitAPIException",
        ),
    ],
)
def test_is_an_error(case):
    script, name = case
    body = script.replace("\n", "\n    ")
    at = run(
        f"try:\n    {body}\nexcept Exception as error:\n    st.text([kind.__name__ for kind in type(error).__mro__])"
    )
    assert not at.exception
    assert name in at.text[0].value


def test_an_int_key_is_its_text():
    at = run("st.session_state[3] = 'x'\nst.text(st.session_state['3'])")
    assert at.text[0].value == "x"


def test_deleting_is_allowed():
    at = run("st.text_input('a', key='a')\ndel st.session_state.a\nst.text('a' in st.session_state)")
    assert at.text[0].value == "False"


def test_the_mapping():
    at = run(
        "s = st.session_state\ns.a = 1\ns['b'] = 2\ns.update(c=3)\ns.setdefault('d', 4)\ndel s.a\n"
        "st.text((sorted(s), len(s), s.pop('b'), s.get('z'), sorted(s.items()), s.to_dict() == dict(s)))"
    )
    assert at.text[0].value == "(['b', 'c', 'd'], 3, 2, None, [('c', 3), ('d', 4)], True)"


# Presses and callbacks


def test_a_press_is_true_for_one_run():
    at = run("st.text((st.button('a', key='a'), st.session_state.a))")
    assert at.button[0].click().run().text[0].value == "(True, True)"
    assert at.run().text[0].value == "(False, False)"


LOG = "log = st.session_state.setdefault('log', [])\ndef note(*args, **kwargs):\n    log.append((args, sorted(kwargs.items())))\n"


def test_callbacks_come_first_with_their_arguments():
    at = run(LOG + "st.text(len(log))\nst.checkbox('a', on_change=note, args=(1, 2), kwargs={'b': 3})")
    assert at.checkbox[0].check().run().text[0].value == "1"
    assert at.session_state["log"] == [((1, 2), [("b", 3)])]
    at.run()
    assert len(at.session_state["log"]) == 1


def test_a_callback_may_set_a_widget():
    at = run(
        "def reset():\n    st.session_state.n = 5\nst.slider('n', 0, 9, key='n')\nst.button('r', on_click=reset)\nst.text(st.session_state.n)"
    )
    at.slider[0].set_value(8).run()
    assert at.button[0].click().run().text[0].value == "5"
    assert at.slider[0].value == 5


def test_a_callback_is_the_one_of_the_run_before():
    at = run(
        LOG + "n = st.session_state.n = st.session_state.get('n', 0) + 1\nst.checkbox('a', on_change=note, args=(n,))"
    )
    at.checkbox[0].check().run()
    at.checkbox[0].uncheck().run()
    assert at.session_state["log"] == [((1,), []), ((2,), [])]


def test_what_a_callback_writes_stands_first():
    at = run("st.text('body')\nst.button('a', on_click=lambda: st.text('callback'))")
    at.button[0].click().run()
    assert at.text.values == ["callback", "body"]


def test_an_exception_in_a_callback_ends_the_run_before_the_body():
    at = run(
        "def bad():\n    raise ValueError('odd')\nst.session_state.runs = st.session_state.get('runs', 0) + 1\nst.button('a', on_click=bad)"
    )
    at.button[0].click().run()
    assert at.exception[0].message == "odd"
    assert at.session_state["runs"] == 1


def test_rerun_in_a_callback_ends_that_callback_alone():
    at = run(
        LOG + "def first():\n    note('first')\n    st.rerun()\n    note('never')\n"
        "st.checkbox('a', on_change=first)\nst.checkbox('b', on_change=note, args=('second',))\nst.text(len(log))"
    )
    at.checkbox[0].check()
    at.checkbox[1].check().run()
    assert [args[0] for args, _ in at.session_state["log"]] == ["first", "second"]
    assert [each.value for each in at.checkbox] == [True, True]


# Forms


def test_a_form_in_an_app():
    at = run(
        LOG + "with st.form('f', clear_on_submit=True):\n    name = st.text_input('name', key='name')\n"
        "    sent = st.form_submit_button('Go', on_click=note, args=('sent',))\nst.text((name, sent))"
    )
    assert (at.text_input[0].form_id, at.button[0].form_id) == ("f", "f")
    at.text_input[0].input("Ada")
    assert at.button[0].click().run().text[0].value == "('Ada', True)"
    assert at.session_state["log"] == [(("sent",), [])]


def test_whose_form_a_widget_is_in():
    at = run(
        "out = st.container()\nf = st.form('f')\nwith f:\n    st.text_input('plain')\n    st.columns(2)[0].text_input('column')\n"
        "    with st.container():\n        st.text_input('with')\n    out.text_input('outside')\n"
        "    with out:\n        st.text_input('with outside')\n    st.sidebar.text_input('side')\n"
        "    with st.sidebar:\n        st.text_input('with side')\n    st.empty().text_input('empty')\nf.text_input('after')\nst.text_input('below')"
    )
    forms = {each.label: each.form_id for each in at.text_input}
    inside = dict.fromkeys(("plain", "column", "with", "empty", "after", "with side"), "f")
    assert forms == {**inside, "outside": "", "with outside": "", "side": "", "below": ""}


# Widgets and query parameters


@pytest.mark.parametrize(
    "case",
    [
        ("slider('x', 0, 9, 3, {})", "5", 5, "5"),
        ("slider('x', 0, 9, 3, {})", "50", 3, None),
        ("slider('x', 0, 9, 3, {})", "3", 3, None),
        ("number_input('x', 0, 9, 3, {})", "50", 3, None),
        ("number_input('x', value=1.5, {})", "4", 4.0, "4"),
        ("number_input('x', value=None, {})", "4", 4.0, "4"),
        ("checkbox('x', {})", "true", True, "true"),
        ("checkbox('x', {})", "yes", False, None),
        ("multiselect('x', ['a', 'b'], {})", ["b", "q", "b"], ["b"], "b"),
        ("selectbox('x', ['a', 'b'], {})", "b", "b", "b"),
        ("selectbox('x', ['a', 'b'], {})", "q", "a", None),
        ("radio('x', ['a', 'b'], {})", "b", "b", "b"),
        ("text_input('x', 'd', {})", "", "", ""),
        ("text_input('x', {}, max_chars=2)", "abc", "ab", "ab"),
    ],
)
def test_a_bound_widget_starts_from_its_query_parameter(case):
    call, query, value, left = case
    call = call.replace("{}", "key='x', bind='query-params'")
    at = AppTest.from_string(f"import streamlit as st\nst.text(repr(st.{call}))", default_timeout=WAIT)
    at.query_params["x"] = query
    at.run()
    assert at.text[0].value == repr(value)
    assert at.query_params == ({} if left is None else {"x": left})
