"""The names of the Material icons, which the front end's font draws: material_icons.txt, a name a line.

Read with the first icon that is checked. `python -m tests.material_icons` writes the file anew out of the font.
"""

from __future__ import annotations

from difflib import get_close_matches
from functools import cache
from pathlib import Path

NAMES = Path(__file__).with_name("material_icons.txt")


@cache
def material_names() -> frozenset[str]:
    return frozenset(NAMES.read_text("ascii").split())


def is_material(name: str) -> bool:
    return name in material_names()


def nearest(name: str) -> str:
    """Return what to say of a name that no icon has."""
    near = get_close_matches(name, sorted(material_names()), 1)
    return f'Did you mean ":material/{near[0]}:"?' if near else "No Material icon has that name."
