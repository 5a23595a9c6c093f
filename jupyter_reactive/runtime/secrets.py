"""`st.secrets`: a mapping whose items are attributes too, and which no representation gives away.

Values are those of the app that asks, or of the notebook's folder outside of apps.
"""

from __future__ import annotations

from collections.abc import Callable, ItemsView, Iterator, Mapping, ValuesView
from copy import deepcopy
from pathlib import Path
from typing import Any, NoReturn, Self

from .errors import StreamlitSecretNotFoundError
from .options import Options
from .redaction import MARK, reveal
from .script_run_context import get_script_run_ctx
from .secret_store import SecretStore

ADVICE = (
    "Did you forget to add it to secrets.toml, to a directory of secrets or to the environment? "
    "`list(st.secrets)` names what is there."
)
NOT_PICKLED = (
    "st.secrets and its sections cannot be pickled, so that no copy of them ends in a file. "
    "Take out the value that is needed: st.secrets['section']['key']."
)


class AttrDict(Mapping[str, Any]):
    """A section of secrets. Read-only; values come back as they are, sections as sections."""

    __slots__ = ("__open",)

    def __init__(self, opened: Mapping[str, Any] | Callable[[], Mapping[str, Any]]) -> None:
        # A function, so that no attribute of a section holds the values.
        object.__setattr__(self, "_AttrDict__open", opened if callable(opened) else lambda: opened)

    def __getitem__(self, key: str) -> Any:
        values = self.__open()
        if key not in values:
            raise KeyError(f'st.secrets has no key "{key}". {ADVICE}')
        return _wrapped(values[key])

    def __getattr__(self, name: str) -> Any:
        why = ADVICE
        if not name.startswith(("__", "_repr_", "_ipython_")):
            try:
                return self[name]
            except KeyError:
                pass
            except StreamlitSecretNotFoundError as error:
                why = str(error)
        # An AttributeError in any case: `getattr(st.secrets, name, default)` counts on it.
        raise AttributeError(f'st.secrets has no attribute "{name}". {why}')

    def __iter__(self) -> Iterator[str]:
        return iter(self.__open())

    def __len__(self) -> int:
        return len(self.__open())

    def __contains__(self, key: object) -> bool:
        return key in self.__open()

    def to_dict(self) -> dict[str, Any]:
        """Return a plain copy, which is an ordinary dict: it shows what is in it."""
        return deepcopy(dict(self.__open()))

    def reveal(self, path: str) -> Any:
        """Return the value at a dotted path, a section as a dict, and let it be shown from now on.

        >>> st.secrets.reveal("db.password")  # doctest: +SKIP
        'hunter2'
        """
        value: Any = self
        for part in path.split("."):
            value = value[part]
        value = value.to_dict() if isinstance(value, AttrDict) else value
        reveal(value)
        return value

    def redacted(self) -> dict[str, Any]:
        """Return the keys, with a mark for each value."""
        return {key: _hidden(value) for key, value in self.__open().items()}

    def __repr__(self) -> str:
        try:
            keys = ", ".join(f"{key!r}: {MARK}" for key in self)
        except StreamlitSecretNotFoundError:
            keys = ""
        return f"{type(self).__name__}({{{keys}}})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise TypeError("st.secrets is read-only: attributes cannot be set.")

    def __delattr__(self, name: str) -> NoReturn:
        raise TypeError("st.secrets is read-only: attributes cannot be deleted.")

    def __setitem__(self, key: str, value: object) -> NoReturn:
        raise TypeError("st.secrets is read-only: items cannot be set.")

    def __delitem__(self, key: str) -> NoReturn:
        raise TypeError("st.secrets is read-only: items cannot be deleted.")

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object) -> Self:
        return self

    def __reduce_ex__(self, protocol: object) -> NoReturn:
        raise TypeError(NOT_PICKLED)

    def _ipython_key_completions_(self) -> list[str]:
        return list(self)


class Secrets(AttrDict):
    """All secrets of the app that asks, or of the notebook."""

    __slots__ = ()

    def load_if_toml_exists(self) -> bool:
        """Say whether there are secrets that can be read."""
        try:
            len(self)
        except StreamlitSecretNotFoundError:
            return False
        return True

    def has_key(self, k: str) -> bool:
        return k in self

    def merge_programmatic_secrets(self, programmatic_secrets: Mapping[str, Any]) -> None:
        """Lay values over those of all other sources, by whole top-level keys, until the next such call.

        For apps and tests that get their secrets from elsewhere, such as a vault. Raises TypeError
        for what a secrets file could not hold.

        >>> st.secrets.merge_programmatic_secrets({"db": {"user": "ada"}})
        >>> st.write(st.secrets.db.user)
        """
        _store().merge(programmatic_secrets)


class SecretsOf(Secrets):
    """The secrets of one place, whoever asks. `of` tells places apart, while this object lives."""

    __slots__ = ("of",)

    def __init__(self, store: SecretStore, folder: Path) -> None:
        super().__init__(lambda: store.load(folder).values())
        object.__setattr__(self, "of", (id(store), str(folder)))


def secrets_here() -> SecretsOf:
    """Return the secrets of the app that runs, or of the notebook, for a later time: also when others run."""
    run = get_script_run_ctx()
    if run is None:
        return SecretsOf(NOTEBOOK.store, Path.cwd())
    secrets_singleton.load_if_toml_exists()  # from its first look on a session follows its files
    return SecretsOf(run.session.secrets.store, run.session.folder)


def redacted(value: object) -> dict[str, Any] | list[Any] | None:
    """Return what may be shown of secrets, a section of them or a view of one; None for anything else."""
    if isinstance(value, AttrDict):
        return value.redacted()
    if isinstance(value, ValuesView | ItemsView) and isinstance(section := getattr(value, "_mapping", None), AttrDict):
        hidden = section.redacted()
        return list(hidden.values()) if isinstance(value, ValuesView) else [list(item) for item in hidden.items()]
    return None


def _wrapped(value: Any) -> Any:
    """Hand out a value such that changes to it, and a look at it, do not reach the store."""
    if isinstance(value, Mapping):
        return AttrDict(value)
    return [_wrapped(each) for each in value] if isinstance(value, list) else value


def _hidden(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _hidden(each) for key, each in value.items()}
    return MARK


class Notebook:
    """The store for code outside of apps: the kernel's, once the extension is loaded."""

    def __init__(self) -> None:
        self.store = SecretStore(Options())

    def take(self, store: SecretStore) -> Callable[[], None]:
        """Let this be the store, and return what undoes that."""
        earlier, self.store = self.store, store
        return lambda: setattr(self, "store", earlier)


NOTEBOOK = Notebook()


def _store() -> SecretStore:
    run = get_script_run_ctx()
    return run.session.secrets.store if run is not None else NOTEBOOK.store


def _current() -> Mapping[str, Any]:
    run = get_script_run_ctx()
    return run.session.secrets.values() if run is not None else NOTEBOOK.store.load(Path.cwd()).values()


secrets_singleton = Secrets(_current)
