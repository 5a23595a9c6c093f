"""A run of AppTest, with what it shows read: ours beside Streamlit's, round by round."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from conversation import Peer, peer
from rows import Row
from scripts import Script, inputs, texts

ROUNDS = 9
PEER = "app_test_peer.py"


def app_tests(peers: Path) -> Iterator[Row]:
    """Yield the milliseconds of a run of 1,000 elements, without garbage collection and with it."""
    with (
        peer(sys.executable, PEER, "jupyter_reactive.testing") as ours,
        peer(peers, PEER, "streamlit.testing.v1") as theirs,
    ):
        yield from _rows(texts(1000), ours, theirs, rounds=ROUNDS, limit=50)
        yield from _rows(inputs(1000), ours, theirs, rounds=3)


def _rows(script: Script, ours: Peer, theirs: Peer, *, rounds: int, limit: float | None = None) -> Iterator[Row]:
    ours.open(script.text("jupyter_reactive"))
    theirs.open(script.text("streamlit"))
    for collect, note in ((False, ""), (True, ", with garbage collection as it is")):
        took = [
            [side.rerun(typed=script.typed, collect=collect)["ms"] for side in (ours, theirs)] for _ in range(rounds)
        ]
        mine, usual = (median(each) for each in zip(*took, strict=True))
        yield Row(name=f"AppTest, {script.name}{note}: ms", ours=mine, theirs=usual, limit=limit)
    ours.close()
    theirs.close()
