"""Elements that are no widgets, each as HTML: words, data, messages."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from ..schema import charts, data, frames, media, navigation, status
from ..schema import text as words
from ..schema.base import Element
from .picture_charts import chart
from .picture_html import (
    ACCENT,
    COLORS,
    EMPTY,
    LINE,
    LONGEST_TEXT,
    QUIET,
    SMALL,
    STRONG,
    Html,
    clipped,
    color,
    div,
    element,
    icon,
    image,
    maths,
    note,
    span,
    text,
)  # fmt: skip
from .picture_lines import words_of
from .picture_markdown import heading, inline, markdown, preformatted
from .picture_media import display, frame, ipywidget, pictures
from .picture_pages import navigation as pages
from .picture_pages import page_link
from .picture_scene import Scene, data_uri
from .picture_tables import table_html
from .picture_values import formatted, number

Draw = Callable[[Any, Scene], Html]

# Colour, ground and sign of each kind of message.
_ALERTS = {
    "success": (COLORS["green"], "rgba(42,138,74,.12)", "✓"),
    "info": (COLORS["blue"], "rgba(47,127,214,.12)", "ℹ"),
    "warning": (COLORS["yellow"], "rgba(200,160,20,.14)", "⚠"),
    "error": (COLORS["red"], "rgba(221,75,75,.12)", "✕"),
}
_RAINBOW = "linear-gradient(to right,#dd4b4b,#c46a14,#9a7b0a,#2a8a4a,#2f7fd6,#9166d9)"
_ARROWS = {"up": "↑ ", "down": "↓ ", "off": ""}


def leaf(node: Element, scene: Scene) -> Html:
    """Return an element as HTML; one of a kind that is not known by its name."""
    draw = _LEAVES.get(type(node))
    return draw(node, scene) if draw else note(f"{node.__struct_config__.tag}: shown when the cell runs.")


# Words


def _heading(node: words.Heading, scene: Scene) -> Html:
    style = f"text-align:{node.text_alignment};"
    if node.divider == "rainbow":
        line = div(style=f"height:2px;margin-top:6px;background:{_RAINBOW};")
        return div(heading(node.level, icon(node.icon), inline(node.body), style=style), line)
    if node.divider:
        style += f"padding-bottom:6px;border-bottom:2px solid {COLORS.get(node.divider, COLORS['gray'])};"
    return heading(node.level, icon(node.icon), inline(node.body), style=style)


def _markdown(node: words.Markdown, scene: Scene) -> Html:
    return div(markdown(node.body, allow_html=node.allow_html), style=f"text-align:{node.text_alignment};")


def _caption(node: words.Caption, scene: Scene) -> Html:
    style = f"{SMALL}{QUIET}text-align:{node.text_alignment};"
    return div(markdown(node.body, allow_html=node.allow_html), style=style)


def _text(node: words.Text, scene: Scene) -> Html:
    return div(text(node.body), style=f"white-space:pre-wrap;overflow-wrap:anywhere;text-align:{node.text_alignment};")


def _code(node: words.Code, scene: Scene) -> Html:
    return preformatted(node.body, wrap=node.wrap_lines)


def _latex(node: words.Latex, scene: Scene) -> Html:
    return maths(node.body, block=True)


def _html(node: words.Html, scene: Scene) -> Html:
    """Return the words alone: HTML of the script's own is nothing that a file may carry to whoever opens it."""
    return div(words_of(clipped(node.body, LONGEST_TEXT)), style="overflow-wrap:anywhere;")


def _help(node: words.HelpInfo, scene: Scene) -> Html:
    head = " ".join(filter(None, (node.name, node.kind, node.value)))
    return div(div(text(head), style=STRONG), preformatted(node.doc_string or ""))


def _space(node: words.Space, scene: Scene) -> Html:
    return div(style=f"height:{node.size if isinstance(node.size, int) else 12}px;")


def _divider(node: words.Divider, scene: Scene) -> Html:
    return element("hr", style=f"border:0;border-top:{LINE};margin:4px 0;")


def _badge(node: words.Badge, scene: Scene) -> Html:
    hue = color(node.color)
    look = f"display:inline-block;color:{hue};border:1px solid {hue};border-radius:10px;padding:0 8px;{SMALL}"
    return div(span(icon(node.icon), inline(node.label), style=look))


# Data


def _json(node: data.Json, scene: Scene) -> Html:
    try:
        pretty = json.dumps(json.loads(node.body), indent=2, ensure_ascii=False)
    except ValueError:
        pretty = node.body
    title = element("summary", text("JSON"), style=f"{SMALL}{QUIET}cursor:pointer;")
    return element("details", title, preformatted(pretty), open="" if node.expanded else None)


def _metric(node: data.Metric, scene: Scene) -> Html:
    frame = f"border:{LINE};border-radius:8px;padding:12px 14px;" if node.border else ""
    label = div(icon(node.icon), inline(node.label), style=f"{SMALL}{QUIET}")
    value = div(inline(_metric_value(node)), style="font-size:28px;line-height:1.3;overflow-wrap:anywhere;")
    numbers = [number(each) for each in node.chart_data]
    parts = [label if node.label_visibility == "visible" else EMPTY, value, _delta(node)]
    return div(*parts, _sparkline(numbers, node) if len(numbers) > 1 else EMPTY, style=frame)


def _metric_value(node: data.Metric) -> str:
    try:
        return formatted(float(node.value), node.format) if node.format else node.value
    except ValueError:
        return node.value


def _delta(node: data.Metric) -> Html:
    if node.delta is None:
        return EMPTY
    change = span(text(_ARROWS[node.delta_arrow]), inline(node.delta), style=f"color:{color(node.delta_color)};")
    about = span(text(f" {node.delta_description}"), style=QUIET) if node.delta_description else EMPTY
    return div(change, about, style="font-size:14px;")


def _sparkline(numbers: list[int | float], node: data.Metric) -> Html:
    """Return a small line of a metric's numbers; a bar chart's too, for its course is what matters."""
    known = [each for each in numbers[:500] if abs(each) < float("inf")]
    low, high = min(known, default=0), max(known, default=0)
    step, tall = 160 / max(1, len(known) - 1), (high - low) or 1
    points = " ".join(f"{place * step:.1f},{34 - 32 * (each - low) / tall:.1f}" for place, each in enumerate(known))
    stroke = COLORS.get(node.delta_color, ACCENT) if node.delta else ACCENT
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="36" viewBox="0 0 160 36">'
        f'<polyline points="{points}" fill="none" stroke="{stroke}" stroke-width="2"/></svg>'
    )
    return div(image(data_uri(svg.encode(), "image/svg+xml"), "Its course", "display:block;margin-top:4px;"))


def _table(node: data.Table | data.Dataframe, scene: Scene) -> Html:
    stream = scene.media.get(node.data.hash)
    return note("A table that is drawn when the cell runs.") if stream is None else table_html(node, stream)


# Messages


def _progress(node: status.Progress, scene: Scene) -> Html:
    share = min(100, max(0, node.value))
    bar = div(style=f"width:{share}%;height:8px;border-radius:4px;background:{ACCENT};")
    track = div(bar, style="height:8px;border-radius:4px;background:rgba(128,128,128,.3);")
    label = div(inline(node.text) if node.text else text(f"{share} %"), style=f"{SMALL}margin-bottom:4px;")
    return div(label, track)


def _spinner(node: status.Spinner, scene: Scene) -> Html:
    return div(text("⏳ "), inline(node.text), style=QUIET)


def _alert(node: status.Alert, scene: Scene) -> Html:
    hue, _, sign = _ALERTS[node.kind]
    mark = icon(node.icon) or text(sign)
    title = div(inline(node.title), style=STRONG) if node.title else EMPTY
    body = div(title, markdown(node.body), style="flex-grow:1;min-width:0;")
    return _message(node.kind, span(mark, style=f"color:{hue};{STRONG}"), body)


def _passing(node: Element, scene: Scene) -> Html:
    """Return nothing: what floats for some seconds is over when a picture is looked at."""
    return EMPTY


def _message(kind: str, *content: Html) -> Html:
    hue, ground, _ = _ALERTS[kind]
    look = f"border-left:4px solid {hue};background:{ground};border-radius:6px;padding:10px 14px;"
    return div(*content, style=f"display:flex;gap:10px;{look}")


def _exception(node: status.ExceptionElement, scene: Scene) -> Html:
    kind = "warning" if node.is_warning else "error"
    title = div(span(text(node.name), style=STRONG), text(f": {node.message}" if node.message else ""))
    hint = div(text(node.hint), style=f"{QUIET}margin-top:4px;") if node.hint else EMPTY
    frames = "\n".join(_frame(frame) for frame in node.frames[-20:])
    trace = div(preformatted(frames), style="margin-top:8px;") if frames else EMPTY
    body = div(title, hint, trace, style="min-width:0;flex-grow:1;white-space:pre-wrap;overflow-wrap:anywhere;")
    return _message(kind, body)


def _frame(frame: status.Frame) -> str:
    place = f"{frame.file}:{frame.line}" + (f" in {frame.function}" if frame.function else "")
    return f"{place}\n    {frame.source}"


_LEAVES: dict[type[Element], Draw] = {
    words.Heading: _heading,
    words.Markdown: _markdown,
    words.Caption: _caption,
    words.Text: _text,
    words.Code: _code,
    words.Latex: _latex,
    words.Html: _html,
    words.HelpInfo: _help,
    words.Space: _space,
    words.Divider: _divider,
    words.Badge: _badge,
    data.Json: _json,
    data.Metric: _metric,
    data.Table: _table,
    data.Dataframe: _table,
    charts.VegaLiteChart: chart,
    media.Image: pictures,
    media.Display: display,
    media.Ipywidget: ipywidget,
    frames.Iframe: frame,
    navigation.Navigation: pages,
    navigation.PageLink: page_link,
    status.Progress: _progress,
    status.Spinner: _spinner,
    status.Alert: _alert,
    status.ExceptionElement: _exception,
    status.Toast: _passing,
    status.Balloons: _passing,
    status.Snow: _passing,
}
