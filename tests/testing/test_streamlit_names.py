"""Each name of `streamlit.testing.v1`: it is here with its signature, or st has no such element yet.

`streamlit_testing.tsv` lists those of Streamlit 1.67: kind, and the parameters of a call or the
members of a class. Which elements there are is asked of st and of the schema, not kept here.
"""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.schema.base import Block, Widget
from jupyter_reactive.schema.elements import BLOCKS, ELEMENTS
from jupyter_reactive.testing import AppTest, AppTestError, element_tree
from jupyter_reactive.testing.accessors import Accessors, Each
from jupyter_reactive.testing.element_tree import KINDS
from tests.test_public_api import signature

LINES = (Path(__file__).parent / "streamlit_testing.tsv").read_text("utf-8").splitlines()[1:]
ROWS = [pytest.param(*line.split("\t"), id=line.split("\t")[0]) for line in LINES]
TAGS = {str(each.__struct_config__.tag): each for each in (*ELEMENTS, *BLOCKS)}
# Classes that stand for no st function, or for one of another name.
BASES = {"AlertBase", "Block", "Element", "ElementTree", "HeadingBase", "SpecialBlock", "UnknownElement", "Widget"}
OTHERS = {
    "button_group": ("pills", "segmented_control"),
    "column": ("columns",),
    "date_time_input": ("datetime_input",),
    "tab": ("tabs",),
}


def exists(name: str) -> bool:
    """Say whether st has the element of a class or of an accessor."""
    return any(each in TAGS or hasattr(st, each) for each in OTHERS.get(name, (name,)))


def tag(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


@pytest.mark.parametrize(("name", "kind", "parameters"), ROWS)
def test_it_is_here_or_its_element_is_not(name: str, kind: str, parameters: str) -> None:
    owner, _, member = name.rpartition(".")
    match kind:
        case "property":
            assert isinstance(inspect.getattr_static(AppTest, member), Each | property)
        case "method":
            assert signature(getattr(AppTest.from_string(""), member)) == parameters
        case "class":
            assert {"AppTest": AppTest, "AppTestError": AppTestError}[member]
            assert not parameters or signature(AppTest) == parameters
        case "element class":
            assert owner == "element_tree"
            check_class(member, {each for each in parameters.split(", ") if each})


def check_class(name: str, members: set[str]) -> None:
    kind = getattr(element_tree, name, None)
    if name not in BASES and not exists(tag(name)):
        assert kind is None, f"st has no {tag(name)}: how would a page have one?"
        return
    assert kind is not None, f"st has {tag(name)}: give AppTest a class {name} with {members or 'its value'}"
    assert {each for each in members if not hasattr(kind, each)} == set()


def test_all_rows_are_read() -> None:
    assert len(ROWS) == 137


@pytest.mark.parametrize(
    "name", [param.values[0].rpartition(".")[2] for param in ROWS if param.values[1][-5:] == "class"]
)
def test_verbs_have_the_signatures_of_streamlits(name: str) -> None:
    theirs = getattr(pytest.importorskip("streamlit.testing.v1.element_tree"), name, None)
    ours = getattr(element_tree, name, None)
    for verb, call in inspect.getmembers(theirs, inspect.isfunction) if ours else ():
        if not verb.startswith("_") and not isinstance(inspect.getattr_static(ours, verb), property):
            assert parameters_of(getattr(ours, verb)) == parameters_of(call), verb


def parameters_of(call: Any) -> list[tuple[str, Any, Any]]:
    """Return names, kinds and defaults; ours may take a little more of one, as an int for a key."""
    return [(each.name, each.kind, each.default) for each in inspect.signature(call).parameters.values()]


# And the other way round: each element of ours


FOUND_BY_GET = {
    "vega_lite_chart",
    "display",
    "bidi_component",
    "component_instance",
    "iframe",
    "ipywidget",
    "spinner",
    "balloons",
    "snow",
}  # as in Streamlit: no class, only their fields
# A struct that goes by other names: title, header …; success …; checkbox and toggle; markdown; the root containers.
SEVERAL = {
    "heading": ("title", "header", "subheader"),
    "alert": ("success", "info", "warning", "error"),
    "badge": ("markdown",),
    "root": ("main", "sidebar", "event", "bottom"),
    "columns": ("column",),
    "tabs": ("tab",),
    "empty": (),
    "dialog": (),  # as in Streamlit: `at.get("dialog")`
    "popover": (),
    "skeleton": (),
    "grid_cell": (),
    "fragment": ("container",),
    "navigation": (),  # as in Streamlit: not on the page
}


PLAIN_BLOCKS = {"container", "form"}  # as in Streamlit: of the class Block


@pytest.mark.parametrize("name", sorted(TAGS.keys() - FOUND_BY_GET))
def test_each_element_has_a_class_and_an_accessor(name: str) -> None:
    roots = SEVERAL["root"]
    names = SEVERAL.get(name, (name,))
    accessed = {each for accessor in vars(Accessors).values() if isinstance(accessor, Each) for each in accessor.names}
    assert set(names) - accessed - set(roots) == set()
    assert set(names) - KINDS.keys() - PLAIN_BLOCKS == set()


def test_what_get_finds_is_still_an_element() -> None:
    assert TAGS.keys() >= FOUND_BY_GET
    # A component is a widget, too: a test may give it the value that its page would give.
    assert {name for name in FOUND_BY_GET if issubclass(TAGS[name], Block | Widget)} == {
        "bidi_component",
        "component_instance",
    }
