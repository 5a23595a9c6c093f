"""A notebook without a browser: runs cells in a real kernel and views apps over the control channel."""

from __future__ import annotations

import json
import queue
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import KernelManager

MIME = "application/vnd.jupyter-reactive.v1+json"
WAIT = 30.0
Message = dict[str, Any]


class Cell:
    """What one execute request brought: its outputs, in order."""

    def __init__(self, identity: str) -> None:
        self.id = identity
        self.outputs: list[Message] = []
        self.reply: Message | None = None
        self.idle = False

    @property
    def text(self) -> str:
        """All that was printed."""
        return "".join(each["content"]["text"] for each in self.outputs if each["msg_type"] == "stream")

    @property
    def error(self) -> str | None:
        return next((each["content"]["evalue"] for each in self.outputs if each["msg_type"] == "error"), None)

    @property
    def failed_with(self) -> str | None:
        return next((each["content"]["ename"] for each in self.outputs if each["msg_type"] == "error"), None)

    @property
    def result(self) -> str | None:
        found = [each for each in self.outputs if each["msg_type"] == "execute_result"]
        return found[0]["content"]["data"]["text/plain"] if found else None

    @property
    def bundle(self) -> Message:
        """The newest state of the cell's output."""
        return [each["content"]["data"] for each in self.outputs if MIME in each["content"].get("data", {})][-1]

    @property
    def session(self) -> str:
        return self.bundle[MIME]["session"]


class Notebook:
    """One kernel and its messages, sorted by what they belong to."""

    def __init__(self, manager: KernelManager, client: BlockingKernelClient) -> None:
        self.client = client
        self._manager = manager
        self.cells: dict[str, Cell] = {}
        self.views: dict[str, View] = {}
        self.comm_bytes = b""
        self.streams: list[Callable[[Message], None]] = []

    def start(self, code: str, **options: Any) -> Cell:
        """Send a cell without waiting for it."""
        cell = Cell(self.client.execute(code, **options))
        self.cells[cell.id] = cell
        return cell

    def run(self, code: str, **options: Any) -> Cell:
        """Run a cell to its end."""
        cell = self.start(code, **options)
        self.until(lambda: cell.idle)
        return cell

    def until(self, done: Callable[[], bool], wait: float = WAIT) -> None:
        """Take in messages until something is so."""
        end = time.monotonic() + wait
        while not done():
            left = end - time.monotonic()
            assert left > 0, "it did not happen in time"
            try:
                self._take(self.client.get_iopub_msg(timeout=min(left, 0.5)))
            except queue.Empty:
                continue

    def listen(self, seconds: float, taken: Callable[[], object] = lambda: None) -> None:
        """Take in messages for a while, and call `taken` after each."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            with suppress(queue.Empty):
                self._take(self.client.get_iopub_msg(timeout=left))
                taken()

    def view(self, session: str) -> View:
        """Open a channel to a session."""
        return View(self).open({"type": "attach", "session": session}).opened()

    def widget_view(self, comm: str) -> WidgetView:
        """Be the front end of an AppView."""
        return WidgetView(self, comm).opened()

    def apps(self) -> View:
        """Open a channel to the list of apps."""
        return View(self).open({"type": "list_apps"})

    def control(self, kind: str, content: Message) -> None:
        """Send on the control channel, which answers while a cell runs."""
        self.client.control_channel.send(self.client.session.msg(kind, content))

    def shell(self, kind: str, content: Message) -> None:
        """Send on the shell channel, as widgets do."""
        self.client.shell_channel.send(self.client.session.msg(kind, content))

    def widget_message(self, comm: str) -> None:
        """Let an ipywidget hear from its front end: it runs the events that end a cell."""
        self.shell("comm_msg", {"comm_id": comm, "data": {"method": "update", "state": {}, "buffer_paths": []}})

    def session(self, app: str) -> str:
        """Return the id of an app's session, from the list of apps."""
        apps = self.apps()
        apps.until(lambda: bool(apps.messages) and any(each["app"] == app for each in apps.messages[-1]["apps"]))
        return next(each["session"] for each in apps.messages[-1]["apps"] if each["app"] == app)

    def until_quiet(self) -> None:
        """Wait until no cell has run for a moment, and the extension has noticed."""
        loop = "get_ipython().kernel.io_loop"
        quiet = self.start(f"{loop}.add_callback({loop}.call_later, 0.3, print, 'quiet')")
        self.until(lambda: "quiet" in quiet.text)

    @property
    def serves_comms_on_subshells(self) -> bool:
        return (
            self.run("from ipykernel.comm.comm import BaseComm\nhasattr(BaseComm, '_reply_subshell_for')").result
            == "True"
        )

    def subshells(self) -> int:
        manager = "getattr(getattr(get_ipython().kernel, 'shell_channel_thread', None), 'manager', None)"
        return int(self.run(f"manager = {manager}\nlen(manager.list_subshell()) if manager else 0").result or 0)

    def interrupt(self, after: Callable[[], bool] = lambda: True) -> None:
        """Interrupt the kernel as the toolbar's button does, once something is so."""
        self.until(after)
        self._manager.interrupt_kernel()

    def restart(self) -> None:
        """Kill the kernel and start it anew: with nothing but what it left in files."""
        self._manager.restart_kernel(now=True)
        self.client.wait_for_ready(timeout=60)

    def _take(self, message: Message) -> None:
        kind, content = message["msg_type"], message["content"]
        if kind in ("comm_msg", "comm_close", "comm_open"):
            self._take_comm(message)
            return
        if kind == "stream":
            for listener in self.streams:
                listener(message)
        cell = self.cells.get(message["parent_header"].get("msg_id", ""))
        if cell is None:
            return
        if kind == "status":
            cell.idle = cell.idle or content["execution_state"] == "idle"
        elif kind != "execute_input":
            cell.outputs.append(message)

    def _take_comm(self, message: Message) -> None:
        view = self.views.get(message["content"]["comm_id"])
        if view is None:
            return
        if message["msg_type"] == "comm_close":
            view.closed = message["content"]["data"].get("reason", "")
        else:
            view.take(message)


class View:
    """One client's view of a session, or of the list of apps."""

    acknowledges = True

    def __init__(self, notebook: Notebook, comm: str | None = None) -> None:
        self.notebook = notebook
        self.client = uuid.uuid4().hex
        self.comm = comm or uuid.uuid4().hex
        self.messages: list[Message] = []
        self.nodes: dict[int, Message] = {}
        self.status: Message = {}
        self.console = ""
        self.closed: str | None = None
        self.events = 0
        notebook.views[self.comm] = self

    def open(self, request: Message) -> View:
        request = {"client": self.client, "version": 1, **request}
        self._post("comm_open", {"comm_id": self.comm, "target_name": "jupyter_reactive", "data": request})
        return self

    def opened(self) -> View:
        self.notebook.until(lambda: bool(self.messages) or self.closed is not None)
        return self

    def send(self, **content: Any) -> None:
        data = {"method": "custom", "content": {"client": self.client, **content}}
        self._post("comm_msg", {"comm_id": self.comm, "data": data})

    def _post(self, kind: str, content: Message) -> None:
        self.notebook.control(kind, content)

    def set(self, label: str, value: Any) -> None:
        """Change the widget of a label; True presses a button."""
        self.events += 1
        widgets = [{"id": self.widget(label), "value": value, "revision": 2**40}]
        self.send(type="interact", event=self.events, widgets=widgets)

    def widget(self, label: str) -> str:
        return next(each["widget"] for each in self.nodes.values() if each["node"].get("label") == label)

    def until(self, done: Callable[[], bool], wait: float = WAIT) -> None:
        self.notebook.until(done, wait)

    def until_idle(self, run: int) -> None:
        """Wait for the end of run number `run` or a later one."""
        self.until(lambda: self.status.get("run", 0) >= run and self.status["state"] == "idle")

    def bodies(self, kind: str = "text") -> list[str]:
        """Return the bodies of the elements of a type."""
        return [each["node"]["body"] for each in self.nodes.values() if each["node"]["type"] == kind]

    def of(self, kind: str) -> list[Message]:
        return [each["node"] for each in self.nodes.values() if each["node"]["type"] == kind]

    def take(self, message: Message) -> None:
        data = message["content"]["data"]
        assert data["method"] == "update"
        for each in json.loads(bytes(message["buffers"][0])):
            self.messages.append(each)
            self._apply(each)
        if self.acknowledges:
            self.send(type="ack", number=data["state"]["batch"]["number"])

    def _apply(self, message: Message) -> None:
        match message["type"]:
            case "snapshot":
                self.nodes = {each["id"]: each for each in message["nodes"]}
                self.status = message["status"]
                self.console = "".join(each["text"] for each in message["console"])
            case "insert":
                self.nodes[message["id"]] = message
            case "update":
                self.nodes[message["id"]] = {**self.nodes[message["id"]], **message}
            case "remove":
                for identity in message["ids"]:
                    self.nodes.pop(identity)
            case "status":
                self.status = message
            case "console_text":
                self.console = message["text"] if message["reset"] else self.console + message["text"]


class SilentView(View):
    """A view that acknowledges nothing, as a client that only follows."""

    acknowledges = False


class WidgetView(View):
    """The front end of an `AppView`: the kernel has opened its comm, and it speaks on the shell channel."""

    def opened(self) -> View:
        self.send(type="hello", blobs=[])
        return super().opened()

    def _post(self, kind: str, content: Message) -> None:
        self.notebook.shell(kind, content)


@contextmanager
def kernel(*arguments: str, **options: Any) -> Iterator[Notebook]:
    """Start a kernel, by `options` in an environment and a folder of its own; it ends with the block."""
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(extra_arguments=list(arguments), **options)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=60)
        yield Notebook(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
