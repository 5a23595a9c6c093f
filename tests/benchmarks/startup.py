"""Start-up: `%load_ext jupyter_reactive` in a fresh kernel beside `import streamlit` in a fresh interpreter."""

from __future__ import annotations

import ast
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from conversation import ROOT
from jupyter_client.manager import start_new_kernel
from rows import Row

ROUNDS = 5
HEAVY = ("pandas", "pyarrow", "matplotlib", "altair")
LOADED = f"[name for name in {HEAVY} if name in __import__('sys').modules]"
IMPORT = "from time import perf_counter as now; start = now(); import streamlit; print((now() - start) * 1000)"


def startup(peers: Path) -> Iterator[Row]:
    """Yield how long loading takes, and how many heavy libraries it brings along."""
    rounds = [(*_load(), _import(peers)) for _ in range(ROUNDS)]
    ours, heavy, theirs = zip(*rounds, strict=True)
    yield Row(name="start-up: ms", ours=median(ours), theirs=median(theirs), share=1)
    yield Row(name=f"start-up: imports of {', '.join(HEAVY)}", ours=max(map(len, heavy)), limit=0)


def _load() -> tuple[float, list[str]]:
    """Return the milliseconds that the cell took, and the heavy libraries that are there after it."""
    manager, client = start_new_kernel(kernel_name="python3", cwd=str(ROOT), stderr=subprocess.DEVNULL)
    try:
        client.execute("None", reply=True, timeout=60)
        start = time.perf_counter()
        reply = client.execute("%load_ext jupyter_reactive", reply=True, timeout=60)
        took = (time.perf_counter() - start) * 1000
        assert reply["content"]["status"] == "ok", reply["content"]
        asked = client.execute("None", user_expressions={"loaded": LOADED}, reply=True, timeout=60)
        told = asked["content"]["user_expressions"]["loaded"]["data"]["text/plain"]
        return took, ast.literal_eval(told)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _import(peers: Path) -> float:
    done = subprocess.run([peers, "-c", IMPORT], capture_output=True, text=True, check=True)
    return float(done.stdout)
