"""The scripts of the corpus, and the steps of a person in each.

A file holds several, each under a line `# %% name`. A line `#> …` is a step: it runs, as it stands, on
an AppTest named `at`, after the script's first run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
HEAD = re.compile(r"^# %% (.+)$", re.MULTILINE)
STEP = re.compile(r"^#> (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Script:
    """One script, and what a person does in it."""

    name: str
    text: str
    steps: tuple[str, ...]


def scripts() -> list[Script]:
    """Return all scripts, by file and place."""
    return [script for file in sorted(FOLDER.glob("*.py")) for script in _scripts(file)]


def _scripts(file: Path) -> list[Script]:
    _, *parts = HEAD.split(file.read_text("utf-8"))
    return [
        Script(
            f"{file.stem}: {name}", "import streamlit as st\n" + STEP.sub("", text).rstrip(), tuple(STEP.findall(text))
        )
        for name, text in zip(parts[::2], parts[1::2], strict=True)
    ]
