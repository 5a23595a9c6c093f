"""Vega-Lite charts → pictures of them, through vl-convert where it is installed.

A chart is an `<img>` whose address is its SVG: no script runs in it, its ids clash with no other's,
and the sanitisers of JupyterLab and GitHub let it pass, which inline SVG they do not.
"""

from __future__ import annotations

import json
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..schema.charts import VegaLiteChart
from .picture_html import COLORS, EMPTY, Html, div, image, join, note
from .picture_scene import Scene, data_uri
from .picture_tables import Columns, grid, read_stream

if TYPE_CHECKING:
    import pyarrow as pa

# The converter holds the interpreter while it draws: 2,000 points take 0.2 s and 340 kB.
ROWS = 2_000
HEIGHT = 300
_COMPOSED = frozenset({"hconcat", "vconcat", "concat", "repeat", "facet", "spec"})
_GRAY = "#808080"
_FONT = "system-ui, sans-serif"
_LABELS = {"labelColor": _GRAY, "titleColor": _GRAY, "labelFont": _FONT, "titleFont": _FONT, "titleFontWeight": 500}
_FAINT = "rgba(128,128,128,0.3)"
_CONFIG = {
    "background": "transparent",
    "aria": False,
    "font": _FONT,
    "view": {"stroke": None},
    "axis": {**_LABELS, "gridColor": _FAINT, "domainColor": _FAINT, "tickColor": _FAINT, "labelFontSize": 12,
             "titleFontSize": 12, "labelPadding": 8, "titlePadding": 10, "labelLimit": 140, "labelSeparation": 8},
    "axisX": {"grid": False},
    "axisY": {"domain": False, "ticks": False},
    "legend": {**_LABELS, "symbolType": "circle", "labelFontSize": 12, "titleFontSize": 12},
    "header": _LABELS,
    "title": {"color": _GRAY, "font": _FONT, "fontWeight": 600, "fontSize": 15, "anchor": "start"},
    "range": {"category": [COLORS["blue"], "#f08c2e", "#3da35d", "#e05252", "#8e5bd0", "#1ba3b0", "#c2559b",
                           "#b08d1e", "#7a8691", "#6b8e23"]},
    "mark": {"color": COLORS["blue"]},
    "line": {"strokeWidth": 2, "strokeCap": "round", "strokeJoin": "round"},
    "area": {"opacity": 0.75, "line": True},
    "point": {"size": 50, "filled": True, "opacity": 0.85},
    "circle": {"size": 50, "opacity": 0.85},
    "bar": {"cornerRadiusEnd": 2},
    "text": {"color": _GRAY},
    "rule": {"color": _GRAY},
}  # fmt: skip


def chart(element: VegaLiteChart, scene: Scene) -> Html:
    """Return a chart as a picture; where that cannot be made, its description and first rows."""
    tables = {
        name: read_stream(scene.media[blob.hash]) for name, blob in element.datasets.items() if blob.hash in scene.media
    }
    alt = element.alt or "Chart"
    drawn = None if scene.late else _drawn(_complete(element, tables, scene.width))
    if drawn is None:
        return _instead(alt, tables)
    stretch = "width:100%;" if element.width == "stretch" else ""
    part = image(drawn, alt, f"display:block;{stretch}max-width:min(100%,{round(scene.width * 1.3)}px);")
    return join([scene.heavy(part, note(f"{alt}: not in this picture, which would be too large.")), _thinned(tables)])


@lru_cache(maxsize=32)
def _drawn(spec: str) -> str | None:
    """Return a complete specification as the address of its image; the last ones are remembered."""
    try:
        import vl_convert
    except ImportError:
        return None
    try:
        # No address may be read: a picture must not wait for a network, nor hold what a file says.
        svg = vl_convert.vegalite_to_svg(spec, allowed_base_urls=[])
    except ValueError:
        return None
    return data_uri(svg.encode(), "image/svg+xml")


def _complete(element: VegaLiteChart, tables: dict[str, pa.Table], width: float) -> str:
    """Return the specification with data, size and colours, as the front end completes it."""
    spec = _without_links(json.loads(element.spec))
    data = {name: _records(_thin(table)) for name, table in tables.items()}
    spec["datasets"] = {**(spec.get("datasets") or {}), **data}
    if not _COMPOSED & spec.keys():
        height = element.height if isinstance(element.height, int) else HEIGHT
        size = {"width": round(width)} if element.width == "stretch" else {}
        spec = {"autosize": {"type": "fit", "contains": "padding"}, "height": height, **spec, **size}
    if element.theme is not None:
        spec["config"] = _merged(_CONFIG, spec.get("config") or {})
    return json.dumps(spec)


def _without_links(spec: Any) -> Any:
    """Return a specification without the channel that makes marks links: the converter fails on it."""
    if isinstance(spec, list):
        return [_without_links(each) for each in spec]
    if not isinstance(spec, dict):
        return spec
    kept = {name: _without_links(value) for name, value in spec.items() if name not in ("data", "datasets")}
    if isinstance(kept.get("encoding"), dict):
        kept["encoding"].pop("href", None)
    return {**kept, **{name: spec[name] for name in ("data", "datasets") if name in spec}}


def _merged(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    both = {name: _merged(below[name], above[name]) for name in below.keys() & above.keys()
            if isinstance(below[name], dict) and isinstance(above[name], dict)}  # fmt: skip
    return {**below, **above, **both}


def _thin(table: pa.Table) -> pa.Table:
    """Return at most `ROWS` rows, evenly taken."""
    if table.num_rows <= ROWS:
        return table
    return table.take([place * table.num_rows // ROWS for place in range(ROWS)])


def _thinned(tables: dict[str, pa.Table]) -> Html:
    most = max((table.num_rows for table in tables.values()), default=0)
    return note(f"Drawn from {ROWS:,} of {most:,} rows, evenly taken.") if most > ROWS else EMPTY


def _records(table: pa.Table) -> list[dict[str, Any]]:
    columns = [[_plain(value) for value in column.to_pylist()] for column in table.columns]
    return [dict(zip(table.column_names, row, strict=True)) for row in zip(*columns, strict=True)]


def _plain(value: Any) -> Any:
    """Return a value as JSON has it; a moment without a zone stays what the clock shows."""
    match value:
        case None | bool() | int() | str():
            return value
        case float():
            return value if abs(value) < float("inf") else None
        case datetime():
            return value.isoformat() if value.tzinfo is None else value.timestamp() * 1000
        case date():
            return f"{value.isoformat()}T00:00:00"
        case Decimal():
            return float(value)
        case timedelta():
            return value.total_seconds() * 1000
        case time():
            return value.isoformat()
        case _:
            return str(value)


def _instead(alt: str, tables: dict[str, pa.Table]) -> Html:
    """Return what can be said of a chart that is not drawn."""
    first = next(iter(tables.values()), None)
    words = note(f"{alt}. It is drawn when the cell runs.")
    if first is None:
        return words
    small = first.slice(0, 5)
    shown = Columns(range(min(8, small.num_columns)), small.column_names)
    return div(words, grid(small, shown), style="display:flex;flex-direction:column;gap:6px;")
