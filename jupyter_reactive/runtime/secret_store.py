"""The secrets of a runtime, read when they are first asked for, and again once a place says something else."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

from .errors import StreamlitSecretNotFoundError
from .fingerprints import Fingerprints
from .options import Options
from .redaction import protect
from .secret_environ import Exported, environment, variables
from .secret_files import Layer, fingerprint, is_exposed, read
from .secret_layers import check, keyring, merged

logger = logging.getLogger("jupyter_reactive")

FILE = Path(".streamlit", "secrets.toml")
NONE_FOUND = (
    "No secrets found. Put them into one of these files: {}; "
    "or set an environment variable such as ST_SECRETS__SECTION__KEY."
)
EXPOSED = "Other users of this machine can read the secrets in %s. Mend it with: chmod %s %s"


class Loaded:
    """Secrets as they were read, or what is wrong with them. `places` are the files, by what they held."""

    __slots__ = ("_fault", "_values", "places", "stamp")

    def __init__(self, values: Mapping[str, Any], fault: str | None, places: dict[Path, str], stamp: object) -> None:
        self._values = values
        self._fault = fault
        self.places = places
        self.stamp = stamp

    def values(self) -> Mapping[str, Any]:
        """Return them; raise StreamlitSecretNotFoundError where there are none or a place is bad."""
        if self._fault is not None:
            raise StreamlitSecretNotFoundError(self._fault)
        return self._values


class SecretStore:
    """What apps in a folder find. Serves all threads."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._lock = threading.RLock()
        self._fingerprints = Fingerprints()
        self._loaded: dict[Path, Loaded] = {}
        self._exported: dict[Path, Exported] = {}
        self._warned: set[Path] = set()
        self._given: Loaded | None = None
        self._merged = Layer("program", found=False)

    def give(self, values: Mapping[str, Any]) -> None:
        """Let these be all secrets that there are; none: those of the files again. For tests of apps."""
        protect("given", values)
        self._given = Loaded(deepcopy(dict(values)), None, {}, None) if values else None

    def merge(self, values: Mapping[str, Any]) -> None:
        """Lay values of the program over all others, by whole top-level keys; those of an earlier call go."""
        check(values)
        with self._lock:
            self._merged = Layer("program", deepcopy(dict(values)), found=bool(values))
            self._loaded.clear()

    def load(self, folder: Path) -> Loaded:
        """Return the secrets of apps in `folder`, as they are now."""
        if self._given is not None:
            return self._given
        with self._lock:
            places = {path: self.fingerprint(path) for path in self._paths(folder)}
            stamp = (places, self._settings())
            known = self._loaded.get(folder)
            if known is None or known.stamp != stamp:
                known = self._loaded[folder] = self._read(folder, places, stamp)
            return known

    def fingerprint(self, path: Path) -> str:
        """Return a text that is another once the secrets of this place are."""
        return fingerprint(path, self._fingerprints)

    def close(self) -> None:
        """Take back what was exported."""
        for each in self._exported.values():
            each.replace({})

    def _paths(self, folder: Path) -> list[Path]:
        """Return the configured places, or the usual: the person's, the notebook's, the script's own."""
        given = self._options.secrets_files or (Path("~") / FILE, Path.cwd() / FILE, folder / FILE)
        return list(dict.fromkeys(folder / os.path.expanduser(path) for path in given))  # noqa: PTH111 - it never raises

    def _settings(self) -> object:
        options = self._options
        named = variables() if options.secrets_environment else {}
        return list(options.secrets_keyring), hash(frozenset(named.items())), options.secrets_to_environ

    def _read(self, folder: Path, places: dict[Path, str], stamp: object) -> Loaded:
        files, singles = [read(path) for path in places], self._singles()
        fault = self._look_at([*files, *singles, self._merged], places)
        values = {} if fault else {**merged(files, singles), **self._merged.values}
        exported = self._exported.setdefault(folder, Exported())
        exported.replace(values if self._options.secrets_to_environ else {})
        return Loaded(values, fault, places, stamp)

    def _singles(self) -> list[Layer]:
        layers = [keyring(self._options.secrets_keyring)] if self._options.secrets_keyring else []
        return [*layers, environment()] if self._options.secrets_environment else layers

    def _look_at(self, layers: list[Layer], places: dict[Path, str]) -> str | None:
        """Have all values redacted, warn of files that others can read, and return what is wrong."""
        for layer in layers:
            if layer.fault is None and layer.found:
                protect(layer.origin, layer.values)
        for path in places:
            self._warn_if_exposed(path)
        fault = next((layer.fault for layer in layers if layer.fault is not None), None)
        if fault is None and not any(layer.found for layer in layers):
            return NONE_FOUND.format(", ".join(map(str, places)))
        return fault

    def _warn_if_exposed(self, path: Path) -> None:
        if path not in self._warned and is_exposed(path):
            self._warned.add(path)
            mode = ("-R", "o-rwx") if path.is_dir() else ("600",)
            logger.warning(EXPOSED, path, " ".join(mode), path)
