"""Where elements stand: st.columns, container, empty, tabs.

Says how the arguments become blocks of schema/layout.py; a block of parts (columns, tabs) is a
block with one child block for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from numbers import Integral, Real
from typing import TYPE_CHECKING, Any, Literal, Self, cast, get_args

from ..runtime.errors import (
    StreamlitIncompatibleParametersError,
    StreamlitInvalidColumnSpecError,
    StreamlitInvalidParameterTypeError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ..runtime.widgets import Key
from ..schema.base import Gap
from ..schema.layout import Column, Columns, Container, Empty, Fragment, Tab, Tabs
from . import checks
from .checks import Bind, Size, Stretch
from .choices import label
from .disclosure import Disclosures, OnChange, is_listening
from .emitter import Args, Kwargs
from .grid import Grids
from .spacing import Spacing

if TYPE_CHECKING:
    from .containers import TabContainer

Spec = int | Sequence[int | float]
VerticalAlignment = Literal["top", "center", "bottom"]
VERTICAL_ALIGNMENTS = get_args(VerticalAlignment)
ContainerAlignment = Literal["top", "center", "bottom", "distribute"]
CONTAINER_ALIGNMENTS = get_args(ContainerAlignment)
HorizontalAlignment = Literal["left", "center", "right", "distribute"]
HORIZONTAL_ALIGNMENTS = get_args(HorizontalAlignment)


class Layouts(Disclosures, Grids, Spacing):
    def columns(
        self,
        spec: Spec,
        *,
        gap: Gap | int | None = "small",
        vertical_alignment: VerticalAlignment = "top",
        border: bool = False,
        width: Stretch = "stretch",
        wrap: bool = True,
    ) -> list[Self]:
        """Place containers side by side and return them.

        spec
            How many, or their relative widths.

        >>> left, right = st.columns([2, 1])
        >>> left.write("Twice as wide")
        >>> with right:
        ...     st.button("OK")
        """
        weights = _weights(spec)
        checks.one_of("vertical_alignment", vertical_alignment, VERTICAL_ALIGNMENTS)
        row = self._block(
            Columns(gap=checks.gap(gap), wrap=checks.flag("wrap", wrap), width=checks.width(width, "stretch"))
        )
        return [
            row._block(Column(weight=weight, vertical_alignment=vertical_alignment, border=bool(border)))
            for weight in weights
        ]

    def container(
        self,
        *,
        border: bool | None = None,
        key: Key | None = None,
        width: Size = "stretch",
        height: Size = "content",
        horizontal: bool = False,
        wrap: bool = True,
        horizontal_alignment: HorizontalAlignment = "left",
        vertical_alignment: ContainerAlignment = "top",
        gap: Gap | int | None = "small",
        autoscroll: bool | None = None,
    ) -> Self:
        """Place a container: what is drawn into it stands there, whenever it is drawn.

        height
            Pixels make it scroll; "stretch" makes it as high as its neighbours.
        horizontal
            Whether its elements stand in a row.

        >>> box = st.container(border=True)
        >>> st.write("Below the box")
        >>> box.write("Inside the box")
        """
        if wrap is False and not horizontal:
            raise StreamlitIncompatibleParametersError(
                "wrap=False", "horizontal=False", explanation="Only a row can wrap: give `horizontal=True`."
            )
        block = Container(
            key=checks.name(key),
            # A box that scrolls needs an edge that says so.
            border=isinstance(height, int) if border is None else bool(border),
            horizontal=horizontal,
            wrap=wrap,
            gap=checks.gap(gap),
            horizontal_alignment=checks.one_of("horizontal_alignment", horizontal_alignment, HORIZONTAL_ALIGNMENTS),
            vertical_alignment=checks.one_of("vertical_alignment", vertical_alignment, CONTAINER_ALIGNMENTS),
            autoscroll=bool(autoscroll),
            width=checks.width(width),
            height=checks.height(height),
        )
        return self._block(block, key=key)

    def empty(self) -> Self:
        """Place a container for one element, in which each one replaces the one before.

        >>> place = st.empty()
        >>> place.write("Wait")
        >>> place.write("Ready")
        """
        return self._block(Empty())

    def _fragment(self, run_every: float | None) -> Self:
        """Place what a fragment draws into."""
        return self._block(Fragment(run_every=run_every))

    def tabs(
        self,
        tabs: Sequence[str],
        *,
        width: Stretch = "stretch",
        height: Size = "content",
        default: str | None = None,
        key: Key | None = None,
        on_change: OnChange = "ignore",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        bind: Bind | None = None,
    ) -> Sequence[TabContainer]:
        """Place containers behind tabs and return them.

        default
            The label of the tab that is open at first.
        on_change
            As of `st.expander`: `.open` of each says whether it is the open one.

        >>> first, second = st.tabs(["Cat", "Dog"], default="Dog")
        >>> first.write("Meow")
        """
        _check_tabs(tabs, default, bind)
        block = Tabs(
            key=checks.name(key),
            default=default or None,
            width=checks.width(width, "stretch"),
            height=checks.height(height),
        )
        if not is_listening(on_change, key, bind):
            row = self._block(block, key=key)
            return tuple(cast("TabContainer", row._block(Tab(label=each))) for each in tabs)
        call = on_change if callable(on_change) else None
        row, chosen = self._block_widget(
            block, label(tuple(tabs)), default or tabs[0], key=key, on_change=call, args=args, kwargs=kwargs, bind=bind
        )
        return tuple(cast("TabContainer", self._opened(row._block(Tab(label=each)), each == chosen)) for each in tabs)


def _weights(spec: Spec) -> list[float]:
    """Return the share of each column, all of them adding up to 1."""
    widths: Any = [1] * int(spec) if isinstance(spec, Integral) else spec
    listed = isinstance(widths, Iterable) and not isinstance(widths, str)
    if not listed or not all(isinstance(each, Real) for each in widths):
        raise StreamlitInvalidParameterTypeError("spec", type(spec).__name__, ["int", "a list of numbers"])
    numbers = [float(each) for each in widths]
    if not numbers or not all(number > 0 for number in numbers):
        raise StreamlitInvalidColumnSpecError
    return [number / sum(numbers) for number in numbers]


def _check_tabs(tabs: Sequence[str], default: str | None, bind: Bind | None) -> None:
    if not tabs:
        raise StreamlitMissingRequiredParameterError("tabs", detail="Name one tab at least.")
    for each in tabs:
        checks.of_type("tabs", each, str, detail="It holds the labels.")
    if default and default not in tabs:
        raise StreamlitValueError("default", [repr(label) for label in tabs], detail=f"It is {default!r}.")
    if bind is not None and ("" in tabs or len(set(tabs)) < len(tabs)):
        raise StreamlitValueError("tabs", ["labels that differ and are not empty"], detail="`bind` tells them apart.")
