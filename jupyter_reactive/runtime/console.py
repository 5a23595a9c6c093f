"""What a run printed, bounded: the oldest goes first. Adding costs the same however much there is."""

from __future__ import annotations

from collections import deque

from ..schema.forward_msg import ConsoleText, StreamName
from .redaction import redact

LIMIT = 100_000


class Console:
    """Texts in order; `reset` says that they begin a new strip."""

    def __init__(self) -> None:
        self.reset = False
        self._texts: deque[tuple[StreamName, str]] = deque()
        self._length = 0

    def __bool__(self) -> bool:
        return self.reset or bool(self._texts)

    def add(self, message: ConsoleText) -> None:
        """Take in a text; `message.reset` drops what came before."""
        if message.reset:
            self._texts.clear()
            self._length, self.reset = 0, True
        if message.text:
            self._texts.append((message.stream, message.text[-LIMIT:]))
            self._length += len(self._texts[-1][1])
        while self._length > LIMIT:
            self._length -= len(self._texts.popleft()[1])

    def messages(self) -> list[ConsoleText]:
        """Return it all, what follows on one stream in one message."""
        joined: list[tuple[StreamName, list[str]]] = []
        for stream, text in self._texts:
            if not joined or joined[-1][0] != stream:
                joined.append((stream, []))
            joined[-1][1].append(text)
        # Once more, whole: what a program writes in pieces may hold a secret that no piece holds.
        found = [ConsoleText(stream=stream, text=redact("".join(texts))) for stream, texts in joined]
        return [ConsoleText(stream="stdout", text="", reset=True), *found] if self.reset else found
