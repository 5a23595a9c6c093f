"""What a person has selected in a table or chart.

The views do not send selections yet: every one is the empty one that a first run gets in Streamlit.
"""

from typing import Any


class Selected(dict[str, Any]):
    """A dict whose items are attributes too, all the way down."""

    def __getattr__(self, name: str) -> Any:
        if name not in self:
            raise AttributeError(f"There is no {name!r} in what is selected: {', '.join(self) or 'nothing'}.")
        return self[name]


def no_rows() -> Selected:
    """Return the empty selection of a table."""
    return Selected(selection=Selected(rows=[], columns=[], cells=[]))


def no_marks() -> Selected:
    """Return the empty selection of a chart."""
    return Selected(selection=Selected())
