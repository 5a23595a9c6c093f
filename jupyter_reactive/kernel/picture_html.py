"""HTML that is escaped by construction: `Html` is made of texts and elements, here.

Styles stand in `style` attributes, because GitHub strips `<style>`; colours are of middling
lightness, to be read on white and on black. Knows no element of ours.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import NewType

Html = NewType("Html", str)

EMPTY = Html("")
VOID = frozenset({"br", "hr", "img"})
LINE = "1px solid rgba(128,128,128,.35)"
QUIET = "opacity:.7;"
SMALL = "font-size:13px;"
STRONG = "font-weight:600;"
MONO = "font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:13px;"
# MathJax of nbconvert and JupyterLab reads every "$" of a page, but in these.
NO_MATHS = "tex2jax_ignore mathjax_ignore"
MATHS = "tex2jax_process mathjax_process"
LONGEST_TEXT = 20_000

COLORS = {
    "blue": "#2f7fd6",
    "green": "#2a8a4a",
    "red": "#dd4b4b",
    "orange": "#c46a14",
    "yellow": "#9a7b0a",
    "violet": "#9166d9",
    "gray": "#7c7c7c",
    "grey": "#7c7c7c",
    "primary": "#2f7fd6",
}
ACCENT = COLORS["primary"]

# XML forbids these; the picture also marks its heavy parts with NUL.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
_SAFE_URL = re.compile(r"(?:https?://|mailto:)[^\s\\]+", re.ASCII | re.IGNORECASE)
# Commands by which TeX makes links, styles and ids.
_UNSAFE_TEX = re.compile(r"\\(?=(?:href|url|require|cssId|class|style|data|html\w*|csname|mmlToken)(?![A-Za-z]))")
_DOLLAR = re.compile(r"(?<!\\)\$")


def text(value: str, limit: int = LONGEST_TEXT) -> Html:
    """Return text as HTML, at most `limit` characters of it."""
    return Html(html.escape(_CONTROL.sub("", clipped(value, limit))))


def clipped(value: str, limit: int) -> str:
    return value if len(value) <= limit else value[: limit - 1] + "…"


def element(name: str, *children: Html, style: str = "", **attributes: str | None) -> Html:
    """Return an element; an attribute that is None is left out, `class_` is `class`."""
    words = {"style": style or None, **attributes}
    written = "".join(
        f' {word.rstrip("_")}="{text(value, len(value))}"' for word, value in words.items() if value is not None
    )
    return Html(f"<{name}{written}>" if name in VOID else f"<{name}{written}>{join(children)}</{name}>")


def div(*children: Html, style: str = "") -> Html:
    return element("div", *children, style=style)


def span(*children: Html, style: str = "") -> Html:
    return element("span", *children, style=style)


def join(parts: Iterable[Html]) -> Html:
    return Html("".join(parts))


def icon(name: str | None) -> Html:
    """Return an emoji; other icons are drawings that the front end has."""
    return EMPTY if name is None or name.startswith(":") or name == "spinner" else text(f"{name} ")


def note(words: str) -> Html:
    """Return a quiet remark of the picture's own."""
    return div(text(words), style=f"{SMALL}{QUIET}font-style:italic;")


def image(data_uri: str, alt: str, style: str = "") -> Html:
    """Return a picture; what it shows is in the address itself."""
    return element("img", src=data_uri, alt=clipped(alt, 500), style=f"max-width:100%;height:auto;border:0;{style}")


def link(address: str, *children: Html) -> Html:
    """Return a link to the web or to a mailbox; of any other address, the children only."""
    if not _SAFE_URL.fullmatch(address):
        return join(children)
    style = f"color:{ACCENT};text-decoration:underline;"
    return element("a", *children, href=clipped(address, 2000), rel="noopener noreferrer", style=style)


def maths(body: str, *, block: bool) -> Html:
    """Return TeX between the marks that MathJax looks for; without MathJax it is read as it is."""
    mark = "$$" if block else "$"
    # A space after the backslash ends the command; without the backslash "\\\\href" would become one.
    safe = _DOLLAR.sub("", _UNSAFE_TEX.sub(r"\\ ", body))
    style = "display:block;text-align:center;overflow-x:auto;margin:0 0 8px;" if block else ""
    return element("span", text(f"{mark}{safe}{mark}"), class_=MATHS, style=style)


def color(name: str) -> str:
    """Return one of our colours for a name that a script gave."""
    return COLORS.get(name, "currentColor")
