"""The front end: what a page loads, compressed, before it draws a first app, beside Streamlit's page."""

from __future__ import annotations

import gzip
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

from conversation import ROOT
from rows import Row

FRONT_END = ROOT / "labextension"
BUDGET = 60_000
TOTAL = re.compile(r"^initial +\d+ +(\d+) +of ", re.MULTILINE)
LOADED = re.compile(r'(?:src|rel="(?:modulepreload|stylesheet)" crossorigin href)="\./([^"]+)"')


def bundle(peers: Path) -> Iterator[Row]:
    """Print the table of chunks and yield what its first part weighs."""
    node = shutil.which("node")
    if node is None or not any(FRONT_END.glob("dist/static/remoteEntry.*.js")):
        print("No node, or no built front end in labextension/dist: its weight is not measured.")
        return
    chunks = subprocess.run(
        [node, "scripts/bundleTable.mjs"], cwd=FRONT_END, capture_output=True, text=True, check=False
    )
    print(chunks.stdout)
    total = TOTAL.search(chunks.stdout)
    assert total is not None, chunks.stderr
    name = "front end before a first app: bytes, gzipped"
    yield Row(name=name + _kind(), ours=int(total[1]), theirs=_streamlit(peers), limit=BUDGET)


def _kind() -> str:
    """Say so where the build is one for development, which is larger than what people load."""
    (entry,) = FRONT_END.glob("dist/static/remoteEntry.*.js")
    return " (a development build)" if entry.read_text().count("\n") > 100 else ""


def _streamlit(peers: Path) -> int:
    """Return what Streamlit's own page names as its scripts and styles."""
    code = "import importlib.util as u; print(u.find_spec('streamlit').submodule_search_locations[0])"
    where = subprocess.run([peers, "-c", code], capture_output=True, text=True, check=True)
    static = Path(where.stdout.strip()) / "static"
    files = LOADED.findall((static / "index.html").read_text("utf-8"))
    return sum(len(gzip.compress((static / file).read_bytes())) for file in files)
