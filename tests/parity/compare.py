"""Runs a script under Streamlit's AppTest and under ours, and says where the two differ."""

from __future__ import annotations

import warnings
from dataclasses import dataclass

from .corpus_files import Script
from .outline import count, differences, run


@dataclass(frozen=True)
class Compared:
    """What came of one script: how many steps and elements were compared, and the differences."""

    script: Script
    steps: int
    elements: int
    differences: list[str]


def compare(script: Script) -> Compared:
    from streamlit.testing.v1 import AppTest as Theirs

    from jupyter_reactive.testing import AppTest as Ours

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Streamlit's own
        theirs, ours = (run(kind, script.text, script.steps) for kind in (Theirs, Ours))
    found = [
        f"{'first run' if at == 0 else script.steps[at - 1]}: {each}"
        for at, pair in enumerate(zip(theirs, ours, strict=True))
        for each in differences(*pair)
    ]
    return Compared(script, len(theirs), count(theirs), found)
