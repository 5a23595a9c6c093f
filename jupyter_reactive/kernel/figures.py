"""pyplot's open figures, one set for the notebook and one for each run.

pyplot has one list for the whole process, and the inline backend shows and closes all of it at
the end of each cell and after each widget message: a run's half-drawn figure among them. With
sets of their own, no cell shows a figure of a run, and no run draws on one of a cell. `install`
is called at every change of turns, for as long as pyplot is not imported; `remove` undoes it.
"""

from __future__ import annotations

import sys
from collections import OrderedDict
from collections.abc import Iterator, MutableMapping, ValuesView
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Managers = OrderedDict[int, Any]

_own: ContextVar[Managers | None] = ContextVar("jupyter_reactive_figures", default=None)


class FiguresByRun(MutableMapping[int, Any]):
    """Stands for `Gcf.figs`: the figures of the run that asks, or the notebook's."""

    def __init__(self, notebook: Managers) -> None:
        self.notebook = notebook

    @property
    def _present(self) -> Managers:
        own = _own.get()
        return self.notebook if own is None else own

    def __getitem__(self, number: int) -> Any:
        return self._present[number]

    def __setitem__(self, number: int, manager: Any) -> None:
        self._present[number] = manager

    def __delitem__(self, number: int) -> None:
        del self._present[number]

    def __iter__(self) -> Iterator[int]:
        return iter(self._present)

    def __len__(self) -> int:
        return len(self._present)

    def values(self) -> ValuesView[Any]:
        return self._present.values()

    def move_to_end(self, number: int) -> None:
        self._present.move_to_end(number)


def install() -> None:
    """Part the figures, if pyplot is there. What a run drew before that is its own."""
    pyplot: Any = _pyplot()
    if pyplot is None or isinstance(pyplot.figs, FiguresByRun):
        return
    own, notebook = _own.get(), pyplot.figs
    if own is not None:
        own.update(notebook)
        notebook = OrderedDict()
    pyplot.figs = FiguresByRun(notebook)


def remove() -> None:
    """Give pyplot the notebook's figures back."""
    pyplot: Any = _pyplot()
    if pyplot is not None and isinstance(pyplot.figs, FiguresByRun):
        pyplot.figs = pyplot.figs.notebook


@contextmanager
def of_a_run() -> Iterator[None]:
    """Start without a figure, and close what is left open at the end."""
    install()
    token = _own.set(OrderedDict())
    try:
        yield
    finally:
        install()
        pyplot: Any = _pyplot()
        if pyplot is not None:
            pyplot.destroy_all()
        _own.reset(token)


def _pyplot() -> Any:
    helpers: Any = sys.modules.get("matplotlib._pylab_helpers")
    return getattr(helpers, "Gcf", None)  # none yet while another thread imports it
