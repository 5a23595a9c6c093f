"""Where st.components.v1 draws: a frame in the page, of HTML or of an address."""

from __future__ import annotations

from typing import Self

from ..runtime.errors import StreamlitValueError
from ..schema.frames import Iframe
from . import checks
from .emitter import Emitter

HEIGHT = 150


class Frames(Emitter):
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
        checks.of_type("tab_index", tab_index, int, None)
        if tab_index is not None and tab_index < -1:
            raise StreamlitValueError("tab_index", ["None", "-1", "a whole number"], detail=f"It is {tab_index}.")
        return self._element(
            Iframe(
                src=src,
                srcdoc=srcdoc,
                scrolling=bool(scrolling),
                tab_index=tab_index,
                width="stretch" if width is None else checks.width(width),
                height=HEIGHT if height is None else checks.height(height, "nothing else"),
            )
        )
