"""Where st.components.v2 draws: HTML, styles and a script that talks with the app.

Says what goes to such a component and under which identity; what it holds, bidi_state.py knows.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from msgspec.structs import replace

from ..runtime.component_errors import (
    BidiComponentInvalidCallbackNameError,
    BidiComponentInvalidDefaultKeyError,
    BidiComponentUnserializableDataError,
)
from ..runtime.errors import StreamlitAPIException
from ..runtime.media import Media, blob
from ..runtime.node import Drawing
from ..runtime.pages import active_page
from ..runtime.script_run_context import user_place
from ..runtime.widgets import Key, WidgetCall, checked_key
from ..schema.base import Blob
from ..schema.components import BidiComponent, TableField
from . import checks
from .arrow import MIME, is_frame, tabular, to_stream
from .bidi_state import EVENTS, Callbacks, ComponentResult, Instance
from .checks import Size
from .component_values import BYTES, json_text
from .emitter import UNKNOWN, Callback, Emitter, encode
from .owners import is_of

JAVASCRIPT = "text/javascript"


@dataclass(frozen=True)
class Definition:
    """What a component is made of."""

    name: str
    html: str = ""
    css: str = ""
    js: str = ""
    isolate_styles: bool = True


class Bidi(Emitter):
    def _bidi_component(
        self,
        definition: Definition,
        *,
        key: Key | None = None,
        data: Any = None,
        default: Mapping[str, Any] | None = None,
        width: Size = "stretch",
        height: Size = "content",
        **callbacks: Callback | None,
    ) -> ComponentResult:
        """Draw a component and return its state and what has just happened in it."""
        run, place = self._run(), user_place(sys._getframe(1))
        media: Media = {}
        size = {"width": checks.frame_size(checks.width, width), "height": checks.frame_size(checks.height, height)}
        element = replace(_element(definition, data, media), **size)
        element = replace(element, form=self._form())
        instance = Instance(run.state, _callbacks(callbacks, default), default)
        call = WidgetCall(
            id=UNKNOWN,
            key=None if key is None else checked_key(key),
            serde=instance.serde,
            default=None,
            callback=instance.call_for_state,
            page=active_page(),
        )
        instance.entry = self._registered(run, element, call, place, disabled=False)
        events = replace(call, key=None, serde=EVENTS, callback=instance.call_for_events, trigger=True, writable=False)
        alike = BidiComponent(label=instance.entry.id, component_name=definition.name)
        instance.events = self._registered(run, alike, events, place, disabled=False)
        element = replace(element, events=instance.events.id)
        self._place(run, Drawing(BidiComponent, encode(element), *place, widget=instance.entry.id, media=media))
        self._value(run, instance.entry)
        return instance.result()


def _element(definition: Definition, data: Any, media: Media) -> BidiComponent:
    element = BidiComponent(
        label="",
        component_name=definition.name,
        html_content=definition.html,
        css_content=definition.css,
        js=blob(definition.js.encode(), JAVASCRIPT, media) if definition.js else None,
        isolate_styles=definition.isolate_styles,
    )
    try:
        return element if data is None else replace(element, **_data(data, media))
    except (TypeError, ValueError, RecursionError, StreamlitAPIException):
        raise BidiComponentUnserializableDataError from None


def _data(data: Any, media: Media) -> dict[str, Any]:
    """Return the fields of an element that hold a component's data."""
    if isinstance(data, bytes | bytearray):
        return {"bytes": blob(bytes(data), BYTES, media)}
    if is_frame(data):
        return {"table": _table(data, media)}
    if not isinstance(data, dict):
        return {"json": _text(data)}
    tables = tuple(TableField(key=name, table=_table(each, media)) for name, each in data.items() if is_frame(each))
    return {"json": _text({name: each for name, each in data.items() if not is_frame(each)}), "tables": tables}


def _text(data: Any) -> str:
    """Return data as JSON, or as Streamlit does the words for what is in a list or dict and has no JSON."""
    try:
        return json_text(data)
    except TypeError:
        if isinstance(data, dict | list | tuple):
            return json_text(str(data))
        raise


def _table(data: Any, media: Media) -> Blob:
    """Return a table with its columns first, then its index where that says more than the rows' numbers."""
    import pyarrow as pa

    table, names, levels = tabular(data)
    index = [] if is_of(getattr(data, "index", None), "pandas", "RangeIndex") else table.columns[:levels]
    labels = [names[level] or f"__index_level_{level}__" for level in range(len(index))]
    return blob(to_stream(pa.table([*table.columns[levels:], *index], names=[*names[levels:], *labels])), MIME, media)


def _callbacks(given: Mapping[str, Callback | None], default: Mapping[str, Any] | None) -> Callbacks:
    """Return what is called for which state or event: `on_NAME_change` is for NAME."""
    found = {}
    for name, callback in given.items():
        if callable(callback) and name.startswith("on_") and name.endswith("_change"):
            event = name[3:-7]
            if not event or event == "_":
                raise BidiComponentInvalidCallbackNameError(name)
            found[event] = cast("Any", callback)
    for name in default or {}:
        if name not in found:
            raise BidiComponentInvalidDefaultKeyError(name, list(found))
    return found
