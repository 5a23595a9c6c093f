"""Charts: a Vega-Lite specification beside the data it names."""

from .base import Blob, Element, Height, Width


class VegaLiteChart(Element, frozen=True, kw_only=True):
    """`spec` is Vega-Lite as JSON text; a dataset of `datasets` replaces the data of that name.

    Each dataset is an Arrow IPC stream. `theme` is "streamlit" (the host's colours and fonts)
    or None (the specification as it is).
    """

    spec: str
    datasets: dict[str, Blob] = {}
    theme: str | None = "streamlit"
    width: Width = "stretch"
    height: Height = "content"
    alt: str | None = None
