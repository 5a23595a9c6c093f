"""The key that a person's stored results are signed with. It lies outside of the cache, for its owner alone."""

from __future__ import annotations

import hashlib
import os
import secrets
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

import platformdirs

from ..runtime.errors import StreamlitAPIException

BYTES = 32


def key_file() -> Path:
    """Return where the key is: in the person's configuration, which no clean-up of caches empties."""
    return platformdirs.user_config_path("jupyter_reactive") / "cache.key"


def key_of_user() -> bytes:
    """Return the key. A new one is made where there is none, or one that others have been able to read."""
    path = key_file()
    with suppress(FileNotFoundError):
        if (key := _read(path)) is not None:
            return key
        path.unlink(missing_ok=True)
    _make(path)
    key = _read(path)
    if key is None:
        raise PermissionError(f"{path} cannot be kept from other users")
    return key


def given_key(key: str | bytes) -> bytes:
    """Return a key that several people share; raise StreamlitAPIException for one that could be guessed."""
    data = key.encode() if isinstance(key, str) else key
    if len(data) < BYTES:
        raise StreamlitAPIException(
            f"The key of a storage must have at least {BYTES} characters, for whoever guesses it can have code run "
            "here. Make one with `secrets.token_hex()`, and keep it in `st.secrets`."
        )
    return hashlib.sha256(data).digest()


def _read(path: Path) -> bytes | None:
    file = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    with os.fdopen(file, "rb") as opened:
        state = os.fstat(file)
        private = os.name != "posix" or (state.st_uid == os.getuid() and not stat.S_IMODE(state.st_mode) & 0o077)
        key = opened.read()
    return key if private and len(key) == BYTES else None


def _make(path: Path) -> None:
    """Write a key beside, and give it the name unless another kernel was first: none is ever seen half."""
    path.parent.mkdir(parents=True, exist_ok=True)
    file, name = tempfile.mkstemp(dir=path.parent, prefix=".cache.key.")
    new = Path(name)
    try:
        with os.fdopen(file, "wb") as opened:
            opened.write(secrets.token_bytes(BYTES))
        with suppress(FileExistsError):
            os.link(new, path)
    finally:
        new.unlink()
