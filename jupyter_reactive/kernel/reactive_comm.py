"""comm ↔ messages: a comm class of our own, and how batches are written to it.

The usual class runs IPython's execute events for each message, in whichever thread serves it, and
steals the running cell's figures; and ipykernel 7.4 sends its messages to the shell that last
published on it, which may be busy. Ours hands messages on, in the thread that serves them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec
from comm import get_comm_manager
from comm.base_comm import BaseComm
from ipykernel.comm.comm import BaseComm as KernelComm

from ..schema.transfer import Answer

Receive = Callable[[dict[str, Any]], None]


class ReactiveComm(KernelComm):
    """A comm that hands each message on, in the thread that serves it, and nothing else."""

    subshell: str | None = None
    receive: Receive | None = None
    closed: Callable[[], None] | None = None

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)  # type: ignore[no-untyped-call]  # ipykernel's is untyped

    def handle_msg(self, msg: dict[str, Any]) -> None:
        if self.receive is not None:
            self.receive(msg)

    def handle_close(self, msg: dict[str, Any]) -> None:
        self._closed = True
        self.leave()

    def leave(self) -> None:
        """Say that this comm is not to be heard of any more."""
        if self.closed is not None:
            self.closed()

    def publish_msg(
        self,
        msg_type: str,
        data: dict[str, Any] | None = None,
        metadata: dict[str, Any] | None = None,
        buffers: list[Any] | None = None,
        **keys: Any,
    ) -> None:
        """Send without a parent: what a session says belongs to no cell."""
        kernel: Any = self.kernel or _kernel()
        kernel.session.send(
            kernel.iopub_socket,
            msg_type,
            {"data": data or {}, "comm_id": self.comm_id, **keys},
            metadata=metadata or {},
            parent={},
            ident=self.topic,
            buffers=buffers,
        )

    def _reply_subshell_for(self, data: object, default: Any) -> Any:
        """Serve a message on our own subshell, or where its sender asked (ipykernel 7.4 asks here)."""
        return self.subshell or default


class CommTransport:
    """Writes batches as updates of a widget model."""

    def __init__(self, comm: ReactiveComm) -> None:
        self._comm = comm

    def send(self, number: int, messages: bytes, blobs: Mapping[str, bytes]) -> None:
        paths = [["batch", "messages"], *(["batch", "blobs", name] for name in blobs)]
        state = {"batch": {"number": number, "blobs": {}}}
        data = {"method": "update", "state": state, "buffer_paths": paths}
        self._comm.send(data, buffers=[messages, *blobs.values()])

    def answer(self, answer: Answer, data: bytes | memoryview) -> None:
        buffers: list[Any] = [data]
        self._comm.send({"method": "custom", "content": msgspec.to_builtins(answer)}, buffers=buffers)

    def close(self, reason: str) -> None:
        self._comm.close(data={"reason": reason})
        self._comm.leave()


def replace(comm: BaseComm) -> ReactiveComm:
    """Put a comm of our own in the place of the one that ipykernel made."""
    comm._closed = True  # else its garbage collection closes the front end's side
    ours = ReactiveComm(target_name=comm.target_name, comm_id=comm.comm_id, primary=False)
    get_comm_manager().register_comm(ours)
    return ours


def _kernel() -> Any:
    from ipykernel.kernelbase import Kernel

    return Kernel.instance()
