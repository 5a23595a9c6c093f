"""Charts of Altair → a specification and its tables. Altair is there already: it made the chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ..runtime.errors import StreamlitInvalidParameterTypeError
from .arrow import tabular
from .vega_spec import Spec, autosize, without_index

if TYPE_CHECKING:
    import pyarrow as pa

_TRANSFORMER = "jupyter_reactive"


def altair_spec(chart: Any) -> Spec:
    """Return a chart's specification, its frames lifted out as tables in the order of their appearance."""
    import altair as alt

    if not isinstance(chart, alt.TopLevelMixin):
        raise StreamlitInvalidParameterTypeError("altair_chart", type(chart).__name__, ["an Altair chart"])
    datasets: dict[str, pa.Table] = {}
    # The frames stay here meanwhile: the id of one that is gone may be another's.
    frames: dict[int, tuple[str, Any]] = {}

    def lift(data: Any) -> Any:
        # Addresses, generators and maps stay what they are.
        if hasattr(data, "__geo_interface__"):
            return alt.to_values(data)
        if data is None or isinstance(data, dict | str | alt.SchemaBase):
            return data
        if id(data) not in frames:
            frames[id(data)] = (f"data-{len(frames) + 1}", data)
            datasets[frames[id(data)][0]] = without_index(tabular(data))
        return {"name": frames[id(data)][0]}

    alt.data_transformers.register(_TRANSFORMER, lift)
    with alt.data_transformers.enable(_TRANSFORMER):
        spec: dict[str, Any] = chart.to_dict()
    return Spec({"autosize": autosize(spec), **_without_size(spec)}, datasets)


def _without_size(spec: dict[str, Any]) -> dict[str, Any]:
    """Return a specification without the size that Altair gives to every chart."""
    config = spec.get("config", {})
    view = {key: value for key, value in config.get("view", {}).items() if not key.startswith("continuous")}
    return {key: value for key, value in spec.items() if key != "$schema"} | {"config": {**config, "view": view}}
