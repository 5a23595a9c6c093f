"""What can go wrong with a cached function, named as in Streamlit."""

from __future__ import annotations

from typing import Any

from ..runtime.errors import MarkdownFormattedException, StreamlitAPIException, StreamlitAPIWarning
from .digest import full_name


class UnhashableParamError(StreamlitAPIException):
    """An argument that no entry can be found by."""

    def __init__(self, decorator: str, function: Any, name: str, value: object, reason: BaseException) -> None:
        kind = type(value)
        super().__init__(
            f"`{function.__name__}()` is cached by its arguments, and `{name}`, of type `{full_name(kind)}`, "
            f"cannot be hashed: {reason}.\n\n"
            f"Either leave it out of the key, by a name that begins with an underscore: "
            f"`def {function.__name__}(_{name}, ...)`. Or say what stands for it: "
            f"`@st.{decorator}(hash_funcs={{{kind.__name__}: lambda {name}: ...}})`."
        )


class UnserializableReturnValueError(MarkdownFormattedException):
    """A value of which no copies can be given out."""

    def __init__(self, function: Any, value: object, reason: BaseException) -> None:
        super().__init__(
            f"`{function.__name__}()` returned a `{full_name(type(value))}`, which `st.cache_data` cannot copy: "
            f"{reason}. Return a value that can be pickled, or use `st.cache_resource`, which gives every caller "
            "the same object."
        )


class UnevaluatedDataFrameError(StreamlitAPIException):
    """A table that is still a query."""

    def __init__(self, function: Any, value: object) -> None:
        super().__init__(
            f"`{function.__name__}()` returned a `{full_name(type(value))}`, which has not been computed yet. "
            "Collect it before it is returned: `return query.collect()`."
        )


class CachedFunctionReturnedAwaitableError(StreamlitAPIException):
    """A result that can be awaited only once."""

    def __init__(self, decorator: str, function: Any, value: object) -> None:
        super().__init__(
            f"`{function.__name__}()`, which is decorated with `st.{decorator}`, returned a "
            f"`{full_name(type(value))}`, which has to be awaited and can be only once. Return what awaiting it gives."
        )


class CacheReplayClosureError(StreamlitAPIException):
    """An element where it cannot be drawn again."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f"`{function}` is cached and draws into a container that was made outside of it. Without the call there "
            "is nothing to draw that again into. Make the container inside the function, or draw outside of it."
        )


class CachedStFunctionInBackgroundModeWarning(StreamlitAPIWarning):
    """An element that a hit would not show."""

    def __init__(self, decorator: str, function: str) -> None:
        super().__init__(
            f'`{function}` draws, and is decorated with `@st.{decorator}(refresh_mode="background")`: what it draws is '
            "there only after a run that computed it. Draw outside of the function, or leave `refresh_mode` out."
        )


class CachedWidgetWarning(StreamlitAPIWarning):
    """A widget that a hit would not show."""

    def __init__(self, function: str) -> None:
        super().__init__(
            f"`{function}` is cached and draws a widget, which is not drawn again when its result comes from the "
            "cache. Draw the widget outside, and hand its value to the function."
        )
