"""Calls a function of one library that keeps 1 GB on disk, and prints the seconds that the call took.

Run by the interpreter of that library, twice for each kind of value: the second time hits. What
the function itself imports is imported before, as in the script that it would stand in.
"""

from __future__ import annotations

import importlib
import logging
import sys
import time
from typing import Any

logging.disable(logging.WARNING)

LIBRARY, KIND, SIZE = sys.argv[1], sys.argv[2], int(sys.argv[3])
st = importlib.import_module(LIBRARY)
pandas = importlib.import_module("pandas")
pyarrow = importlib.import_module("pyarrow")
numpy = importlib.import_module("numpy")
COLUMNS = 10


@st.cache_data(persist="disk", show_spinner=False)
def frame(rows: int) -> Any:
    return pandas.DataFrame(numpy.arange(float(rows * COLUMNS)).reshape(rows, COLUMNS))


@st.cache_data(persist="disk", show_spinner=False)
def table(rows: int) -> Any:
    return pyarrow.table({f"c{at}": numpy.arange(float(rows)) for at in range(COLUMNS)})


def main() -> None:
    call = {"frame": frame, "table": table}[KIND]
    rows = SIZE // COLUMNS // 8
    start = time.perf_counter()
    found = call(rows)
    took = time.perf_counter() - start
    last = found["c9"][-1].as_py() if KIND == "table" else found[COLUMNS - 1].iloc[-1]
    assert last == rows * (COLUMNS if KIND == "frame" else 1) - 1
    print(took)


if __name__ == "__main__":
    main()
