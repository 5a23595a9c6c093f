"""Times cached functions of one library, given by name, and prints what it finds as JSON.

Run by the interpreter of that library: imports nothing of ours unless asked to.
"""

from __future__ import annotations

import importlib
import json
import logging
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

logging.disable(logging.WARNING)

LIBRARY = sys.argv[1]
TESTING = {"streamlit": "streamlit.testing.v1"}.get(LIBRARY, f"{LIBRARY}.testing")
st = importlib.import_module(LIBRARY)
CALLS = 5000
THREADS = 64
INSIDE = f"""
import time
import {LIBRARY} as st

@st.cache_data(show_spinner=False)
def same(x):
    return x

same(1)
best = 1e9
for _ in range(5):
    start = time.perf_counter()
    for _ in range({CALLS}):
        same(1)
    best = min(best, (time.perf_counter() - start) / {CALLS})
st.session_state["best"] = best
"""


@st.cache_data(show_spinner=False)
def same(x: Any) -> Any:
    return x


@st.cache_data(show_spinner=False)
def frame() -> Any:
    return pd.DataFrame(np.random.default_rng(0).random((1_250_000, 10)))


@st.cache_data(show_spinner=False)
def size(x: Any) -> int:
    return len(x)


def best(call: Callable[[], object], rounds: int = 5, calls: int = 1) -> float:
    """Return the seconds that one call takes at best."""
    took = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(calls):
            call()
        took.append((time.perf_counter() - start) / calls)
    return min(took)


def inside_a_run() -> float:
    test = importlib.import_module(TESTING).AppTest.from_string(INSIDE, default_timeout=60).run()
    return float(test.session_state["best"])


def hit(x: Any, rounds: int = 3) -> float:
    """Return the time of a hit that is found by hashing `x`."""
    size(x)
    return best(lambda: size(x), rounds)


def computations() -> int:
    """Return how often threads that ask for one cold key at once compute it."""
    count: list[int] = []
    together = threading.Barrier(THREADS)

    @st.cache_data(show_spinner=False)
    def slow(x: int) -> int:
        count.append(x)
        time.sleep(0.2)
        return x

    def ask() -> None:
        together.wait()
        slow(1)

    threads = [threading.Thread(target=ask) for _ in range(THREADS)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    return len(count)


def main() -> None:
    same(1)
    frame()
    array = np.random.default_rng(0).random(12_500_000)
    told = {
        "outside": best(lambda: same(1), calls=CALLS),
        "inside": inside_a_run(),
        "frame": best(frame, 10),
        "array": hit(array),
        "rows": hit(pd.DataFrame(np.random.default_rng(0).random((1_000_000, 10)))),
        "columns": hit(pd.DataFrame({f"c{at}": np.random.default_rng(at).random(1_000_000) for at in range(10)})),
        "100,000": hit({f"key {at}": at for at in range(100_000)}),
        "1,000,000": hit({f"key {at}": at for at in range(1_000_000)}, 2),
        "threads": computations(),
    }
    if LIBRARY == "jupyter_reactive":
        from xxhash import xxh3_128_digest

        told["reading"] = best(lambda: xxh3_128_digest(array))
    print(json.dumps(told))


if __name__ == "__main__":
    main()
