"""Apps find the secrets beside their script, and run again when these change: those that read them, no others."""

from __future__ import annotations

import sys
import threading
from pathlib import Path
from typing import Any

import pytest

import jupyter_reactive as st
from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import FileSource

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from .secret_places import Places, places, save
from .test_watching import WATCHER, runs, shows, until

__all__ = ["places"]
READS = "import jupyter_reactive as st\nst.text(st.secrets.db.host)\n"
HOST = "[db]\nhost = '{}'"


@pytest.fixture
def app(runtime: Runtime, tmp_path: Path, places: Places) -> OpenApp:
    """Return a function that opens a file app in a folder."""

    def open_app(folder: str, text: str = READS, name: str = "app.py") -> FrontEnd:
        file = tmp_path / folder / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text)
        session = runtime.open(App(folder, FileSource(file, str), publishes=False))
        view = FrontEnd(session).attach()
        session.start()
        assert session.runner.wait(WAIT)
        return view

    return open_app


def test_each_app_has_the_secrets_beside_its_script_over_those_beside_the_notebook(
    app: OpenApp, places: Places, tmp_path: Path
) -> None:
    save(places.project, HOST.format("notebook"))
    save(tmp_path / "one", HOST.format("one"))
    assert shows(app("one"), "one")()
    assert shows(app("two"), "notebook")()


def test_a_cell_app_has_those_beside_the_notebook(open_app: OpenApp, places: Places) -> None:
    save(places.project, HOST.format("notebook"))
    assert shows(open_app("st.text(st.secrets.db.host)"), "notebook")()


def test_modules_callbacks_cached_functions_and_threads_have_those_of_their_app(app: OpenApp, tmp_path: Path) -> None:
    save(tmp_path / "one", HOST.format("one"))
    (tmp_path / "one/looks_up.py").write_text("import jupyter_reactive as st\nhost = lambda: st.secrets.db.host\n")
    view = app(
        "one",
        "import threading, looks_up\nimport jupyter_reactive as st\n"
        "from jupyter_reactive.runtime.script_run_context import add_script_run_ctx\n"
        "def pressed():\n    st.session_state.pressed = st.secrets.db.host + ' pressed'\n"
        "st.button('b', on_click=pressed)\n"
        "@st.cache_data\ndef cached():\n    return st.secrets.db.host + ' cached'\n"
        "found = []\n"
        "thread = add_script_run_ctx(threading.Thread(target=lambda: found.append(st.secrets.db.host)))\n"
        "thread.start()\nthread.join()\n"
        "st.text(looks_up.host())\nst.text(cached())\nst.text(found[0])\n"
        "st.text(st.session_state.get('pressed', ''))\n",
    )
    assert shows(view, "one", "one cached", "one", "")()
    view.set(view.widget("b"), True)
    until(shows(view, "one", "one cached", "one", "one pressed"))
    sys.modules.pop("looks_up", None)


def test_saving_the_secrets_runs_the_app_again_and_no_other(app: OpenApp, tmp_path: Path) -> None:
    save(tmp_path / "one", HOST.format("old"))
    save(tmp_path / "two", HOST.format("two"))
    reads, reads_others = app("one"), app("two")
    reads_none = app("one", "import jupyter_reactive as st\nst.text('none')", "none.py")
    for host in ("new", "newer"):
        save(tmp_path / "one", HOST.format(host))
        until(shows(reads, host))
    assert (runs(reads), runs(reads_others), runs(reads_none)) == (3, 1, 1)


def test_an_app_without_secrets_runs_again_once_they_are_there_and_when_they_go(app: OpenApp, tmp_path: Path) -> None:
    view = app("one")
    assert view.find("exception")
    file = save(tmp_path / "one", HOST.format("here"))
    until(shows(view, "here"))
    until(lambda: not view.find("exception"))
    file.unlink()
    until(lambda: bool(view.find("exception")))


def test_a_malformed_file_is_shown_without_its_values_and_the_next_good_one_mends_it(
    app: OpenApp, tmp_path: Path
) -> None:
    save(tmp_path / "one", HOST.format("old"))
    view = app("one", READS.replace(".db.host", "['db']['host']"))
    save(tmp_path / "one", "[db]\nhost = 'canary-7f3a9c'\n=")
    until(lambda: bool(view.find("exception")))
    (error,) = view.find("exception")
    assert error["name"] == "StreamlitSecretNotFoundError"
    assert "line 3" in error["message"]
    assert "canary-7f3a9c" not in str(view.batches)
    save(tmp_path / "one", HOST.format("mended"))
    until(shows(view, "mended"))
    until(lambda: not view.find("exception"))


def test_a_directory_is_watched_too(app: OpenApp, runtime: Runtime, tmp_path: Path) -> None:
    secret = tmp_path / "one/mounted/db/host"
    secret.parent.mkdir(parents=True)
    secret.write_text("old")
    runtime.options.secrets_files = ["mounted"]
    view = app("one", READS.replace("db.host", "db"))
    assert shows(view, "old")()
    secret.write_text("new")
    until(shows(view, "new"))


def test_a_closed_app_watches_no_secrets(app: OpenApp, runtime: Runtime, tmp_path: Path) -> None:
    save(tmp_path / "one", HOST.format("old"))
    view = app("one")
    (thread,) = (each for each in threading.enumerate() if each.name == WATCHER)
    runtime.close_session(view.session.id, "It is over.")
    thread.join(WAIT)
    assert not thread.is_alive()


def test_apps_watch_nothing_where_that_is_switched_off(app: OpenApp, runtime: Runtime, tmp_path: Path) -> None:
    runtime.options.watch_files = False
    save(tmp_path / "one", HOST.format("old"))
    view = app("one")
    assert WATCHER not in [each.name for each in threading.enumerate()]
    save(tmp_path / "one", HOST.format("new"))
    view.session.rerun()
    until(shows(view, "new"))


def test_what_an_app_writes_of_its_secrets_is_marks(app: OpenApp, tmp_path: Path) -> None:
    save(tmp_path / "one", "host = 'canary-7f3a9c'\n[db]\nuser = 'canary-7f3a9c'")
    view = app(
        "one",
        "import jupyter_reactive as st\nst.write(st.secrets)\nst.json(st.secrets.db)\nst.secrets\n"
        "st.write(st.secrets.values(), f'{st.secrets}', [st.secrets.db])\nst.text(st.secrets.db)\n",
    )
    assert not view.find("exception")
    assert len(view.find("json")) == 5
    assert "canary-7f3a9c" not in str(view.batches)


def test_values_of_the_program_lie_over_all_others_until_it_names_new_ones(places: Places) -> None:
    save(places.project, "[db]\nuser = 'file'\nhost = 'file'\n[mail]\nuser = 'file'")
    st.secrets.merge_programmatic_secrets({"db": {"user": "program"}, "ports": [1, 2]})
    try:
        assert st.secrets.to_dict() == {"db": {"user": "program"}, "mail": {"user": "file"}, "ports": [1, 2]}
        save(places.project, "[mail]\nuser = 'new'")
        assert (st.secrets.mail.user, st.secrets.db.user) == ("new", "program")
    finally:
        st.secrets.merge_programmatic_secrets({})
    assert list(st.secrets) == ["mail"]


@pytest.mark.parametrize("wrong", [{"a": None}, {"a": [1, {"b": object()}]}, {1: "a"}, {"a": {"b": b"bytes"}}])
def test_what_no_file_could_say_is_refused_and_nothing_changes(places: Places, wrong: dict[Any, Any]) -> None:
    save(places.project, "a = 'file'")
    with pytest.raises(TypeError):
        st.secrets.merge_programmatic_secrets(wrong)
    assert st.secrets.a == "file"
