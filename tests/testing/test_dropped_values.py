"""With `keep_widget_values` off, what happens to hidden widgets is what Streamlit does."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest as StreamlitAppTest

from jupyter_reactive.testing import AppTest

pytestmark = pytest.mark.filterwarnings("ignore")  # Streamlit's own
SHOWN = "if st.checkbox('show', True):\n    st.text_input('a', key='a')\n{}\nst.text(st.session_state.get('a', '-'))"


def streamlits(script: str) -> Any:
    return StreamlitAppTest.from_string("import streamlit as st\n" + script, default_timeout=30).run()


def ours(script: str) -> Any:
    at = AppTest.from_string("import streamlit as st\n" + script, default_timeout=30)
    at.options.keep_widget_values = False
    return at.run()


LIBRARIES = pytest.mark.parametrize("start", [streamlits, ours])


@LIBRARIES
def test_a_hidden_value_is_gone_in_the_run_after(start: Callable[[str], Any]) -> None:
    at = start(SHOWN.format(""))
    at.text_input[0].set_value("x").run()
    seen = []
    for shown in (False, False, True):
        at.checkbox[0].set_value(shown).run()
        seen += at.text.values
    assert seen == ["x", "-", ""]


@LIBRARIES
def test_what_is_set_for_a_hidden_widget_lasts_a_run(start: Callable[[str], Any]) -> None:
    at = start(SHOWN.format(""))
    at.text_input[0].set_value("x").run()
    at.checkbox[0].uncheck().run()
    at.run()
    at.session_state["a"] = "y"
    assert [at.run().text[0].value for _ in range(2)] == ["y", "-"]
    at.session_state["a"] = "z"
    assert at.checkbox[0].check().run().text[0].value == "z"
    at.checkbox[0].uncheck().run()
    assert at.run().text[0].value == "-"


@LIBRARIES
@pytest.mark.parametrize("end", ["st.stop()", "1 / 0"])
def test_a_run_that_did_not_come_to_its_end_drops_nothing(start: Callable[[str], Any], end: str) -> None:
    at = start(SHOWN.format(f"if not st.session_state.get('fine', True):\n    {end}"))
    at.text_input[0].set_value("x").run()
    at.session_state["fine"] = False
    at.checkbox[0].uncheck().run()
    at.session_state["fine"] = True
    assert at.checkbox[0].check().run().text[0].value == "x"


def test_values_are_kept_where_the_option_is_left_alone() -> None:
    at = AppTest.from_string("import streamlit as st\n" + SHOWN.format(""), default_timeout=30).run()
    at.text_input[0].set_value("x").run()
    seen = []
    for shown in (False, False, True):
        at.checkbox[0].set_value(shown).run()
        seen += at.text.values
    assert seen == ["x", "x", "x"]
