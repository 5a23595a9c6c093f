"""The cache beside Streamlit's: hits, hashing, and many callers at once."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from rows import Row

CALLS = Path(__file__).with_name("cache_calls.py")
US, MS = 1e6, 1e3


def caching(peers: Path) -> Iterator[Row]:
    """Yield what a hit costs, by what is returned and what is hashed for it."""
    ours, theirs = _told(Path(sys.executable), "jupyter_reactive"), _told(peers, "streamlit")

    def row(name: str, key: str, scale: float, **target: float) -> Row:
        return Row(name=f"cache: {name}", ours=ours[key] * scale, theirs=theirs[key] * scale, **target)

    yield row("a hit, int to int, outside of a run: µs", "outside", US, share=1 / 5)
    yield row("a hit, int to int, inside a run: µs", "inside", US, share=1 / 5)
    yield row("a hit that returns 100 MB of numbers in a frame: ms", "frame", MS, limit=1)
    yield row("an array of 100 MB, all of it hashed (theirs: a sample): ms", "array", MS)
    reading = ours["reading"] * MS
    yield Row(name="… beside reading it once with xxh3: ms", ours=ours["array"] * MS, theirs=reading, share=2)
    yield row("a frame of 1,000,000 x 10, stored by rows (theirs: a sample): ms", "rows", MS, share=1)
    yield row("a frame of 1,000,000 x 10, stored by columns (theirs: a sample): ms", "columns", MS, share=1)
    for count in ("100,000", "1,000,000"):
        yield row(f"a dict of {count}: ms", count, MS, share=1 / 50)
    yield row("64 threads on one cold key: computations", "threads", 1, limit=1)


def _told(python: Path, library: str) -> dict[str, float]:
    done = subprocess.run([python, CALLS, library], capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told
