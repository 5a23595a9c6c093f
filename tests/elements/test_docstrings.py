"""Every st call of the themes has a short docstring whose example runs."""

import doctest
import inspect
from collections.abc import Callable

import pytest

from jupyter_reactive.elements.charts import Charts
from jupyter_reactive.elements.data import Data
from jupyter_reactive.elements.inputs import Inputs
from jupyter_reactive.elements.layout import Layouts
from jupyter_reactive.elements.media import Pictures
from jupyter_reactive.elements.messages import Messages
from jupyter_reactive.elements.status import Status
from jupyter_reactive.elements.streaming import Streams
from jupyter_reactive.elements.text import Texts
from jupyter_reactive.elements.write import Write

from ..conftest import OpenApp

THEMES = (Texts, Data, Charts, Pictures, Inputs, Layouts, Messages, Status, Streams, Write)
CALLS = {
    name: call
    for theme in THEMES
    for name, call in inspect.getmembers(theme, inspect.isfunction)
    if not name.startswith("_")
}


@pytest.mark.parametrize("name", CALLS)
def test_docstring_is_short_and_has_an_example(name: str) -> None:
    lines = (inspect.getdoc(CALLS[name]) or "").splitlines()
    assert len(lines) <= 25
    assert any(line.startswith(">>> ") for line in lines)


@pytest.mark.parametrize(("name", "call"), CALLS.items(), ids=list(CALLS))
def test_example_runs(name: str, call: Callable[..., object], open_app: OpenApp) -> None:
    examples = doctest.DocTestParser().get_examples(inspect.getdoc(call) or "")
    view = open_app("".join(example.source for example in examples))
    shown = [element["name"] for element in view.find("exception")]
    assert shown == (["ZeroDivisionError"] if name == "exception" else [])
    assert view.outline() or view.outline("event") or view.outline("bottom")
