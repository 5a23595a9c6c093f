"""Connections to Snowflake, through its own packages, which are imported when one is made."""

from __future__ import annotations

import functools
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from ..caching.api import cache_data
from ..caching.cached_func import CachedFunc
from ..runtime.errors import StreamlitAPIException
from .base import BaseConnection
from .retrying import retried

if TYPE_CHECKING:
    from pandas import DataFrame

NOT_ESTABLISHED = "08001"
"""The SQLSTATE of a connection that could not be made."""


class SnowflakeConnection(BaseConnection[Any]):
    """A connection of Snowflake's connector for Python; `st.connection("snowflake")` makes it.

    Secrets and arguments go to `snowflake.connector.connect`. Without a section of secrets the name
    "snowflake" is the connector's default, and another name, without arguments, the one in its own
    `connections.toml`. Needs the package snowflake-connector-python.

    >>> account = st.connection("snowflake")  # doctest: +SKIP
    >>> st.write(account.query("SELECT 1"))  # doctest: +SKIP
    """

    def _connect(self, **kwargs: Any) -> Any:
        import snowflake.connector

        snowflake.connector.paramstyle = "qmark"
        options = self._options(kwargs)
        try:
            return snowflake.connector.connect(**options)
        except snowflake.connector.Error as error:
            if options.keys() - {"connection_name"}:
                raise
            raise StreamlitAPIException(
                f"Nothing says where the Snowflake account {self._connection_name!r} is. Set it in "
                f"`[connections.{self._connection_name}]` of `secrets.toml`, in Snowflake's own configuration, or "
                f"as arguments of `st.connection`. {self._why_no_secrets()}"
            ) from error

    def _options(self, kwargs: dict[str, Any]) -> dict[str, Any]:
        if secrets := self._secrets.to_dict():
            return {**secrets, **kwargs}
        if self._connection_name == "snowflake":
            return {}
        return kwargs or ({"connection_name": self._connection_name} if self._connection_name else {})

    def query(
        self,
        sql: str,
        *,
        ttl: float | timedelta | None = None,
        show_spinner: bool | str = "Running `snowflake.query(...)`.",
        params: Any = None,
        **kwargs: Any,
    ) -> DataFrame:
        """Return what a SELECT gives, as a frame of pandas; from the cache if it was asked before.

        `params` and other arguments are those of the cursor's `execute`, `ttl` that of `st.cache_data`.

        >>> account = st.connection("snowflake")  # doctest: +SKIP
        >>> st.write(account.query("SELECT ?", params=[1], ttl=60))  # doctest: +SKIP
        """
        self._follow_secrets()
        ask = _cached_query(self._connection_name, self.scope(), ttl, show_spinner)
        found: DataFrame = ask(self, str(self._connection_instance_id), sql, params=params, **kwargs)
        return found

    def write_pandas(
        self,
        df: DataFrame,
        table_name: str,
        database: str | None = None,
        schema: str | None = None,
        chunk_size: int | None = None,
        **kwargs: Any,
    ) -> tuple[bool, int, int]:
        """Append a frame to a table; return whether that went well, and the numbers of chunks and rows.

        >>> account = st.connection("snowflake")  # doctest: +SKIP
        >>> account.write_pandas(df, "PETS")  # doctest: +SKIP
        """
        from snowflake.connector.pandas_tools import write_pandas

        success, chunks, rows, _ = write_pandas(
            conn=self._instance, df=df, table_name=table_name, database=database, schema=schema,
            chunk_size=chunk_size, **kwargs,
        )  # fmt: skip
        return success, chunks, rows

    def cursor(self) -> Any:
        """Return a new cursor."""
        return self._instance.cursor()

    @property
    def raw_connection(self) -> Any:
        """The connection of Snowflake's connector."""
        return self._instance

    def session(self) -> Any:
        """Return a new Snowpark session over this connection. Needs the package snowflake-snowpark-python."""
        from snowflake.snowpark.session import Session

        return Session.builder.configs({"connection": self._instance}).create()

    def close(self) -> None:
        """Close the connection. Done when st.connection keeps this one no longer."""
        with self._lock:
            raw, self._raw_instance = self._raw_instance, None
        if raw is not None:
            raw.close()


class SnowflakeCallersRightsConnection(SnowflakeConnection):
    """A connection with the rights of whoever looks at the app. Snowflake alone can say who that is: not in Jupyter."""

    def _connect(self, **kwargs: Any) -> Any:
        raise StreamlitAPIException(
            "A connection with the caller's rights takes their identity from a request to Snowflake's own container "
            'services. A notebook\'s kernel gets no such requests: use `type="snowflake"`.'
        )

    @classmethod
    def scope(cls) -> Literal["session"]:
        """Return "session": nobody acts as somebody else."""
        return "session"


@functools.cache
def _cached_query(
    name: str,
    scope: Literal["global", "session"],
    ttl: float | timedelta | str | None,
    show_spinner: bool | str,
) -> CachedFunc[..., Any]:
    """Return what asks accounts of a name, cached apart for each `ttl`."""

    def query(_connection: SnowflakeConnection, of: str, sql: str, /, params: Any, **options: Any) -> Any:
        def ask() -> Any:
            cursor = _connection.cursor()
            cursor.execute(sql, params=params, **options)
            return cursor.fetch_pandas_all()

        return retried(ask, lambda error: getattr(error, "sqlstate", None) == NOT_ESTABLISHED, _connection.reset)

    query.__qualname__ = f"{name}.query" + ("" if ttl is None else f" (ttl={ttl})")
    return cache_data(ttl=ttl, show_spinner=show_spinner, scope=scope)(query)
