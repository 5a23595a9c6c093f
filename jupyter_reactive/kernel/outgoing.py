"""The kernel's own messages and our log, without secrets: what cells print, show and fail with.

Wraps `send` of the kernel's session, which all of the kernel's messages pass; `remove` undoes it.
What apps draw travels in buffers and is redacted before, in runtime/outbound.py.
"""

from __future__ import annotations

import logging
import re
from typing import Any

from ..runtime.redacted import redacted
from ..runtime.redaction import redact

TEXTS = frozenset({
    "stream", "display_data", "update_display_data", "execute_result", "error", "execute_reply", "inspect_reply",
    "comm_open", "comm_msg", "comm_close",
})  # fmt: skip
"""Messages for people. Of the others the front end needs every word: completions, echoed code."""

_BINARY = re.compile(r"(image/(?!svg)|audio/|video/|application/(pdf|octet-stream))")
logger = logging.getLogger("jupyter_reactive")


class OutgoingTexts:
    """A session's `send` that redacts, and a filter that does so for our log."""

    def __init__(self, session: Any) -> None:
        self._session = session
        self._log = RedactedLog()
        logger.addFilter(self._log)
        if session is not None:
            self._send = self._session.send
            self._session.send = self.send

    def remove(self) -> None:
        """Give the session its own method back."""
        logger.removeFilter(self._log)
        if self._session is not None:
            del self._session.send

    def send(self, stream: Any, msg_or_type: Any, content: Any = None, *args: Any, **options: Any) -> Any:
        """Send a message by its type and content, or one that was built before."""
        if isinstance(msg_or_type, dict):
            if msg_or_type["header"]["msg_type"] in TEXTS:
                msg_or_type = {**msg_or_type, "content": without_secrets(msg_or_type["content"])}
        elif msg_or_type in TEXTS:
            content = without_secrets(content)
        return self._send(stream, msg_or_type, content, *args, **options)


class RedactedLog(logging.Filter):
    """Redacts a record's text, and that of its exception."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.msg, record.args = redact(record.getMessage()), None
        if record.exc_info:
            record.exc_text = redact(logging.Formatter().formatException(record.exc_info))
        return True


def without_secrets(content: Any) -> Any:
    """Return a message's content redacted, but for what is binary: in base64 a short secret stands by chance."""
    data = content.get("data") if isinstance(content, dict) else None
    if not isinstance(data, dict):
        return redacted(content)
    binary = {kind: value for kind, value in data.items() if _BINARY.match(str(kind))}
    texts = {kind: value for kind, value in data.items() if kind not in binary}
    return {**redacted({**content, "data": texts}), "data": {**redacted(texts), **binary}}
