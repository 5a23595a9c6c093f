"""Test files written for Streamlit: each test passes as it stands, and with its import line changed."""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FILES = sorted((Path(__file__).parent / "written").glob("*_tests.py"))
THEIRS, OURS = "streamlit.testing.v1", "jupyter_reactive.testing"
pytestmark = pytest.mark.filterwarnings("ignore")  # Streamlit's own


def names(file: Path) -> list[str]:
    return re.findall(r"^def (test_\w+)", file.read_text("utf-8"), re.MULTILINE)


TESTS = [pytest.param(file, name, id=f"{file.stem}-{name}") for file in FILES for name in names(file)]


@cache
def module(file: Path, library: str) -> ModuleType:
    """Return the file as a module that imports from `library` what it would from Streamlit."""
    text = file.read_text("utf-8")
    assert f"\nfrom {THEIRS} import AppTest" in text
    made = ModuleType(f"{file.stem}_{library.partition('.')[0]}")
    made.__file__ = str(file)
    sys.modules[made.__name__] = made
    exec(compile(text.replace(THEIRS, library), str(file), "exec"), vars(made))  # noqa: S102 - that is what it is for
    return made


@pytest.mark.parametrize("library", [THEIRS, OURS], ids=["streamlit", "jupyter_reactive"])
@pytest.mark.parametrize(("file", "name"), TESTS)
def test_passes(file: Path, name: str, library: str, request: pytest.FixtureRequest) -> None:
    test = getattr(module(file, library), name)
    for given in cases(test):
        fixtures = inspect.signature(test).parameters.keys() - given.keys()
        test(**given, **{fixture: request.getfixturevalue(fixture) for fixture in fixtures})


def cases(test: Callable[..., None]) -> list[dict[str, Any]]:
    """Return what `pytest.mark.parametrize` gives a test of one parameter; nothing for the others."""
    given = [{mark.args[0]: value} for mark in getattr(test, "pytestmark", []) for value in mark.args[1]]
    return given or [{}]


def test_there_are_enough_of_them() -> None:
    assert len(TESTS) >= 25
