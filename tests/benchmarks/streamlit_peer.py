"""Streamlit as its server runs it: its Runtime behind a client that serialises and counts.

Run by the interpreter of the peers' environment: imports nothing of ours.
"""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ["STREAMLIT_BROWSER_GATHER_USAGE_STATS"] = "false"
os.environ["STREAMLIT_SERVER_FILE_WATCHER_TYPE"] = "none"
logging.disable(logging.WARNING)

from conversation import Answer, serve  # noqa: E402 - Streamlit reads the environment when it is imported
from streamlit import config  # noqa: E402
from streamlit.proto.BackMsg_pb2 import BackMsg  # noqa: E402
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg  # noqa: E402
from streamlit.runtime import Runtime, RuntimeConfig, SessionClient  # noqa: E402
from streamlit.runtime.memory_media_file_storage import MemoryMediaFileStorage  # noqa: E402
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager  # noqa: E402
from streamlit.runtime.runtime_util import serialize_forward_msg  # noqa: E402

TIMEOUT = 120
# The status that follows the end of a run comes with the next flush, which is 5 ms later.
STRAGGLERS = 0.05
FINISHED = (ForwardMsg.FINISHED_SUCCESSFULLY, ForwardMsg.FINISHED_FRAGMENT_RUN_SUCCESSFULLY)


class CountingClient(SessionClient):
    """A browser's connection that writes to nobody."""

    client_context = None

    def __init__(self) -> None:
        self.widgets: dict[str, None] = {}
        self.fragment = ""
        self.begin()

    def begin(self) -> None:
        self.messages = self.bytes = 0
        self.ended = asyncio.get_event_loop().create_future()

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        self.messages += 1
        self.bytes += len(serialize_forward_msg(msg))
        if msg.WhichOneof("type") == "script_finished":
            assert msg.script_finished in FINISHED, "the script failed"
            self.ended.set_result(time.perf_counter())
        elif msg.delta.new_element.HasField("text_input"):
            self.widgets[msg.delta.new_element.text_input.id] = None
            self.fragment = msg.delta.fragment_id


class Streamlit:
    """Sessions of one script, in an event loop that runs while it is asked something."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        asyncio.set_event_loop(self.loop)
        self.folder = tempfile.TemporaryDirectory(prefix="streamlit-peer-")
        self.typed = 0

    def open(self, text: str, sessions: int) -> None:
        path = Path(self.folder.name) / "app.py"
        path.write_text(text)
        self.loop.run_until_complete(self._open(path, sessions))

    def rerun(self, *, typed: bool, collect: bool) -> Answer:
        config.set_option("runner.postScriptGC", collect)
        message = BackMsg()
        message.rerun_script.query_string = ""
        if typed:
            self._type(message)
        gc.collect()
        if not collect:
            gc.disable()
        try:
            return self.loop.run_until_complete(self._rerun(message))
        finally:
            gc.enable()

    def close(self) -> None:
        self.loop.run_until_complete(self._close())

    def _type(self, message: BackMsg) -> None:
        """Say what a browser says when a person has typed: the value of every widget."""
        self.typed += 1
        ((client, _),) = self.tabs
        message.rerun_script.fragment_id = client.fragment
        for at, widget in enumerate(client.widgets):
            state = message.rerun_script.widget_states.widgets.add()
            state.id = widget
            state.string_value = f"Typed {self.typed}" if at == len(client.widgets) // 2 else ""

    async def _open(self, path: Path, sessions: int) -> None:
        Runtime._instance = None
        self.runtime = Runtime(
            RuntimeConfig(
                script_path=str(path),
                media_file_storage=MemoryMediaFileStorage("/media"),
                uploaded_file_manager=MemoryUploadedFileManager("/upload"),
            )
        )
        await self.runtime.start()
        self.tabs: list[tuple[CountingClient, str]] = []
        for _ in range(sessions):
            client = CountingClient()
            self.tabs.append((client, self.runtime.connect_session(client, user_info={})))
            self.runtime.handle_backmsg(self.tabs[-1][1], _first_run())
            await asyncio.wait_for(client.ended, TIMEOUT)
        await asyncio.sleep(STRAGGLERS)

    async def _rerun(self, message: BackMsg) -> Answer:
        for client, _ in self.tabs:
            client.begin()
        started = time.perf_counter()
        for _, session in self.tabs:
            self.runtime.handle_backmsg(session, message)
        clients = [client for client, _ in self.tabs]
        ended = max([await asyncio.wait_for(client.ended, TIMEOUT) for client in clients])
        await asyncio.sleep(STRAGGLERS)
        return {
            "ms": (ended - started) * 1000,
            "messages": sum(client.messages for client in clients),
            "bytes": sum(client.bytes for client in clients),
        }

    async def _close(self) -> None:
        self.runtime.stop()
        await self.runtime.stopped


def _first_run() -> Any:
    message = BackMsg()
    message.rerun_script.query_string = ""
    return message


if __name__ == "__main__":
    serve(Streamlit())
