"""A wire to a server that can be cut, or go dead, after a number of bytes."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from types import TracebackType
from typing import Literal, Self

Way = Literal["up", "down"]


class Wire:
    """Passes what comes to `port` on to a server, and what that answers back, until it fails."""

    def __init__(self, server: int) -> None:
        self._server = server
        self._left: dict[Way, int] = {}
        self._cuts = False
        self.failed = threading.Event()
        self._lock = threading.Lock()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._ends: list[socket.socket] = [self._listener]
        self.port = int(self._listener.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._close()

    def fail(self, way: Way, after: int, *, cut: bool) -> None:
        """Pass so many bytes more on a way to the server or from it. Then cut all, or let it hang."""
        with self._lock:
            self._left = {way: after}
            self._cuts = cut

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                client, _ = self._listener.accept()
                server = socket.create_connection(("127.0.0.1", self._server))
                with self._lock:
                    self._ends += [client, server]
                threading.Thread(target=self._pass, args=(client, server, "up"), daemon=True).start()
                threading.Thread(target=self._pass, args=(server, client, "down"), daemon=True).start()

    def _pass(self, source: socket.socket, target: socket.socket, way: Way) -> None:
        with suppress(OSError):
            while not self.failed.is_set() and (data := source.recv(1 << 16)):
                target.sendall(data[: self._passing(way, len(data))])
                if self.failed.is_set() and self._cuts:
                    self._close()
            if not self.failed.is_set():
                target.shutdown(socket.SHUT_WR)

    def _passing(self, way: Way, size: int) -> int:
        with self._lock:
            if self.failed.is_set():
                return 0
            if way not in self._left:
                return size
            passing = min(size, self._left[way])
            self._left[way] -= passing
            if passing < size:
                self.failed.set()
            return passing

    def _close(self) -> None:
        with self._lock:
            ends, self._ends = self._ends, []
        for end in ends:
            with suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
            end.close()
