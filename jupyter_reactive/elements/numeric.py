"""What a person sets by number or time: st.slider, number_input.

Says how the arguments become a struct of schema/inputs.py; the ends of a slider, scales.py finds.
"""

import math
import re
from numbers import Integral
from typing import Any, Literal

from ..runtime.errors import (
    StreamlitInvalidMinMaxError,
    StreamlitInvalidNumberFormatError,
    StreamlitInvalidParameterTypeError,
    StreamlitMixedNumericTypesError,
    StreamlitValueAboveMaxError,
    StreamlitValueBelowMinError,
)
from ..runtime.widgets import Key
from ..schema.base import LabelVisibility
from ..schema.inputs import NumberInput, Slider
from . import checks
from .checks import Bind, Persist, Stretch
from .emitter import Args, Emitter, Kwargs
from .pressing import OnChange
from .scale_serdes import Moment, slider
from .scales import FORMATS, LARGEST_INT, check_bounds, resolve
from .serdes import Wire, number
from .typing_in import _check

_PRINTF = re.compile(r"%[-+ 0#]*\d*(?:\.\d+)?[a-zA-Z]")
_KINDS = "diufFeEgGxXobsaA"


class Numeric(Emitter):
    def slider(
        self,
        label: str,
        min_value: Moment | None = None,
        max_value: Moment | None = None,
        value: Any = None,
        step: Any = None,
        format: str | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        disabled: bool = False,
        label_visibility: LabelVisibility = "visible",
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> Any:
        """Draw a slider and return its value: int, float, date, time or datetime, or a tuple of two.

        value
            Where it starts; a list or tuple makes it a range of two handles.
        step
            The smallest move; a timedelta for dates and times.
        format
            How the value is written: printf ("%0.1f"), or for dates "D MMM YYYY".

        >>> age = st.slider("Age", 0, 130, 25)
        >>> low, high = st.slider("Range", 0.0, 1.0, (0.25, 0.75))
        >>> st.write(age, low, high)
        """
        _check(key, bind, persist_state, on_change)
        scale, default, width_of_step = resolve(min_value, max_value, value, step)
        element = Slider(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            default=default,
            minimum=scale.minimum,
            maximum=scale.maximum,
            step=width_of_step,
            kind=scale.kind,
            format=FORMATS[scale.kind] if format is None else checks.of_type("format", format, str),
            width=checks.width(width, "stretch"),
        )
        return self._widget(
            element,
            slider(scale),
            key=key,
            on_change=on_change,
            args=args,
            kwargs=kwargs,
            bind=bind,
            persist=persist_state,
        )

    def number_input(
        self,
        label: str,
        min_value: int | float | None = None,
        max_value: int | float | None = None,
        value: int | float | Literal["min"] | None = "min",
        step: int | float | None = None,
        format: str | None = None,
        key: Key | None = None,
        help: str | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        *,
        placeholder: str | None = None,
        disabled: bool = False,
        required: bool = False,
        label_visibility: LabelVisibility = "visible",
        icon: str | None = None,
        width: Stretch = "stretch",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> int | float | None:
        """Draw a field for a number and return it, or None while `value` is None and it is empty.

        value
            The number at first; "min" is `min_value`, or 0 where there is none.
        format
            How it is written, as in printf: "%d", "%0.3f", "%e".

        >>> count = st.number_input("How many", 0, 10, 3)
        >>> st.write("Twice as many:", 2 * count)
        """
        _check(key, bind, persist_state, on_change)
        kind = _kind(value, min_value, max_value, step)
        low, high = _end("min_value", min_value, kind), _end("max_value", max_value, kind)
        element = NumberInput(
            label=str(label),
            help=checks.help_text(help),
            disabled=disabled,
            label_visibility=checks.label_visibility(label_visibility),
            default=_start(value, low, high, kind),
            minimum=low,
            maximum=high,
            step=_step(step, kind),
            kind=kind,
            format=_format(format, kind),
            placeholder=None if placeholder is None else str(placeholder),
            required=bool(required),
            icon=checks.icon(icon),
            width=checks.width(width, "stretch"),
        )
        serde = number(kind, *_limits(low, high, kind), optional=self._may_be_empty(value, key))
        return self._widget(  # type: ignore[no-any-return]
            element, serde, key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind, persist=persist_state
        )


def _kind(value: object, minimum: object, maximum: object, step: object) -> Literal["int", "float"]:
    """Return the one type that all given numbers have; a field without any is one for floats."""
    if isinstance(value, str) and value != "min":
        raise StreamlitInvalidParameterTypeError("value", "str", ["int", "float", '"min"', "None"])
    given = [each for each in (value, minimum, maximum, step) if each is not None and each != "min"]
    if given and all(isinstance(each, Integral) for each in given):
        return "int"
    if all(isinstance(each, float) for each in given):
        return "float"
    raise StreamlitMixedNumericTypesError(None if value == "min" else value, minimum, maximum, step)


def _number(value: Any, kind: Literal["int", "float"]) -> Wire:
    return int(value) if kind == "int" else float(value)


def _end(name: str, value: Any, kind: Literal["int", "float"]) -> Wire | None:
    """Return one end as it travels; an infinite one is none."""
    if value is None or (kind == "float" and math.isinf(value)):
        return None
    check_bounds(name, _number(value, kind))
    return _number(value, kind)


def _step(step: Any, kind: Literal["int", "float"]) -> Wire:
    number = (1 if kind == "int" else 0.01) if step is None else _number(step, kind)
    check_bounds("step", number)
    return number


def _start(value: Any, low: Wire | None, high: Wire | None, kind: Literal["int", "float"]) -> Wire | None:
    if value is None:
        return None
    if low is not None and high is not None and low > high:
        raise StreamlitInvalidMinMaxError(low, high)
    start = _number((low or 0) if value == "min" else value, kind)
    check_bounds("value", start)
    if low is not None and start < low:
        raise StreamlitValueBelowMinError(start, low)
    if high is not None and start > high:
        raise StreamlitValueAboveMaxError(start, high)
    return start


def _limits(low: Wire | None, high: Wire | None, kind: Literal["int", "float"]) -> tuple[Wire | None, Wire | None]:
    if kind == "float":
        return low, high
    return -LARGEST_INT if low is None else low, LARGEST_INT if high is None else high


def _format(given: str | None, kind: Literal["int", "float"]) -> str:
    if given is None:
        return "%d" if kind == "int" else "%0.2f"
    checks.of_type("format", given, str)
    if not _PRINTF.fullmatch(given) or given[-1] not in _KINDS:
        raise StreamlitInvalidNumberFormatError(given)
    return given
