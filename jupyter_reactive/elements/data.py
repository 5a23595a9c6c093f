"""Data to read: st.json, metric, table, dataframe.

Says how the arguments become a struct of schema/data.py; what a table is, arrow.py knows.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Literal, Self, get_args

from ..runtime.errors import StreamlitAPIException, StreamlitIncompatibleParametersError, StreamlitValueError
from ..runtime.media import Media, blob
from ..runtime.widgets import Key
from ..schema.base import Height, LabelVisibility
from ..schema.base import number as wire_number
from ..schema.data import Dataframe, Json, Metric, Table
from . import checks
from .arrow import MIME, tabular, to_stream
from .checks import Size, Stretch
from .emitter import Callback, Emitter
from .json_text import json_text
from .owners import library
from .selection import no_rows

DeltaColor = Literal[
    "normal", "inverse", "off", "red", "orange", "yellow", "green", "blue", "violet", "gray", "grey", "primary"
]
DELTA_COLORS = get_args(DeltaColor)
DeltaArrow = Literal["auto", "up", "down", "off"]
DELTA_ARROWS = get_args(DeltaArrow)
SelectionMode = Literal[
    "multi-row", "single-row", "multi-row-required", "single-row-required",
    "multi-column", "single-column", "multi-cell", "single-cell",
]  # fmt: skip
OnSelect = Literal["ignore", "rerun"] | Callback


class Data(Emitter):
    def json(self, body: object, *, expanded: bool | int = True, width: Stretch = "stretch") -> Self:
        """Draw a dict, list or JSON text as a tree that opens and closes.

        expanded
            Whether it starts open; a number says how many levels deep.

        >>> st.json({"name": "Ada", "born": [1815, 12, 10]}, expanded=1)
        """
        checks.of_type("expanded", expanded, bool, int)
        return self._element(Json(body=json_text(body), expanded=expanded, width=checks.width(width, "stretch")))

    def metric(
        self,
        label: str,
        value: Any,
        delta: Any = None,
        delta_color: DeltaColor = "normal",
        *,
        help: str | None = None,
        icon: str | None = None,
        label_visibility: LabelVisibility = "visible",
        border: bool = False,
        width: Size = "stretch",
        height: Size = "content",
        chart_data: Any = None,
        chart_type: Literal["line", "bar", "area"] = "line",
        delta_arrow: DeltaArrow = "auto",
        format: str | None = None,
        delta_description: str | None = None,
    ) -> Self:
        """Draw a number in large letters, with how it changed and a small chart of it.

        delta
            The change; text that starts with "-" is a fall.
        delta_color
            "normal" (a rise is green), "inverse" (a fall is green), "off", or a colour.

        >>> st.metric("Temperature", "20 °C", "1.2 °C", chart_data=[18, 19, 19, 20])
        """
        sign = _sign(_metric_text("delta", delta))
        element = Metric(
            label=checks.clean(label),
            value=_metric_text("value", value) or "—",
            delta=_metric_text("delta", delta) or None,
            delta_sign=sign,
            delta_arrow=_arrow(delta_arrow, sign),
            delta_color=_delta_color(delta_color, sign),
            delta_description=None if delta_description is None else str(delta_description),
            help=checks.help_text(help),
            icon=checks.icon(icon),
            label_visibility=checks.label_visibility(label_visibility),
            border=border,
            format=None if format is None else checks.of_type("format", format, str),
            chart_data=tuple(wire_number(each) for each in _numbers(chart_data)),
            chart_type=checks.one_of("chart_type", chart_type, ("line", "bar", "area")),
            width=checks.width(width),
            height=checks.height(height),
        )
        return self._element(element)

    def table(
        self,
        data: Any = None,
        *,
        border: bool | Literal["horizontal"] = True,
        width: Size = "stretch",
        height: Size = "content",
        hide_index: bool | None = None,
        hide_header: bool | None = None,
        alt: str | None = None,
    ) -> Self:
        """Draw a whole table at once; text in it is markdown. For large ones there is `st.dataframe`.

        >>> st.table({"Fruit": ["Apple", "Pear"], "Price": ["**1.20**", "0.90"]})
        """
        media: Media = {}
        table, names, levels = tabular(data)
        element = Table(
            data=blob(to_stream(table), MIME, media),
            headers=names,
            index=levels,
            rows=table.num_rows,
            border=checks.one_of("border", border, (True, False, "horizontal")),
            hide_index=bool(hide_index),
            hide_header=bool(hide_header),
            width=checks.width(width),
            height=checks.height(height),
            alt=alt,
        )
        return self._element(element, media)

    def dataframe(
        self,
        data: Any = None,
        width: Size = "stretch",
        height: Height = "auto",
        *,
        use_container_width: bool | None = None,
        hide_index: bool | None = None,
        column_order: Iterable[str] | None = None,
        column_config: Any = None,
        key: Key | None = None,
        on_select: OnSelect = "ignore",
        selection_mode: SelectionMode | Iterable[SelectionMode] = "multi-row",
        selection_default: Any = None,
        row_height: int | None = None,
        placeholder: str | None = None,
        lazy: bool | None = None,
        alt: str | None = None,
    ) -> Any:
        """Draw a table to scroll, sort and search: of pandas, polars, Arrow, arrays, lists or dicts.

        Returns its place, or with `on_select` what is selected.

        column_order
            Which columns are shown, and in which order.
        placeholder
            What stands for a missing value.

        >>> st.dataframe({"city": ["Oslo", "Rome"], "people": [0.7, 2.8]}, hide_index=True)
        """
        _check_selection(on_select, selection_mode, selection_default)
        media: Media = {}
        table, names, levels = tabular(data)
        element = Dataframe(
            data=blob(to_stream(table), MIME, media),
            headers=names,
            index=levels,
            rows=table.num_rows,
            hide_index=bool(hide_index),
            column_order=None if column_order is None else _names(column_order),
            placeholder=None if placeholder is None else str(placeholder),
            width=checks.width(checks.container_width(use_container_width, width)),
            height=checks.height(height, "auto", "stretch", "content"),
            row_height=_row_height(row_height),
            alt=alt,
        )
        place = self._element(element, media)
        return place if on_select == "ignore" else no_rows()


def _metric_text(parameter: str, value: Any) -> str | None:
    """Return a number or text as text; a list or another object is no metric."""
    if value is None or isinstance(value, str):
        return None if value is None else value.strip()
    # Decimal, Fraction, NumPy's scalars and arrays of one number: what float() takes.
    try:
        float(value)
    except (TypeError, ValueError):
        checks.of_type(parameter, value, str, int, float, None, detail="Turn it into a number or text.")
    return str(value.item() if library(value) == "numpy" else value)


def _sign(delta: str | None) -> Literal["up", "down", "none"]:
    """Return where a change goes; zero goes nowhere."""
    if not delta:
        return "none"
    try:
        if float(delta) == 0:
            return "none"
    except ValueError:
        pass
    return "down" if delta.startswith("-") else "up"


def _arrow(asked: DeltaArrow, sign: Literal["up", "down", "none"]) -> Literal["up", "down", "off"]:
    checks.one_of("delta_arrow", asked, DELTA_ARROWS)
    if asked != "auto":
        return asked
    return "off" if sign == "none" else sign


def _delta_color(asked: DeltaColor, sign: Literal["up", "down", "none"]) -> str:
    checks.one_of("delta_color", asked, DELTA_COLORS)
    if asked not in ("normal", "inverse", "off"):
        return asked
    if asked == "off" or sign == "none":
        return "gray"
    return "green" if (sign == "up") == (asked == "normal") else "red"


def _numbers(data: Any) -> list[float]:
    """Return the numbers of the small chart: a list, or the first column of a table."""
    if data is None:
        return []
    table, _, levels = tabular(data)
    values = table.column(levels).to_pylist() if table.num_columns > levels else []
    try:
        return [float(value) for value in values]
    except (TypeError, ValueError):
        raise StreamlitAPIException("`chart_data` must hold numbers only.") from None


def _names(column_order: Iterable[str]) -> tuple[str, ...]:
    return (column_order,) if isinstance(column_order, str) else tuple(map(str, column_order))


def _row_height(row_height: int | None) -> int | None:
    checks.of_type("row_height", row_height, int, None)
    if row_height is not None and row_height <= 0:
        raise StreamlitValueError("row_height", ["a whole number of pixels above 0", "None"])
    return row_height


def _check_selection(on_select: object, selection_mode: Any, selection_default: object) -> None:
    if not callable(on_select) and on_select not in ("ignore", "rerun"):
        raise StreamlitValueError("on_select", ["'rerun'", "'ignore'", "a function"])
    modes: Sequence[str] = [selection_mode] if isinstance(selection_mode, str) else list(selection_mode)
    for mode in modes:
        checks.one_of("selection_mode", mode, get_args(SelectionMode))
    for what in ("row", "column", "cell"):
        same = [f"selection_mode={mode!r}" for mode in modes if f"-{what}" in mode]
        if len(same) > 1:
            raise StreamlitIncompatibleParametersError(*same[:2])
    if selection_default is not None and on_select == "ignore":
        raise StreamlitIncompatibleParametersError("selection_default", "on_select='ignore'")
