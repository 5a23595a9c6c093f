"""What st calls ask of their arguments: each check returns the value to use, or raises Streamlit's error.

Knows no element and no runtime.
"""

import re
import textwrap
from collections.abc import Callable
from typing import Any, Literal, TypeVar, get_args

from ..runtime.errors import (
    StreamlitAPIException,
    StreamlitInvalidHeightError,
    StreamlitInvalidParameterTypeError,
    StreamlitInvalidWidthError,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from ..schema.base import Alignment, Gap, LabelVisibility
from .material_icons import is_material, nearest

T = TypeVar("T")

# What users may write; the schema's Width and Height know "auto" too.
Stretch = int | Literal["stretch"]
Size = int | Literal["stretch", "content"]
Bind = Literal["query-params"]
Persist = Literal["page", "session"]

LABEL_VISIBILITIES = get_args(LabelVisibility)
ALIGNMENTS = get_args(Alignment)
GAPS = (*get_args(Gap), None)
COLORS = ("red", "orange", "yellow", "blue", "green", "violet", "gray", "grey")


def one_of(parameter: str, value: T, choices: tuple[Any, ...]) -> T:
    """Return `value` if it is one of `choices`."""
    # A bool is no number here: 1 is not True, and a list is nothing at all.
    if (value is None or type(value) is str) and value in choices:
        return value
    if not any(value is each or (value == each and type(value) is type(each)) for each in choices):
        raise StreamlitValueError(parameter, [repr(each) for each in choices], detail=f"It is {value!r}.")
    return value


def of_type(parameter: str, value: T, *kinds: type | None, detail: str | None = None) -> T:
    """Return `value` if it is of one of `kinds`, where None stands for itself; a bool is no int."""
    if type(value) in kinds or (value is None and None in kinds):
        return value
    allowed = tuple(kind for kind in kinds if kind is not None)
    if isinstance(value, allowed) and (not isinstance(value, bool) or bool in allowed or int not in allowed):
        return value
    names = ["None" if kind is None else kind.__name__ for kind in kinds]
    raise StreamlitInvalidParameterTypeError(parameter, type(value).__name__, names, detail=detail)


def width(value: Any, *words: str) -> Any:
    """Return `value` if it is a number of pixels or one of `words` (by default stretch and content)."""
    words = words or ("stretch", "content")
    if not (value in words if isinstance(value, str) else _pixels(value)):
        raise StreamlitInvalidWidthError(value, "content" in words)
    return value


def height(value: Any, *words: str) -> Any:
    """Return `value` if it is a number of pixels or one of `words` (by default stretch and content)."""
    words = words or ("stretch", "content")
    if not (value in words if isinstance(value, str) else _pixels(value)):
        raise StreamlitInvalidHeightError(value, "content" in words)
    return value


def frame_size(check: Callable[[Any], Any], value: Any) -> Any:
    """Return the width or height of a frame, which may be 0: some run scripts and show nothing."""
    return 0 if type(value) is int and value == 0 else check(value)


def _pixels(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value > 0


def container_width(use_container_width: bool | None, given: Any) -> Any:
    """Return the width that the older `use_container_width` asks for, where it is given."""
    if use_container_width is None:
        return given
    return "stretch" if use_container_width else given if isinstance(given, int) else "content"


def label_visibility(value: LabelVisibility) -> LabelVisibility:
    return one_of("label_visibility", value, LABEL_VISIBILITIES)


def text_alignment(value: Alignment) -> Alignment:
    return one_of("text_alignment", value, ALIGNMENTS)


def gap(value: Gap | int | None) -> Gap | int | None:
    if _pixels(value) or (value == 0 and type(value) is int):
        return value
    return one_of("gap", value, GAPS)


def listening(parameter: str, value: object) -> None:
    """Check what is to happen at an event: nothing, a rerun, or a call."""
    if not callable(value) and value not in ("ignore", "rerun"):
        raise StreamlitValueError(parameter, ["'rerun'", "'ignore'", "a function"], detail=f"It is {value!r}.")


def callback(parameter: str, value: object) -> None:
    """Check what is called at an event that runs the app in any case."""
    if value is not None and not callable(value):
        raise StreamlitValueError(parameter, ["a function", "None"], detail=f"It is {value!r}.")


def tab_index(value: int | None) -> int | None:
    """Return `value` if it is a place in the order in which Tab goes through the page."""
    of_type("tab_index", value, int, None)
    if value is not None and value < -1:
        raise StreamlitValueError("tab_index", ["None", "-1", "a whole number"], detail=f"It is {value}.")
    return value


def flag(parameter: str, value: bool) -> bool:
    """Return `value` if it is True or False; what only counts as such may be a slip."""
    return one_of(parameter, value, (True, False))


def clean(body: object) -> str:
    """Return text as it was meant: without the indentation of the code around it."""
    text = str(body)
    return (textwrap.dedent(text) if "\n" in text else text).strip()


def help_text(value: str | None) -> str | None:
    return textwrap.dedent(str(value)).strip() if value else None


def truth(value: object) -> bool | None:
    """Return whether `value` counts as true, None for None."""
    return None if value is None else bool(value)


# One picture, by the Unicode blocks that hold them: precise enough to tell a slip from an emoji,
# without a table of every emoji that exists.
_PICTURE = (
    "(?:[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u2199\u21a9\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe"
    "\u2600-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001faff]"
    "[\ufe0f\U0001f3fb-\U0001f3ff]*[\U000e0020-\U000e007f]*)"
)
_EMOJI = re.compile(f"(?:{_PICTURE}(?:\u200d{_PICTURE})*|[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3)")
_MATERIAL = re.compile(r":material/([a-z0-9_]+):")


def upload_size(megabytes: int | None) -> int:
    """Return the largest size of a file in megabytes; None stands for the 200 that Streamlit allows."""
    if megabytes is None:
        return 200
    if type(megabytes) is not int or megabytes < 1:
        raise StreamlitValueError("max_upload_size", ["a whole number of megabytes above 0", "None"])
    return megabytes


SAMPLE_RATES = (8000, 11025, 16000, 22050, 24000, 32000, 44100, 48000)


def sample_rate(parameter: str, value: int | None) -> int | None:
    """Return `value` if sound can be recorded at it; None leaves the rate to the browser."""
    return one_of(parameter, value, (*SAMPLE_RATES, None))


def icon(value: str | None) -> str | None:
    """Return an icon: one emoji, `:material/name:` or "spinner"; the empty text is no icon."""
    of_type("icon", value, str, None)
    if not value:
        return None
    if value == "spinner" or is_emoji(value):
        return value
    if (material := _MATERIAL.fullmatch(value)) and is_material(material[1]):
        return value
    hint = nearest(material[1]) if material else 'Give one emoji ("🔥") or a Material icon (":material/home:").'
    raise StreamlitAPIException(f"{value!r} is no icon. {hint}")


def name(key: str | int | None) -> str | None:
    """Return the key of a container as text, None for one without."""
    return None if key in (None, "") else str(key)


def is_emoji(text: str) -> bool:
    return _EMOJI.fullmatch(text) is not None


def without_icon(text: str) -> str:
    """Return what follows the icon that a text begins with."""
    first, _, rest = text.partition(" ")
    return rest if _EMOJI.fullmatch(first) or _MATERIAL.fullmatch(first) else text


def leading_emoji(name: str) -> tuple[str, str]:
    """Return the emoji that a name starts with, or "", and the rest of it."""
    found = _EMOJI.match(name)
    return (found[0], name[found.end() :].lstrip("_ -")) if found else ("", name)


def bound(key: object, bind: Bind | None, persist_state: Persist | None = None) -> None:
    """Check the two ways in which a widget's value outlives the widget: both need a key."""
    one_of("bind", bind, ("query-params", None))
    one_of("persist_state", persist_state, ("page", "session", None))
    if key is None and (bind or persist_state):
        name = "bind" if bind else "persist_state"
        raise StreamlitMissingRequiredParameterError("key", detail=f"`{name}` needs a name to keep the value under.")
