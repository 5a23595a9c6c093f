"""Names of Streamlit's that are not here yet: each says so when it is called, and names what is nearest."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from ..runtime.errors import StreamlitAPIException

NEAREST = {
    "audio": "st.write(IPython.display.Audio(…))",
    "data_editor": "st.dataframe",
    "echarts_chart": "st.vega_lite_chart",
    "graphviz_chart": "st.write(graph), which shows a graph as the notebook does",
    "iframe": "st.link_button",
    "logo": "st.sidebar.image",
    "map": "st.altair_chart",
    "mermaid_chart": "st.code",
    "pdf": "st.download_button",
    "plotly_chart": "st.write(figure), which shows a figure as the notebook does",
    "pydeck_chart": "st.altair_chart",
    "video": "st.write(IPython.display.Video(…))",
}
COLUMNS = (
    "AreaChartColumn", "AudioColumn", "BarChartColumn", "ButtonColumn", "CheckboxColumn", "Column", "DateColumn",
    "DatetimeColumn", "ImageColumn", "JsonColumn", "LineChartColumn", "LinkColumn", "ListColumn", "MarkdownColumn",
    "MultiselectColumn", "NumberColumn", "ProgressColumn", "SelectboxColumn", "TextColumn", "TimeColumn", "VideoColumn",
)  # fmt: skip


def not_yet(name: str, nearest: str) -> Callable[..., NoReturn]:
    """Return what stands for a call that is not here yet."""

    def call(*args: object, **kwargs: object) -> NoReturn:
        raise StreamlitAPIException(f"st.{name} is not a part of jupyter_reactive yet. Nearest to it is {nearest}.")

    call.__name__ = call.__qualname__ = name.rpartition(".")[2]
    call.__doc__ = f"Not here yet. Nearest to it is {nearest}."
    return call


class Missing:
    """A namespace of calls that are not here yet."""

    def __init__(self, name: str, calls: Mapping[str, str]) -> None:
        self._name = name
        self._calls = calls

    def __getattr__(self, name: str) -> Any:
        if name in self._calls:
            return not_yet(f"{self._name}.{name}", self._calls[name])
        raise AttributeError(f"st.{self._name} has no {name!r}. It has: {', '.join(self._calls)}.")

    def __dir__(self) -> list[str]:
        return list(self._calls)


column_config = Missing("column_config", dict.fromkeys(COLUMNS, "a column of values that are formatted already"))
