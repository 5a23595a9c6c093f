"""The forms of an AppTest: what is done in one reaches the script when its submit button is pressed."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from ..runtime.app_session import AppSession
from ..runtime.widgets import Json
from ..schema.inputs import Button
from ..schema.layout import Form
from .page import Placed, default, read_page


class Forms:
    """Remembers which forms were cleared when they were sent. Their fields are as they start from
    the next time on that they are sent, as in Streamlit's AppTest.
    """

    def __init__(self, session: AppSession) -> None:
        self._session = session
        self._cleared: frozenset[str] = frozenset()

    def defaults(self, sent: AbstractSet[str]) -> dict[str, Json]:
        """Return what the fields of cleared forms have by now, for the forms that are being sent."""
        cleared = self._cleared & sent
        placed = read_page(self._session).below() if cleared else ()
        return {each.widget or "": default(each) for each in placed if each.form in cleared and _is_field(each)}

    def clear(self, sent: AbstractSet[str]) -> None:
        """Note the forms that are sent and that say `clear_on_submit`."""
        if sent:
            forms = [each.element for each in read_page(self._session).below()]
            clearing = {form.key for form in forms if isinstance(form, Form) and form.clear_on_submit}
            self._cleared = (self._cleared - sent) | (sent & clearing)


def _is_field(placed: Placed) -> bool:
    return not isinstance(placed.element, Button)
