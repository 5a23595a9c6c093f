"""One PostgreSQL for all tests of a process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

import jupyter_reactive as st

from ..servers import postgresql


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with postgresql() as url:
        yield url


@pytest.fixture(autouse=True)
def no_connections_are_left() -> Iterator[None]:
    yield
    st.cache_resource.clear()
    st.cache_data.clear()
