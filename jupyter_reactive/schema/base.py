"""What every element has in common: the tag, the kinds of element, sizes, bytes by reference.

Knows nothing of the runtime. The tag of a class is its name in snake case, so that one
search finds the `st` function, the struct and the renderer.
"""

import math
import re
from typing import ClassVar, Literal

from msgspec import Struct


def snake_case(name: str) -> str:
    """Return the tag of a class name: `TextInput` → `text_input`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


class Element(Struct, frozen=True, kw_only=True, tag_field="type", tag=snake_case):
    """A leaf of the tree: one thing a person sees."""


class Widget(Element, frozen=True, kw_only=True):
    """A leaf that a person can change.

    Its value travels apart from it, so that moving a slider does not change the element.
    `identity` names the fields that stay part of a *keyed* widget's identity
    (Streamlit 1.67's whitelist); without a key all fields but `APPEARANCE` are.
    """

    identity: ClassVar[tuple[str, ...]] = ()

    label: str
    help: str | None = None
    disabled: bool = False
    label_visibility: "LabelVisibility" = "visible"
    form: str | None = None


class Block(Struct, frozen=True, kw_only=True, tag_field="type", tag=snake_case):
    """An inner node of the tree: it has children and may have a look of its own.

    What a person opens or chooses in one may be a widget's value, with an identity as a `Widget` has.
    """

    identity: ClassVar[tuple[str, ...]] = ()


class Blob(Struct, frozen=True):
    """Bytes by reference: they travel as a buffer, once per client, under their hash."""

    hash: str
    mime: str
    size: int


class NonFinite(Struct, frozen=True):
    """A float that JSON has no word for."""

    number: Literal["nan", "inf", "-inf"]


APPEARANCE = frozenset({"disabled", "label_visibility"})

LabelVisibility = Literal["visible", "hidden", "collapsed"]
Alignment = Literal["left", "center", "right", "justify"]
Gap = Literal["xxsmall", "xsmall", "small", "medium", "large", "xlarge", "xxlarge"]
Width = int | Literal["stretch", "content", "auto"]
Height = int | Literal["stretch", "content", "auto"]
Number = int | float | NonFinite


def number(value: int | float) -> Number:
    """Return `value` in a form that survives JSON."""
    if isinstance(value, float) and not math.isfinite(value):
        return NonFinite("nan" if math.isnan(value) else "inf" if value > 0 else "-inf")
    return value
