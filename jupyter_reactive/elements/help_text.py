"""What a function, class, module or object says of itself: its signature and its docstring."""

import inspect
from types import ModuleType
from typing import Any


def help_text(value: Any) -> str:
    """Return the head and the docstring of `value` as Python."""
    doc = inspect.getdoc(value) or "No documentation."
    return f'{_head(value)}\n"""{doc}"""'


def _head(value: Any) -> str:
    if isinstance(value, ModuleType):
        return f"import {value.__name__}"
    named = value if isinstance(value, type) or callable(value) else type(value)
    name = f"{getattr(named, '__module__', None) or 'builtins'}.{getattr(named, '__qualname__', type(value).__name__)}"
    word = "class " if isinstance(named, type) else ""
    return f"{word}{name}{_signature(named)}"


def _signature(value: Any) -> str:
    try:
        return str(inspect.signature(value))
    except (TypeError, ValueError):
        # Some built-in functions do not tell.
        return "(...)"
