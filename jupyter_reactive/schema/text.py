"""Words: headings, markdown, code, maths, badges."""

from typing import Literal

from .base import Alignment, Element, Height, Width


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


class Divider(Element, frozen=True, kw_only=True):
    width: Width = "stretch"


class Badge(Element, frozen=True, kw_only=True):
    label: str
    icon: str | None = None
    color: str = "blue"
    width: Width = "content"
    help: str | None = None
