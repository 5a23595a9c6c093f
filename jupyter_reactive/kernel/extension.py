"""Composition root: what `%load_ext jupyter_reactive` builds, and `%unload_ext` takes apart."""

from __future__ import annotations

import atexit
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from comm import get_comm_manager
from IPython import get_ipython
from IPython.core.interactiveshell import InteractiveShell

from ..compat.import_hook import ImportHook
from ..elements.delta_generator import MAIN
from ..runtime.host import Host
from ..runtime.runtime import Runtime
from ..runtime.secrets import NOTEBOOK
from .channel import TARGET, Channels
from .configuration import JupyterReactive
from .display import DisplayFormats
from .execution import TakeTurn, Turns
from .idle_interrupt import IdleInterrupt
from .magics import ReactiveMagics
from .main_thread import MainThread
from .notebook import NotebookNames
from .outgoing import OutgoingTexts
from .output import OutputRouter
from .subshell import OwnSubshell
from .threads import ThreadContext

ATTRIBUTE = "_jupyter_reactive"
QUIET = 0.1
COMM_MESSAGES = ("comm_open", "comm_msg", "comm_close")


class Extension:
    """Everything that one kernel holds of us. `undo` takes it apart, last first, whatever fails on the way."""

    def __init__(self, shell: InteractiveShell) -> None:
        self._undo = ExitStack()
        self._closed = False
        self._shell = shell
        self.options = JupyterReactive(parent=shell)
        kernel = getattr(shell, "kernel", None)
        self.turns = Turns(MainThread(kernel.io_loop if kernel is not None else None))
        self._output = OutputRouter(shell, self._between_cells)
        self._undo.callback(self._output.remove)
        self._undo.callback(OutgoingTexts(kernel.session if kernel is not None else None).remove)
        self._names = NotebookNames(shell, self._names_changed)
        self._quiet: object | None = None
        self._inner_cells: set[int] = set()
        host = Host(self.turns, self._output, DisplayFormats(shell), self._names)
        self.runtime = Runtime(host, MAIN)
        self.options.follow(self.runtime.options)
        self._undo.callback(NOTEBOOK.take(self.runtime.secrets))
        self.channels = Channels(self.runtime)
        self.subshell = OwnSubshell(kernel)
        self._undo.callback(self.subshell.remove)
        self._connect()

    def close(self) -> None:
        """Leave nothing behind."""
        self._closed = True
        self._undo.close()

    def _connect(self) -> None:
        self._take_turns()
        self._take_interrupts()
        self._register_magics()
        self._listen()
        threads = ThreadContext()
        threads.install()
        self._undo.callback(threads.remove)
        if self.options.streamlit_imports:
            hook = ImportHook()
            hook.install()
            self._undo.callback(hook.remove)
        atexit.register(self.close)
        self._undo.callback(atexit.unregister, self.close)

    def _between_cells(self, action: Callable[[], None]) -> None:
        """Do something once the running cell has ended."""
        kernel = getattr(self._shell, "kernel", None)
        if kernel is not None:
            kernel.io_loop.add_callback(action)

    def _take_turns(self) -> None:
        transformer = TakeTurn(self.turns)
        self._shell.ast_transformers.append(transformer)
        self._undo.callback(self._leave_turns, transformer)
        self._on("pre_run_cell", self._cell_begins)
        self._on("post_run_cell", self._cell_ended)
        self._on("post_execute", self._silent_cell_ended)

    def _leave_turns(self, transformer: TakeTurn) -> None:
        if transformer in self._shell.ast_transformers:  # IPython drops those that fail, people all of them
            self._shell.ast_transformers.remove(transformer)

    def _take_interrupts(self) -> None:
        """Let Interrupt end runs too, once the cell that loads us has ended."""
        kernel = getattr(self._shell, "kernel", None)
        if kernel is not None:
            self._interrupt = IdleInterrupt(kernel.io_loop, self.runtime.stop)
            loop = kernel.io_loop
            self._undo.callback(loop.add_callback, loop.call_later, QUIET, self._interrupt.remove)
            self._names_changed()

    def _on(self, event: str, callback: Callable[..., None]) -> None:
        self._shell.events.register(event, callback)
        self._undo.callback(self._shell.events.unregister, event, callback)

    def _cell_begins(self, info: Any) -> None:
        """Wait with what the last cell changed: `Run All` reruns an app once."""
        self._quiet = None
        if self.turns.is_held_here():
            self._inner_cells.add(id(info))

    def _cell_ended(self, result: Any) -> None:
        """Give the turn back, but not for a cell that another one runs (`%run other.ipynb`)."""
        if id(result.info) in self._inner_cells:
            self._inner_cells.remove(id(result.info))
            return
        self.turns.give_back()
        self._names_changed()

    def _names_changed(self) -> None:
        """Once no cell has run for a moment, run the apps again that read what was rebound."""
        kernel = getattr(self._shell, "kernel", None)
        if kernel is not None:
            kernel.io_loop.add_callback(self._wait_for_quiet, kernel.io_loop)

    def _wait_for_quiet(self, loop: Any) -> None:
        self._quiet = moment = object()
        loop.call_later(QUIET, self._rerun_those_behind, moment)

    def _rerun_those_behind(self, moment: object) -> None:
        if self._quiet is not moment or self._closed:
            return
        self._interrupt.install()
        behind = self._names.apps_behind()
        for session in list(self.runtime.sessions.values()):
            if session.app.name in behind:
                session.rerun()

    def _silent_cell_ended(self) -> None:
        """A silent request has no `post_run_cell`; its turn ends here."""
        parent = self._shell.kernel.get_parent() if hasattr(self._shell, "kernel") else {}
        if parent.get("content", {}).get("silent"):
            self.turns.give_back()

    def _register_magics(self) -> None:
        magics = ReactiveMagics(self._shell, self.runtime, self.turns, self.options)
        self._shell.register_magics(magics)
        self._configurables().append(self.options)
        self._undo.callback(self._unregister_magics)

    def _unregister_magics(self) -> None:
        for kind in ("line", "cell"):
            self._shell.magics_manager.magics[kind].pop("reactive", None)
        self._shell.magics_manager.registry.pop("ReactiveMagics", None)
        self._configurables().remove(self.options)

    def _configurables(self) -> list[Any]:
        """Return what `%config` lists."""
        configurables: list[Any] = self._shell.configurables
        return configurables

    def _listen(self) -> None:
        self.channels.register()
        self._undo.callback(self.runtime.close, "The extension was unloaded.")
        self._undo.callback(self.channels.unregister)
        kernel = getattr(self._shell, "kernel", None)
        if kernel is not None:
            self._listen_on_control(kernel)

    def _listen_on_control(self, kernel: Any) -> None:
        """Serve our comms on the control channel too: it answers while a cell runs."""
        manager = get_comm_manager()
        for kind in COMM_MESSAGES:
            kernel.control_handlers[kind] = self._on_control(getattr(manager, kind))
            self._undo.callback(kernel.control_handlers.pop, kind, None)

    def _on_control(self, handle: Callable[..., None]) -> Callable[..., None]:
        def ours_only(stream: Any, identity: Any, message: dict[str, Any]) -> None:
            content = message["content"]
            if content.get("target_name") == TARGET or self.channels.owns(content.get("comm_id", "")):
                handle(stream, identity, message)

        return ours_only


def loaded() -> Extension:
    """Return the extension of this kernel, or say how to load it."""
    extension: Extension | None = getattr(get_ipython(), ATTRIBUTE, None)
    if extension is None:
        raise RuntimeError("Run `%load_ext jupyter_reactive` first.")
    return extension


def load(shell: InteractiveShell) -> None:
    if getattr(shell, ATTRIBUTE, None) is None:
        setattr(shell, ATTRIBUTE, Extension(shell))


def unload(shell: InteractiveShell) -> None:
    extension: Extension | None = getattr(shell, ATTRIBUTE, None)
    if extension is not None:
        delattr(shell, ATTRIBUTE)
        extension.close()
