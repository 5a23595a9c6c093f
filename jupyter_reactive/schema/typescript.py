"""Writes labextension/src/schema.ts from the structs: `python -m jupyter_reactive.schema.typescript`.

A type it does not know is an error, so that nothing travels untyped by accident.
"""

import sys
import types
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from . import back_msg, components, elements, files, forward_msg, transfer
from .base import NonFinite, Widget
from .media import Picture
from .navigation import PageEntry
from .status import Frame
from .text import Member

TARGET = Path(__file__).parents[2] / "labextension" / "src" / "schema.ts"
SCALARS = {
    str: "string",
    int: "number",
    float: "number",
    bool: "boolean",
    type(None): "null",
    bytes: "string",
    Any: "JsonValue",
}
HEAD = """\
// Generated from jupyter_reactive/schema: change it there, then run
// `python -m jupyter_reactive.schema.typescript`.

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };
"""


def typescript(kind: Any) -> str:
    """Return the TypeScript spelling of a Python type."""
    if isinstance(kind, str):
        raise TypeError(f"unresolved annotation {kind!r}")
    if kind in SCALARS:
        return SCALARS[kind]
    if kind is msgspec.Raw:
        return "Node"
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return kind.__name__
    return _generic(get_origin(kind), get_args(kind))


def _generic(origin: Any, arguments: tuple[Any, ...]) -> str:
    if origin is Literal:
        return " | ".join(f'"{word}"' if isinstance(word, str) else str(word).lower() for word in arguments)
    if origin in (Union, types.UnionType):
        return " | ".join(dict.fromkeys(typescript(each) for each in arguments))
    if origin is Annotated:
        return typescript(arguments[0])
    if origin is dict:
        return f"{{ readonly [key: string]: {typescript(arguments[1])} }}"
    if origin is tuple and arguments[1:] == (...,):
        return f"readonly ({typescript(arguments[0])})[]"
    raise TypeError(f"no TypeScript spelling for {origin}[{arguments}]")


def interface(struct: type[msgspec.Struct]) -> str:
    """Return one struct as an interface; what has a default may be left out by the front end only."""
    tag = struct.__struct_config__.tag
    lines = [f'  readonly type: "{tag}";'] if tag else []
    hints = get_type_hints(struct, include_extras=True)
    sent_by_us = not issubclass(struct, (back_msg.BackMsg, back_msg.OpenRequest, back_msg.Person, back_msg.WidgetState))
    for field in msgspec.structs.fields(struct):
        optional = "" if sent_by_us or field.required else "?"
        lines.append(f"  readonly {field.encode_name}{optional}: {typescript(hints[field.name])};")
    return "export interface {} {{\n{}\n}}\n".format(struct.__name__, "\n".join(lines))


def union(name: str, structs: tuple[type[msgspec.Struct], ...]) -> str:
    """Return the closed union of `structs`."""
    return f"export type {name} =\n  | " + "\n  | ".join(struct.__name__ for struct in structs) + ";\n"


def schema() -> str:
    """Return the whole of schema.ts."""
    back, opening = get_args(back_msg.AnyBackMsg), get_args(back_msg.AnyOpenRequest)
    structs = (
        NonFinite, *forward_msg.SHARED, *files.SHARED, *components.SHARED, PageEntry, Picture, Frame, Member, *elements.ELEMENTS,
        *elements.BLOCKS,
        *forward_msg.FORWARD_MESSAGES, *transfer.ANSWERS, back_msg.WidgetState, back_msg.Person, *back, *opening,
    )  # fmt: skip
    widgets = tuple(each for each in elements.ELEMENTS if issubclass(each, Widget))
    return "\n".join(
        [
            HEAD,
            f"export const PROTOCOL_VERSION = {forward_msg.PROTOCOL_VERSION};\n",
            *map(interface, structs),
            union("Element", elements.ELEMENTS),
            union("WidgetElement", widgets),
            union("ComponentValue", components.VALUES),
            union("Block", elements.BLOCKS),
            "export type Node = Element | Block;\n",
            union("ForwardMsg", forward_msg.FORWARD_MESSAGES),
            union("Answer", transfer.ANSWERS),
            union("BackMsg", back),
            union("OpenRequest", opening),
        ]
    )


if __name__ == "__main__":
    TARGET.write_text(schema())
    sys.stdout.write(f"{TARGET}: {len(schema().splitlines())} lines\n")
