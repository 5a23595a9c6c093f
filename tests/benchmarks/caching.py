"""The cache beside Streamlit's: hits, hashing, many callers at once, and what is on disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rows import Row

CALLS = Path(__file__).with_name("cache_calls.py")
ON_DISK = Path(__file__).with_name("cache_on_disk.py")
GIGABYTE = 1_000_000_000
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
    yield from _after_a_restart(peers)


def _after_a_restart(peers: Path) -> Iterator[Row]:
    """Yield what the first hit in a new process costs: its files are still in the system's memory, not in ours."""
    for kind, name in (("frame", "a numeric frame"), ("table", "an Arrow table")):
        ours = _hit_on_disk(Path(sys.executable), "jupyter_reactive", kind, hits=3)
        theirs = _hit_on_disk(peers, "streamlit", kind, hits=1)  # seconds each
        yield Row(
            name=f"cache: a hit on disk after a restart, {name} of 1 GB: ms",
            ours=ours * MS, theirs=theirs * MS, limit=50,
        )  # fmt: skip


def _hit_on_disk(python: Path, library: str, kind: str, hits: int) -> float:
    """Return the seconds of a hit, the best of some processes; what was written is gone with the folder."""
    with tempfile.TemporaryDirectory() as folder:
        home = {"HOME": folder, "XDG_CACHE_HOME": f"{folder}/cache", "XDG_CONFIG_HOME": f"{folder}/config"}
        command = [python, ON_DISK, library, kind, str(GIGABYTE)]
        took = [
            float(
                subprocess.run(command, env={**os.environ, **home}, capture_output=True, text=True, check=True).stdout
            )
            for _ in range(1 + hits)
        ]
    return min(took[1:])


def _told(python: Path, library: str) -> dict[str, float]:
    done = subprocess.run([python, CALLS, library], capture_output=True, text=True, check=True)
    told: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return told
