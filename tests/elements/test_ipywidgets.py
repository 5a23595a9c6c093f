"""`st.ipywidget`: a real widget, without a kernel, runs the app that draws it."""

from __future__ import annotations

from typing import Any

import pytest
from ipywidgets import IntSlider

from jupyter_reactive.runtime.runtime import Runtime

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd


@pytest.fixture
def slider() -> IntSlider:
    return IntSlider(3)


def texts(view: FrontEnd) -> list[str]:
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    return [each["body"] for each in view.find("text")]


def listeners(slider: Any) -> int:
    """Return how many listen to a slider's value, beside itself."""
    return len([each for each in slider._trait_notifiers.get("value", {}).get("change", []) if callable(each)])


def test_a_change_of_its_value_runs_the_app_again(open_app: OpenApp, slider: IntSlider) -> None:
    view = open_app("st.text(st.ipywidget(w).value)", w=slider)
    (element,) = view.find("ipywidget")
    assert (element["model_id"], texts(view)) == (slider.model_id, ["3"])
    slider.value = 5
    assert texts(view) == ["5"]
    assert listeners(slider) == 1


def test_other_traits_are_asked_for_by_name(open_app: OpenApp, slider: IntSlider) -> None:
    view = open_app("st.ipywidget(w, rerun_on=('max', 'description'))\nst.text(w.max)", w=slider)
    slider.value = 5
    slider.max = 200
    assert texts(view) == ["200"]
    assert view.session.state.run == 2


@pytest.mark.parametrize("rerun_on", [None, ()])
def test_it_runs_nothing_if_it_is_told_so(open_app: OpenApp, slider: IntSlider, rerun_on: object) -> None:
    view = open_app(f"st.ipywidget(w, rerun_on={rerun_on})", w=slider)
    slider.value = 5
    texts(view)
    assert view.session.state.run == 1


def test_what_the_script_itself_sets_runs_nothing(open_app: OpenApp, slider: IntSlider) -> None:
    view = open_app("w.value += 1\nst.text(st.ipywidget(w).value)", w=slider)
    assert texts(view) == ["4"]
    view.session.rerun()
    assert (texts(view), view.session.state.run) == (["5"], 2)


def test_one_that_is_not_drawn_any_more_is_let_go(open_app: OpenApp, slider: IntSlider) -> None:
    view = open_app("if st.checkbox('on', True):\n    st.ipywidget(w)", w=slider)
    assert listeners(slider) == 1
    view.set(view.widget("on"), False)
    texts(view)
    assert listeners(slider) == 0


def test_a_closed_app_lets_it_go(open_app: OpenApp, slider: IntSlider) -> None:
    view = open_app("st.ipywidget(w)", w=slider)
    view.session.close("The test is over.")
    assert listeners(slider) == 0


def test_in_a_form_the_submit_button_runs_the_app(open_app: OpenApp, slider: IntSlider) -> None:
    view = open_app(
        "with st.form('f'):\n    st.ipywidget(w)\n    st.form_submit_button('Go')\nst.text(w.value)", w=slider
    )
    slider.value = 5
    assert texts(view) == ["3"]
    view.set(view.widget("Go"), True)
    assert texts(view) == ["5"]


def test_in_a_fragment_only_that_runs(open_app: OpenApp, slider: IntSlider) -> None:
    view = open_app(
        "n = st.session_state.n = st.session_state.get('n', 0) + 1\nst.text(f'script {n}')\n"
        "@st.fragment\ndef part():\n    st.text(st.ipywidget(w).value)\npart()",
        w=slider,
    )
    slider.value = 5
    assert texts(view) == ["script 1", "5"]


def test_several_apps_draw_one(open_app: OpenApp, slider: IntSlider, runtime: Runtime) -> None:
    views = [open_app("st.text(st.columns(2)[0].ipywidget(w).value)", w=slider) for _ in range(2)]
    slider.value = 7
    assert [texts(each) for each in views] == [["7"], ["7"]]


def test_what_is_no_widget_is_an_error_that_says_what_shows_it(open_app: OpenApp) -> None:
    view = open_app("st.ipywidget(3)")
    view.session.outbound.flush()
    (error,) = view.find("exception")
    assert "st.write" in error["message"]
