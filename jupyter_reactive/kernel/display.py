"""What IPython and ipywidgets know of other libraries' objects."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from IPython.core.interactiveshell import InteractiveShell

from ..runtime.errors import StreamlitAPIException


class DisplayFormats:
    """Rich representations and widgets, asked for on behalf of `st.write`."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._shell = shell

    def mimebundle(self, value: object) -> tuple[dict[str, Any], dict[str, Any]] | None:
        """Return the rich representation of `value`, None where it has only its repr."""
        formatter: Any = self._shell.display_formatter
        data, metadata = formatter.format(value)
        return (data, metadata) if set(data) - {"text/plain"} else None

    def observe(self, value: Any, names: tuple[str, ...], changed: Callable[[], None]) -> Callable[[], None]:
        """Have `changed` called when a trait of a widget changes; return what ends that."""

        def listener(change: object) -> None:
            changed()

        if not callable(getattr(value, "observe", None)):
            raise StreamlitAPIException(
                f"A {type(value).__name__} has no traits to listen to. Give `rerun_on=None`, or make it an AnyWidget."
            )
        value.observe(listener, list(names))
        return lambda: value.unobserve(listener, list(names))

    def widget(self, value: object) -> str | None:
        """Return the model id of an ipywidget or of an object that shows itself as one (anywidget)."""
        ipywidgets = sys.modules.get("ipywidgets")
        if ipywidgets is not None and isinstance(value, ipywidgets.Widget):
            return str(value.model_id)
        represent = getattr(value, "_repr_mimebundle_", None)
        if ipywidgets is None or isinstance(value, type) or not callable(represent):
            return None
        bundle = represent()
        data = bundle[0] if isinstance(bundle, tuple) else bundle
        view = (data or {}).get("application/vnd.jupyter.widget-view+json")
        return view.get("model_id") if view else None
