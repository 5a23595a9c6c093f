"""Any object → JSON text that every browser reads: no NaN, no odd keys, no cycles.

Knows nothing of elements.
"""

import json
import math
from collections.abc import Iterable, Iterator, Mapping, ValuesView
from collections.abc import Set as AbstractSet
from typing import Any

from ..runtime.secrets import redacted
from .owners import library

_LISTED = (AbstractSet, Iterator, map, enumerate, zip, filter, range, ValuesView)


def json_text(body: object) -> str:
    """Return `body` as JSON; text that is JSON stays as it is, other text becomes a JSON string."""
    if isinstance(body, str):
        return body if _is_json(body) else json.dumps(body, ensure_ascii=False)
    try:
        # Most objects are plain: the fast way first.
        return json.dumps(_opened(body), ensure_ascii=False, allow_nan=False, default=_opened_or_text)
    except (TypeError, ValueError):
        return json.dumps(_plain(body, ()), ensure_ascii=False, allow_nan=False)


def _is_json(text: str) -> bool:
    try:
        json.loads(text, parse_constant=_refuse)
    except ValueError:
        return False
    return True


def _refuse(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _opened(value: Any) -> Any:
    """Return a container that JSON knows for one that it does not; anything else as it is."""
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return value._asdict()
    if (hidden := redacted(value)) is not None:
        return hidden
    if isinstance(value, Mapping) and not isinstance(value, dict):
        return dict(value)
    if isinstance(value, _LISTED):
        return list(value)
    # pydantic's models, without pydantic.
    return value.model_dump() if hasattr(type(value), "model_dump") else value


def _opened_or_text(value: Any) -> Any:
    opened = _opened(value)
    if opened is not value:
        return opened
    return value.tolist() if library(value) == "numpy" else repr(value)


def _plain(value: Any, above: tuple[int, ...]) -> Any:
    """Return `value` with everything that JSON has no word for written out; `above` are the objects it is in."""
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return value if math.isfinite(value) else json.dumps(value)
    if id(value) in above:
        return f"<this {type(value).__name__} again>"
    inside = (*above, id(value))
    opened = _opened(value)
    if isinstance(opened, dict):
        return {_key(key): _plain(each, inside) for key, each in opened.items()}
    if isinstance(opened, list | tuple) and isinstance(opened, Iterable):
        return [_plain(each, inside) for each in opened]
    text = _opened_or_text(value)
    return text if isinstance(text, str) else _plain(text, inside)


def _key(key: object) -> str:
    return key if isinstance(key, str) else json.dumps(key) if isinstance(key, int | bool | None) else repr(key)
