"""What travels comes back as it was, its tags are one each, and schema.ts says the same."""

from __future__ import annotations

import types
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from jupyter_reactive.schema import (
    back_msg,
    charts,
    components,
    data,
    files,
    frames,
    inputs,
    layout,
    media,
    moments,
    navigation,
    picking,
    status,
    text,
)
from jupyter_reactive.schema.base import Block, Element, Widget, snake_case
from jupyter_reactive.schema.elements import BLOCKS, ELEMENTS
from jupyter_reactive.schema.forward_msg import FORWARD_MESSAGES
from jupyter_reactive.schema.typescript import TARGET, schema, typescript

THEMES = (charts, components, data, files, frames, inputs, layout, media, moments, navigation, picking, status, text)
# What JSON and JavaScript both keep: non-finite numbers travel as a NonFinite, whole ones up to 2**53.
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(0, 2**53),
    float: NUMBERS,
    bool: st.booleans(),
    type(None): st.none(),
    Any: st.recursive(
        st.none() | st.booleans() | st.integers(-(2**53), 2**53) | NUMBERS | st.text(max_size=4),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
        max_leaves=4,
    ),
}


def values(kind: Any) -> st.SearchStrategy[Any]:
    """Return all that a field of a type can hold."""
    if kind in SCALARS:
        return SCALARS[kind]
    if isinstance(kind, type) and issubclass(kind, Struct):
        return structs(kind)
    return _generic(get_origin(kind), get_args(kind))


def _generic(origin: Any, arguments: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is Literal:
        return st.sampled_from(arguments)
    if origin in (Union, types.UnionType):
        return st.one_of(*map(values, arguments))
    if origin is Annotated:
        return _bounded(arguments[0], *arguments[1:])
    if origin is dict:
        return st.dictionaries(st.text(max_size=4), values(arguments[1]), max_size=2)
    if origin is tuple and arguments[1:] == (...,):
        return st.lists(values(arguments[0]), max_size=3).map(tuple)
    raise TypeError(f"no values known for {origin}[{arguments}]")


def _bounded(kind: Any, *bounds: Any) -> st.SearchStrategy[Any]:
    lowest = max((each.ge or each.min_length or 0 for each in bounds), default=0)
    if kind is int:
        return st.integers(lowest, 2**53)
    return st.text(min_size=lowest, max_size=8) if kind is str else values(kind)


def structs(kind: type[Struct]) -> st.SearchStrategy[Struct]:
    hints = get_type_hints(kind, include_extras=True)
    fields = {field.name: values(hints[field.name]) for field in msgspec.structs.fields(kind)}
    return st.builds(kind, **fields)


def tag(kind: type[Struct]) -> str:
    return str(kind.__struct_config__.tag)


def declared(base: type[Struct], *modules: types.ModuleType) -> set[type[Struct]]:
    """Return the structs of a kind that are written in some modules."""
    found = (each for module in modules for each in vars(module).values() if isinstance(each, type))
    names = {module.__name__ for module in modules}
    return {each for each in found if issubclass(each, base) and each.__module__ in names}


@pytest.mark.parametrize("kind", [*ELEMENTS, *BLOCKS, *get_args(back_msg.AnyBackMsg)], ids=tag)
def test_what_is_sent_comes_back_as_it_was(kind: type[Struct]) -> None:
    @given(structs(kind))
    def round_trip(sent: Struct) -> None:
        wire = msgspec.json.encode(sent)
        unwired = msgspec.json.decode(wire, type=kind)
        assert unwired == sent
        assert msgspec.json.encode(unwired) == wire

    round_trip()


@pytest.mark.parametrize("structs", [ELEMENTS + BLOCKS, FORWARD_MESSAGES, get_args(back_msg.AnyBackMsg)])
def test_tags_are_one_each(structs: tuple[type[Struct], ...]) -> None:
    tags = [tag(each) for each in structs]
    assert len(tags) == len(set(tags))


def test_every_element_and_block_is_listed() -> None:
    assert declared(Element, *THEMES) == set(ELEMENTS)
    assert declared(Block, *THEMES) == set(BLOCKS)


def test_every_message_of_the_front_end_is_listed() -> None:
    bases = {back_msg.BackMsg, back_msg.OpenRequest}
    listed = {*get_args(back_msg.AnyBackMsg), *get_args(back_msg.AnyOpenRequest)}
    assert declared(back_msg.BackMsg, back_msg) | declared(back_msg.OpenRequest, back_msg) == listed | bases


def test_identity_names_fields() -> None:
    widgets = [each for each in ELEMENTS if issubclass(each, Widget)]
    strangers = {each.__name__: set(each.identity) - set(each.__struct_fields__) for each in widgets}
    assert not any(strangers.values()), strangers


def test_a_message_with_an_unknown_field_is_refused() -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"type": "stop", "client": "c", "more": 1}, back_msg.AnyBackMsg)


@pytest.mark.parametrize(("name", "expected"), [("TextInput", "text_input"), ("Json", "json")])
def test_tag_is_the_name_in_snake_case(name: str, expected: str) -> None:
    assert snake_case(name) == expected


def test_schema_ts_is_current() -> None:
    assert TARGET.read_text("utf-8") == schema(), "run `python -m jupyter_reactive.schema.typescript`"


def test_a_type_without_a_spelling_is_an_error() -> None:
    with pytest.raises(TypeError, match="no TypeScript spelling"):
        typescript(list[int])
