"""What is kept under a key while no widget of that key is drawn: what scripts set, what widgets left.

Knows nothing of widgets.
"""

from typing import Any


class KeptValues(dict[str, Any]):
    """Values by key. Some last only as long as their page is shown, some only for one more run."""

    def __init__(self) -> None:
        self._pages: dict[str, str] = {}
        self._fading: set[str] = set()

    def keep(self, key: str, value: Any, page: str | None = None) -> None:
        """Keep what a widget left or a script set; with a page, until another page has been shown."""
        self.forget(key)  # how long an earlier value would have lasted
        self[key] = value
        if page is not None:
            self._pages[key] = page

    def keep_for_a_run(self, key: str, value: Any) -> None:
        """Keep what was set for a widget that was gone already: Streamlit drops it a run later."""
        self[key] = value
        self._fading.add(key)

    def fades(self, key: str) -> bool:
        return key in self._fading

    def forget(self, key: str) -> None:
        self.pop(key, None)
        self._pages.pop(key, None)
        self._fading.discard(key)

    def end_run(self, page: str) -> None:
        """Drop what was kept for this run only, and what belongs to another page."""
        for key in [*self._fading, *(key for key, origin in self._pages.items() if origin != page)]:
            self.forget(key)
