"""st.write: looks at each value and draws it with the st call made for it.

Texts that stand next to each other become one markdown. What no st call knows is asked for its
Jupyter representation, as a cell's last line would be.
"""

from __future__ import annotations

import base64
import dataclasses
import inspect
import io
import re
from collections import UserList
from collections.abc import Callable, ItemsView, KeysView, Mapping, ValuesView
from types import (
    AsyncGeneratorType,
    BuiltinFunctionType,
    BuiltinMethodType,
    FunctionType,
    GeneratorType,
    MethodType,
    ModuleType,
)
from typing import Any, Protocol

from ..runtime.errors import StreamlitAPIException
from ..runtime.host import Display as HostDisplay
from ..runtime.media import Media, blob
from ..schema.base import Blob, Element
from ..schema.media import Display, Ipywidget
from .arrow import is_frame
from .emitter import Emitter
from .inspection import is_address
from .json_text import json_text
from .owners import is_of
from .streaming import StreamingOutput

_HELPED = (Emitter, FunctionType, BuiltinFunctionType, MethodType, BuiltinMethodType, ModuleType, type)
_TREES = (dict, list, UserList, Mapping, map, enumerate, KeysView, ValuesView, ItemsView)
WIDGET_VIEW = "application/vnd.jupyter.widget-view+json"
_BINARY = ("image/png", "image/jpeg", "image/gif", "image/webp", "application/pdf")


class Themes(Protocol):
    """The calls of the other themes that st.write needs: what is written to has them all."""

    def help(self, obj: Any) -> Any: ...
    def html(self, body: Any) -> Any: ...
    def markdown(self, body: object, unsafe_allow_html: bool = False) -> Any: ...
    def code(self, body: object, language: str | None = "python") -> Any: ...
    def latex(self, body: object) -> Any: ...
    def json(self, body: object) -> Any: ...
    def dataframe(self, data: Any = None) -> Any: ...
    def altair_chart(self, altair_chart: Any) -> Any: ...
    def pyplot(self, fig: Any) -> Any: ...
    def image(self, image: Any) -> Any: ...
    def exception(self, exception: BaseException) -> Any: ...
    def write(self, *args: Any, unsafe_allow_html: bool = False) -> None: ...
    def write_stream(self, stream: Any) -> Any: ...
    def _element(self, element: Element, media: Media | None = None) -> Any: ...
    def _holds_one(self) -> bool: ...
    def _host_display(self) -> HostDisplay: ...


class Write(Emitter):
    def write(self: Themes, *args: Any, unsafe_allow_html: bool = False) -> None:
        """Draw any values, each in the way that suits it.

        Text is markdown; tables, figures, charts, images, exceptions and dicts are drawn with their
        own st call; Jupyter widgets and everything that a notebook shows richly look as they do there.

        >>> st.write("Here is a *table* of", 2, "rows:", {"a": [1, 2]})
        """
        if len(args) > 1 and self._holds_one():
            raise StreamlitAPIException(
                "st.write: there is room for one element here, and several values would make several. "
                "Write into a container, or one value at a time."
            )
        words: list[str] = []
        for value in args:
            word = _word(value)
            if word is None and not _drawn(self, value, words, unsafe_allow_html):
                word = _quoted(value)
            if word is not None:
                words.append(word)
        _say(self, words, unsafe_allow_html)

    def _display(self: Themes, data: Mapping[str, Any], metadata: Mapping[str, Any]) -> Any:
        """Draw what a script gave to `display()`, and return its place."""
        return _draw_bundle(self, data, metadata)


def _say(st: Themes, words: list[str], unsafe_allow_html: bool) -> None:
    """Draw the words that wait, and forget them."""
    if words:
        st.markdown(" ".join(words), unsafe_allow_html)
        words.clear()


def _drawn(st: Themes, value: Any, words: list[str], unsafe_allow_html: bool) -> bool:
    """Draw one value that is more than a word, after the words that wait; return whether it was more."""
    draw = _drawing(st, value, unsafe_allow_html) or _rich_drawing(st, value)
    if draw is None and is_address(str(value)):
        draw = st.help
    if draw is None:
        return False
    _say(st, words, unsafe_allow_html)
    draw(value)
    return True


def _drawing(st: Themes, value: Any, unsafe_allow_html: bool) -> Callable[[Any], object] | None:
    """Return the st call that is made for `value`; the narrower cases come first."""
    if isinstance(value, BaseException):
        return st.exception
    if isinstance(value, StreamingOutput):
        return lambda value: _write_again(st, value, unsafe_allow_html)
    if _is_stream(value):
        return st.write_stream
    if isinstance(value, _HELPED):
        return st.help
    for module, names, draw in _library_calls(st):
        if is_of(value, module, *names):
            return draw
    if _is_tree(value):
        return st.json
    if is_frame(value):
        return st.dataframe
    return _last_drawing(st, value, unsafe_allow_html)


def _last_drawing(st: Themes, value: Any, unsafe_allow_html: bool) -> Callable[[Any], object] | None:
    if isinstance(value, io.StringIO):
        return lambda value: st.markdown(value.getvalue(), unsafe_allow_html)
    if dataclasses.is_dataclass(value):
        return st.help
    if unsafe_allow_html and callable(getattr(value, "_repr_html_", None)):
        return st.html
    return None


def _library_calls(st: Themes) -> tuple[tuple[str, tuple[str, ...], Callable[[Any], object]], ...]:
    return (
        ("altair", ("TopLevelMixin",), st.altair_chart),
        ("matplotlib.figure", ("Figure",), st.pyplot),
        ("PIL.Image", ("Image",), st.image),
        ("sympy", ("Basic", "MatrixBase"), st.latex),
    )


def _is_stream(value: Any) -> bool:
    return (
        isinstance(value, GeneratorType | AsyncGeneratorType)
        or inspect.isgeneratorfunction(value)
        or inspect.isasyncgenfunction(value)
        or is_of(value, "openai", "Stream", "AsyncStream")
    )


def _write_again(st: Themes, output: StreamingOutput, unsafe_allow_html: bool) -> None:
    """Draw what came out of a stream, as the stream did."""
    for each in output:
        if callable(each):
            each()
        else:
            st.write(each, unsafe_allow_html=unsafe_allow_html)


def _rich_drawing(st: Themes, value: Any) -> Callable[[Any], object] | None:
    """Return how to draw a Jupyter widget, or a value with a rich representation."""
    host = st._host_display()
    model = host.widget(value)
    if model is not None:
        return lambda value: st._element(Ipywidget(model_id=model, fallback=repr(value)))
    bundle = host.mimebundle(value)
    if bundle is None or not set(bundle[0]) - {"text/plain"}:
        return None
    return lambda _: _draw_bundle(st, *bundle)


def _draw_bundle(st: Themes, data: Mapping[str, Any], metadata: Mapping[str, Any]) -> Any:
    """Draw a representation as the host's own outputs do; one that is a widget, as that widget."""
    view = data.get(WIDGET_VIEW)
    if view:
        return st._element(Ipywidget(model_id=view["model_id"], fallback=str(data.get("text/plain", ""))))
    media: Media = {}
    parts = {mime: _part(mime, part, media) for mime, part in data.items()}
    return st._element(Display(data=parts, metadata=json_text(metadata)), media)


def _word(value: Any) -> str | None:
    """Return a value that is no more than text, as markdown."""
    if isinstance(value, str):
        return value
    return _quoted(value) if value is None or isinstance(value, bool | int | float | complex | bytes) else None


def _quoted(value: object) -> str:
    """Return the text of a value as code; several lines become a block of it."""
    text = str(value)
    longest = max(map(len, re.findall("`+", text)), default=0)
    fence = "`" * max(longest + 1, 3 if "\n" in text else 1)
    if "\n" in text:
        return f"\n{fence}\n{text}\n{fence}\n"
    return f"{fence}{text}{fence}"


def _is_tree(value: Any) -> bool:
    if isinstance(value, type):
        return False
    named_tuple = isinstance(value, tuple) and hasattr(value, "_asdict")
    return isinstance(value, _TREES) or named_tuple or hasattr(type(value), "model_dump")


def _part(mime: str, part: Any, media: Media) -> Blob | str:
    """Return one representation as it travels: bytes apart, JSON and text as text."""
    if isinstance(part, bytes):
        return blob(part, mime, media)
    if mime in _BINARY and isinstance(part, str):
        # Jupyter writes binary representations in base64.
        return blob(base64.b64decode(part), mime, media)
    return part if isinstance(part, str) else json_text(part)
