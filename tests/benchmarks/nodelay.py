"""A comm's round trip through jupyter_server, with the extension that sends at once and without it.

Clicks come evenly, whether or not the last was answered. Both servers run at the same time and take turns.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from statistics import median
from threading import Thread

from conversation import ROOT
from rows import Row

sys.path.insert(0, str(ROOT))  # `tests` is found by that path only
from tests.server.kernel_server import KernelSocket, serve

ROUNDS = 6
SECONDS = 1.5  # of a round
OFF = "--JupyterReactiveServer.nodelay=False"
ECHO = """
def opened(comm, message):
    comm.on_msg(lambda message: comm.send(message["content"]["data"]))
get_ipython().kernel.comm_manager.register_target("echo", opened)
"""


def nodelay(peers: Path) -> Iterator[Row]:
    """Yield a row for clicks in quick succession, as a slider makes them, and one for a person's pace."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        on, off = (_echo(stack, Path(folder) / name, *options) for name, options in (("on", ()), ("off", (OFF,))))
        yield _row(on, off, milliseconds=30, share=1 / 3)
        yield _row(on, off, milliseconds=200)


def _echo(stack: ExitStack, root: Path, *options: str) -> KernelSocket:
    """Return a connection to a kernel whose comm sends back what it gets."""
    root.mkdir()
    server = stack.enter_context(serve(root, *options))
    kernel = stack.enter_context(server.kernel())
    assert kernel.ask("execute_request", {"code": ECHO, "silent": True})["status"] == "ok"
    kernel.send("comm_open", {"comm_id": "clicks", "target_name": "echo", "data": {}})
    _times(kernel, spacing=0.03)
    return kernel


def _row(on: KernelSocket, off: KernelSocket, *, milliseconds: int, share: float | None = None) -> Row:
    spacing = milliseconds / 1000
    rounds = [(_times(on, spacing), _times(off, spacing)) for _ in range(ROUNDS)]
    ours, theirs = (median(took for times in each for took in times) for each in zip(*rounds, strict=True))
    name = f"comm round trip, a click every {milliseconds} ms: ms (theirs: without the extension)"
    return Row(name=name, ours=ours, theirs=theirs, share=share)


def _times(kernel: KernelSocket, spacing: float) -> list[float]:
    """Return the milliseconds that each click took."""
    clicks = round(SECONDS / spacing)
    sent: list[float] = []
    answered: list[float] = []
    listener = Thread(target=_listen, args=(kernel, clicks, answered))
    listener.start()
    begun = time.perf_counter()
    for click in range(clicks):
        time.sleep(max(0, begun + click * spacing - time.perf_counter()))
        sent.append(time.perf_counter())
        kernel.send("comm_msg", {"comm_id": "clicks", "data": {"click": click}})
    listener.join()
    return [(end - start) * 1000 for start, end in zip(sent, answered, strict=True)]


def _listen(kernel: KernelSocket, clicks: int, answered: list[float]) -> None:
    """Note when each answer arrives; they come in order."""
    while len(answered) < clicks:
        message = kernel.receive()
        if message["header"]["msg_type"] == "comm_msg":
            assert message["content"]["data"]["click"] == len(answered), "an answer was lost"
            answered.append(time.perf_counter())
