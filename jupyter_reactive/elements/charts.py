"""Charts: st.line_chart, area_chart, bar_chart, scatter_chart, vega_lite_chart, altair_chart, pyplot.

Says how the arguments become a struct of schema/charts.py (pyplot: an Image); what the charts look
like, vega_lite.py says.
"""

import io
from collections.abc import Iterable
from typing import Any, Literal, Self

from ..runtime.errors import StreamlitMissingRequiredParameterError, StreamlitValueError
from ..runtime.media import Media, blob
from ..runtime.widgets import Key
from ..schema.charts import VegaLiteChart
from ..schema.media import Image, Picture
from . import checks
from .altair_spec import altair_spec
from .arrow import MIME, to_stream
from .chart_parts import Plan, Stack
from .checks import Size
from .emitter import Callback, Emitter
from .selection import no_marks
from .vega_lite import chart_spec
from .vega_spec import Spec, finished_spec

Columns = str | Iterable[str] | None
OnSelect = Literal["ignore", "rerun"] | Callback
Theme = Literal["streamlit"] | None


class Charts(Emitter):
    def line_chart(
        self,
        data: Any = None,
        *,
        x: str | None = None,
        y: Columns = None,
        x_label: str | None = None,
        y_label: str | None = None,
        color: Any = None,
        width: Size = "stretch",
        height: Size = "content",
        use_container_width: bool | None = None,
        alt: str | None = None,
    ) -> Self:
        """Draw lines, one for each column of `y`, or for each value of the column `color`.

        x, y
            Names of columns; by default the index, and all other columns.
        color
            A column's name, a colour, or a list of colours, one for each of `y`.

        >>> st.line_chart({"north": [1, 5, 2], "south": [2, 3, 4]}, y_label="Rain")
        """
        plan = Plan(mark="line", x=x, y=y, x_label=x_label, y_label=y_label, color=color)
        return self._chart(chart_spec(data, plan), checks.container_width(use_container_width, width), height, alt)

    def area_chart(
        self,
        data: Any = None,
        *,
        x: str | None = None,
        y: Columns = None,
        x_label: str | None = None,
        y_label: str | None = None,
        color: Any = None,
        stack: Stack = None,
        width: Size = "stretch",
        height: Size = "content",
        use_container_width: bool | None = None,
        alt: str | None = None,
    ) -> Self:
        """Draw areas; its parameters are those of `st.line_chart`.

        stack
            True stacks them, False lays them over each other, "normalize" fills the height,
            "center" stacks them around the middle.

        >>> st.area_chart({"north": [1, 5, 2], "south": [2, 3, 4]}, stack="normalize")
        """
        plan = Plan(mark="area", x=x, y=y, x_label=x_label, y_label=y_label, color=color, stack=stack)
        return self._chart(chart_spec(data, plan), checks.container_width(use_container_width, width), height, alt)

    def bar_chart(
        self,
        data: Any = None,
        *,
        x: str | None = None,
        y: Columns = None,
        x_label: str | None = None,
        y_label: str | None = None,
        color: Any = None,
        horizontal: bool = False,
        sort: bool | str = True,
        stack: Stack = None,
        width: Size = "stretch",
        height: Size = "content",
        use_container_width: bool | None = None,
        alt: str | None = None,
    ) -> Self:
        """Draw bars; its parameters are those of `st.line_chart`.

        sort
            True sorts by `x`, False keeps the order of the data, a column's name sorts by it,
            from high to low with a "-" before it.
        stack
            True or None stacks them, False sets them side by side, "layered" over each other.

        >>> st.bar_chart({"fruit": ["apple", "pear"], "kg": [3, 5]}, x="fruit", y="kg", sort="-kg")
        """
        plan = Plan(
            mark="bar", x=x, y=y, x_label=x_label, y_label=y_label, color=color,
            horizontal=horizontal, sort=sort, stack=stack,
        )  # fmt: skip
        return self._chart(chart_spec(data, plan), checks.container_width(use_container_width, width), height, alt)

    def scatter_chart(
        self,
        data: Any = None,
        *,
        x: str | None = None,
        y: Columns = None,
        x_label: str | None = None,
        y_label: str | None = None,
        color: Any = None,
        size: str | float | None = None,
        width: Size = "stretch",
        height: Size = "content",
        use_container_width: bool | None = None,
        alt: str | None = None,
    ) -> Self:
        """Draw points; its parameters are those of `st.line_chart`.

        size
            The area of the points in square pixels, or the column that says it.

        >>> st.scatter_chart({"a": [1, 2, 3], "b": [2, 1, 4], "c": [10, 40, 90]}, x="a", y="b", size="c")
        """
        plan = Plan(mark="circle", x=x, y=y, x_label=x_label, y_label=y_label, color=color, size=size)
        return self._chart(chart_spec(data, plan), checks.container_width(use_container_width, width), height, alt)

    def vega_lite_chart(
        self,
        data: Any = None,
        spec: dict[str, Any] | None = None,
        *,
        width: Size | None = None,
        height: Size = "content",
        use_container_width: bool | None = None,
        theme: Theme = "streamlit",
        key: Key | None = None,
        on_select: OnSelect = "ignore",
        selection_mode: str | Iterable[str] | None = None,
        alt: str | None = None,
    ) -> Any:
        """Draw a chart from a Vega-Lite specification, in which `data` may stand too.

        Returns its place, or with `on_select` what is selected.

        theme
            "streamlit" takes the colours and fonts of the notebook, None leaves all to the specification.

        >>> st.vega_lite_chart(
        ...     {"a": [1, 2, 3]},
        ...     {"mark": "bar", "encoding": {"x": {"field": "a", "type": "ordinal"}}},
        ... )
        """
        _check_select(on_select)
        made = finished_spec(data, spec)
        wide = checks.container_width(use_container_width, "stretch" if width is None else width)
        place = self._chart(made, wide, height, alt, theme)
        return place if on_select == "ignore" else no_marks()

    def altair_chart(
        self,
        altair_chart: Any,
        *,
        width: Size | None = None,
        height: Size = "content",
        use_container_width: bool | None = None,
        theme: Theme = "streamlit",
        key: Key | None = None,
        on_select: OnSelect = "ignore",
        selection_mode: str | Iterable[str] | None = None,
        alt: str | None = None,
    ) -> Any:
        """Draw a chart of Altair; its data travels as Arrow, so that no limit of rows applies.

        >>> import altair as alt
        >>> import pandas as pd
        >>> frame = pd.DataFrame({"a": [1, 2, 3], "b": [3, 1, 2]})
        >>> st.altair_chart(alt.Chart(frame).mark_point().encode(x="a", y="b"))
        """
        _check_select(on_select)
        made = altair_spec(altair_chart)
        wide = checks.container_width(use_container_width, "stretch" if width is None else width)
        place = self._chart(made, wide, height, alt, theme)
        return place if on_select == "ignore" else no_marks()

    def pyplot(
        self,
        fig: Any,
        clear_figure: bool = False,
        *,
        width: Size = "stretch",
        use_container_width: bool | None = None,
        alt: str | None = None,
        **kwargs: Any,
    ) -> Self:
        """Draw a figure of Matplotlib as a picture; further keywords go to `savefig`.

        clear_figure
            Whether the figure is emptied afterwards.

        >>> import matplotlib.pyplot as plt
        >>> fig, ax = plt.subplots()
        >>> _ = ax.hist([1, 1, 2, 3], bins=3)
        >>> st.pyplot(fig)
        """
        wide = checks.width(checks.container_width(use_container_width, width))
        media: Media = {}
        picture = Picture(source=blob(*_figure(fig, kwargs), media), alt=alt)
        if clear_figure:
            fig.clf()
        return self._element(Image(pictures=(picture,), width=wide), media)

    def _chart(self, made: Spec, width: Size, height: Size, alt: str | None, theme: Theme = "streamlit") -> Self:
        media: Media = {}
        element = VegaLiteChart(
            spec=made.text(),
            datasets={name: blob(to_stream(table), MIME, media) for name, table in made.datasets.items()},
            theme=checks.one_of("theme", theme, ("streamlit", None)),
            width=checks.width(width),
            height=checks.height(height),
            alt=alt,
        )
        return self._element(element, media)


def _figure(fig: Any, options: dict[str, Any]) -> tuple[bytes, str]:
    """Return a figure as a PNG; as in Streamlit, the global figure must be asked for by name."""
    if fig is None:
        raise StreamlitMissingRequiredParameterError("fig", detail="Make one: `fig, ax = plt.subplots()`.")
    sink = io.BytesIO()
    fig.savefig(sink, **{"dpi": 200, "bbox_inches": "tight", "format": "png", **options})
    kind = str(options.get("format", "png")).lower()
    return sink.getvalue(), {"svg": "image/svg+xml", "jpg": "image/jpeg"}.get(kind, f"image/{kind}")


def _check_select(on_select: object) -> None:
    if not callable(on_select) and on_select not in ("ignore", "rerun"):
        raise StreamlitValueError("on_select", ["'rerun'", "'ignore'", "a function"])
