"""Tests of pills and segmented controls, as people write them for Streamlit."""

import pytest
from streamlit.testing.v1 import AppTest

KINDS = ("pills", "segmented_control")


def run(script, **given):
    return AppTest.from_function(script, default_timeout=30, **given).run()


@pytest.mark.parametrize("kind", KINDS)
def test_a_single_choice_is_made_and_taken_back(kind):
    def script(kind):
        import streamlit as st

        st.text(repr(getattr(st, kind)("Size", ["S", "M", "L"], key="size", help="Of *shirts*")))

    at = run(script, args=(kind,))
    size = at.button_group(key="size")
    assert (size.type, size.label, size.help, size.options, size.value) == (
        "button_group", "Size", "Of *shirts*", ["S", "M", "L"], None,
    )  # fmt: skip
    assert len(at.get("button_group")) == 1
    size.select("M").run()
    assert (at.text[0].value, at.session_state.size, at.button_group[0].indices) == ("'M'", "M", [1])
    at.button_group[0].unselect("S").run()
    assert at.text[0].value == "'M'"
    at.button_group[0].unselect("M").run()
    assert (at.text[0].value, at.button_group[0].formatted_values) == ("None", [])
    getattr(at, kind)[0].set_value("L").run()
    assert at.text[0].value == "'L'"
    getattr(at, kind)[0].set_value(None).run()
    assert at.text[0].value == "None"


@pytest.mark.parametrize("kind", KINDS)
def test_several_are_chosen_in_the_order_of_the_presses(kind):
    def script(kind):
        import streamlit as st

        st.text(
            getattr(st, kind)("Tags", range(4), selection_mode="multi", default=[2], format_func=lambda n: f"no {n}")
        )

    at = run(script, args=(kind,))
    tags = at.button_group[0]
    assert (tags.value, tags.options, tags.format_func(3)) == ([2], ["no 0", "no 1", "no 2", "no 3"], "no 3")
    tags.select(3).select(0).select(3).run()
    assert (at.text[0].value, at.button_group[0].indices) == ("[2, 3, 0]", [2, 3, 0])
    at.button_group[0].unselect(3).run()
    assert at.button_group[0].formatted_values == ["no 2", "no 0"]
    at.button_group[0].set_value([]).run()
    assert at.text[0].value == "[]"


def test_an_option_may_begin_with_an_icon():
    def script():
        import streamlit as st

        st.text(st.pills("Way", [":material/home: Home", "🚲 Bike", "On foot"]))

    at = run(script)
    assert at.pills[0].options == ["Home", "Bike", "On foot"]
    at.pills[0].select("🚲 Bike").run()
    assert (at.text[0].value, at.pills[0].formatted_values) == ("🚲 Bike", ["🚲 Bike"])


def test_a_value_stays_while_it_is_an_option():
    def script():
        import streamlit as st

        options = st.session_state.setdefault("options", ["a", "b", "c"])
        st.text(repr(st.pills("One", options, default="a", key="one")))
        st.text(st.pills("Some", options, selection_mode="multi", default=["a"], key="some"))

    at = run(script)
    at.pills(key="one").select("b").run()
    at.pills(key="some").set_value(["b", "c"]).run()
    at.session_state.options = ["a", "x", "b"]
    at.run()
    assert at.text.values == ["'b'", "['b']"]
    at.session_state.options = ["a", "x"]
    at.run()
    assert (at.text[0].value, at.session_state.one) == ("'a'", "a")


def test_session_state_chooses():
    def script():
        import enum

        import streamlit as st

        class Fruit(enum.Enum):
            APPLE = 1
            PEAR = 2

        st.button("Pear", on_click=lambda: st.session_state.update(one=Fruit.PEAR, some=[Fruit.PEAR, "fig"]))
        st.text(st.pills("One", Fruit, key="one", format_func=lambda fruit: fruit.name))
        st.text(len(st.pills("Some", Fruit, key="some", selection_mode="multi")))

    at = run(script)
    at.button[0].click().run()
    assert at.text.values == ["Fruit.PEAR", "1"]
    assert at.pills(key="one").indices == [1]


def test_a_change_calls_back():
    def script():
        import streamlit as st

        def note(word, *, times):
            st.session_state.noted = word * times + str(st.session_state.view)

        st.segmented_control("View", ["Table", "Chart"], key="view", on_change=note, args=("a",), kwargs={"times": 2})

    at = run(script)
    assert "noted" not in at.session_state
    at.segmented_control[0].select("Chart").run()
    assert at.session_state.noted == "aaChart"


def test_what_is_chosen_stands_in_the_query():
    def script():
        import streamlit as st

        st.text(st.pills("Tags", ["a", "b", "c"], key="tags", selection_mode="multi", bind="query-params"))
        st.text(st.segmented_control("View", ["Table", "Chart"], key="view", bind="query-params"))

    at = AppTest.from_function(script, default_timeout=30)
    at.query_params.update({"tags": ["c", "a", "x"], "view": "Chart"})
    at.run()
    assert at.text.values == ["['c', 'a']", "Chart"]
