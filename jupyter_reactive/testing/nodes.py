"""What every element of an AppTest has, and those that a person only reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..schema import status, text
from ..schema.base import Blob
from .page import Placed

if TYPE_CHECKING:
    from .app_test import AppTest

# Streamlit says "" where nothing was given.
TEXTS = frozenset({"anchor", "delta", "help", "icon", "placeholder", "text"})


class Node:
    """A place on the page. The fields of the struct that was drawn there are attributes:
    `at.metric[0].label`; `element` is that struct.
    """

    def __init__(self, app: AppTest, placed: Placed) -> None:
        self._app = app
        self._placed = placed

    @property
    def element(self) -> Any:
        """The struct of `jupyter_reactive.schema` that was drawn."""
        return self._placed.element

    @property
    def type(self) -> str:
        return self._placed.name

    @property
    def key(self) -> str | None:
        return self._placed.key

    def run(self, *, timeout: float | None = None) -> AppTest:
        """Run the app again, with all that was done to widgets since the last run."""
        return self._app.run(timeout=timeout)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        value = getattr(self._placed.element, name)
        return "" if value is None and name in TEXTS else value

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._placed.element.__struct_fields__]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and self._placed is other._placed

    def __hash__(self) -> int:
        return hash(self._placed)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._placed.element!r})"


class UnknownElement(Node):
    """An element without a class of its own here: its fields are attributes all the same."""

    value: Any = None


class Body(Node):
    """Words: headings, text, code, alerts; the value is what stands there."""

    @property
    def value(self) -> str:
        return str(self.element.body)


class Heading(Body):
    @property
    def tag(self) -> str:
        return f"h{self.element.level}"


class Markdown(Body):
    """`st.markdown`, what `st.write` made of text, and badges."""

    is_caption = False

    @property
    def value(self) -> str:
        element = self.element
        if isinstance(element, text.Badge):
            return f":{element.color}-badge[{' '.join(filter(None, (element.icon, element.label)))}]"
        return str(element.body)


class Caption(Markdown):
    is_caption = True


class Latex(Markdown):
    @property
    def value(self) -> str:
        return f"$$\n{self.element.body}\n$$"


class Divider(Markdown):
    @property
    def value(self) -> str:
        return "---"


class Code(Body):
    @property
    def language(self) -> str:
        return self.element.language or "plaintext"

    @property
    def show_line_numbers(self) -> bool:
        return bool(self.element.line_numbers)


class Metric(Node):
    """Its value is the text that is shown, as is `delta`; `color` is the name of the delta's colour."""

    @property
    def color(self) -> str:
        return str(self.element.delta_color)


class Progress(Node):
    """Its value is a share of 100."""


class Exception(Node):  # noqa: A001 - Streamlit's name
    """An error that the script raised, or showed by `st.exception`."""

    @property
    def value(self) -> str:
        return str(self.element.message)

    @property
    def stack_trace(self) -> list[str]:
        return [_step(frame) for frame in self.element.frames]


def _step(frame: status.Frame) -> str:
    step = f'File "{frame.file}", line {frame.line}, in {frame.function}'
    return f"{step}\n    {frame.source}" if frame.source else step


class Frame(Node):
    """`st.table` and `st.dataframe`: the value is a pandas DataFrame."""

    @property
    def value(self) -> Any:
        import pyarrow as pa

        table = pa.ipc.open_stream(self._placed.media[self.element.data.hash]).read_all()
        columns = [table.column(place).to_pandas() for place in range(table.num_columns)]
        return _frame(columns, self.element.headers, self.element.index)


def _frame(columns: list[Any], names: tuple[str, ...], levels: int) -> Any:
    """Return columns by position (two may have one name) as a frame whose first ones are the index."""
    import pandas as pd  # type: ignore[import-untyped]

    if not columns:
        return pd.DataFrame()
    frame = pd.concat(columns, axis=1, ignore_index=True)
    frame = frame.set_index(list(range(levels))) if levels else frame
    frame.index.names = [name or None for name in names[:levels]] or [None]
    frame.columns = pd.Index(names[levels:])
    return frame


class Image(Node):
    """Its value is an address or the bytes for each picture."""

    @property
    def value(self) -> list[str | bytes]:
        return [self._content(picture.source) for picture in self.element.pictures]

    @property
    def captions(self) -> list[str]:
        return [picture.caption or "" for picture in self.element.pictures]

    def _content(self, source: Blob | str) -> str | bytes:
        return source if isinstance(source, str) else self._placed.media[source.hash]
