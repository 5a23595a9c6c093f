"""Secrets files as they stand on the disk: TOML, or a directory of files. Knows no apps.

A bad file raises nothing here: a traceback can show the locals of its frames, and these hold secrets.
"""

from __future__ import annotations

import os
import re
import stat
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .fingerprints import Fingerprints

QUOTED = re.compile(r"""(['"]).*\1""")
ONE_FOLDER_EACH = (
    "{} is not a folder. In a directory of secrets every secret is a sub-folder that holds its files: move it into one."
)


class Layer:
    """What one place says: values, or a `fault` that says what is wrong and tells none of them."""

    __slots__ = ("fault", "found", "origin", "values")

    def __init__(
        self, origin: str, values: dict[str, Any] | None = None, *, fault: str | None = None, found: bool = True
    ) -> None:
        self.origin = origin
        self.values = values or {}
        self.fault = fault
        self.found = found

    def __repr__(self) -> str:
        return f"Layer({self.origin!r})"


def read(path: Path) -> Layer:
    """Return what a TOML file or a directory says; one that is not there says nothing."""
    try:
        if path.suffix == ".toml":
            return _toml(path)
        if path.is_dir():
            return _directory(path)
    except OSError as error:
        return Layer(str(path), fault=f"The secrets {error.filename or path} cannot be read: {error.strerror}.")
    return Layer(str(path), fault=f"The secrets path {path} is neither a .toml file nor a directory.")


def _toml(path: Path) -> Layer:
    origin = str(path)
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Layer(origin, found=False)
    except IsADirectoryError:
        return Layer(origin, fault=f"{path} is a directory; a path that ends in .toml is to be a TOML file.")
    try:
        return Layer(origin, tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n")))
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Layer(origin, fault=f"The secrets file {path} is not UTF-8 (at line {line}). Save it in that encoding.")
    except ValueError as error:
        last = len(data.splitlines())
        told = QUOTED.sub("…", str(error)).replace("at end of document", f"at line {last}, the last")
        return Layer(origin, fault=f"The secrets file {path} is not TOML: {told}.")
    except RecursionError:
        return Layer(origin, fault=f"The secrets file {path} is nested too deeply.")


def _directory(path: Path) -> Layer:
    """Read sub-folders as keys, and their files as values; a sub-folder with one file is that file."""
    values: dict[str, Any] = {}
    for folder in _sub_folders(path):
        if not folder.is_dir():
            return Layer(str(path), fault=ONE_FOLDER_EACH.format(folder))
        texts: dict[str, str] = {}
        for file in _files(folder):
            try:
                texts[file.name] = file.read_text("utf-8").strip()
            except UnicodeDecodeError:
                return Layer(str(path), fault=f"The secret {file} is not UTF-8 text. Binary secrets go in as base64.")
        values[folder.name] = next(iter(texts.values())) if len(texts) == 1 else texts
    return Layer(str(path), values, found=any(value != {} for value in values.values()))


def _sub_folders(path: Path) -> list[Path]:
    """Leave out what Kubernetes mounts beside the secrets (`..data`), and the marks of file managers."""
    return [
        each
        for each in sorted(path.iterdir())
        if not each.name.startswith("..") and (each.is_dir() or each.name[0] != ".")
    ]


def _files(folder: Path) -> list[Path]:
    return [each for each in sorted(folder.iterdir()) if not each.is_dir()]


def is_exposed(path: Path) -> bool:
    """Say whether other users of the machine may read a secret of this place."""
    return os.name == "posix" and any(each.stat().st_mode & stat.S_IROTH for each in _all_files(path))


def _all_files(path: Path) -> Iterator[Path]:
    """Yield the files of a place, of which some may be gone by now."""
    try:
        if path.is_dir():
            for folder in filter(Path.is_dir, _sub_folders(path)):
                yield from filter(Path.is_file, _files(folder))
        elif path.is_file():
            yield path
    except OSError:
        return


def fingerprint(path: Path, fingerprints: Fingerprints) -> str:
    """Return a text that is another once the secrets of this place are."""
    held = [f"{each} {fingerprints.of(each)}" for each in _all_files(path)]
    return "\n".join(held) or ("empty" if path.exists() else "nothing")
