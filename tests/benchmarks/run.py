"""Measures us beside our peers, in one run on one machine: `python tests/benchmarks/run.py --help`.

A target that is missed is said, not raised: milliseconds on a busy machine prove little. Only
`--strict` makes it an exit code. To add a measurement, add a function to MEASUREMENTS; to add a
rerun, a Case to reruns.py.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from app_tests import app_tests
from bundle import bundle
from caching import caching
from clicks import clicks
from moments import moments
from nodelay import nodelay
from overload import overload
from peers_environment import peers_python
from reruns import growth, reruns
from rows import Row, table
from startup import startup

MEASUREMENTS: dict[str, Callable[[Path], Iterator[Row]]] = {
    "reruns": reruns,
    "growth": growth,
    "overload": overload,
    "moments": moments,
    "app_tests": app_tests,
    "clicks": clicks,
    "startup": startup,
    "bundle": bundle,
    "caching": caching,
    "nodelay": nodelay,
}


def main() -> int:
    """Run what was asked for; return the exit code."""
    options = _options()
    peers = peers_python(options.peers)
    rows = [row for name in options.only or MEASUREMENTS for row in MEASUREMENTS[name](peers)]
    print(table(rows))
    if options.json is not None:
        options.json.write_text(json.dumps([row.told() for row in rows], indent=2) + "\n")
    missed = [row.name for row in rows if row.met is False]
    if missed:
        print(f"\nNOT MET: {len(missed)} of {sum(row.met is not None for row in rows)} targets: {'; '.join(missed)}")
    return 1 if missed and options.strict else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", action="append", choices=MEASUREMENTS, help="one measurement; may be repeated")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the rows there too")
    parser.add_argument("--peers", type=Path, metavar="DIR", help="where the peers' environment is, or is made")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where a target is missed")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
