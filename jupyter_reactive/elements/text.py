"""Words: st.title, header, subheader, markdown, text, caption, code, latex, divider, badge.

Says how the arguments become an element of schema/text.py; knows nothing of where it is placed.
"""

import re
from typing import Any, Literal, Self

from ..runtime.errors import StreamlitIncompatibleParametersError, StreamlitValueError
from ..schema.base import Alignment
from ..schema.text import Badge, Caption, Code, Divider, Heading, Latex, Markdown, Text
from . import checks
from .about import About
from .checks import Size, Stretch
from .markup import Markup
from .owners import library

Anchor = str | Literal[False] | None
DividerColor = bool | str
# "auto" takes the next colour of the row with every heading.
DIVIDERS = (True, False, None, *checks.COLORS, "rainbow")


class Texts(Markup, About):
    def title(
        self,
        body: object,
        anchor: Anchor = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        width: Size = "stretch",
        text_alignment: Alignment = "left",
        wrap: bool = True,
    ) -> Self:
        """Draw the title of an app: markdown, in the largest letters.

        anchor
            The name by which a link reaches it; False for none.

        >>> st.title("A *fine* app")
        """
        return self._element(
            _heading(body, 1, anchor, help, icon, width=width, text_alignment=text_alignment, wrap=wrap)
        )

    def header(
        self,
        body: object,
        anchor: Anchor = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        divider: DividerColor = False,
        width: Size = "stretch",
        text_alignment: Alignment = "left",
        wrap: bool = True,
    ) -> Self:
        """Draw a heading of the second rank.

        divider
            A coloured line below it: a colour's name, "rainbow", or True for colours in turn.

        >>> st.header("Results", divider="blue")
        """
        return self._element(
            _heading(body, 2, anchor, help, icon, divider, width=width, text_alignment=text_alignment, wrap=wrap)
        )

    def subheader(
        self,
        body: object,
        anchor: Anchor = None,
        *,
        help: str | None = None,
        icon: str | None = None,
        divider: DividerColor = False,
        width: Size = "stretch",
        text_alignment: Alignment = "left",
        wrap: bool = True,
    ) -> Self:
        """Draw a heading of the third rank; its parameters are those of `st.header`.

        >>> st.subheader("Last week", divider=True)
        """
        return self._element(
            _heading(body, 3, anchor, help, icon, divider, width=width, text_alignment=text_alignment, wrap=wrap)
        )

    def markdown(
        self,
        body: object,
        unsafe_allow_html: bool = False,
        *,
        help: str | None = None,
        width: Size | Literal["auto"] = "auto",
        text_alignment: Alignment = "left",
        anchors: bool = True,
        wrap: bool = True,
    ) -> Self:
        """Draw GitHub-flavoured markdown, with emoji, colours, maths and icons.

        unsafe_allow_html
            Whether HTML in the text is shown as HTML; never do this with text that others wrote.

        >>> st.markdown("Now in **bold**, :blue[blue] and $a^2$")
        """
        element = Markdown(
            body=checks.clean(body),
            allow_html=bool(unsafe_allow_html),
            help=checks.help_text(help),
            width=checks.width(width, "auto", "stretch", "content"),
            text_alignment=checks.text_alignment(text_alignment),
            anchors=anchors,
            wrap=_wrap(wrap, unsafe_allow_html),
        )
        return self._element(element)

    def text(
        self,
        body: object,
        *,
        help: str | None = None,
        width: Size = "content",
        text_alignment: Alignment = "left",
        wrap: bool = True,
    ) -> Self:
        """Draw text as it is, without markdown.

        >>> st.text("2 * 3 * 4")
        """
        element = Text(
            body=checks.clean(body),
            help=checks.help_text(help),
            width=checks.width(width),
            text_alignment=checks.text_alignment(text_alignment),
            wrap=checks.flag("wrap", wrap),
        )
        return self._element(element)

    def caption(
        self,
        body: object,
        unsafe_allow_html: bool = False,
        *,
        help: str | None = None,
        width: Size = "stretch",
        text_alignment: Alignment = "left",
        wrap: bool = True,
    ) -> Self:
        """Draw markdown in small letters, for what stands beside something else.

        >>> st.caption("Figures of *last* year")
        """
        element = Caption(
            body=checks.clean(body),
            allow_html=bool(unsafe_allow_html),
            help=checks.help_text(help),
            width=checks.width(width),
            text_alignment=checks.text_alignment(text_alignment),
            wrap=_wrap(wrap, unsafe_allow_html),
        )
        return self._element(element)

    def code(
        self,
        body: object,
        language: str | None = "python",
        *,
        line_numbers: bool = False,
        wrap_lines: bool = False,
        height: Size = "content",
        width: Size = "stretch",
    ) -> Self:
        """Draw source code in colours, with a button that copies it.

        language
            The language that the colours follow; None for no colours.

        >>> st.code("print('hello')", line_numbers=True)
        """
        element = Code(
            body=_without_outer_newlines(str(body)),
            language=language or None,
            line_numbers=line_numbers,
            wrap_lines=wrap_lines,
            width=checks.width(width),
            height=checks.height(height),
        )
        return self._element(element)

    def latex(self, body: object, *, help: str | None = None, width: Size = "stretch") -> Self:
        r"""Draw a formula, from LaTeX or from a SymPy expression.

        >>> st.latex(r"e^{i\pi} + 1 = 0")
        """
        element = Latex(body=_formula(body), help=checks.help_text(help), width=checks.width(width))
        return self._element(element)

    def divider(self, *, width: Stretch = "stretch") -> Self:
        """Draw a line across.

        >>> st.divider()
        """
        return self._element(Divider(width=checks.width(width, "stretch")))

    def badge(
        self,
        label: str,
        *,
        icon: str | None = None,
        color: str = "blue",
        width: Size = "content",
        help: str | None = None,
    ) -> Self:
        """Draw a small coloured label.

        color
            The name of a colour, or "primary".

        >>> st.badge("New", icon="🔥", color="green")
        """
        element = Badge(
            label=checks.clean(label),
            icon=checks.icon(icon),
            color=color,
            width=checks.width(width),
            help=checks.help_text(help),
        )
        return self._element(element)


def _heading(
    body: object,
    level: Literal[1, 2, 3],
    anchor: Anchor,
    help: str | None,
    icon: str | None,
    divider: DividerColor = False,
    *,
    width: Size,
    text_alignment: Alignment,
    wrap: bool,
) -> Heading:
    """Return a heading: the three st calls differ in its level only."""
    if isinstance(anchor, bool) and anchor:
        raise StreamlitValueError("anchor", ["None", "False", "any text"], detail="It is True.")
    if anchor is not False:
        checks.of_type("anchor", anchor, str, None, detail="False hides the anchor.")
    if divider:
        checks.one_of("divider", divider, DIVIDERS)
    return Heading(
        body=checks.clean(body),
        level=level,
        anchor=anchor or None,
        hide_anchor=anchor is False,
        help=checks.help_text(help),
        icon=checks.icon(icon),
        divider="auto" if divider is True else divider or None,
        width=checks.width(width),
        text_alignment=checks.text_alignment(text_alignment),
        wrap=checks.flag("wrap", wrap),
    )


def _wrap(wrap: bool, html: bool) -> bool:
    if checks.flag("wrap", wrap) is False and html:
        raise StreamlitIncompatibleParametersError(
            "wrap=False", "unsafe_allow_html=True", explanation="HTML cannot be cut to one line."
        )
    return wrap


def _without_outer_newlines(body: str) -> str:
    return re.sub(r"\A\n|\n\Z", "", body)


def _formula(body: Any) -> str:
    if library(body) != "sympy":
        return checks.clean(body)
    # What is a SymPy expression can only exist where SymPy is installed.
    from sympy import latex

    return str(latex(body))
