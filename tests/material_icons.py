"""The icons that the built front end's font has. `python -m tests.material_icons` writes their names for Python."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from fontTools.ttLib import TTFont

from jupyter_reactive.elements.material_icons import NAMES

BUILT = Path(sys.prefix, "share", "jupyter", "labextensions", "jupyter-reactive", "static")


def in_font() -> set[str]:
    """Return the names that the font makes one sign of."""
    fonts = map(TTFont, BUILT.glob("*.woff2"))
    font = next(each for each in fonts if "Material Symbols" in each["name"].getDebugName(1))
    letters = {glyph: chr(code) for code, glyph in font.getBestCmap().items()}
    return {
        letters[first] + "".join(letters[each] for each in ligature.Component)
        for first, ligature in _ligatures(font)
        if set(ligature.Component) <= letters.keys()
    }


def _ligatures(font: TTFont) -> Iterator[tuple[str, object]]:
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            for first, ligatures in getattr(getattr(table, "ExtSubTable", table), "ligatures", {}).items():
                yield from ((first, each) for each in ligatures)


if __name__ == "__main__":
    NAMES.write_text("\n".join(sorted(in_font())) + "\n", "ascii")
