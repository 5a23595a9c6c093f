"""The query parameters of one session, and which of them widgets are bound to.

In a notebook no address bar holds them: they are kept per session, and the panel shows them.
"""

from collections.abc import Callable, Iterable, Iterator, MutableMapping
from typing import Any
from urllib.parse import parse_qs, urlencode

from .errors import StreamlitAPIException, StreamlitQueryParamDictValueError
from .query_text import read, write
from .widget_entry import WidgetEntry

Text = str | list[str]
# Streamlit's own: they say how an app is embedded, and no script sees them.
RESERVED = ("embed", "embed_options")


class QueryParams(MutableMapping[str, str]):
    """A mapping from names to their last text. `changed` is called when the query is another."""

    def __init__(self, changed: Callable[[], None] = lambda: None) -> None:
        self._values: dict[str, Text] = {}
        self._bound: dict[str, str] = {}
        self._changed = changed

    @property
    def query(self) -> str:
        """Return all parameters as they stand in an address after the question mark."""
        return urlencode(self._values, doseq=True)

    def replace(self, query: str, kept: Iterable[tuple[str, str]] = ()) -> None:
        """Take all parameters from an address; the bound ones among `kept` stay where it has none of theirs."""
        parsed = parse_qs(query.strip().removeprefix("?"), keep_blank_values=True)
        stay = {key: self._values[key] for key, _ in kept if key in self._values}
        self._values = stay | {key: texts[0] if len(texts) == 1 else list(texts) for key, texts in parsed.items()}
        self._changed()

    # The mapping

    def __getitem__(self, key: str) -> str:
        texts = self.get_all(key)
        if not texts and (key not in self._values or _is_reserved(key)):
            raise KeyError(f'st.query_params has no key "{key}".')
        return texts[-1] if texts else ""

    def __setitem__(self, key: str, value: Any) -> None:
        self._check_free(key, "set")
        self._put(key, _texts(key, value))

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(f'st.query_params has no key "{key}".')
        self._check_free(key, "deleted")
        self.discard(key)

    def __iter__(self) -> Iterator[str]:
        return iter([key for key in self._values if not _is_reserved(key)])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __contains__(self, key: object) -> bool:
        return key in self._values and not _is_reserved(str(key))

    def __str__(self) -> str:
        return str({key: self._values[key] for key in self})

    def get_all(self, key: str) -> list[str]:
        """Return every text of a parameter, none if it is not there."""
        if key not in self:
            return []
        value = self._values[key]
        return list(value) if isinstance(value, list) else [value]

    def update(self, other: Any = (), /, **named: Any) -> None:
        """Set several parameters, or none if one of them cannot be set."""
        self._values.update(self._checked(other) | self._checked(named))
        self._changed()

    def clear(self) -> None:
        bound = [key for key in self if key in self._bound]
        if bound:
            raise StreamlitAPIException(
                f"Query parameters cannot be cleared while widgets are bound to {', '.join(map(repr, bound))}. "
                "Set those widgets instead."
            )
        self._empty()
        self._changed()

    def to_dict(self) -> dict[str, str]:
        """Return a plain copy: the last text of each."""
        return {key: self[key] for key in self}

    def from_dict(self, params: Any, /) -> None:
        """Set these parameters and no others."""
        new = self._checked(params)
        self._empty()
        self._values.update(new)
        self._changed()

    # Widgets

    def bind(self, key: str, entry: WidgetEntry, *, fresh: bool) -> bool:
        """Tie a parameter to a widget. A `fresh` one takes its value from there; say whether it did."""
        if _is_reserved(key):
            raise StreamlitAPIException(f"The query parameter {key!r} is reserved. Give the widget another key.")
        self._bound[key] = entry.id
        if not fresh or key not in self._values:
            return False
        try:
            wire = read(entry.call, self.get_all(key))
        except ValueError:
            wire = entry.call.default
        if wire == entry.call.default:
            self.discard(key)
            return False
        entry.take(wire, entry.revision)
        return True

    def unbind(self, key: str, identity: str) -> None:
        """End the tie of a parameter to a widget, and drop the parameter."""
        if self._bound.get(key) == identity:
            del self._bound[key]
            self.discard(key)

    def bindings(self) -> list[tuple[str, str]]:
        """Return the bound parameters, each with the id of its widget."""
        return list(self._bound.items())

    def show(self, key: str, entry: WidgetEntry) -> None:
        """Write a widget's value into its parameter, which a default does not need."""
        if entry.wire == entry.call.default:
            self.discard(key)
        else:
            self._put(key, write(entry.call, entry.wire))

    def discard(self, key: str) -> None:
        if self._values.pop(key, None) is not None:
            self._changed()

    def _put(self, key: str, text: Text) -> None:
        if self._values.get(key) != text:
            self._values[key] = text
            self._changed()

    def _empty(self) -> None:
        self._values = {key: value for key, value in self._values.items() if _is_reserved(key)}

    def _checked(self, params: Any) -> dict[str, Text]:
        """Return parameters as they are kept, or raise what is wrong with one of them."""
        new = {}
        for key, value in _pairs(params):
            self._check_free(key, "set")
            new[key] = _texts(key, value)
        return new

    def _check_free(self, key: str, verb: str) -> None:
        if key in self._bound:
            raise StreamlitAPIException(
                f"The query parameter {key!r} cannot be {verb}: a widget is bound to it. Set the widget instead."
            )


def query_text(params: Any) -> str:
    """Return parameters as they stand in an address; a pair that comes again adds its text."""
    texts: dict[str, list[str]] = {}
    for key, value in _pairs(params):
        one = _texts(key, value)
        texts.setdefault(key, []).extend([one] if isinstance(one, str) else one)
    return urlencode(texts, doseq=True)


def _pairs(params: Any) -> list[tuple[str, Any]]:
    return [(key, params[key]) for key in params.keys()] if hasattr(params, "keys") else list(params)  # noqa: SIM118


def _is_reserved(key: str) -> bool:
    return key.lower() in RESERVED


def _texts(key: str, value: Any) -> Text:
    if isinstance(value, dict):
        raise StreamlitQueryParamDictValueError(key)
    if _is_reserved(key):
        raise StreamlitAPIException(f"The query parameter {key!r} is reserved and cannot be set.")
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [str(each) for each in value]
    return str(value)
