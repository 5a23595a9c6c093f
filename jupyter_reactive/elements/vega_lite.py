"""What line, area, bar and scatter charts look like: data and wishes → a Vega-Lite specification.

The columns that a chart uses are sent under the names of their parts ("x", "y", "color", "size",
"sort"), and the script's names are titles only: no name needs escaping, and a chart whose data
changes keeps its specification.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from ..runtime.errors import StreamlitAPIException, StreamlitValueError
from . import checks
from .arrow import tabular
from .chart_parts import Drawn, Field, Plan, drawn_parts
from .css_colors import css_color, is_color
from .vega_spec import FIT, MAIN, Spec

LEGEND = {"orient": "bottom", "titlePadding": 5, "offset": 5}
TRANSPARENT = 0.7
STACKS = (True, False, "normalize", "center", "layered", None)


def chart_spec(data: Any, plan: Plan) -> Spec:
    """Return the chart that a plan makes of its data."""
    import pyarrow as pa

    checks.one_of("stack", plan.stack, STACKS)
    drawn = drawn_parts(tabular(data), plan)
    table = pa.table({part: field.column for part, field in drawn.fields.items()})
    spec: dict[str, Any] = {"data": {"name": MAIN}, "autosize": FIT, **_marks(plan, _encoding(drawn, plan))}
    return Spec(spec, {MAIN: table})


# How they look


def _marks(plan: Plan, encoding: dict[str, Any]) -> dict[str, Any]:
    if plan.mark != "line":
        return {"mark": {"type": plan.mark, "tooltip": True}, "encoding": encoding}
    # A line is too thin to hover: points that are not seen catch the pointer, and the nearest shows.
    nearest = {"type": "point", "on": "pointermove", "clear": "pointerout", "nearest": True}
    hover = {"name": "hover", "select": {**nearest, "encodings": ["y" if plan.horizontal else "x"]}}
    shown = {"condition": {"param": "hover", "empty": False, "value": 1}, "value": 0}
    points = {
        "mark": {"type": "point", "filled": True, "size": 65},
        "params": [hover],
        "encoding": {**encoding, "opacity": shown},
    }
    line = {"mark": {"type": "line"}, "encoding": encoding}
    return {"layer": [line, points], "config": {"legend": {"symbolType": "stroke"}}}


def _encoding(drawn: Drawn, plan: Plan) -> dict[str, Any]:
    fields = drawn.fields
    across, up = ("y", "x") if plan.horizontal else ("x", "y")
    encoding: dict[str, Any] = {
        across: {**_axis(fields["x"], plan.x_label, "x", grid=False), **_sorted(plan)},
        up: _axis(fields["y"], plan.y_label, "y", grid=True),
        "tooltip": [{"field": part, "title": each.name, "type": _type(each.column)} for part, each in _told(fields)],
    }
    if plan.mark == "bar" and encoding[across]["type"] != "temporal":
        encoding[across]["type"] = "ordinal"
    color = _color(drawn, plan)
    if color is not None:
        encoding["color"] = color
    if "detail" in fields:
        encoding["detail"] = {"field": "detail", "type": "nominal"}
    if plan.mark == "circle":
        encoding["size"] = _size(fields.get("size"), plan)
    if plan.mark in ("bar", "area"):
        _stack(encoding, across, up, plan)
    return encoding


def _told(fields: dict[str, Field]) -> list[tuple[str, Field]]:
    """Return the parts that a tooltip tells of."""
    return [(part, fields[part]) for part in ("x", "y", "color", "detail", "size") if part in fields]


def _axis(field: Field, label: str | None, part: str, *, grid: bool) -> dict[str, Any]:
    import pyarrow as pa

    axis: dict[str, Any] = {"grid": grid}
    if pa.types.is_integer(field.column.type):
        axis["tickMinStep"] = 1
    title = field.title if label is None else label
    encoded = {"field": part, "type": _type(field.column), "title": title, "axis": axis}
    categories = _categories(field.column)
    return encoded if categories is None else {**encoded, "sort": categories}


def _type(column: Any) -> str:
    """Return the kind of scale that a column of Arrow asks for."""
    import pyarrow as pa

    kind, types = column.type, pa.types
    if types.is_dictionary(kind):
        return "ordinal" if kind.ordered else "nominal"
    if types.is_timestamp(kind) or types.is_date(kind) or types.is_time(kind):
        return "temporal"
    if types.is_integer(kind) or types.is_floating(kind) or types.is_decimal(kind) or types.is_duration(kind):
        return "quantitative"
    return "quantitative" if types.is_null(kind) else "nominal"


def _categories(column: Any) -> list[Any] | None:
    """Return the order of an ordered category."""
    import pyarrow as pa

    if not (pa.types.is_dictionary(column.type) and column.type.ordered):
        return None
    whole = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    dictionary: list[Any] = whole.dictionary.to_pylist()
    return dictionary


def _sorted(plan: Plan) -> dict[str, Any]:
    if plan.sort is True:
        return {}
    if plan.sort is False:
        return {"sort": None}
    order = "descending" if plan.sort.startswith("-") else "ascending"
    return {"sort": {"field": "sort", "order": order}}


def _size(field: Field | None, plan: Plan) -> dict[str, Any]:
    if field is not None:
        return {"field": "size", "type": _type(field.column), "title": field.title, "legend": LEGEND}
    if plan.size is not None and (isinstance(plan.size, bool) or not isinstance(plan.size, int | float)):
        raise StreamlitValueError("size", ["a column's name", "a number"], detail=f"It is {plan.size!r}.")
    return {"value": 100 if plan.size is None else plan.size}


def _stack(encoding: dict[str, Any], across: str, up: str, plan: Plan) -> None:
    """Say how bars and areas of several series share their place."""
    stack: Any = False if plan.stack == "layered" else plan.stack
    if plan.mark == "area":
        stack = False if stack is None else stack
    if stack is not None:
        encoding[up]["stack"] = stack
    if "color" not in encoding or "field" not in encoding["color"]:
        return
    if plan.mark == "area" or plan.stack == "layered":
        encoding["opacity"] = {"value": TRANSPARENT}
    elif plan.stack is False:
        encoding[f"{across}Offset"] = {"field": "color"}


# Colours


def _color(drawn: Drawn, plan: Plan) -> dict[str, Any] | None:
    """Return the colours: of a column, of the series, or one for all."""
    field = drawn.fields.get("color")
    encoded: dict[str, Any] = {"field": "color", "type": _type(field.column), "legend": LEGEND} if field else {}
    if field is not None and not (drawn.series and "detail" not in drawn.fields):
        values = [value for value in dict.fromkeys(field.column.to_pylist()) if value is not None]
        if values and all(is_color(value) for value in values):
            colors = [css_color(value) for value in values]
            return {**encoded, "type": "nominal", "legend": None, "scale": {"domain": values, "range": colors}}
        return {**encoded, "title": field.title}
    colors = _colors(plan.color, drawn.names)
    if field is None:
        return {"value": colors[0]} if colors else None
    scale = {"scale": {"domain": drawn.names, "range": colors}} if colors else {}
    return {**encoded, "title": field.title, **scale}


def _colors(given: Any, names: Sequence[str]) -> list[str]:
    """Return one colour for each column of y."""
    if given is None:
        return []
    alone = isinstance(given, str) or is_color(given) or not isinstance(given, Iterable)
    listed = [given] if alone else list(given)
    if len(listed) != max(1, len(names)):
        there = ", ".join(f"`{name}`" for name in names)
        raise StreamlitAPIException(f"There are {len(listed)} colours for the columns {there}; give one for each.")
    return [css_color(each) for each in listed]
