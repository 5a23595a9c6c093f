"""The names and signatures of `st`, held against Streamlit's.

`streamlit_api.tsv` lists those of Streamlit 1.67 that we have, a line each: a parameter is
`name` or `name=default`, after `[kw]` it is keyword-only, `*name` and `**name` take the rest.
"""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.elements.delta_generator import DeltaGenerator

LINES = (Path(__file__).parent / "streamlit_api.tsv").read_text("utf-8").splitlines()[1:]
STREAMLIT = {name: parameters for name, _, parameters in (line.partition("\t") for line in LINES)}
OBJECTS = {"bottom", "context", "query_params", "secrets", "session_state", "sidebar", "user"}
# Ours alone: the door for Jupyter.
OWN = {"AppView", "ipywidget", "load_ipython_extension", "unload_ipython_extension"}
PREFIXES = {
    inspect.Parameter.VAR_POSITIONAL: "*",
    inspect.Parameter.VAR_KEYWORD: "**",
    inspect.Parameter.KEYWORD_ONLY: "[kw]",
}


def signature(call: Any) -> str:
    """Return the parameters of a call as the table writes them."""
    return ", ".join(map(_written, inspect.signature(call).parameters.values()))


def _written(parameter: inspect.Parameter) -> str:
    default = "" if parameter.default is parameter.empty else f"={parameter.default!r}"
    return PREFIXES.get(parameter.kind, "") + parameter.name + default


def _is_public(name: str) -> bool:
    return not name.startswith("_") and not inspect.ismodule(getattr(st, name))


EXPORTED = {name for name in vars(st) if _is_public(name)} - OBJECTS - OWN
METHODS = {name for name, _ in inspect.getmembers(DeltaGenerator, inspect.isfunction) if not name.startswith("_")} - OWN


@pytest.mark.parametrize("name", sorted(EXPORTED))
def test_signature_is_streamlits(name: str) -> None:
    assert name in STREAMLIT, "no such name in Streamlit: add it to OWN, or its line to streamlit_api.tsv"
    assert signature(getattr(st, name)) == STREAMLIT[name]


def test_every_name_of_the_table_is_exported() -> None:
    assert set(STREAMLIT) - EXPORTED == set()


def test_every_method_is_exported() -> None:
    assert {name for name in METHODS if getattr(getattr(st, name), "__name__", None) != name} == set()


def test_every_exported_method_draws_in_the_main_place() -> None:
    exported = {name for name in EXPORTED if inspect.ismethod(getattr(st, name))}
    assert exported == METHODS


def test_methods_of_a_place_have_the_signatures_of_st() -> None:
    assert {name for name in METHODS if signature(getattr(st.sidebar, name)) != STREAMLIT[name]} == set()


def test_a_name_that_is_not_there_is_said_with_the_nearest() -> None:
    with pytest.raises(AttributeError, match=r"Did you mean st\.text_input\?"):
        st.text_imput  # noqa: B018 - to look it up is the test
