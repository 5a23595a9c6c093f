"""Results as files wherever fsspec reaches: S3, Google and Azure storage, shared and other file systems."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from .digest import digest
from .disk import SUFFIX, Disk
from .patience import in_time
from .remote import Remote, T, content, joined, needs
from .storage import Content, Item, Piece, Release

ATOMIC = {"s3", "s3a", "gs", "gcs", "az", "abfs", "abfss", "adl", "oss", "memory"}
"""File systems where a file is seen whole or not at all; elsewhere it is written beside and renamed."""
QUICK: dict[str, Any] = {"config_kwargs": {"connect_timeout": 2, "retries": {"total_max_attempts": 2}}}
"""Options of S3, so that a server which is not there is given up soon."""
NEW = ".new."
"""Begins the names of files that are being written."""


class Fsspec(Remote):
    """A folder of any file system that fsspec knows. Needs the package fsspec, and that of the file system.

    Two machines that ask for one result at once may both compute it; kernels of one machine do not.
    What is no longer used stays: have the bucket remove what is old (its lifecycle rules).

    url
        Such as s3://bucket/prefix.
    signing_key
        At least 32 characters; all who have the same share results, and can have code run at each
        other's. By default the user's own: nobody else's results are read.
    timeout
        Seconds in which a result is to arrive. Then results are kept in memory, until the server is
        quicker again.
    verify
        Check all of a result at each hit.
    options
        For the file system, as fsspec takes them: `endpoint_url=`, `profile=` …

    >>> @st.cache_data(persist=Fsspec("memory://results"))
    ... def squares(n):
    ...     return [i * i for i in range(n)]
    """

    def __init__(
        self,
        url: str,
        *,
        signing_key: str | bytes | None = None,
        timeout: float = 20.0,
        verify: bool = True,
        **options: Any,
    ) -> None:
        self.verify = verify
        self._timeout = timeout
        super().__init__(url, signing_key, {**options, "timeout": timeout, "verify": verify})
        self._files, self._folder = _file_system(url, options)
        self._atomic = not ATOMIC.isdisjoint(_protocols(self._files))
        self._here = Disk()
        self._place_here = digest(self._shown).hex()[:16]

    def read(self, name: str) -> Content | None:
        try:
            return content(self._asked(lambda: self._files.cat_file(self._path(name)), FileNotFoundError))
        except FileNotFoundError:
            return None

    def note_use(self, name: str) -> None:
        """Note nothing: it would be a request for each hit."""

    def write(self, name: str, pieces: Sequence[Piece]) -> None:
        self._asked(lambda: self._write(self._path(name), joined(pieces)))

    def remove(self, name: str) -> None:
        with suppress(FileNotFoundError):
            self._asked(lambda: self._files.rm_file(self._path(name)), FileNotFoundError)

    def items(self, prefix: str = "") -> Iterator[Item]:
        for found in self._asked(self._list):
            name = found["name"].rpartition("/")[2]
            if name.startswith(prefix) and name.endswith(SUFFIX):
                yield Item(name.removesuffix(SUFFIX), int(found["size"] or 0), _moment(found))

    def claim(self, name: str) -> Release | None:
        """Claim a result on this machine alone, as far as it has a disk of ours."""
        try:
            return self._here.claim(f"{self._place_here}-{name}")
        except Exception:  # noqa: BLE001 - without a claim it is computed, maybe twice
            return lambda: None

    def _asked(self, ask: Callable[[], T], *answers: type[Exception]) -> T:
        return super()._asked(lambda: in_time(ask, self._timeout), *answers)

    def _path(self, name: str) -> str:
        return f"{self._folder}/{name}{SUFFIX}"

    def _write(self, path: str, data: bytes) -> None:
        if self._atomic:
            self._files.pipe_file(path, data)
            return
        self._files.makedirs(self._folder, exist_ok=True)
        new = f"{self._folder}/{NEW}{uuid.uuid4().hex}"
        try:
            self._files.pipe_file(new, data)
            self._files.mv(new, path)
        except BaseException:
            with suppress(Exception):
                self._files.rm_file(new)
            raise

    def _list(self) -> list[dict[str, Any]]:
        self._files.invalidate_cache()
        try:
            found: list[dict[str, Any]] = self._files.ls(self._folder, detail=True)
        except FileNotFoundError:
            return []
        return [each for each in found if each["type"] == "file"]


def _file_system(url: str, options: dict[str, Any]) -> tuple[Any, str]:
    """Return a file system of our own, which lists what is there now, and the folder in it."""
    try:
        import fsspec

        quick = QUICK if url.startswith(("s3://", "s3a://")) else {}
        files, folder = fsspec.core.url_to_fs(url, **{**quick, **options})
    except (ImportError, ValueError) as error:
        name = error.name if isinstance(error, ModuleNotFoundError) else None
        raise needs(name or "the package that it names", url, error) from None
    return files, folder.rstrip("/")


def _protocols(files: Any) -> set[str]:
    return {files.protocol} if isinstance(files.protocol, str) else set(files.protocol)


def _moment(found: dict[str, Any]) -> float:
    """Return when a file was written, under whichever name its file system has it."""
    for name in ("LastModified", "mtime", "updated", "last_modified", "created"):
        match found.get(name):
            case datetime() as moment:
                return moment.timestamp()
            case int() | float() as moment:
                return float(moment)
    return 0.0
