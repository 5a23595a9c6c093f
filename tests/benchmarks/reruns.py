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
from scripts import EMPTY, Script, fragment_beside, inputs, progress, same_texts, text_on_top, texts

Target = dict[str, Any]
"""What a Row takes of `share`, `limit` and `least`."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """A script and its targets; `usual` is that of the time beside Streamlit with its forced GC."""

    script: Script
    rounds: int = 9
    sessions: int = 1
    milliseconds: Target = field(default_factory=dict)
    usual: Target = field(default_factory=dict)
    messages: Target = field(default_factory=dict)
    bytes: Target = field(default_factory=dict)
    payload: Target = field(default_factory=dict)

    @property
    def name(self) -> str:
        return self.script.name if self.sessions == 1 else f"{self.sessions} sessions at once, {self.script.name}"


CASES = (
    Case(script=EMPTY),
    Case(script=texts(100)),
    Case(
        script=texts(1000),
        milliseconds={"share": 1 / 12},
        usual={"share": 1 / 20},
        messages={"limit": 3},
        bytes={"share": 1 / 100, "limit": 1000},
    ),
    Case(script=same_texts(10_000), rounds=5, milliseconds={"share": 1 / 12}, payload={"limit": 0}),
    Case(script=text_on_top(1000), bytes={"limit": 2000}),
    Case(script=inputs(100)),
    Case(script=inputs(1000), rounds=3, milliseconds={"share": 1 / 100}, messages={"limit": 3}),
    Case(script=fragment_beside(1000), usual={"share": 1 / 10}, messages={"limit": 2}),
    Case(script=progress(10_000), rounds=5, milliseconds={"share": 1 / 4}, messages={"limit": 20}),
    Case(script=texts(1000), rounds=1, sessions=100, milliseconds={"share": 1 / 10}),
)
GROWTH = 2.3
"""At most this much longer for twice the widgets."""


def reruns(peers: Path) -> Iterator[Row]:
    """Yield the rows of every case."""
    with peer(sys.executable, "ours.py") as ours, peer(peers, "streamlit_peer.py") as theirs:
        for case in CASES:
            yield from _rows(case, *_rounds(case, ours, theirs))


def growth(peers: Path) -> Iterator[Row]:
    """Yield how much longer ours takes for twice the widgets."""
    with peer(sys.executable, "ours.py") as one, peer(sys.executable, "ours.py") as two:
        one.open(inputs(1000).text("jupyter_reactive"))
        two.open(inputs(2000).text("jupyter_reactive"))
        answers = [(one.rerun(typed=True), two.rerun(typed=True)) for _ in range(10)][1:]
    less, more = (_summary(each)["ms"] for each in zip(*answers, strict=True))
    yield Row(name="keyed text_input, 2,000 / 1,000: ms", ours=more / less, limit=GROWTH)


def _rounds(case: Case, ours: Peer, theirs: Peer) -> tuple[Answer, Answer, Answer]:
    """Return what ours took, theirs without garbage collection, and theirs as it is."""
    ours.open(case.script.text("jupyter_reactive"), case.sessions)
    theirs.open(case.script.text("streamlit"), case.sessions)
    typed = case.script.typed
    for side in (ours, theirs):
        side.rerun(typed=typed)
    answers = [
        (ours.rerun(typed=typed), theirs.rerun(typed=typed, collect=False), theirs.rerun(typed=typed))
        for _ in range(case.rounds)
    ]
    ours.close()
    theirs.close()
    mine, bare, usual = (_summary(each) for each in zip(*answers, strict=True))
    return mine, bare, usual


def _summary(answers: tuple[Answer, ...]) -> Answer:
    """Return the median of the times and the most of what was sent, which is no matter of chance."""
    return {name: (median if name == "ms" else max)(each[name] for each in answers) for name in answers[0]}


def _rows(case: Case, ours: Answer, bare: Answer, usual: Answer) -> Iterator[Row]:
    name = case.name
    yield Row(name=f"{name}: ms", ours=ours["ms"], theirs=bare["ms"], **case.milliseconds)
    yield Row(name=f"{name}: ms, with Streamlit's forced GC", ours=ours["ms"], theirs=usual["ms"], **case.usual)
    yield Row(name=f"{name}: messages", ours=ours["messages"], theirs=usual["messages"], **case.messages)
    yield Row(name=f"{name}: bytes", ours=ours["bytes"], theirs=usual["bytes"], **case.bytes)
    if case.payload:
        yield Row(name=f"{name}: bytes beside the run's status", ours=ours["payload"], **case.payload)
