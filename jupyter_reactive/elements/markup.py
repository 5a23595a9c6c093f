"""HTML of the script's own: st.html.

The text travels as it is. What of it may stand on a page is decided there, where it becomes part
of one: nothing that is taken for harmless here could be misread by a browser later.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Self

from ..runtime.errors import StreamlitMissingRequiredParameterError
from ..schema.text import Html
from . import checks
from .checks import Size
from .emitter import Emitter


class Markup(Emitter):
    def html(self, body: Any, *, width: Size = "stretch", unsafe_allow_javascript: bool = False) -> Self:
        """Draw HTML, without what could run in it; its styles reach the app and no further.

        body
            HTML, a `Path` of a file with HTML or CSS, or an object with `_repr_html_`.
        unsafe_allow_javascript
            Whether its `<script>`s run. They can do all that the person at the screen can do in
            Jupyter: only for scripts that you have read, and never in a notebook that is not trusted.

        >>> st.html("<p>Press <kbd>Ctrl</kbd>+<kbd>S</kbd></p>")
        """
        text = _text(body)
        if not text:
            raise StreamlitMissingRequiredParameterError("body", detail="There is no HTML in it.")
        if _ONLY_STYLES.fullmatch(text):
            # What only says how others look takes no place among them.
            return self._apart()._element(Html(body=text))
        element = Html(body=text, width=checks.width(width), unsafe_allow_javascript=bool(unsafe_allow_javascript))
        return self._element(element)

    def _apart(self) -> Self:
        """Return the place of what is no part of the page's flow."""
        return self


_ONLY_STYLES = re.compile(r"(?:\s|<!--.*?-->|<style[^>]*>.*?</style>)*", re.DOTALL | re.IGNORECASE)


def _text(body: Any) -> str:
    if callable(getattr(body, "_repr_html_", None)):
        return str(body._repr_html_())
    if isinstance(body, Path):
        text = body.read_text("utf-8")
        return f"<style>{text}</style>" if body.suffix.lower() == ".css" else text
    return checks.clean(body)
