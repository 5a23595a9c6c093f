"""The pages of an app that is a file: the file itself, and those that `switch_page` names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..runtime.sources import FileSource, Script, Source


class PagesSource:
    """A script whose next run may be that of another file; imports are looked for beside the app's own."""

    def __init__(self, main: Source, transform: Callable[[str], str] = str) -> None:
        self.main = main
        self._transform = transform
        self._page: Source = main

    @property
    def folder(self) -> Path | None:
        return self.main.folder

    @property
    def seeds(self) -> bool:
        return self.main.seeds

    def read(self) -> Script:
        return self._page.read()

    def switch(self, page_path: str) -> None:
        """Let the next run be that of a page, or raise ValueError."""
        path = (self.folder or Path.cwd()) / page_path
        if not path.is_file():
            raise ValueError(f"There is no page {page_path!r}: {path.resolve()} is not a file.")
        own = isinstance(self.main, FileSource) and self.main.path == path.resolve()
        self._page = self.main if own else FileSource(path, self._transform)
