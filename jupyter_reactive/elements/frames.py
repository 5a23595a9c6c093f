"""Where st.components.v1 draws: a frame in the page, of HTML, of an address, or of a component."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from ..runtime.folders import Folder
from ..runtime.media import Media
from ..runtime.widgets import Key
from ..schema.components import ComponentInstance
from ..schema.frames import Iframe
from . import checks
from .bidi import Bidi
from .component_values import VALUE, arguments
from .emitter import Callback

HEIGHT = 150


class Frames(Bidi):
    def _frame(
        self,
        *,
        src: str | None = None,
        srcdoc: str | None = None,
        width: int | None,
        height: int | None,
        scrolling: bool,
        tab_index: int | None,
    ) -> Self:
        return self._element(
            Iframe(
                src=src,
                srcdoc=srcdoc,
                scrolling=bool(scrolling),
                tab_index=checks.tab_index(tab_index),
                width="stretch" if width is None else checks.frame_size(checks.width, width),
                height=HEIGHT if height is None else checks.frame_size(checks.height, height),
            )
        )

    def _component(
        self,
        given: Mapping[str, Any],
        *,
        name: str,
        url: str | None,
        folder: Folder | None,
        key: Key | None,
        on_change: Callback | None,
        tab_index: int | None,
    ) -> Any:
        """Draw a component and return the value that it gave last, None if it has not yet."""
        checks.callback("on_change", on_change)
        checks.tab_index(tab_index)
        media: Media = {}
        json_args, special_args = arguments(given, media)
        element = ComponentInstance(
            label="",
            component_name=name,
            url=url,
            json_args=json_args,
            special_args=special_args,
            tab_index=tab_index,
        )
        return self._widget(element, VALUE, key=key, on_change=on_change, folder=folder, media=media)
