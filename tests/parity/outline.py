"""What an AppTest shows, as plain values of either library, and where two of them differ."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

FIELDS = (
    "label", "value", "key", "disabled", "help", "options", "placeholder", "min", "max", "step", "max_chars", "icon",
    "form_id", "url", "language", "anchor", "tag", "text", "delta", "index", "indices", "values", "is_caption", "doc_string",
    "allowed_type", "accept_multiple_files", "captions", "gap", "weight",
)  # fmt: skip
OWN_WORDS = {"CachedWidgetWarning"}
OWN = ("streamlit.", "jupyter_reactive.")
Outline = dict[str, Any]


def run(app_test: Any, text: str, steps: tuple[str, ...]) -> list[Outline]:
    """Run a script and take each step; return what is shown after each."""
    at = app_test.from_string(text, default_timeout=30).run()
    shown = [outline(at)]
    for step in steps:
        error = _error(lambda step=step: exec(step, {"at": at}))  # noqa: S102 - steps are ours
        shown.append(outline(at) | {"error of the step": error})
    return shown


def outline(at: Any) -> Outline:
    """Return the page and the session state."""
    parts = {"main": at.main, "sidebar": at.sidebar}
    return {name: _node(each) for name, each in parts.items()} | {"session_state": _state(at)}


def _node(node: Any) -> Outline:
    found: Outline = {"type": node.type}
    if node.type == "exception":
        name = getattr(node.proto, "name", None) or node.proto.type
        return found | {"name": name.removeprefix("__main__."), "message": node.message}
    for name in FIELDS:
        value = _value(node, name)
        if value not in (None, "", []):
            found[name] = value
    if hasattr(type(node), "children") or "children" in getattr(node, "__dict__", ()):
        found["children"] = [_node(child) for child in node.children.values()]
    return found


def _value(node: Any, name: str) -> Any:
    """Return a field of a node or of what was drawn there; None if it has none of that name."""
    try:
        return plain(getattr(node, name))
    except AttributeError:
        return None
    except Exception as error:  # noqa: BLE001 - that it cannot be read is what is compared
        return f"raises {type(error).__name__}"


def _state(at: Any) -> dict[str, Any]:
    state = at.session_state
    inner = getattr(type(state), "to_dict", None)
    values = inner(state) if inner else state._state.filtered_state
    return {str(name): plain(value) for name, value in values.items()}


def plain(value: Any) -> Any:
    """Return values that compare by content, of whichever library their classes are."""
    if type(value).__module__ == "numpy" and hasattr(value, "dtype") and not value.shape:
        return plain(value.item())
    if value is None or isinstance(value, str | bytes | int | bool):
        return value
    if isinstance(value, float):
        return "nan" if math.isnan(value) else value
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if type(value).__name__ == "ElementList":  # an accessor of a block
        return None
    if type(value).__module__.startswith(OWN):
        return type(value).__name__
    if type(value).__name__.startswith("Repeated"):  # protobuf's
        return [plain(each) for each in value]
    return repr(value)


def _error(step: Callable[[], object]) -> str | None:
    try:
        step()
    except Exception as error:  # noqa: BLE001 - what a step raises is compared
        return "ValueError" if isinstance(error, ValueError) else type(error).__name__
    return None


def differences(theirs: Any, ours: Any, place: str = "") -> Iterator[str]:
    """Yield each place where ours is not as theirs, as text."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        theirs = _known_error(theirs)
        for name in theirs:
            yield from differences(theirs[name], ours.get(name), f"{place}.{name}" if place else name)
    elif isinstance(theirs, list) and isinstance(ours, list) and len(theirs) == len(ours):
        for at, (their, our) in enumerate(zip(theirs, ours, strict=True)):
            yield from differences(their, our, f"{place}[{at}]")
    elif theirs != ours:
        yield f"{place}: {_short(theirs)} there, {_short(ours)} here"


def _known_error(theirs: Outline) -> Outline:
    """Return an error of Streamlit's own by its bare name, and without its text: ours has words of its own."""
    name = theirs.get("name")
    if theirs.get("type") != "exception" or not (str(name).startswith("streamlit.") or name in OWN_WORDS):
        return theirs
    return {"type": "exception", "name": str(name).rpartition(".")[2]}


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) < 300 else text[:300] + "…"


def count(shown: Any) -> int:
    """Return how many elements an outline has."""
    if isinstance(shown, dict):
        return ("type" in shown) + sum(map(count, shown.values()))
    return sum(map(count, shown)) if isinstance(shown, list) else 0
