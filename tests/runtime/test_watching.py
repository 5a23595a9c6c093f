"""A file app follows its file and the modules beside it, as they are on the disk."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.fingerprints import Fingerprints
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import FileSource
from jupyter_reactive.runtime.watching import Watch

from ..conftest import WAIT
from ..front_end import FrontEnd

WATCHER = "jupyter_reactive files"


class Folder:
    """A folder of files, and an app of one of them."""

    def __init__(self, path: Path, runtime: Runtime) -> None:
        self.path = path
        self._runtime = runtime

    def save(self, name: str, text: str) -> Path:
        file = self.path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        return file

    def open(self, name: str = "app.py") -> FrontEnd:
        session = self._runtime.open(App("app", FileSource(self.path / name, lambda text: text), publishes=False))
        view = FrontEnd(session).attach()
        session.start()
        assert session.runner.wait(WAIT)
        return view


@pytest.fixture
def folder(tmp_path: Path, runtime: Runtime) -> Iterator[Folder]:
    before = set(sys.modules)
    yield Folder(tmp_path, runtime)
    for name in set(sys.modules) - before:
        del sys.modules[name]


def until(condition: Callable[[], bool], wait: float = WAIT) -> None:
    end, pause = monotonic() + wait, threading.Event()
    while not condition():
        assert monotonic() < end, "it did not happen in time"
        pause.wait(0.005)


def shows(view: FrontEnd, *texts: str) -> Callable[[], bool]:
    return lambda: [each["body"] for each in view.find("text")] == list(texts)


def runs(view: FrontEnd) -> int:
    return int(view.status["run"])


def watchers() -> int:
    return sum(thread.name == WATCHER for thread in threading.enumerate())


APP = "import jupyter_reactive as st\nst.text({0!r})\nst.slider('n', 0, 9, key='n')\nst.text(st.session_state.n)\n"


def test_saving_the_file_shows_it_and_widgets_keep_their_values(folder: Folder) -> None:
    folder.save("app.py", APP.format("old"))
    view = folder.open()
    view.set(view.widget("n"), [4])
    until(shows(view, "old", "4"))
    until(lambda: watchers() == 1)
    folder.save("app.py", APP.format("new"))
    until(shows(view, "new", "4"))


def test_an_editor_that_puts_another_file_in_its_place_is_heard(folder: Folder) -> None:
    file = folder.save("app.py", APP.format("old"))
    view = folder.open()
    for text in ("new", "newer"):
        folder.save("app.py~", APP.format(text)).replace(file)
        until(shows(view, text, "0"))


def test_a_syntax_error_leaves_the_last_picture_with_the_error_on_top(folder: Folder) -> None:
    folder.save("app.py", APP.format("old"))
    view = folder.open()
    folder.save("app.py", "st.text(")
    until(lambda: bool(view.find("exception")))
    until(shows(view, "old", "0"))
    first = next(each for each in view._walk() if each.parent == 1)
    assert first.node["type"] == "exception"
    folder.save("app.py", APP.format("mended"))
    until(shows(view, "mended", "0"))
    until(lambda: not view.find("exception"))


def test_a_touch_changes_nothing(folder: Folder) -> None:
    file = folder.save("app.py", APP.format("old"))
    view = folder.open()
    before = runs(view)
    file.touch()
    folder.save("app.py", APP.format("old"))
    folder.save("other.py", "unrelated = 1")
    folder.save("app.py", APP.format("new"))
    until(shows(view, "new", "0"))
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert runs(view) == before + 1


def test_a_file_that_is_emptied_to_be_written_is_waited_for(folder: Folder) -> None:
    file, hashes = folder.save("app.py", "old"), Fingerprints()
    watch = Watch({file: hashes.of(file)}, hashes.of, lambda: None)
    folder.save("app.py", "")
    assert not watch.has_changed()
    folder.save("app.py", "new")
    assert [watch.has_changed(), watch.has_changed()] == [True, False]
    folder.save("app.py", "")
    assert [watch.has_changed() for _ in range(3)] == [False, True, False]


USES = "import jupyter_reactive as st\nfrom inner import tool\nimport inner.more\nst.text(tool.words())\nst.text(inner.more.X)\n"
TOOL = "from . import base\ndef words(): return base.WORD\n"


def package(folder: Folder) -> FrontEnd:
    folder.save("app.py", USES)
    folder.save("inner/__init__.py", "")
    folder.save("inner/base.py", "WORD = 'a'\n")
    folder.save("inner/tool.py", TOOL)
    folder.save("inner/more.py", "X = 'x'\n")
    return folder.open()


def test_an_edited_module_is_imported_anew_with_those_that_import_it(folder: Folder) -> None:
    view = package(folder)
    until(shows(view, "a", "x"))
    kept, dropped = sys.modules["inner.more"], sys.modules["inner.tool"]
    folder.save("inner/base.py", "WORD = 'b'\n")
    until(shows(view, "b", "x"))
    assert sys.modules["inner.more"] is kept
    assert sys.modules["inner.tool"] is not dropped


def test_an_edited_package_comes_back_whole(folder: Folder) -> None:
    view = package(folder)
    folder.save("inner/__init__.py", "from . import base\nbase.WORD = 'set by the package'\n")
    until(shows(view, "set by the package", "x"))


def test_an_error_in_a_module_is_the_scripts_and_goes_once_it_is_mended(folder: Folder) -> None:
    view = package(folder)
    folder.save("inner/base.py", "WORD = (\n")
    until(lambda: [each["name"] for each in view.find("exception")] == ["SyntaxError"])
    folder.save("inner/base.py", "WORD = 'mended'\n")
    until(shows(view, "mended", "x"))


def test_a_module_that_the_app_does_not_import_is_left_alone(folder: Folder) -> None:
    view = package(folder)
    folder.save("lonely.py", "X = 1\n")
    sys.path.insert(0, str(folder.path))
    try:
        import lonely  # type: ignore[import-not-found]
    finally:
        sys.path.remove(str(folder.path))
    folder.save("lonely.py", "X = 2\n")
    folder.save("inner/base.py", "WORD = 'b'\n")
    until(shows(view, "b", "x"))
    assert sys.modules["lonely"] is lonely


def notebook(code: str, output: str = "") -> str:
    cell = {"cell_type": "code", "id": "one", "metadata": {}, "execution_count": None, "source": code, "outputs": []}
    note = {"cell_type": "markdown", "id": "two", "metadata": {}, "source": output}
    return json.dumps({"cells": [cell, note], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})


def test_a_notebook_is_watched_too_and_only_its_code_counts(folder: Folder) -> None:
    folder.save("app.ipynb", notebook(APP.format("old")))
    view = folder.open("app.ipynb")
    before = runs(view)
    folder.save("app.ipynb", notebook(APP.format("old"), "saved again"))
    folder.save("app.ipynb", notebook(APP.format("new")))
    until(shows(view, "new", "0"))
    view.session.outbound.flush()
    assert runs(view) == before + 1


@pytest.mark.parametrize("broken", ["[]", '{"nbformat": 4, "nbformat_minor": 5}'])
def test_a_notebook_that_is_none_for_a_moment_is_followed_further(folder: Folder, broken: str) -> None:
    folder.save("app.ipynb", notebook(APP.format("old")))
    view = folder.open("app.ipynb")
    folder.save("app.ipynb", broken)
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    view.session.outbound.flush()
    assert "app.ipynb is not a notebook" in view.find("exception")[0]["message"]
    folder.save("app.ipynb", notebook(APP.format("new")))
    until(lambda: "new" in str(view.outline()))


def test_where_the_system_cannot_watch_files_are_polled(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*folders: object, **options: object) -> None:
        raise OSError(28, "OS file watch limit reached")

    monkeypatch.setattr("watchfiles.watch", refuse)
    folder.save("app.py", APP.format("old"))
    view = folder.open()
    folder.save("app.py", APP.format("new"))
    until(shows(view, "new", "0"))


def test_nothing_is_watched_while_no_file_app_is_open(folder: Folder, runtime: Runtime) -> None:
    assert watchers() == 0
    folder.save("app.py", APP.format("old"))
    view = folder.open()
    until(lambda: watchers() == 1)
    runtime.close_session(view.session.id, "It was closed.")
    until(lambda: watchers() == 0)


def test_the_option_turns_it_off(folder: Folder, runtime: Runtime) -> None:
    runtime.options.watch_files = False
    folder.save("app.py", APP.format("old"))
    view = folder.open()
    assert watchers() == 0
    folder.save("app.py", APP.format("new"))
    view.session.rerun()
    until(shows(view, "new", "0"))


def test_a_folder_that_goes_away_hurts_nobody(folder: Folder) -> None:
    view = package(folder)
    for file in (folder.path / "inner").glob("*.py"):
        file.unlink()
    folder.save("app.py", APP.format("without it"))
    until(shows(view, "without it", "0"))
