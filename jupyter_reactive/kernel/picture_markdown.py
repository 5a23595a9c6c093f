"""Markdown → HTML. mistune, which comes with nbconvert, only parses: every tag is made here.

Where mistune is missing, paragraphs with bold, italic and code.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import cast

from .picture_html import LINE, LONGEST_TEXT, MONO, Html, clipped, div, element, join, maths, text
from .picture_lines import RawHtml, Token, line, words_of

Parse = Callable[[str], list[Token]]

_MINIMAL = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\*(?P<em>[^*]+)\*|`(?P<code>[^`]+)`")
_PRE = (
    f"{MONO}margin:0;padding:10px 12px;border:{LINE};border-radius:6px;background:none;color:inherit;"
    "overflow-x:auto;line-height:1.45;"
)
_CELL = f"padding:4px 10px;border:{LINE};background:none;text-align:"
_SIZES = {1: 28, 2: 22, 3: 19, 4: 17, 5: 15, 6: 14}


def markdown(body: str, *, allow_html: bool = False) -> Html:
    """Return markdown as HTML. With `allow_html` the tags in it are dropped, else they are shown as text."""
    tokens = _parser()(clipped(body, LONGEST_TEXT))
    # Each block ends with 8 pixels of space: the last one's are taken back.
    return div(*_blocks(tokens, words_of if allow_html else text), style="overflow-wrap:anywhere;margin-bottom:-8px;")


def inline(body: str) -> Html:
    """Return one line of markdown, as labels and headings are."""
    tokens = [token for token in _parser()(clipped(body, LONGEST_TEXT)) if token["type"] != "blank_line"]
    if len(tokens) == 1 and tokens[0]["type"] == "paragraph":
        return line(tokens[0]["children"], text)
    return text(body)


def preformatted(body: str, *, wrap: bool = False) -> Html:
    """Return text with its spaces and lines as they are."""
    flow = "white-space:pre-wrap;overflow-wrap:anywhere;" if wrap else "white-space:pre;"
    return element("pre", text(body), style=_PRE + flow)


def heading(level: int, *children: Html, style: str = "") -> Html:
    look = f"font-size:{_SIZES[level]}px;font-weight:600;line-height:1.25;margin:0;padding:0;color:inherit;border:0;"
    return element(f"h{level}", *children, style=look + style)


@cache
def _parser() -> Parse:
    """Return what makes tokens of markdown."""
    try:
        import mistune
    except ImportError:
        return _parse_paragraphs
    # The tokens of older versions have other names.
    if int(mistune.__version__.partition(".")[0]) < 3:
        return _parse_paragraphs
    plugins = ["table", "strikethrough", "url", "task_lists", "math"]
    return cast("Parse", mistune.create_markdown(renderer="ast", plugins=plugins))


def _parse_paragraphs(body: str) -> list[Token]:
    paragraphs = re.split(r"\n\s*\n", body.strip())
    return [{"type": "paragraph", "children": list(_parse_line(each))} for each in paragraphs]


def _parse_line(body: str) -> Iterator[Token]:
    end = 0
    for match in _MINIMAL.finditer(body):
        yield {"type": "text", "raw": body[end : match.start()]}
        kind, raw = match.lastgroup, match[match.lastgroup or 0]
        if kind == "code":
            yield {"type": "codespan", "raw": raw}
        else:
            yield {"type": "strong" if kind == "strong" else "emphasis", "children": [{"type": "text", "raw": raw}]}
        end = match.end()
    yield {"type": "text", "raw": body[end:]}


# Blocks


def _blocks(tokens: list[Token], raw_html: RawHtml) -> Iterator[Html]:
    for token in tokens:
        draw = _BLOCKS.get(token["type"])
        if draw is not None:
            yield draw(token, raw_html)


def _inside(token: Token, raw_html: RawHtml) -> Html:
    return join(_blocks(token["children"], raw_html))


def _paragraph(token: Token, raw_html: RawHtml) -> Html:
    return element("p", line(token["children"], raw_html), style=_SPACE)


def _heading(token: Token, raw_html: RawHtml) -> Html:
    words = line(token["children"], raw_html)
    return heading(token["attrs"]["level"], words, style="margin:4px 0 8px;")


def _code(token: Token, raw_html: RawHtml) -> Html:
    return div(preformatted(token["raw"].removesuffix("\n")), style=_SPACE)


def _quote(token: Token, raw_html: RawHtml) -> Html:
    style = f"{_SPACE}padding:0 0 0 12px;border-left:3px solid rgba(128,128,128,.5);"
    return element("blockquote", _inside(token, raw_html), style=style)


def _list(token: Token, raw_html: RawHtml) -> Html:
    name = "ol" if token["attrs"].get("ordered") else "ul"
    return element(name, _inside(token, raw_html), style=f"{_SPACE}padding-left:24px;")


def _item(token: Token, raw_html: RawHtml) -> Html:
    return element("li", _inside(token, raw_html))


def _task(token: Token, raw_html: RawHtml) -> Html:
    box = text("☑ " if token["attrs"].get("checked") else "☐ ")
    return element("li", box, _inside(token, raw_html), style="list-style:none;margin-left:-18px;")


def _table(token: Token, raw_html: RawHtml) -> Html:
    rows = _rows(token["children"], raw_html)
    table = element("table", *rows, style="border-collapse:collapse;margin:0;border:0;")
    return div(table, style=f"{_SPACE}overflow-x:auto;")


def _rows(parts: list[Token], raw_html: RawHtml) -> Iterator[Html]:
    """Yield a table's rows; its head holds cells, its body rows of them."""
    for part in parts:
        rows = [part["children"]] if part["type"] == "table_head" else [row["children"] for row in part["children"]]
        for row in rows:
            yield element("tr", *(_cell(cell, raw_html) for cell in row), style="background:none;")


def _cell(token: Token, raw_html: RawHtml) -> Html:
    name, align = "th" if token["attrs"]["head"] else "td", token["attrs"]["align"] or "left"
    return element(name, line(token["children"], raw_html), style=f"{_CELL}{align};")


_SPACE = "margin:0 0 8px;"
_BLOCKS: dict[str, Callable[[Token, RawHtml], Html]] = {
    "paragraph": _paragraph,
    "block_text": lambda token, raw_html: line(token["children"], raw_html),
    "heading": _heading,
    "block_code": _code,
    "block_quote": _quote,
    "list": _list,
    "list_item": _item,
    "task_list_item": _task,
    "table": _table,
    "thematic_break": lambda token, raw_html: element("hr", style=f"border:0;border-top:{LINE};margin:8px 0;"),
    "block_math": lambda token, raw_html: maths(token["raw"], block=True),
    "block_html": lambda token, raw_html: element("p", raw_html(token["raw"].strip()), style=_SPACE),
}
