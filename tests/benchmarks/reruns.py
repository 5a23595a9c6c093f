"""A rerun, from the request to the last flushed message: ours beside Streamlit's, round by round."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from conversation import Answer, Peer, peer
from rows import Row
from scripts import EMPTY, Script, inputs, texts


@dataclass(frozen=True, kw_only=True)
class Case:
    """A script and its targets: `milliseconds`, `messages` and `bytes` as a Row takes them."""

    script: Script
    rounds: int = 9
    milliseconds: dict[str, Any] = field(default_factory=dict)
    messages: dict[str, Any] = field(default_factory=dict)
    bytes: dict[str, Any] = field(default_factory=dict)


CASES = (
    Case(script=EMPTY),
    Case(script=texts(100)),
    Case(script=texts(1000), milliseconds={"share": 1 / 8}, messages={"limit": 3}, bytes={"share": 1 / 100}),
    Case(script=inputs(100)),
    Case(script=inputs(1000), rounds=3, milliseconds={"share": 1 / 50}, messages={"limit": 3}),
)


def reruns(peers: Path) -> Iterator[Row]:
    """Yield the rows of every case."""
    with peer(sys.executable, "ours.py") as ours, peer(peers, "streamlit_peer.py") as theirs:
        for case in CASES:
            yield from _rows(case, *_rounds(case, ours, theirs))


def _rounds(case: Case, ours: Peer, theirs: Peer) -> tuple[Answer, Answer, Answer]:
    """Return the medians of ours, of theirs without garbage collection, and of theirs as it is."""
    ours.open(case.script.text("jupyter_reactive"))
    theirs.open(case.script.text("streamlit"))
    typed = case.script.typed
    for side in (ours, theirs):
        side.rerun(typed=typed)
    answers = [
        (ours.rerun(typed=typed), theirs.rerun(typed=typed, collect=False), theirs.rerun(typed=typed))
        for _ in range(case.rounds)
    ]
    ours.close()
    theirs.close()
    mine, bare, usual = (_median(each) for each in zip(*answers, strict=True))
    return mine, bare, usual


def _median(answers: tuple[Answer, ...]) -> Answer:
    return {name: median(each[name] for each in answers) for name in answers[0]}


def _rows(case: Case, ours: Answer, bare: Answer, usual: Answer) -> Iterator[Row]:
    name = case.script.name
    yield Row(name=f"{name}: ms", ours=ours["ms"], theirs=bare["ms"], **case.milliseconds)
    yield Row(name=f"{name}: ms, with Streamlit's forced GC", ours=ours["ms"], theirs=usual["ms"])
    yield Row(name=f"{name}: messages", ours=ours["messages"], theirs=usual["messages"], **case.messages)
    yield Row(name=f"{name}: bytes", ours=ours["bytes"], theirs=usual["bytes"], **case.bytes)
