"""Which storage a URL names: its scheme says."""

from __future__ import annotations

import functools

from .redis_server import Redis
from .remote_files import Fsspec
from .storage import Storage

REDIS = {"redis", "rediss", "unix"}


@functools.cache
def storage_at(url: str) -> Storage:
    """Return the storage of a URL, with the user's own key; raise StreamlitAPIException where a library is missing."""
    return Redis(url) if url.partition("://")[0] in REDIS else Fsspec(url)
