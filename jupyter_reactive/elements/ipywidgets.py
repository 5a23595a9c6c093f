"""`st.ipywidget`: another library's Jupyter widget as an element, which may run the app again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..runtime.errors import StreamlitInvalidParameterTypeError
from ..runtime.fragments import current_fragment
from ..runtime.script_run_context import get_script_run_ctx
from ..schema.media import Ipywidget
from .emitter import Emitter


class Ipywidgets(Emitter):
    def ipywidget(self, widget: Any, rerun_on: str | Sequence[str] | None = ("value",)) -> Any:
        """Draw a widget of ipywidgets, of anywidget or of a library made with them, and return it.

        Make it in the notebook, or keep it in `st.session_state`: a new one in each run has nothing of
        what a person did to the last. In a form it runs nothing; the submit button does.

        rerun_on
            The traits whose change runs the app again, or the fragment around it; none for nothing.

        >>> import ipywidgets
        >>> if "volume" not in st.session_state:
        ...     st.session_state.volume = ipywidgets.FloatLogSlider()
        >>> st.write(st.ipywidget(st.session_state.volume).value)
        """
        host = self._host_display()
        model = host.widget(widget)
        if model is None:
            raise StreamlitInvalidParameterTypeError(
                "widget", type(widget).__name__, ["ipywidgets.Widget", "anywidget.AnyWidget"],
                detail="Whatever else a notebook can show, `st.write` shows.",
            )  # fmt: skip
        self._element(Ipywidget(model_id=model, fallback=repr(widget)))
        names = (rerun_on,) if isinstance(rerun_on, str) else tuple(rerun_on or ())
        run = get_script_run_ctx()
        if names and run is not None and self._form() is None:
            fragment = current_fragment()
            run.session.observed.draw(
                (model, names),
                fragment.id if fragment is not None else None,
                lambda changed: host.observe(widget, names, changed),
            )
        return widget
