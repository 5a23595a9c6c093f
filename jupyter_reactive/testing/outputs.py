"""The elements of an AppTest that a person only reads."""

from __future__ import annotations

from typing import Any

from ..runtime import errors
from ..schema import status, text
from ..schema.base import Blob
from .nodes import Element

# Words


class Body(Element):
    """Words: the value is what stands there."""

    @property
    def value(self) -> str:
        return str(self.element.body)


class Text(Body):
    """`st.text`."""


class Json(Body):
    """`st.json`; the value is JSON."""


class HeadingBase(Body):
    """A heading; `tag` is its name in HTML."""

    @property
    def tag(self) -> str:
        return f"h{self.element.level}"

    @property
    def icon(self) -> str:
        return self.element.icon or ""


class Title(HeadingBase):
    """`st.title`."""


class Header(HeadingBase):
    """`st.header`."""


class Subheader(HeadingBase):
    """`st.subheader`."""


class Markdown(Body):
    """`st.markdown`, what `st.write` made of text, and badges."""

    is_caption = False

    @property
    def allow_html(self) -> bool:
        return getattr(self.element, "allow_html", False)

    @property
    def value(self) -> str:
        element = self.element
        if isinstance(element, text.Badge):
            label = element.label.replace("[", r"\[").replace("]", r"\]")
            return f":{element.color}-badge[{' '.join(filter(None, (element.icon, label)))}]"
        return str(element.body)


class Caption(Markdown):
    """`st.caption`."""

    is_caption = True


class Latex(Markdown):
    """`st.latex`."""

    @property
    def value(self) -> str:
        return f"$$\n{self.element.body}\n$$"


class Divider(Markdown):
    """`st.divider`."""

    @property
    def value(self) -> str:
        return "---"


class Html(Body):
    """`st.html`; the value is the HTML as the script gave it."""


class Help(Element):
    """`st.help`."""

    @property
    def name(self) -> str:
        return self.element.name or ""

    @property
    def doc_string(self) -> str:
        return self.element.doc_string or ""

    @property
    def value(self) -> str:
        """The object as a person reads it; where there is no such, its name in the script, or its full one."""
        element = self.element
        if self.name and (element.described or not element.value):
            return self.name
        return element.value or ""


class Space(Element):
    """`st.space`; the value is its size."""

    @property
    def value(self) -> int | str:
        size: int | str = self.element.size
        return size


class Code(Body):
    """`st.code`."""

    @property
    def language(self) -> str:
        return self.element.language or "plaintext"

    @property
    def show_line_numbers(self) -> bool:
        return bool(self.element.line_numbers)


# How things stand


class AlertBase(Body):
    """A message in a coloured box."""


class Error(AlertBase):
    """`st.error`."""


class Warning(AlertBase):  # noqa: A001 - Streamlit's name
    """`st.warning`."""


class Info(AlertBase):
    """`st.info`."""


class Success(AlertBase):
    """`st.success`."""


class Toast(Body):
    """A message that floats for a while."""

    @property
    def icon(self) -> str:
        return self.element.icon or ""


class Metric(Element):
    """Its value is the text that is shown, as is `delta`; `color` is the name of the delta's colour."""

    @property
    def color(self) -> str:
        return str(self.element.delta_color)


class Progress(Element):
    """Its value is a share of 100."""

    @property
    def text(self) -> str:
        return self.element.text or ""


class Exception(Element):  # noqa: A001 - Streamlit's name
    """An error that the script raised, or showed by `st.exception`; `name` is its class."""

    @property
    def value(self) -> str:
        return str(self.element.message)

    @property
    def is_markdown(self) -> bool:
        """Whether the message was written as Markdown, as those of st itself are."""
        return hasattr(errors, self.element.name)

    @property
    def stack_trace(self) -> list[str]:
        return [_step(frame) for frame in self.element.frames]


def _step(frame: status.Frame) -> str:
    step = f'File "{frame.file}", line {frame.line}, in {frame.function}'
    return f"{step}\n    {frame.source}" if frame.source else step


# Data


class Frame(Element):
    """A table: the value is a pandas DataFrame."""

    @property
    def value(self) -> Any:
        import pyarrow as pa

        table = pa.ipc.open_stream(self._placed.media[self.element.data.hash]).read_all()
        columns = [table.column(place).to_pandas() for place in range(table.num_columns)]
        return _frame(columns, self.element.headers, self.element.index)


class Table(Frame):
    """`st.table`."""


class Dataframe(Frame):
    """`st.dataframe`, whose cells a person cannot change."""

    editing_mode = "read_only"
    disabled = False


def _frame(columns: list[Any], names: tuple[str, ...], levels: int) -> Any:
    """Return columns by position (two may have one name) as a frame whose first ones are the index."""
    import pandas as pd

    if not columns:
        return pd.DataFrame()
    frame = pd.concat(columns, axis=1, ignore_index=True)
    frame = frame.set_index(list(range(levels))) if levels else frame
    frame.index.names = [name or None for name in names[:levels]] or [None]
    frame.columns = pd.Index(names[levels:])
    return frame


class Image(Element):
    """Its value is an address or the bytes for each picture."""

    @property
    def value(self) -> list[str | bytes]:
        return [self._content(picture.source) for picture in self.element.pictures]

    @property
    def captions(self) -> list[str]:
        return [picture.caption or "" for picture in self.element.pictures]

    def _content(self, source: Blob | str) -> str | bytes:
        return source if isinstance(source, str) else self._placed.media[source.hash]


class LinkButton(Element):
    """Its value is its label. Nobody can press it here: what it opens is not the app's."""


class PageLink(Element):
    """Its value is its label. AppTest.switch_page goes where it leads."""

    @property
    def page_script_hash(self) -> str:
        """Streamlit's name of `page_id`."""
        identity: str = self.element.page_id
        return identity
