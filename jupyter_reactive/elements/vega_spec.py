"""A finished Vega-Lite specification: JSON text that names its data, and the data as tables.

Datasets have names that do not depend on their content, so that only the data travels when only
the data changes. Knows nothing of elements.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from ..runtime.errors import StreamlitMissingRequiredParameterError
from . import checks
from .arrow import Tabular, tabular
from .json_text import json_text

if TYPE_CHECKING:
    import pyarrow as pa

MAIN = "data"
# The name by which a specification asks for the index of a DataFrame.
INDEX = "(index)"
FIT = {"type": "fit", "contains": "padding"}
PAD = {"type": "pad", "contains": "padding"}
_CONCATENATED = ("hconcat", "vconcat", "concat", "repeat")


class Spec(NamedTuple):
    spec: Mapping[str, Any]
    datasets: Mapping[str, pa.Table]

    def text(self) -> str:
        return json_text(self.spec)


def finished_spec(data: Any, spec: Mapping[str, Any] | None) -> Spec:
    """Return the specification with its data beside it; `data` may be the specification itself."""
    if spec is None and isinstance(data, Mapping):
        data, spec = None, data
    if not spec:
        raise StreamlitMissingRequiredParameterError("spec", detail="Give a Vega-Lite specification as a dict.")
    checks.of_type("spec", spec, dict)
    finished = {"autosize": autosize(spec), **spec}
    tables = {name: with_index(tabular(each)) for name, each in (finished.pop("datasets", None) or {}).items()}
    inline = inline_data(finished.get("data")) if data is None else data
    if inline is not None:
        finished["data"] = {"name": MAIN}
        tables[MAIN] = with_index(tabular(inline))
    return Spec(finished, tables)


def inline_data(data: Any) -> Any:
    """Return the data that stands in a specification as a table or list; None for an address, a name, text."""
    if not isinstance(data, Mapping):
        return data
    # What is written in another format (CSV, TopoJSON) is Vega's own to read.
    values = data.get("values")
    return values if isinstance(values, list) and "format" not in data else None


def autosize(spec: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return how a chart takes its size: a row of charts, or of facets, cannot be fitted into one."""
    encoding = spec.get("encoding") or {}
    faceted = "facet" in spec or any(channel in encoding for channel in ("row", "column", "facet"))
    return PAD if faceted or any(word in spec for word in _CONCATENATED) else FIT


def with_index(data: Tabular) -> pa.Table:
    """Return the columns by their names, a simple index among them as "(index)"."""
    table, names, levels = data
    if levels == 1:
        return table.rename_columns([INDEX, *names[1:]])
    return without_index(data)


def without_index(data: Tabular) -> pa.Table:
    return data.table.select(list(range(data.levels, data.table.num_columns)))
