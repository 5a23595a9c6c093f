"""What takes up room: st.space, and st.skeleton where something is still to come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, Self, cast, get_args

from ..runtime.errors import StreamlitValueError
from ..schema import layout
from ..schema.base import Gap
from ..schema.text import Space
from . import checks
from .checks import Stretch
from .emitter import Emitter

if TYPE_CHECKING:
    from .containers import SkeletonPlaceholder

SIZES = ("stretch", *get_args(Gap))


class Spacing(Emitter):
    def space(self, size: Gap | Literal["stretch"] | int = "small") -> Self:
        """Leave room: below what stands above, or in a row beside it.

        size
            Pixels, a size from "xxsmall" to "xxlarge", or "stretch": as much as there is.

        >>> with st.container(horizontal=True):
        ...     st.button("Back")
        ...     st.space("stretch")
        ...     st.button("Next")
        """
        # As in Streamlit True counts as one pixel here, and here only.
        if not (size in SIZES if isinstance(size, str) else isinstance(size, int) and size > 0):
            raise StreamlitValueError("size", [*map(repr, SIZES), "a positive integer"], detail=f"It is {size!r}.")
        return self._element(Space(size=size if isinstance(size, str) else int(size)))

    def skeleton(self, height: Stretch | None = None, *, width: Stretch = "stretch") -> SkeletonPlaceholder:
        """Show where something will be: what is drawn on what is returned takes its place.

        As a `with` block it is gone at the block's end.

        height
            Pixels, or "stretch"; None is the height of a field.

        >>> place = st.skeleton(height=200)
        >>> place.bar_chart({"a": [1, 3, 2]})
        """
        block = layout.Skeleton(
            height=None if height is None else checks.height(height, "stretch"), width=checks.width(width, "stretch")
        )
        return cast("SkeletonPlaceholder", self._block(block))

    _skeleton = skeleton  # its name in earlier Streamlits, which packages still ask for
