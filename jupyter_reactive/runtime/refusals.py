"""What front ends say and is not taken: logged once for each reason, and not for ever."""

import logging

LOGGED_AT_MOST = 100
LONGEST = 500
logger = logging.getLogger("jupyter_reactive")


class Refusals:
    """The reasons of one channel or session."""

    def __init__(self) -> None:
        self._told: set[str] = set()

    def log(self, reason: str) -> None:
        reason = brief(reason)
        if reason not in self._told and len(self._told) < LOGGED_AT_MOST:
            self._told.add(reason)
            logger.warning("refused what a view sent: %s", reason)


def brief(reason: str) -> str:
    """Return the beginning of a reason, which may quote what a view sent, at any length."""
    return reason if len(reason) <= LONGEST else f"{reason[:LONGEST]}…"
