"""`%%reactive` and `%reactive`: a cell or a file becomes an app."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import Any

from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from IPython.core.magic import Magics, line_cell_magic, magics_class
from IPython.core.magic_arguments import argument, magic_arguments, parse_argstring
from IPython.display import display

from ..runtime.app import App
from ..runtime.app_session import AppSession
from ..runtime.runtime import Runtime
from ..runtime.sources import CellSource, FileSource, Source
from .configuration import JupyterReactive
from .execution import Turns
from .view import AppView, bundle

STOP_WITHIN = 2.0


@magics_class
class ReactiveMagics(Magics):
    """The magics of one loaded extension."""

    def __init__(self, shell: InteractiveShell, runtime: Runtime, turns: Turns, options: JupyterReactive) -> None:
        super().__init__(shell)
        self._shell: Any = shell
        self._runtime = runtime
        self._turns = turns
        self._options = options
        self._names: dict[str, str] = {}
        self._widgets: dict[str, AppView] = {}

    @magic_arguments("%reactive")
    @argument("file", nargs="?", help="a .py file or a notebook to run as an app (instead of a cell's body)")
    @argument("--name", help="the app's name in the panel, and what AppView finds it by")
    @argument("--private", action="store_true", help="do not publish the names that the script binds to the notebook")
    @argument("--concurrent", action="store_true", help="run beside cells and other apps instead of taking turns")
    @argument("--main-thread", action="store_true", help="run on the kernel's main thread, between cells")
    @argument("--timeout", type=float, help="how many seconds the cell waits for the first run to end")
    @line_cell_magic("reactive")  # type: ignore[arg-type]  # IPython types it for magics of one argument
    def reactive(self, line: str, cell: str | None = None) -> None:
        """Run a cell, or a file, as an app: its script runs again on every interaction."""
        arguments = parse_argstring(self.reactive, line)
        source = self._source(arguments, line, cell)
        name = arguments.name or self._name(source, cell)
        try:
            session = self._open(App(name, source, not arguments.private, arguments.concurrent, arguments.main_thread))
            self._show(session, arguments.timeout or self._options.first_run_timeout)
        except KeyboardInterrupt:
            self._interrupt(name)
            raise

    def _interrupt(self, name: str) -> None:
        """End the run together with its cell."""
        session = self._runtime.find(name)
        if session is not None:
            session.stop()
            session.runner.wait(STOP_WITHIN)

    def _source(self, arguments: Any, line: str, cell: str | None) -> Source:
        if cell is None:
            return FileSource(_existing(arguments.file), self._shell.transform_cell)
        if arguments.file:
            raise UsageError(f"%%reactive runs the cell's body; for the file write: %reactive {arguments.file}")
        raw = f"%%reactive {line}\n{cell}"
        filename = self._shell.compile.get_code_name(raw, cell, self._shell.execution_count)
        self._shell.compile._filename_map[filename] = self._shell.execution_count
        return CellSource(
            self._shell.transform_cell(cell), filename, raw=raw, label=f"Cell In[{self._shell.execution_count}]"
        )

    def _name(self, source: Source, cell: str | None) -> str:
        """Name an app after its file, or by the order in which cells first ran."""
        if isinstance(source, FileSource):
            return source.path.stem
        mark = self._cell_id() or hashlib.sha256((cell or "").encode()).hexdigest()
        return self._names.setdefault(mark, f"app {len(self._names) + 1}")

    def _cell_id(self) -> str | None:
        parent = self._shell.kernel.get_parent() if hasattr(self._shell, "kernel") else {}
        identity = parent.get("metadata", {}).get("cellId")
        return str(identity) if identity else None

    def _open(self, app: App) -> AppSession:
        """Begin the app, or give the one of that name its new text: widgets keep their values."""
        session = self._runtime.find(app.name)
        if session is None:
            session = self._runtime.open(app)
            session.start()
        else:
            session.renew(app)
        return session

    def _show(self, session: AppSession, timeout: float) -> None:
        """Show the app now, wait for its run, and leave the finished picture in the cell."""
        widget = self._widget(session) if self._options.shows_widget else None
        handle = display(bundle(session, widget), raw=True, display_id=True)
        try:
            with self._turns.lent(session):
                finished = self._turns.wait_for(session.runner, timeout)
        finally:
            handle.update(bundle(session, widget), raw=True)
        if not finished:
            sys.stderr.write(f"The app {session.app.name!r} still runs after {timeout:g} s; its cell ends here.\n")

    def _widget(self, session: AppSession) -> AppView:
        """Return the session as a new ipywidget; the one of its cell's last output is closed."""
        earlier = self._widgets.pop(session.app.name, None)
        if earlier is not None:
            earlier.close()
        widget = self._widgets[session.app.name] = AppView(session.app.name)
        return widget


def _existing(file: str | None) -> Path:
    if not file:
        raise UsageError("Give the file to run: %reactive app.py (or put %%reactive on a cell's first line).")
    path = Path(file).expanduser()
    if not path.is_file():
        raise UsageError(f"There is no file {file!r} in {Path.cwd()}.")
    if path.suffix not in (".py", ".ipynb"):
        raise UsageError(f"%reactive runs .py files and notebooks, not {path.name!r}.")
    return path
