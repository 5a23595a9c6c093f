"""Prints the parity report: `python -m tests.parity [part of a script's name]`."""

import sys

from .allowed import is_allowed
from .compare import compare
from .corpus_files import scripts

part = sys.argv[1] if len(sys.argv) > 1 else ""
results = [compare(script) for script in scripts() if part in script.name]
found = [f"{each.script.name} {difference}" for each in results for difference in each.differences]
meant = list(filter(is_allowed, found))
for difference in found:
    print("meant" if is_allowed(difference) else "DIFFERENT", difference)
steps, elements = (sum(getattr(each, name) for each in results) for name in ("steps", "elements"))
print(
    f"{len(results)} scripts, {steps} steps, {elements} elements compared: {len(found)} differences, {len(meant)} meant"
)
