"""AppSession: one run of an app for one person. Dispatches BackMsgs; owns state, tree and channels."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from contextlib import AbstractContextManager
from contextvars import Context
from functools import partial
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

import msgspec

from ..schema import back_msg
from ..schema.back_msg import AnyBackMsg, Interact, Rerun
from ..schema.forward_msg import (
    ConsoleText,
    Received,
    Refused,
    RunState,
    Values,
    WidgetValue,
)
from ..schema.status import ExceptionElement
from .app import App, Drawer, PageConfig
from .app_secrets import AppSecrets
from .client_context import ClientContext
from .cursor import Cursor
from .dialogs import dismiss
from .error_element import labelled
from .event_loop import EventLoop
from .forward_msg_queue import encode
from .fragments import Fragments
from .interruption import Interruption
from .node import Drawing, Node
from .observed import Observed
from .options import Options
from .outbound import Outbound
from .pages import Pages
from .query_params import QueryParams
from .refusals import Refusals, brief
from .rerun_data import Accepted
from .run_status import next_status
from .script_module import ScriptModule
from .script_requests import Refusal, ScriptRequests, Stale
from .script_run import Outcome
from .script_run_context import Place
from .script_runner import ScriptRunner
from .secret_store import SecretStore
from .session_state import SessionState
from .sources import Compiler
from .streamlit_config import StreamlitConfig
from .transfers import Transfers
from .uploads import Buffers

if TYPE_CHECKING:
    from .flusher import Flusher
    from .host import Host, Transport
    from .watching import FileWatcher


class AppSession:
    """One session: its parts, and what happens to a message from a front end."""

    def __init__(
        self,
        app: App,
        host: Host,
        flusher: Flusher,
        drawer: Drawer,
        changed: Callable[[], None],
        watcher: FileWatcher,
        options: Options | None = None,
        secrets: SecretStore | None = None,
    ) -> None:
        self.id = uuid.uuid4().hex
        self.app = app
        self.host = host
        self.requests = ScriptRequests()
        self.fragments = Fragments()
        self.loop: EventLoop | None = None
        self.state = SessionState(options, QueryParams(self._show_query))
        self.outbound = Outbound(self.id, app.name, flusher, self.requests.forget)
        self.compiler = Compiler(app.source)
        self.page = PageConfig()
        self.pages = Pages(self, drawer)
        self.config = StreamlitConfig(lambda: self.folder, self.report)
        self.context = ClientContext(self.rerun)
        self.observed = Observed(self)
        self.secrets = AppSecrets(self, secrets or SecretStore(options or Options()), watcher)
        self.interruption = Interruption()
        self.finished: float | None = None
        self.publishes = app.publishes and app.source.seeds
        self.module = ScriptModule(self, f"jupyter_reactive_{app.name}_{self.id[:8]}")
        self.runner = ScriptRunner(self)
        self.at_close: list[Callable[[], object]] = []
        self.transfers = Transfers(self)
        self._drawer = drawer
        self._watcher = watcher
        self._changed = changed
        self._refusals = Refusals()

    # The front end's messages

    def receive(self, message: AnyBackMsg, channel: object, buffers: Buffers = ()) -> None:
        """Do what a front end says. Called from any thread; only enqueues. What is not here is the runtime's."""
        if isinstance(message, Interact | Rerun) and message.seen:
            self.outbound.acknowledge(channel, message.seen)
        match message:
            case Interact():
                self._interact(message, channel)
            case Rerun():
                self.requests.accept_rerun(message, self._announce)
                self.outbound.post(Received(event=message.event), channel)
            case back_msg.Hello() | back_msg.Ack() | back_msg.Heartbeat():
                self.outbound.keep_pace(message, channel)
            case back_msg.RunFragment():
                self._tick(message.node)
            case back_msg.Stop():
                self.stop()
            case back_msg.Dismiss():
                dismiss(message.node, self.outbound)
            case back_msg.PageContext():
                self.context.take(message)
            case back_msg.Download() | back_msg.UploadPart() | back_msg.DropUpload() | back_msg.ComponentFile():
                self.transfers.receive(message, buffers, partial(self.outbound.answer, channel))

    def attach(self, channel: object, transport: Transport, known: set[str]) -> None:
        """Let a client follow this session; it gets a snapshot at once."""
        self.outbound.attach(channel, transport, known)
        self._changed()

    def detach(self, channel: object) -> None:
        self.outbound.detach(channel)
        self._changed()

    def _interact(self, message: Interact, channel: object) -> None:
        try:
            self.requests.accept(message, self._announce)
        except Stale as stale:
            self.outbound.post(Received(event=message.event), channel)
            self._resend(str(stale), channel)
            if len(message.widgets) > 1:
                self.outbound.post(Refused(event=message.event, reason=OVERTAKEN), channel)
        except Refusal as refusal:
            self._refuse(message.event, str(refusal), channel)
        else:
            self.outbound.post(Received(event=message.event), channel)

    def _announce(self, accepted: dict[str, Accepted]) -> None:
        """Tell every view what one of them did, before the run that it leads to."""
        self._show_waiting()
        if accepted:
            values = {name: WidgetValue(value=new.value, revision=new.revision) for name, new in accepted.items()}
            self.outbound.post(Values(values=values))

    def _tick(self, node: int) -> None:
        if fragment := self.fragments.is_due(node):
            self.requests.tick(fragment)

    def _resend(self, widget: str, channel: object) -> None:
        if value := self.outbound.values.get(widget):
            self.outbound.post(Values(values={widget: value}), channel)

    def _refuse(self, event: int, reason: str, channel: object) -> None:
        self._refusals.log(f"{self.app.name}: {reason}")
        self.outbound.post(Received(event=event), channel)
        self.outbound.post(Refused(event=event, reason=brief(reason)), channel)

    # Runs

    def start(self) -> None:
        """Begin the first run."""
        self.requests.request()
        Context().run(self.runner.start)

    def renew(self, app: App) -> None:
        """Take another text for the script, and run it; widgets keep their values."""
        self.app = app
        self.publishes = app.publishes and app.source.seeds
        self.compiler.source = app.source
        self.rerun()

    def rerun(self) -> None:
        self._show_waiting()
        self.requests.request()

    def follow_files(self, page: Path | None = None) -> None:
        """Let edited modules be imported anew, and run again after later edits, of `page` too."""
        self._watcher.follow(self, self.pages.source(page), self.rerun)
        if self.requests.closed:
            self._watcher.forget(self)

    def stop(self) -> None:
        """Ask the run that is under way to end."""
        if self.outbound.status.state != "idle":
            self.post_status("stopping")
            self.requests.stop()
            self.interruption.begin()
            self.runner.settle()

    def close(self, reason: str) -> None:
        """End the session: its run, its thread, its channels."""
        self.requests.close()
        self.interruption.begin()
        self._watcher.forget(self)
        self.outbound.close(reason)
        for end in (
            *self.at_close,
            self.secrets.forget,
            self.module.close,
            self.compiler.close,
            self.pages.close,
            self.observed.close,
        ):
            end()

    def post_status(
        self, state: RunState, *, run: int | None = None, failed: bool | None = None, duration: float | None = None
    ) -> None:
        """Say what the session is doing; what is not given stays as it was."""
        self.outbound.post(next_status(self, state, run, failed, duration))
        self._changed()

    def _show_query(self) -> None:
        self.outbound.post(msgspec.structs.replace(self.outbound.status, query=self.state.query.query))
        self._changed()

    def run_ended(self, outcome: Outcome) -> None:
        self.finished = time() * 1000
        self.transfers.settle()
        self._changed()

    def report(self, text: str) -> None:
        """Tell a person something in the app's console strip."""
        self.outbound.post(ConsoleText(stream="stderr", text=text))

    def _show_waiting(self) -> None:
        if self.outbound.status.state == "idle":
            self.post_status("queued")

    # What runs draw

    def show_error(self, element: ExceptionElement, fragment: Node | None = None) -> None:
        """Draw an error as the last element of a run, or of a fragment; of a run that drew nothing, on top."""
        element = labelled(element, self.compiler.script)
        code, instruction = ERROR_PLACE
        drawing = Drawing(ExceptionElement, encode(element), code, instruction)
        drawing.owner = fragment
        self.outbound.draw(fragment or self.outbound.tree.roots["main"], drawing)

    def write(self, *values: object) -> None:
        """Streamlit's magic: write what stands alone."""
        self._drawer.write(*values)

    def write_result(self, value: object) -> None:
        """Write a cell's last call's result, unless there is nothing to see."""
        if value is not None and not isinstance(value, type(self._drawer)):
            self._drawer.write(value)

    def display(self, data: dict[str, Any], metadata: dict[str, Any], place: Drawer | None) -> Drawer:
        """Draw a representation, instead of what is at `place`; return the place."""
        return (place or self._drawer)._display(data, metadata)

    def spinner(self, text: str, *, show_time: bool) -> AbstractContextManager[None]:
        """Return what shows, for the length of a `with` block, that something goes on."""
        return self._drawer.spinner(text, show_time=show_time)

    def place(self) -> Cursor:
        """Return where plain `st` calls draw."""
        return self._drawer._cursor()

    def seed(self, reads: frozenset[str]) -> dict[str, Any]:
        """Return the notebook's names as a run starts from them."""
        return self.host.notebook.seed(self.app.name, reads)

    @property
    def folder(self) -> Path:
        """Where the app's own files are looked for."""
        try:
            return self.app.source.folder or Path.cwd()
        except FileNotFoundError:  # somebody has removed the folder that the kernel works in
            return Path()


OVERTAKEN = "another view has changed this form meanwhile. Look at it, and send it again"
ERROR_PLACE: Place = (AppSession.show_error.__code__, 0)
