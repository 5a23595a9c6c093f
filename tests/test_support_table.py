"""docs/streamlit.md says what is so; what is here has Streamlit's own signature."""

from __future__ import annotations

import inspect
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.compat import errors
from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.elements.not_yet import COLUMNS, NEAREST
from jupyter_reactive.runtime.errors import StreamlitAPIException

from .support_table import DIFFERENCES, PAGE, found, page, rows

ROWS = rows()
CALLS = [
    row.name
    for row in ROWS
    if row.name.count(".") == 1 and row.name.startswith("st.") and inspect.isroutine(found(row.name))
]
ERRORS = [row.name.removeprefix("st.errors.") for row in ROWS if row.group == "errors"]


def test_the_page_is_as_the_library_is() -> None:
    assert PAGE.read_text("utf-8") == page(), "run `python -m tests.support_table`, and read what it changes"


def test_each_difference_is_of_a_name_that_streamlit_has() -> None:
    assert DIFFERENCES.keys() - {row.name for row in ROWS} == set()


@pytest.mark.parametrize("name", CALLS)
def test_a_call_has_the_signature_of_streamlits_own(name: str) -> None:
    theirs = getattr(pytest.importorskip("streamlit"), name.removeprefix("st."))
    assert parameters(getattr(st, name.removeprefix("st."))) == parameters(theirs)


def parameters(call: Any) -> list[tuple[str, Any, str]]:
    """Return names, kinds and defaults; a default without a value of its own by its type's name."""
    return [(each.name, each.kind, _default(each.default)) for each in inspect.signature(call).parameters.values()]


def _default(value: object) -> str:
    plain = value is None or isinstance(value, str | int | float | tuple | type)
    return repr(value) if plain else "a mark or an object"


# Errors


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_of_the_same_kinds_as_streamlits_own(name: str) -> None:
    theirs = getattr(pytest.importorskip("streamlit.errors"), name)
    assert ancestors(getattr(errors, name)) == ancestors(theirs)


def ancestors(kind: type) -> list[str]:
    return ["Error" if each.__name__ == "ReactiveError" else each.__name__ for each in kind.__mro__]


@pytest.mark.parametrize("name", ERRORS)
def test_an_error_is_made_as_streamlits_own(name: str) -> None:
    kind = getattr(pytest.importorskip("streamlit.errors"), name)
    if not inspect.isfunction(kind.__init__):
        assert str(getattr(errors, name)("what happened"))
        return
    theirs = inspect.signature(kind)
    ours = inspect.signature(getattr(errors, name))
    given = [each for each in theirs.parameters.values() if each.kind is not each.VAR_KEYWORD]
    for each in given:
        assert each.name in ours.parameters or each.kind is each.VAR_POSITIONAL, name
    ours.bind(*("x" for each in given if each.kind is each.POSITIONAL_OR_KEYWORD))


def test_a_message_may_have_places_for_its_parts() -> None:
    error = errors.LocalizableStreamlitException("{count} of {kind}", count=3, kind="cats")
    assert (str(error), error.exec_kwargs) == ("3 of cats", {"count": 3, "kind": "cats"})


# What is not here


@pytest.mark.parametrize("name", sorted(NEAREST))
def test_what_is_not_here_yet_says_so_when_it_is_called(name: str) -> None:
    for place in (st, MAIN):
        with pytest.raises(StreamlitAPIException, match=rf"st\.{name} is not a part of jupyter_reactive yet"):
            getattr(place, name)("data", key="k")


def test_columns_say_so_too() -> None:
    for call in (getattr(st.column_config, each) for each in COLUMNS):
        with pytest.raises(StreamlitAPIException, match="yet"):
            call("x")
    with pytest.raises(AttributeError, match="NumberColumn"):
        st.column_config.NumbrColumn  # noqa: B018 - to look it up is the test
