"""What a person sets by one press: st.feedback, pagination.

Says how the arguments become a struct of schema/picking.py; both values are small whole numbers.
"""

from typing import Literal, get_args

from ..runtime.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError, StreamlitValueOutOfRangeError
from ..runtime.widgets import Key
from ..schema.picking import Feedback, FeedbackStyle, Pagination
from . import checks
from .checks import Bind, Persist, Size
from .emitter import Args, Emitter, Kwargs
from .pressing import OnChange
from .serdes import whole
from .typing_in import _check

# How many marks there are of each kind.
MARKS: dict[FeedbackStyle, int] = {"thumbs": 2, "faces": 5, "stars": 5}


class Marking(Emitter):
    def feedback(
        self,
        options: Literal["thumbs", "faces", "stars"] = "thumbs",
        *,
        key: Key | None = None,
        default: int | None = None,
        disabled: bool = False,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        width: Size = "content",
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> int | None:
        """Draw thumbs, faces or stars and return the chosen one from 0, the worst, or None.

        options
            "thumbs" (0 is down, 1 up), "faces" or "stars" (0 to 4).

        >>> stars = st.feedback("stars")
        >>> if stars is not None:
        ...     st.write("Thank you for", stars + 1, "of 5")
        """
        _check(key, bind, persist_state, on_change)
        last = MARKS[checks.one_of("options", options, get_args(FeedbackStyle))] - 1
        checks.of_type("default", default, int, None)
        if default is not None and not 0 <= default <= last:
            raise StreamlitValueOutOfRangeError("default", default, 0, last)
        element = Feedback(label="", disabled=disabled, default=default, style=options, width=checks.width(width))
        return self._widget(  # type: ignore[no-any-return]  # a serde says it at run time
            element, whole(0, last, optional=True), key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind,
            persist=persist_state,
        )  # fmt: skip

    def pagination(
        self,
        num_pages: int,
        *,
        default: int = 1,
        max_visible_pages: int | None = 7,
        width: Size = "content",
        key: Key | None = None,
        on_change: OnChange = "rerun",
        args: Args | None = None,
        kwargs: Kwargs | None = None,
        disabled: bool = False,
        bind: Bind | None = None,
        persist_state: Persist | None = None,
    ) -> int:
        """Draw the numbers of pages to turn to and return the chosen one, from 1.

        max_visible_pages
            About how many numbers are shown at once; 0 for arrows alone, None for all.

        >>> page = st.pagination(12)
        >>> st.write("Rows", 10 * page - 9, "to", 10 * page)
        """
        _check(key, bind, persist_state, on_change)
        _check_pages(num_pages, default, max_visible_pages)
        element = Pagination(
            label="",
            disabled=disabled,
            default=default,
            num_pages=num_pages,
            max_visible_pages=max_visible_pages,
            width=checks.width(width),
        )
        return self._widget(  # type: ignore[no-any-return]  # a serde says it at run time
            element, whole(1, num_pages), key=key, on_change=on_change, args=args, kwargs=kwargs, bind=bind,
            persist=persist_state,
        )  # fmt: skip


def _check_pages(count: object, default: object, visible: object) -> None:
    if type(count) is not int or count < 1:
        raise StreamlitAPIException(f"`num_pages` is {count!r}; give a whole number above 0.")
    if type(default) is not int:
        raise StreamlitInvalidParameterTypeError("default", type(default).__name__, ["int"])
    if not 1 <= default <= count:
        raise StreamlitValueOutOfRangeError("default", default, 1, count)
    if visible is not None and (type(visible) is not int or visible < 0):
        raise StreamlitAPIException(f"`max_visible_pages` is {visible!r}; give a whole number from 0, or None for all.")
