"""What a session says of itself: what it is doing, what it is called, how it is laid out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..schema.forward_msg import RunState, Status

if TYPE_CHECKING:
    from .app_session import AppSession


def next_status(
    session: AppSession, state: RunState, run: int | None, failed: bool | None, duration: float | None
) -> Status:
    """Return a session's next status; what is not given stays as it was."""
    last, page = session.outbound.status, session.page
    return Status(
        state=state,
        run=last.run if run is None else run,
        failed=last.failed if failed is None else failed,
        duration=last.duration if duration is None else duration,
        title=page.title or session.pages.title,
        icon=page.icon,
        layout=page.layout,
        sidebar=page.sidebar,
        query=session.state.query.query,
        theme=session.config.theme(),
    )
