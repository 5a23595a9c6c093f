"""Fixtures: a session of a script given as text, without a kernel; and how Hypothesis runs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

from jupyter_reactive.caching.api import DISK
from jupyter_reactive.elements.delta_generator import MAIN
from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.redaction import _redaction
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import CellSource
from jupyter_reactive.testing.host import Names, bare_host

from .front_end import FrontEnd

OpenApp = Callable[..., FrontEnd]
WAIT = 20

# How fast an example runs says how busy the machine is.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("here")


@pytest.fixture(autouse=True, scope="session")
def _results_apart(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep tests, which clear it, from the cache of whoever runs them."""
    DISK.configure(str(tmp_path_factory.mktemp("results")), "1GB")


@pytest.fixture(autouse=True)
def _secrets_of_one_test() -> Iterator[None]:
    """Let a test's secrets be forgotten with it: such a word as "file" would be a mark in the next."""
    before = {**vars(_redaction), "_revealed": set(_redaction._revealed)}
    yield
    vars(_redaction).update(before)


@pytest.fixture
def names() -> Names:
    """The notebook's names, for what a test hands to its script."""
    return Names()


@pytest.fixture
def runtime(names: Names) -> Iterator[Runtime]:
    runtime = Runtime(bare_host(names), MAIN)
    yield runtime
    runtime.close("The test is over.")


@pytest.fixture
def open_app(runtime: Runtime, names: Names) -> OpenApp:
    """Return a function that runs a script once and gives a view of it."""

    def open_app(text: str, *, wait: bool = True, **given: object) -> FrontEnd:
        names.names.update(given)
        script = "import jupyter_reactive as st\n" + text
        session = runtime.open(App("app", CellSource(script, "<app>", raw="%%reactive\n" + script)))
        view = FrontEnd(session).attach()
        session.start()
        if wait:
            assert session.runner.wait(WAIT)
        return view

    return open_app
