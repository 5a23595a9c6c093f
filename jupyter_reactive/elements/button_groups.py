"""What a person chooses among buttons: st.pills, segmented_control.

Says how the arguments become a struct of schema/picking.py; how an option travels, choices.py says.
"""

from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeVar

from ..runtime.errors import StreamlitAPIException, StreamlitIncompatibleParametersError
from ..runtime.widgets import Key, Serde
from ..schema.base import LabelVisibility
from ..schema.picking import Pills, SegmentedControl
from . import checks
from .checks import Bind, Persist, Size
from .choices import at_most_one
from .choices import options as any_of
from .choosing import choices_of, listed, places_of
from .emitter import Args, Emitter, Kwargs
from .pressing import OnChange
from .typing_in import _check

T = TypeVar("T")
Mode = Literal["single", "multi"]


class ButtonGroups(Emitter):
    def pills(
        self,
        label: str,
        options: Iterable[T],
        *,
        selection_mode: Mode = "single",
        default: object = None,
        required: bool = False,
        format_func: Callable[[Any], str] | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Size = "content",
        wrap: bool | None = None,
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> T | list[T] | None:
        """Draw options as pills and return the chosen one or None; for the mode "multi", a list.

        selection_mode
            "single", where a press on the chosen one takes it back unless it is `required`, or "multi".
        default
            The option, or for "multi" the options, chosen at first.

        >>> tags = st.pills("Tags", ["new", "hot", "sale"], selection_mode="multi", default="hot")
        >>> st.write("Chosen:", *tags)
        """
        _check(key, bind, persist_state, on_change)
        element, serde = _group(
            Pills, label, options, selection_mode, default, required, format_func, help, disabled, label_visibility,
            width, wrap,
        )  # fmt: skip
        return self._widget(  # type: ignore[no-any-return]  # a serde says it at run time
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind,
            persist=persist_state,
        )  # fmt: skip

    def segmented_control(
        self,
        label: str,
        options: Iterable[T],
        *,
        selection_mode: Mode = "single",
        default: object = None,
        required: bool = False,
        format_func: Callable[[Any], str] | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Size = "content",
        wrap: bool | None = None,
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> T | list[T] | None:
        """Draw options as one bar of buttons and return the chosen one or None; for "multi", a list.

        selection_mode
            "single", where a press on the chosen one takes it back unless it is `required`, or "multi".
        default
            The option, or for "multi" the options, chosen at first.

        >>> view = st.segmented_control("View", ["Table", "Chart"], default="Table", required=True)
        >>> st.write("As a", view)
        """
        _check(key, bind, persist_state, on_change)
        element, serde = _group(
            SegmentedControl, label, options, selection_mode, default, required, format_func, help, disabled, label_visibility,
            width, wrap,
        )  # fmt: skip
        return self._widget(  # type: ignore[no-any-return]  # a serde says it at run time
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind,
            persist=persist_state,
        )  # fmt: skip


def _group(
    kind: type[Pills],
    label: object,
    options: Iterable[T],
    mode: Mode,
    default: object,
    required: bool,
    format_func: Callable[[Any], str] | None,
    help: str | None,
    disabled: bool,
    visibility: LabelVisibility,
    width: Size,
    wrap: bool | None,
) -> tuple[Pills, Serde[Any]]:
    """Return the struct of a group of buttons, and how its value travels."""
    if required and mode == "multi":
        raise StreamlitIncompatibleParametersError(
            "required=True", "selection_mode='multi'", explanation="Only a single choice can be required."
        )
    found = listed(options)
    given: list[object] = listed(default)  # type: ignore[arg-type]  # one option alone is one, too
    chosen = places_of(given, found)
    several = checks.one_of("selection_mode", mode, ("single", "multi")) == "multi"
    if len(given) > 1 and not several:
        raise StreamlitAPIException(
            f"`default` has {len(given)} options; `selection_mode='single'` chooses one. Give one, or use 'multi'."
        )
    choices = choices_of(found, format_func or str, chosen)
    element = kind(
        label=str(label),
        help=checks.help_text(help),
        disabled=disabled,
        label_visibility=checks.label_visibility(visibility),
        options=choices.texts,
        default=tuple(choices.texts[place] for place in chosen),
        several=several,
        required=bool(required),
        width=checks.width(width),
        wrap=checks.truth(wrap),
    )
    return element, any_of(choices) if several else at_most_one(choices)
