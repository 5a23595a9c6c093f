"""What a Snowflake connection asks of Snowflake's connector. A database in memory stands where the service would be."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pandas as pd
import pytest

import jupyter_reactive as st
from jupyter_reactive.connections import SnowflakeConnection
from jupyter_reactive.runtime.errors import StreamlitAPIException

from ..runtime.secret_places import Places, places, save

__all__ = ["places"]


class Error(Exception):
    """As the connector has it."""

    def __init__(self, text: str, sqlstate: str | None = None) -> None:
        super().__init__(text)
        self.sqlstate = sqlstate


class Cursor:
    def __init__(self, account: Account) -> None:
        self._account = account
        self._rows = pd.DataFrame()

    def execute(self, sql: str, params: Any = None, **options: Any) -> None:
        self._account.service.asked.append(sql)
        if self._account.service.errors:
            raise self._account.service.errors.pop()
        self._rows = pd.read_sql_query(sql, self._account.database, params=params)

    def fetch_pandas_all(self) -> pd.DataFrame:
        return self._rows


class Account:
    """One connection."""

    def __init__(self, service: Service) -> None:
        self.service = service
        self.database = sqlite3.connect(":memory:", check_same_thread=False)

    def cursor(self) -> Cursor:
        return Cursor(self)

    def close(self) -> None:
        self.database.close()
        self.service.closed += 1


class Service:
    """What was asked of it, and the errors that it answers with before anything else."""

    def __init__(self) -> None:
        self.connected: list[dict[str, Any]] = []
        self.asked: list[str] = []
        self.errors: list[Error] = []
        self.closed = 0
        self.accounts: list[Account] = []

    def connect(self, **options: Any) -> Account:
        if not options:
            raise Error("no default connection")
        self.connected.append(options)
        self.accounts.append(Account(self))
        return self.accounts[-1]


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch, places: Places) -> Iterator[Service]:
    service = Service()
    package, connector = ModuleType("snowflake"), ModuleType("snowflake.connector")
    connector.connect, connector.Error, package.connector = service.connect, Error, connector  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "snowflake", package)
    monkeypatch.setitem(sys.modules, "snowflake.connector", connector)
    monkeypatch.setattr("jupyter_reactive.connections.retrying.WAIT", 0.0)
    yield service
    st.cache_resource.clear()
    for account in service.accounts:
        account.database.close()


def test_secrets_and_arguments_go_to_the_connector(service: Service, places: Places) -> None:
    save(places.project, "[connections.snowflake]\naccount = 'a'\nuser = 'u'\npassword = 'canary'")
    found = st.connection("snowflake", user="me")
    assert isinstance(found, SnowflakeConnection)
    assert service.connected == [{"account": "a", "user": "me", "password": "canary"}]
    assert "canary" not in repr(found)
    assert found.raw_connection is service.accounts[0]


def test_a_name_alone_is_one_of_snowflakes_own_configuration(service: Service) -> None:
    st.connection("mine", type="snowflake")
    assert service.connected == [{"connection_name": "mine"}]


def test_an_account_that_nothing_names_is_an_error_that_says_where_to_put_it(service: Service) -> None:
    with pytest.raises(StreamlitAPIException, match=r"\[connections.snowflake\].*secrets.toml"):
        st.connection("snowflake")


def test_a_query_is_cached_by_its_parameters_for_its_time(service: Service, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = 1000.0
    monkeypatch.setattr("jupyter_reactive.caching.entries.monotonic", lambda: clock)
    found = st.connection("mine", type="snowflake")
    for params in ([1], [2], [1]):
        assert found.query("SELECT ? * 2 AS twice", params=params, ttl=60)["twice"].tolist() == [2 * params[0]]
    assert len(service.asked) == 2
    clock += 61
    found.query("SELECT ? * 2 AS twice", params=[1], ttl=60)
    assert len(service.asked) == 3


def test_a_connection_that_was_lost_is_made_anew_and_a_mistake_is_said_at_once(service: Service) -> None:
    found = st.connection("mine", type="snowflake")
    service.errors = [Error("not established", "08001")] * 2
    assert found.query("SELECT 1 AS one")["one"].tolist() == [1]
    assert [len(service.connected), len(service.asked)] == [3, 3]
    service.errors = [Error("syntax", "42000")]
    with pytest.raises(Error, match="syntax"):
        found.query("SELEC")
    assert len(service.asked) == 4


def test_what_is_kept_no_longer_is_closed(service: Service) -> None:
    st.connection("mine", type="snowflake")
    st.cache_resource.clear()
    assert service.closed == 1
