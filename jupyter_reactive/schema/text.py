"""Words: headings, markdown, code, maths, badges."""

from typing import Literal

from msgspec import Struct

from .base import Alignment, Element, Gap, Height, Width


class Heading(Element, frozen=True, kw_only=True):
    """`st.title` (level 1), `st.header` (2) and `st.subheader` (3); the body is markdown."""

    body: str
    level: Literal[1, 2, 3]
    anchor: str | None = None
    hide_anchor: bool = False
    help: str | None = None
    icon: str | None = None
    divider: str | None = None
    width: Width = "stretch"
    text_alignment: Alignment = "left"
    wrap: bool = True


class Markdown(Element, frozen=True, kw_only=True):
    body: str
    allow_html: bool = False
    help: str | None = None
    width: Width = "auto"
    text_alignment: Alignment = "left"
    anchors: bool = True
    wrap: bool = True


class Caption(Element, frozen=True, kw_only=True):
    body: str
    allow_html: bool = False
    help: str | None = None
    width: Width = "stretch"
    text_alignment: Alignment = "left"
    wrap: bool = True


class Text(Element, frozen=True, kw_only=True):
    body: str
    help: str | None = None
    width: Width = "content"
    text_alignment: Alignment = "left"
    wrap: bool = True


class Code(Element, frozen=True, kw_only=True):
    body: str
    language: str | None = "python"
    line_numbers: bool = False
    wrap_lines: bool = False
    width: Width = "stretch"
    height: Height = "content"


class Latex(Element, frozen=True, kw_only=True):
    body: str
    help: str | None = None
    width: Width = "stretch"


class Html(Element, frozen=True, kw_only=True):
    """HTML as the script wrote it: whoever puts it on a page decides there what of it may stand on one."""

    body: str
    width: Width = "stretch"
    unsafe_allow_javascript: bool = False


class Member(Struct, frozen=True, kw_only=True):
    """What an object has: its value as a person reads it, or the first line of its docstring."""

    name: str
    kind: str
    value: str | None = None
    doc_string: str | None = None


class HelpInfo(Element, frozen=True, kw_only=True, tag="help"):
    """What an object says of itself; a value that is `described` is a full name and a signature."""

    name: str | None = None
    kind: str
    value: str | None = None
    described: bool = False
    doc_string: str | None = None
    members: tuple[Member, ...] = ()
    width: Width = "stretch"


class Space(Element, frozen=True, kw_only=True):
    """Room: of that height, or in a row of that width."""

    size: int | Literal["stretch"] | Gap = "small"


class Divider(Element, frozen=True, kw_only=True):
    width: Width = "stretch"


class Badge(Element, frozen=True, kw_only=True):
    label: str
    icon: str | None = None
    color: str = "blue"
    width: Width = "content"
    help: str | None = None
