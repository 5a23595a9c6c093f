"""One line of markdown: words, links, formulas, and Streamlit's directives (`:red[…]`, `:small[…]`).

Raw HTML is never passed through: it is shown as text, or its words are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any

from .picture_html import COLORS, MONO, Html, color, element, image, join, link, maths, span, text

Token = dict[str, Any]
RawHtml = Callable[[str], Html]

_DIRECTIVE = re.compile(rf":(?:({'|'.join(COLORS)}|rainbow)(-background|-badge)?|small)\[|[\[\]]")
_MATERIAL = re.compile(r":material/[a-z0-9_]+: ?")
_CODE = f"{MONO}padding:1px 4px;border-radius:4px;border:1px solid rgba(128,128,128,.25);background:none;color:inherit;"


def line(tokens: list[Token], raw_html: RawHtml) -> Html:
    """Return the tokens of one line; a directive may begin in one and end in another."""
    return _Line(raw_html).html(tokens)


class _Line:
    """One level of a line. `_open` holds, for each bracket, whether it is a directive's."""

    def __init__(self, raw_html: RawHtml) -> None:
        self._raw_html = raw_html
        self._open: list[bool] = []

    def html(self, tokens: list[Token]) -> Html:
        parts = [self._token(token) for token in _merged(tokens)]
        return Html(join(parts) + "</span>" * sum(self._open))

    def _token(self, token: Token) -> Html:
        children = token.get("children", [])
        match token["type"]:
            case "text":
                return self._text(_MATERIAL.sub("", token["raw"]))
            case "strong" | "emphasis" | "strikethrough" as kind:
                name = {"strong": "strong", "emphasis": "em"}.get(kind, "del")
                return element(name, line(children, self._raw_html))
            case "codespan":
                return element("code", text(token["raw"]), style=_CODE)
            case "link":
                return link(token["attrs"]["url"], line(children, self._raw_html))
            case "image":
                return _picture(token["attrs"]["url"], _words(children))
            case "inline_math" | "block_math" as kind:
                return maths(token["raw"], block=kind == "block_math")
            case "inline_html":
                return self._raw_html(token["raw"])
            case "linebreak":
                return element("br")
            case _:
                return text("\n")

    def _text(self, raw: str) -> Html:
        parts, end = [], 0
        for match in _DIRECTIVE.finditer(raw):
            parts += [text(raw[end : match.start()]), self._bracket(match)]
            end = match.end()
        return join([*parts, text(raw[end:])])

    def _bracket(self, match: re.Match[str]) -> Html:
        if match[0] == "]":
            return Html("</span>") if self._open and self._open.pop() else text("]")
        self._open.append(match[0] != "[")
        return text("[") if match[0] == "[" else Html(f'<span style="{_directive(match[1], match[2])}">')


def _directive(name: str | None, shape: str | None) -> str:
    if name is None:
        return "font-size:13px;"
    if shape == "-badge":
        return f"color:{color(name)};border:1px solid {color(name)};border-radius:10px;padding:0 7px;font-size:13px;"
    return f"border-bottom:3px solid {color(name)};" if shape == "-background" else f"color:{color(name)};"


def _merged(tokens: list[Token]) -> Iterator[Token]:
    """Yield the tokens, neighbouring texts as one: the parser cuts them at brackets."""
    raw = ""
    for token in tokens:
        if token["type"] == "text":
            raw += token["raw"]
            continue
        if raw:
            yield {"type": "text", "raw": raw}
        raw = ""
        yield token
    if raw:
        yield {"type": "text", "raw": raw}


def _picture(address: str, words: str) -> Html:
    """Return a picture that is in the text itself; one from elsewhere stays a link, to load nothing."""
    if re.fullmatch(r"data:image/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+", address):
        return image(address, words)
    return span(link(address, text(words or "image")))


def _words(tokens: list[Token]) -> str:
    return "".join(token.get("raw", "") + _words(token.get("children", [])) for token in tokens)


def words_of(raw: str) -> Html:
    """Return the words of HTML, without its tags, scripts and styles."""
    words = _Words()
    words.feed(raw)
    words.close()
    return text("".join(words.found))


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._hidden = False

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden = tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self._hidden = False

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.found.append(data)
