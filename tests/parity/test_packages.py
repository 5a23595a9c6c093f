"""Packages made for Streamlit, streamlit-extras and stqdm, show the same here."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from .outline import differences

ROOT = Path(__file__).parents[2]
# What differs, and why it does.
MEANT = {
    r"bottom_container .*": "there `st._bottom` warns that it is old; here it is st.bottom",
    r"skeleton .*": "there `_skeleton` warns that it is old; here it is st.skeleton",
    r"capture example_logcapture .*value": "the time of day",
    r".*\.url": "there an address of a server; here bytes are made at the click",
    r".*\.text: .*it/s": "how many a second",
}


@pytest.fixture(scope="module")
def shown() -> dict[str, Any]:
    """What the examples show there and here, side by side."""
    command = [sys.executable, "-m", "tests.parity.packages"]
    processes = {
        kind: subprocess.Popen([*command, kind], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        for kind in ("theirs", "ours")
    }
    return {kind: json.loads(process.communicate()[0]) for kind, process in processes.items()}


def test_the_examples_of_packages_made_for_streamlit_show_the_same(shown: dict[str, Any]) -> None:
    theirs, ours = shown["theirs"], shown["ours"]
    assert len(theirs) > 100
    found = [
        f"{name} {difference}"
        for name in theirs
        for pair in zip(theirs[name], ours[name], strict=True)
        for difference in differences(*pair)
    ]
    assert [each for each in found if not any(re.match(pattern, each) for pattern in MEANT)] == []
