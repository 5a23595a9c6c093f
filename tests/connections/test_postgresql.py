"""st.connection on a real PostgreSQL."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from pandas.errors import DatabaseError
from sqlalchemy import exc, text

import jupyter_reactive as st
from jupyter_reactive.connections import SQLConnection

from ..conftest import OpenApp
from ..runtime.secret_places import Places, places, save
from ..servers import PASSWORD

__all__ = ["places"]


@pytest.fixture
def db(postgres: str) -> Iterator[SQLConnection]:
    found = st.connection("db", type="sql", url=postgres)
    with found.session as session:
        session.execute(text("DROP TABLE IF EXISTS pets"))
        session.execute(text("CREATE TABLE pets (name text, legs int)"))
        session.execute(text("INSERT INTO pets VALUES ('Rex', 4), ('Tweety', 2), ('Nemo', 0)"))
        session.commit()
    yield found
    found.reset()


def disconnect(db: SQLConnection) -> int:
    """Have the server end all connections but the one that asks; return how many."""
    with db.connect() as connection:
        ended = text(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() "
            "AND backend_type = 'client backend'"
        )
        return len(connection.execute(ended).all())


def test_a_query_gives_a_frame_and_parameters_go_to_the_server(db: SQLConnection) -> None:
    frame = db.query("SELECT * FROM pets WHERE legs > :least ORDER BY name", params={"least": 1}, index_col="name")
    assert frame["legs"].to_dict() == {"Rex": 4, "Tweety": 2}
    assert db.query("SELECT name FROM pets WHERE name = :n", params={"n": "x' OR '1'='1"}).empty


def test_the_url_of_parts_in_the_secrets_is_the_same_database(db: SQLConnection, places: Places) -> None:
    url = db.engine.url
    save(
        places.project,
        f"[connections.parts]\ntype = 'sql'\ndialect = 'postgresql'\ndriver = 'psycopg'\nhost = '{url.host}'\n"
        f"port = '{url.port}'\nusername = 'app'\npassword = '{PASSWORD}'\ndatabase = 'postgres'\n"
        "[connections.parts.create_engine_kwargs]\npool_size = 2",
    )
    parts = st.connection("parts")
    assert isinstance(parts, SQLConnection)
    assert (parts.query("SELECT count(*) FROM pets").iloc[0, 0], parts.driver) == (3, "psycopg")
    assert parts.engine.pool.size() == 2  # type: ignore[attr-defined]


def test_a_query_goes_on_when_the_server_has_ended_its_connections(db: SQLConnection, postgres: str) -> None:
    other = st.connection("other", type="sql", url=postgres)
    assert len(db.query("SELECT * FROM pets")) == 3
    assert disconnect(other) >= 1
    assert len(db.query("SELECT legs FROM pets")) == 3
    other.reset()


def test_what_is_wrong_with_the_question_itself_is_said_at_once(
    db: SQLConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jupyter_reactive.connections.retrying.pause", lambda: pytest.fail("it waits"))
    with pytest.raises(DatabaseError, match="nothing_there"):
        db.query("SELECT * FROM nothing_there")


def test_a_wrong_password_is_an_error_after_three_attempts_that_does_not_show_it(
    postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jupyter_reactive.connections.retrying.WAIT", 0.01)
    wrong = st.connection("wrong", type="sql", url=postgres.replace(PASSWORD, "wrong-canary"))
    resets: list[int] = []
    monkeypatch.setattr(wrong, "reset", lambda: resets.append(1))
    with pytest.raises(exc.OperationalError) as raised:
        wrong.query("SELECT 1")
    assert len(resets) == 3
    assert "wrong-canary" not in f"{raised.value}{wrong!r}{wrong._repr_html_()}"


def test_a_result_is_kept_for_its_time_and_by_its_parameters(
    db: SQLConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = 1000.0
    monkeypatch.setattr("jupyter_reactive.caching.entries.monotonic", lambda: clock)

    def legs(name: str, **options: Any) -> int:
        return int(db.query("SELECT legs FROM pets WHERE name = :n", params={"n": name}, **options).iloc[0, 0])

    assert (legs("Rex", ttl=60), legs("Nemo", ttl=60), legs("Rex")) == (4, 0, 4)
    with db.session as session:
        session.execute(text("UPDATE pets SET legs = 3 WHERE name = 'Rex'"))
        session.commit()
    clock += 59
    assert (legs("Rex", ttl=60), legs("Rex")) == (4, 4)
    clock += 2
    assert (legs("Rex", ttl=60), legs("Rex")) == (3, 4)
    st.cache_data.clear()
    assert legs("Rex") == 3


def test_frames_come_in_chunks_from_the_cache_too(db: SQLConnection) -> None:
    for _ in range(2):
        assert [len(frame) for frame in db.query("SELECT * FROM pets", chunksize=2)] == [2, 1]


def test_a_session_commits_and_autocommit_needs_none(db: SQLConnection, postgres: str) -> None:
    with db.session as session:
        session.execute(text("DELETE FROM pets"))
    assert len(db.query("SELECT * FROM pets")) == 3, "nothing was committed"
    at_once = st.connection("at once", type="sql", url=postgres, autocommit=True)
    with at_once.connect() as connection:
        connection.execute(text("DELETE FROM pets"))
    assert len(at_once.query("SELECT * FROM pets")) == 0


SCRIPT = """
db = st.connection("shared", type="sql", url=url)
seen.append((db, db.engine, len(db.query("SELECT pg_sleep(0)"))))
st.write(db)
st.text(url)
"""


def test_sessions_that_start_at_once_share_one_engine_and_show_no_password(open_app: OpenApp, postgres: str) -> None:
    seen: list[Any] = []
    views = [open_app(SCRIPT, wait=False, url=postgres, seen=seen) for _ in range(4)]
    for view in views:
        assert view.session.runner.wait(20)
        assert not view.find("exception")
    assert len({id(each) for found in seen for each in found[:2]}) == 2
    assert PASSWORD not in str([view.batches for view in views])


def test_all_threads_get_the_same_engine_after_a_reset(db: SQLConnection) -> None:
    db.reset()
    at_once, engines = threading.Barrier(8), []

    def look() -> None:
        at_once.wait()
        engines.append(db.engine)

    threads = [threading.Thread(target=look) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(engines) == 8
    assert len(set(map(id, engines))) == 1


def test_what_is_reset_or_kept_no_longer_leaves_no_connection_at_the_server(db: SQLConnection, postgres: str) -> None:
    def of_the_app() -> int:
        count = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'kept'"
        return int(db.query(count, ttl=0).iloc[0, 0])

    url = postgres + "?application_name=kept"
    kept = st.connection("kept", type="sql", url=url)
    kept.query("SELECT 1")
    assert of_the_app() == 1
    kept.reset()
    assert of_the_app() == 0
    kept.query("SELECT 2")
    assert of_the_app() == 1
    st.cache_resource.clear()
    gc.collect()
    assert of_the_app() == 0
