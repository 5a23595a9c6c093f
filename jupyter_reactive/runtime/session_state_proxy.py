"""`st.session_state` as scripts have it: a mapping whose items are attributes too."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from typing import Any

from .session_state import SessionState
from .widgets import checked_key


def missing(key: str) -> str:
    """Return what to say of a key that is not there (Streamlit's words carry the same advice)."""
    return f'st.session_state has no key "{key}". Did you forget to initialize it?'


class SessionStateProxy(MutableMapping[str, Any]):
    """`st.session_state`: a mapping whose items are attributes too."""

    def __init__(self, current: Callable[[], SessionState]) -> None:
        object.__setattr__(self, "_current", current)

    def _state(self) -> SessionState:
        state: SessionState = object.__getattribute__(self, "_current")()
        return state

    def __getitem__(self, key: str | int) -> Any:
        try:
            return self._state().get(checked_key(key))
        except KeyError:
            raise KeyError(missing(str(key))) from None

    def __setitem__(self, key: str | int, value: Any) -> None:
        self._state().set(checked_key(key), value)

    def __delitem__(self, key: str | int) -> None:
        try:
            self._state().delete(checked_key(key))
        except KeyError:
            raise KeyError(missing(str(key))) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._state().keys())

    def __len__(self) -> int:
        return len(self._state().keys())

    def __contains__(self, key: object) -> bool:
        return str(key) in self._state()

    def __getattr__(self, key: str) -> Any:
        try:
            return self._state().get(key)
        except KeyError:
            raise AttributeError(missing(key)) from None

    def __setattr__(self, key: str, value: Any) -> None:
        self[key] = value

    def __delattr__(self, key: str) -> None:
        try:
            self._state().delete(key)
        except KeyError:
            raise AttributeError(missing(key)) from None

    def __repr__(self) -> str:
        return repr(self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Return a plain copy."""
        return {key: self[key] for key in self}

    def update(self, *others: Mapping[str, Any], **items: Any) -> None:  # type: ignore[override]
        for key, value in dict(*others, **items).items():
            self[key] = value
