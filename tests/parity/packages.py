"""Runs the examples of packages made for Streamlit, under its AppTest or ours: `python -m tests.parity.packages ours`.

A process for each of the two, since a package belongs to the Streamlit that it was first imported for. Prints what
each example shows, first and after a second run, as JSON.
"""

from __future__ import annotations

import ast
import io
import json
import sys
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from .outline import run

STQDM = {
    "a loop": "for _ in stqdm(range(5), desc='Counting'): pass",
    "in the sidebar": "for _ in stqdm(range(5), st_container=st.sidebar): pass",
    "in an expander": "with st.expander('Work'):\n  for each in stqdm(range(3), mininterval=0): st.write(each)",
    "by hand": "with stqdm(total=10) as bar:\n  bar.update(3); bar.set_description('Half'); bar.update(7)",
    "nested": "for _ in stqdm(range(2), leave=False):\n  for _ in stqdm(range(2)): pass",
    "pandas": "import pandas as pd\nstqdm.pandas(desc='Rows')\nst.write(pd.Series([1, 2]).progress_map(str).tolist())",
}


def examples() -> Iterator[tuple[str, str]]:
    """Yield names and scripts: what each module of streamlit-extras shows of itself, and stqdm as its manual has it."""
    folder = next(found for path in sys.path if (found := Path(path) / "streamlit_extras").is_dir())
    for file in sorted(folder.glob("*/__init__.py")):
        for name in _listed(file):
            yield f"{file.parent.name} {name}", f"import streamlit_extras.{file.parent.name} as extra\nextra.{name}()"
    for name, text in STQDM.items():
        yield f"stqdm {name}", f"import streamlit as st\nfrom stqdm import stqdm\n{text}"


def _listed(file: Path) -> list[str]:
    """Return the names of a module's examples, without importing it."""
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__examples__":
            return [ast.unparse(each) for each in getattr(node.value, "elts", None) or node.value.keys]
    return []


def shown(app_test: Any) -> dict[str, Any]:
    with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
        return {name: run(app_test, text, ("at.run()",)) for name, text in examples()}


if __name__ == "__main__":
    if sys.argv[1] == "ours":
        from jupyter_reactive.testing import AppTest
    else:
        from streamlit.testing.v1 import AppTest
    print(json.dumps(shown(AppTest), default=repr))
