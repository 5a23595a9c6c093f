"""The pages of one session: which there are, and how one that is a file is run.

Which page is asked for, and is shown, is a matter of session state; how the list looks, of `elements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from .script_run_context import current_run
from .sources import Compiled, Compiler, FileSource, Source, Watched

if TYPE_CHECKING:
    from .app import Drawer
    from .app_session import AppSession

FOLDER = "pages"
_NUMBERED = re.compile(r"([0-9]*)[_ -]*(.*)\.py")
_DECLARES = re.compile(r"\bnavigation\s*\(")


class PageInfo(Struct, frozen=True, kw_only=True):
    """A page that a person can go to. Its id is the path that it was given, also where it is the default."""

    id: str
    title: str
    url_path: str
    icon: str = ""
    help: str = ""
    file: Path | None = None


class Pages:
    """What `st.navigation` listed last, or the `pages` folder beside a file."""

    def __init__(self, session: AppSession, drawer: Drawer) -> None:
        self.listed: Mapping[str, PageInfo] = {}
        self.title: str | None = None
        self.uses_folder = False
        self.shown: tuple[int, Any] | None = None
        """The run that drew the list, and the place where it did."""
        self._session = session
        self._drawer = drawer
        self._compilers: dict[Path, Compiler] = {}
        self._followed: frozenset[Path] = frozenset()

    def run_folder(self, compiled: Compiled) -> bool:
        """Run an app with a `pages` folder: the page asked for. Return False for one without.

        A script that lists its pages itself has none: that is looked for in its text, so that
        its first run is like the others.
        """
        own = Path(compiled.script.filename)
        self.uses_folder = (
            not compiled.script.is_cell
            and (own.parent / FOLDER).is_dir()
            and not _DECLARES.search(compiled.script.text)
        )
        if self.uses_folder:
            files = [each.resolve() for each in (own.parent / FOLDER).glob("*.py") if _is_page(each)]
            self._drawer._run_pages([own.resolve(), *sorted(files, key=_order)])
        return self.uses_folder

    def of_file(self, file: Path) -> PageInfo | None:
        """Return the first page that comes from a file."""
        return next((each for each in self.listed.values() if each.file == file), None)

    def run(self, file: Path) -> None:
        """Execute a page's file, in a module of its own."""
        session, finish = self._session, current_run("st.Page").finish
        own = session.compiler.last
        if own is not None and Path(own.script.filename).resolve() == file:
            session.module.run(own, finish)
            return
        compiler = self._compiler(file)
        if file not in self._followed:
            session.follow_files(file)
        compiled = compiler.compile()
        session.interruption.add(compiled.code)
        session.module.run_page(compiled, finish)

    def source(self, file: Path | None = None) -> object:
        """Return what is watched for edits: the app's own source, and the page that is asked for."""
        own, page = self._session.compiler.source, self.listed.get(self._session.state.page)
        file = file or (page.file if page is not None else None)
        if file is None or (isinstance(own, FileSource) and own.path == file):
            self._followed = frozenset()
            return own
        self._followed = frozenset({file})
        return Together(own, self._compiler(file).source)

    def close(self) -> None:
        for compiler in self._compilers.values():
            compiler.close()

    def _compiler(self, file: Path) -> Compiler:
        if file not in self._compilers:
            source = FileSource(file, self._session.host.notebook.transform, self._session.folder)
            self._compilers[file] = Compiler(source)
        return self._compilers[file]


class Together:
    """Two sources that are watched as one."""

    def __init__(self, *sources: Source) -> None:
        self._sources = [each for each in sources if isinstance(each, Watched)]
        self._owner: dict[Path, Watched] = {}

    def refresh(self) -> Mapping[Path, str | None]:
        files: dict[Path, str | None] = {}
        for source in self._sources:
            held = source.refresh()
            files.update(held)
            self._owner.update(dict.fromkeys(held, source))
        return files

    def fingerprint(self, path: Path) -> str | None:
        return self._owner[path].fingerprint(path)


def number_and_name(file: Path) -> tuple[str, str]:
    """Return the number that a page's file name starts with, and the rest of it: what orders and names pages."""
    found = _NUMBERED.search(file.name)
    return (found[1], found[2]) if found else ("", file.stem)


def _is_page(file: Path) -> bool:
    return not file.name.startswith(".") and file.name != "__init__.py"


def _order(file: Path) -> tuple[float, str]:
    number, name = number_and_name(file)
    return (float(number) if number else float("inf"), name.lower())


_active: ContextVar[str] = ContextVar("jupyter_reactive_page", default="")


def active_page() -> str:
    """Return the page that the calling code is part of, "" for the script around all pages."""
    return _active.get()


def leave_page() -> None:
    """Make the calling code part of the script around all pages."""
    _active.set("")


@contextmanager
def on_page(page: str) -> Iterator[None]:
    """Make the code of a `with` block part of a page: widgets in it are that page's own."""
    token = _active.set(page)
    try:
        yield
    finally:
        _active.reset(token)
