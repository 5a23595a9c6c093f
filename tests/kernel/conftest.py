"""A real kernel for each module of tests; `notebook` has the extension loaded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .kernel_client import Notebook, kernel


@pytest.fixture(scope="module")
def module_kernel() -> Iterator[Notebook]:
    with kernel() as notebook:
        yield notebook


@pytest.fixture
def notebook(module_kernel: Notebook) -> Iterator[Notebook]:
    """A loaded kernel; the apps of one test are gone in the next."""
    loaded = module_kernel.run("%load_ext jupyter_reactive")
    assert not loaded.outputs, "loading prints nothing"
    yield module_kernel
    module_kernel.run("%unload_ext jupyter_reactive")
    module_kernel.run("%reset -f")


@pytest.fixture
def fresh_notebook() -> Iterator[Notebook]:
    """A kernel that has imported nothing for an earlier test."""
    with kernel() as notebook:
        notebook.run("%load_ext jupyter_reactive")
        yield notebook
