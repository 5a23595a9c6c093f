"""st.connection: which class it finds, who shares what it makes, and when that is made anew."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from streamlit import connections as streamlits

import jupyter_reactive as st
from jupyter_reactive.runtime.app import App
from jupyter_reactive.runtime.errors import (
    StreamlitAPIException,
    StreamlitMissingRequiredParameterError,
    StreamlitValueError,
)
from jupyter_reactive.runtime.runtime import Runtime
from jupyter_reactive.runtime.sources import FileSource

from ..conftest import WAIT, OpenApp
from ..front_end import FrontEnd
from ..runtime.secret_places import Places, places, save
from ..runtime.test_watching import shows, until
from ..test_public_api import signature

__all__ = ["places"]
NAMES = [name for name in vars(streamlits) if name.endswith("Connection")]


class Recorded(st.connections.BaseConnection[dict[str, Any]]):
    """Is connected by what it was given and what its secrets say."""

    closed: list[str]

    def _connect(self, **kwargs: Any) -> dict[str, Any]:
        self.closed = kwargs.pop("_closed", [])
        return {**self._secrets.to_dict(), **kwargs}

    def close(self) -> None:
        self.closed.append(self._connection_name)

    @property
    def found(self) -> dict[str, Any]:
        return self._instance


def public(kind: type) -> dict[str, str]:
    found = {name: value for name, value in inspect.getmembers(kind) if not name.startswith("_")}
    return {name: signature(value) if callable(value) else "property" for name, value in found.items()}


@pytest.mark.parametrize("name", NAMES)
def test_classes_and_their_signatures_are_streamlits(name: str) -> None:
    assert public(getattr(st.connections, name)) == public(getattr(streamlits, name))


@pytest.mark.parametrize("kind", [Recorded, f"{__name__}.Recorded"], ids=["the class", "its path"])
def test_the_class_is_given_or_named_by_its_path(kind: Any) -> None:
    assert st.connection("mine", type=kind, host="h").found == {"host": "h"}


def test_streamlits_own_path_of_a_class_is_ours() -> None:
    found = st.connection("x", type="streamlit.connections.SQLConnection", url="sqlite://")
    assert type(found) is st.connections.SQLConnection


def test_the_section_of_the_secrets_says_the_type_and_a_variable_the_name(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    save(places.project, "[connections.files]\ntype = 'sql'\nurl = 'sqlite://'")
    monkeypatch.setenv("WHICH", "files")
    assert st.connection("env:WHICH") is st.connection("files")
    with pytest.raises(KeyError):
        st.connection("env:NOT_SET")
    with pytest.raises(KeyError, match="others"):
        st.connection("others")


@pytest.mark.parametrize(
    ("name", "kind", "says"),
    [
        ("x", "nothing", "no connection of type 'nothing'.*'sql'"),
        ("x", dict, "BaseConnection"),
        ("snowpark", None, 'type="snowflake"'),
        ("x", "snowpark", 'type="snowflake"'),
    ],
)
def test_an_unknown_type_is_an_error_that_says_which_there_are(name: str, kind: Any, says: str) -> None:
    with pytest.raises(StreamlitAPIException, match=says):
        st.connection(name, type=kind)


def test_a_scope_that_is_none_is_refused() -> None:
    class Odd(Recorded):
        @classmethod
        def scope(cls) -> Any:
            return "planet"

    with pytest.raises(StreamlitValueError, match="'planet'"):
        st.connection("odd", type=Odd)


@pytest.mark.parametrize(
    ("name", "options", "package"),
    [
        ("snowflake", {}, "snowflake-connector-python"),
        ("sql", {"url": "mysql://host"}, "mysqlclient"),
        ("sql", {"url": "oracle+oracledb://host"}, "oracledb"),
    ],
)
def test_a_package_that_is_missing_is_named(places: Places, name: str, options: Any, package: str) -> None:
    with pytest.raises(ModuleNotFoundError, match=f"pip install {package}"):
        st.connection(name, **options)


def test_callers_rights_say_what_to_use_instead(places: Places) -> None:
    with pytest.raises(StreamlitAPIException, match=r'scope="session"|type="snowflake"'):
        st.connection("snowflake-callers-rights")


def test_what_is_missing_is_named_with_where_to_put_it(places: Places) -> None:
    with pytest.raises(StreamlitAPIException, match=r"\[connections.sql\].*No secrets found"):
        st.connection("sql")
    with pytest.raises(StreamlitMissingRequiredParameterError, match=r"`username` is missing"):
        st.connection("sql", dialect="postgresql", host="h")
    save(places.project, "[connections\n")
    with pytest.raises(StreamlitAPIException, match="line 1"):
        st.connection("sql")


def test_one_is_made_for_all_who_ask_for_the_same(places: Places) -> None:
    one = st.connection("a", type=Recorded, host="h")
    assert st.connection("a", Recorded, None, None, host="h") is one
    others = [
        st.connection("b", type=Recorded, host="h"),
        st.connection("a", type=Recorded, host="other"),
        st.connection("a", type=Recorded, host="h", ttl=60),
        st.connection("a", type=Recorded, host="h", max_entries=1),
    ]
    assert len({id(one), *map(id, others)}) == 5
    assert st.connection("a", type=Recorded, host="h") is one, "other limits do not end it"


def test_what_is_kept_no_longer_is_closed(places: Places) -> None:
    closed: list[str] = []
    for name in ("a", "b", "c"):
        st.connection(name, type=Recorded, max_entries=1, _closed=closed)
    assert closed == ["a", "b"]
    st.cache_resource.clear()
    assert closed == ["a", "b", "c"]


def test_a_reset_connects_anew_at_the_next_use() -> None:
    found = st.connection("sql", url="sqlite://")
    engine = found.engine
    assert found.engine is engine
    found.reset()
    assert found.engine is not engine


def test_changed_secrets_connect_anew_and_forget_the_answers_of_the_former_server(
    places: Places, tmp_path: Path
) -> None:
    for name in ("old", "new"):
        with sqlalchemy.create_engine(f"sqlite:///{tmp_path / name}").begin() as connection:
            connection.execute(sqlalchemy.text(f"CREATE TABLE t AS SELECT '{name}' AS name"))
    section = "[connections.sql]\nurl = 'sqlite:///{}'\n[other]\nx = {}"
    save(places.project, section.format(tmp_path / "old", 1))
    held = st.connection("sql")
    ask = "SELECT name FROM t"
    engine = held.engine
    assert held.query(ask).iloc[0, 0] == "old"
    save(places.project, section.format(tmp_path / "old", 2))
    assert held.engine is engine, "another section has changed"
    save(places.project, "[connections.sql\n")
    assert held.engine is engine, "a file that cannot be read changes nothing"
    save(places.project, section.format(tmp_path / "new", 2))
    assert held.query(ask).iloc[0, 0] == "new"
    assert st.connection("sql") is held


READS = """
import jupyter_reactive as st
st.text(st.connection("mine", type="{}.Recorded").found["host"])
"""


def test_apps_in_two_folders_have_the_connections_of_their_own_secrets(
    runtime: Runtime, places: Places, tmp_path: Path
) -> None:
    views = {}
    for name in ("one", "two"):
        save(tmp_path / name, f"[connections.mine]\nhost = '{name}'")
        (tmp_path / name / "app.py").write_text(READS.format(__name__))
        session = runtime.open(App(name, FileSource(tmp_path / name / "app.py", str), publishes=False))
        views[name] = FrontEnd(session).attach()
        session.start()
        assert session.runner.wait(WAIT)
    assert shows(views["one"], "one")()
    assert shows(views["two"], "two")()
    save(tmp_path / "one", "[connections.mine]\nhost = 'edited'")
    until(shows(views["one"], "edited"))
    assert shows(views["two"], "two")()


def test_an_edited_class_of_a_script_makes_a_new_one_and_an_unchanged_one_does_not(open_app: OpenApp) -> None:
    script = """
class Mine(st.connections.BaseConnection):
    def _connect(self):
        made.append(1)
        return "{}"
    def said(self):
        return self._instance
st.text(st.connection("mine", type=Mine).said())
"""
    made: list[int] = []
    view = open_app(script.format("first"), made=made)
    view.session.rerun()
    assert view.session.runner.wait(WAIT)
    assert shows(open_app(script.format("first"), made=made), "first")()
    assert made == [1]
    assert shows(open_app(script.format("second"), made=made), "second")()


def test_neither_repr_nor_errors_show_what_is_secret(open_app: OpenApp) -> None:
    url = "postgresql+psycopg://app:canary-7f3a9c@localhost:1/db?sslpassword=canary-8b2d"
    made = st.connection("<b>", type="sql", url=url, connect_args={"password": "canary-8b2d"})
    assert repr(made) == "<SQLConnection '<b>': postgresql+psycopg at localhost>"
    assert (
        made._repr_html_()
        == "<code>&lt;SQLConnection &#x27;&lt;b&gt;&#x27;: postgresql+psycopg at localhost&gt;</code>"
    )
    view = open_app("st.write(made)\nst.text(vars(made))\nst.text(url)\nmade.connect()", made=made, url=url)
    assert view.find("exception")
    assert "canary" not in str(view.batches)


def test_a_name_that_is_underneath_is_an_error_that_says_where() -> None:
    found = st.connection("sql", url="sqlite://")
    with pytest.raises(AttributeError, match=r"`\._instance\.dispose`"):
        found.dispose  # noqa: B018 - to look it up is the test
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        found.nothing  # noqa: B018


def test_scripts_that_import_streamlits_classes_get_ours(open_app: OpenApp) -> None:
    view = open_app(
        "import streamlit\nfrom streamlit.connections import SQLConnection\n"
        "db = streamlit.connection('x', type=SQLConnection, url='sqlite://')\n"
        "st.text(db.query('SELECT :n * 2 AS n', params={'n': 21}).iloc[0, 0])"
    )
    assert not view.find("exception")
    assert shows(view, "42")()


def test_a_class_says_that_each_session_has_its_own(open_app: OpenApp) -> None:
    made: list[int] = []
    script = """
class Own(st.connections.BaseConnection):
    def _connect(self):
        made.append(1)
        return 1
    @classmethod
    def scope(cls):
        return "session"
st.connection("own", type=Own)
"""
    for _ in range(2):
        view = open_app(script, made=made)
        view.session.rerun()
        assert view.session.runner.wait(WAIT)
        assert not view.find("exception")
    assert made == [1, 1]
