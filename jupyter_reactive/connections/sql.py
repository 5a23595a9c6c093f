"""Connections to databases, through SQLAlchemy, which is imported when one is made."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from copy import deepcopy
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ..caching.api import cache_data
from ..caching.cached_func import CachedFunc
from ..runtime.errors import StreamlitAPIException, StreamlitMissingRequiredParameterError
from .base import BaseConnection
from .retrying import retried

if TYPE_CHECKING:
    from pandas import DataFrame
    from sqlalchemy.engine import URL, Connection, Engine
    from sqlalchemy.orm import Session

OF_THE_URL = ("url", "driver", "dialect", "username", "password", "host", "port", "database", "query")
REQUIRED = ("dialect", "username", "host")
HOW = "Set it in `[connections.{}]` of `secrets.toml`, or as an argument of `st.connection`."


class SQLConnection(BaseConnection["Engine"]):
    """A database, as an engine of SQLAlchemy; `st.connection("sql")` makes it.

    Secrets and arguments say where it is, arguments first: a `url`, or `dialect`, `username` and
    `host`, and then `driver`, `password`, `port`, `database` and `query`. Other arguments, and the
    section `create_engine_kwargs` of the secrets, go to `sqlalchemy.create_engine`. With
    `autocommit=True` each statement is committed at once.

    >>> db = st.connection("numbers", type="sql", url="sqlite://")
    >>> st.write(db.query("SELECT 1 AS one"))
    """

    def _connect(self, autocommit: bool = False, **kwargs: Any) -> Engine:
        import sqlalchemy

        options = deepcopy(kwargs)
        secrets = self._secrets.to_dict()
        place = {**secrets, **{name: options.pop(name) for name in OF_THE_URL if name in options}}
        options = {**secrets.get("create_engine_kwargs", {}), **options}
        engine: Engine = sqlalchemy.create_engine(self._url(place), **options)
        return engine.execution_options(isolation_level="AUTOCOMMIT") if autocommit else engine

    def _url(self, place: Mapping[str, Any]) -> URL:
        from sqlalchemy.engine import URL, make_url

        if not place:
            raise StreamlitAPIException(
                f"Nothing says where the database {self._connection_name!r} is. "
                f"{HOW.format(self._connection_name)} {self._why_no_secrets()}"
            )
        if "url" in place:
            return make_url(place["url"])
        for name in REQUIRED:
            if name not in place:
                raise StreamlitMissingRequiredParameterError(name, detail=HOW.format(self._connection_name))
        return URL.create(
            "+".join(place[name] for name in ("dialect", "driver") if name in place),
            username=place["username"],
            password=place.get("password"),
            host=place["host"],
            port=int(place["port"]) if "port" in place else None,
            database=place.get("database"),
            query=place.get("query", {}),
        )

    def query(
        self,
        sql: str,
        *,
        show_spinner: bool | str = "Running `sql.query(...)`.",
        ttl: float | timedelta | None = None,
        index_col: str | list[str] | None = None,
        chunksize: int | None = None,
        params: Any = None,
        **kwargs: Any,
    ) -> DataFrame:
        """Return what a SELECT gives, as a frame of pandas; from the cache if it was asked before.

        If the server does not answer it is asked again, twice, over new connections.

        ttl
            How long a result is good: seconds or a timedelta; for ever by default.
        params
            Values for the `:names` in `sql`.
        index_col, chunksize, and others
            As in `pandas.read_sql`; with a `chunksize`, frames of so many rows are returned one by one.

        >>> db = st.connection("numbers", type="sql", url="sqlite://")
        >>> st.write(db.query("SELECT :n * 2 AS twice", params={"n": 21}, ttl="1h"))
        """
        self._follow_secrets()
        ask = _cached_query(self._connection_name, ttl, show_spinner)
        of = str(self._connection_instance_id)
        found: Any = ask(self, of, sql, index_col=index_col, chunksize=chunksize, params=params, **kwargs)
        return found if chunksize is None else iter(found)

    def connect(self) -> Connection:
        """Return a new connection of SQLAlchemy's.

        >>> with st.connection("numbers", type="sql", url="sqlite://").connect() as connection:
        ...     st.write(connection.closed)
        """
        return self._instance.connect()

    def reset(self) -> None:
        """Let go of the engine and its idle connections: the next use connects anew.

        >>> st.connection("numbers", type="sql", url="sqlite://").reset()
        """
        with self._lock:
            engine = self._raw_instance
            super().reset()
        if engine is not None:
            engine.dispose()

    def close(self) -> None:
        """Close the idle connections. Done when st.connection keeps this one no longer."""
        self.reset()

    @property
    def engine(self) -> Engine:
        """The engine of SQLAlchemy."""
        return self._instance

    @property
    def driver(self) -> str:
        """The name of the driver, such as "psycopg"."""
        return self._instance.driver

    @property
    def session(self) -> Session:
        """A new session of SQLAlchemy's, for what is more than a SELECT.

        >>> with st.connection("numbers", type="sql", url="sqlite://").session as session:
        ...     session.commit()
        """
        from sqlalchemy.orm import Session

        return Session(self._instance)

    def _said(self) -> str:
        engine = self._raw_instance
        if engine is None:
            return ""
        url = engine.url
        return f": {url.drivername}{f' at {url.host}' if url.host else ''}"


@functools.cache
def _cached_query(name: str, ttl: float | timedelta | str | None, show_spinner: bool | str) -> CachedFunc[..., Any]:
    """Return what asks databases of a name, cached apart for each `ttl`."""

    def query(_connection: SQLConnection, of: str, sql: str, /, **options: Any) -> Any:
        return retried(lambda: _read(_connection, sql, **options), _may_pass, _connection.reset)

    query.__qualname__ = f"{name}.query" + ("" if ttl is None else f" (ttl={ttl})")
    return cache_data(ttl=ttl, show_spinner=show_spinner)(query)


def _read(connection: SQLConnection, sql: str, **options: Any) -> Any:
    import pandas as pd
    from sqlalchemy import text

    options.pop("columns", None)  # of `read_sql`, which asks the server first whether `sql` names a table
    with connection.connect() as opened:
        found = pd.read_sql_query(text(sql), opened, **options)
        return found if options["chunksize"] is None else list(found)


def _may_pass(error: Exception) -> bool:
    """Say whether a question may be answered when it is asked again: not if something is wrong with itself."""
    from sqlalchemy import exc

    if isinstance(error.__cause__, exc.SQLAlchemyError):  # pandas wraps it
        error = error.__cause__
    wrong = (exc.ProgrammingError, exc.DataError, exc.IntegrityError, exc.NotSupportedError)
    return isinstance(error, exc.DatabaseError) and not isinstance(error, wrong)
