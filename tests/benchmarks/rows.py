"""What a benchmark tells: rows of ours beside theirs, as a table and as JSON."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Row:
    """One number of ours; `share` is the most it may be of theirs, `limit` and `least` bound it as it is."""

    name: str
    ours: float
    theirs: float | None = None
    share: float | None = None
    limit: float | None = None
    least: float | None = None

    @property
    def ratio(self) -> float | None:
        return self.ours / self.theirs if self.theirs else None

    @property
    def target(self) -> str | None:
        told = []
        if self.share is not None:
            told.append(f"≤ {_times(self.share)}theirs")
        if self.limit is not None:
            told.append(f"≤ {self.limit:,g}")
        if self.least is not None:
            told.append(f"≥ {self.least:,g}")
        return " and ".join(told) or None

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None without one."""
        if self.target is None:
            return None
        in_share = self.share is None or (self.ratio is not None and self.ratio <= self.share)
        not_above = self.limit is None or self.ours <= self.limit
        return in_share and not_above and (self.least is None or self.ours >= self.least)

    def told(self) -> dict[str, Any]:
        """Return the row as JSON has it."""
        names = ("name", "ours", "theirs", "ratio", "target", "met")
        return {name: getattr(self, name) for name in names}


HEAD = ("", "ours", "theirs", "ours / theirs", "target", "")
MARKS = {True: "met", False: "NOT MET", None: ""}


def table(rows: Iterable[Row]) -> str:
    """Return the rows in columns."""
    cells = [HEAD, *(_cells(row) for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    return "\n".join(_line(line, widths) for line in cells)


def _cells(row: Row) -> tuple[str, ...]:
    return row.name, _number(row.ours), _number(row.theirs), _share(row.ratio), row.target or "", MARKS[row.met]


def _line(cells: tuple[str, ...], widths: list[int]) -> str:
    aligned = (cell.rjust(width) if 0 < at < 4 else cell.ljust(width) for at, (cell, width) in _each(cells, widths))
    return "  ".join(aligned).rstrip()


def _each(cells: tuple[str, ...], widths: list[int]) -> Iterable[tuple[int, tuple[str, int]]]:
    return enumerate(zip(cells, widths, strict=True))


def _times(share: float) -> str:
    if share == 1:
        return ""
    return f"{share:g} x " if share > 1 else f"1/{1 / share:g} of "


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 or value == int(value) else f"{value:.2f}"


def _share(ratio: float | None) -> str:
    if ratio is None:
        return ""
    return f"1/{1 / ratio:,.3g}" if 0 < ratio < 1 else f"{ratio:.3g}"
