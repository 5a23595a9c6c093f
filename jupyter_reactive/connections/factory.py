"""st.connection: finds the class of a connection, and makes one for all who ask for the same."""

from __future__ import annotations

import functools
import importlib
import os
from datetime import timedelta
from typing import Any, Literal, TypeVar, cast, overload

from ..caching.api import cache_resource
from ..caching.cached_func import CachedFunc
from ..caching.limits import seconds
from ..runtime.errors import StreamlitAPIException, StreamlitValueError
from ..runtime.redaction import protect
from ..runtime.secrets import secrets_here, secrets_singleton
from .base import BaseConnection
from .snowflake import SnowflakeCallersRightsConnection, SnowflakeConnection
from .sql import SQLConnection

ConnectionClass = TypeVar("ConnectionClass", bound=BaseConnection[Any])
OURS: dict[str, type[BaseConnection[Any]]] = {
    "snowflake": SnowflakeConnection,
    "snowflake-callers-rights": SnowflakeCallersRightsConnection,
    "sql": SQLConnection,
}
PACKAGES = {
    "MySQLdb": "mysqlclient",
    "psycopg": "'psycopg[binary]'",
    "psycopg2": "psycopg2-binary",
    "snowflake": "snowflake-connector-python",
    "snowflake.snowpark": "snowflake-snowpark-python",
}
ENVIRONMENT = "env:"


class _Unset:
    """Stands for a `ttl` that was not given."""

    def __repr__(self) -> str:
        return "<unset>"


UNSET = cast("float", _Unset())


@overload
def connection(
    name: Literal["sql"],
    type: Literal["sql"] | None = None,
    max_entries: int | None = None,
    ttl: float | timedelta | None = ...,
    *,
    autocommit: bool = False,
    **kwargs: Any,
) -> SQLConnection: ...
@overload
def connection(
    name: str,
    type: Literal["sql"],
    max_entries: int | None = None,
    ttl: float | timedelta | None = ...,
    *,
    autocommit: bool = False,
    **kwargs: Any,
) -> SQLConnection: ...
@overload
def connection(
    name: Literal["snowflake"],
    type: Literal["snowflake"] | None = None,
    max_entries: int | None = None,
    ttl: float | timedelta | None = ...,
    **kwargs: Any,
) -> SnowflakeConnection: ...
@overload
def connection(
    name: str,
    type: type[ConnectionClass],
    max_entries: int | None = None,
    ttl: float | timedelta | None = ...,
    **kwargs: Any,
) -> ConnectionClass: ...
@overload
def connection(
    name: str,
    type: str | None = None,
    max_entries: int | None = None,
    ttl: float | timedelta | None = ...,
    **kwargs: Any,
) -> BaseConnection[Any]: ...
def connection(
    name: str,
    type: str | type[BaseConnection[Any]] | None = None,
    max_entries: int | None = None,
    ttl: float | timedelta | None = UNSET,
    **kwargs: Any,
) -> BaseConnection[Any]:
    """Connect to a database or a service, once for all apps and cells that ask for the same.

    name
        Names the section `[connections.<name>]` of the secrets. "env:NAME" takes it from a variable.
    type
        "sql", "snowflake", a class derived from `st.connections.BaseConnection`, or the dotted path
        of one. It can be left out where the name says it, or `type` in the section.
    max_entries, ttl
        How many connections are kept, and for how long, as in `st.cache_resource`.
    kwargs
        Go to the connection, and win over what the section says.

    >>> db = st.connection("numbers", type="sql", url="sqlite://")
    >>> st.write(db.query("SELECT 1 AS one"))
    """
    if name.startswith(ENVIRONMENT):
        name = os.environ[name.removeprefix(ENVIRONMENT)]
    kind = _class(_type_of(name) if type is None else type)
    if kwargs:
        protect(f"connection {name}", kwargs)
    place = secrets_here()
    lasts = None if ttl is UNSET else seconds(ttl)
    connect = _cached(max_entries, None if lasts is None else float(lasts), _scope(kind))
    try:
        found: BaseConnection[Any] = connect(name, kind, place.of, **kwargs)
    except ModuleNotFoundError as error:
        raise _with_the_package(error) from error
    return found


@functools.cache
def _cached(
    max_entries: int | None, ttl: float | None, scope: Literal["global", "session"]
) -> CachedFunc[..., BaseConnection[Any]]:
    # `of` tells apart what is found in two places under one name.
    def connect(name: str, kind: type[BaseConnection[Any]], of: tuple[int, str], /, **kwargs: Any) -> Any:
        return kind(connection_name=name, **kwargs)

    connect.__qualname__ = f"st.connection (ttl={ttl}, max_entries={max_entries})"
    return cache_resource(
        max_entries=max_entries, ttl=ttl, scope=scope, show_spinner="Running `st.connection(...)`.",
        on_release=lambda connection: connection.close(),
    )(connect)  # fmt: skip


def _type_of(name: str) -> str:
    """Return the type of a connection that only has a name: the name itself, or what the secrets say."""
    if name in OURS or name == "snowpark":
        return name
    found: str = secrets_singleton["connections"][name]["type"]
    return found


def _class(kind: Any) -> type[BaseConnection[Any]]:
    if isinstance(kind, str):
        kind = _imported(kind) if "." in kind else _ours(kind)
    if not (isinstance(kind, type) and issubclass(kind, BaseConnection)):
        raise StreamlitAPIException(
            f"{kind} is no connection: derive it from `st.connections.BaseConnection`, and pass the class."
        )
    return kind


def _ours(name: str) -> type[BaseConnection[Any]]:
    if name == "snowpark":
        raise StreamlitAPIException(
            'Streamlit has given up the type "snowpark". Use `st.connection("<name>", type="snowflake")`; its '
            "`session()` is a Snowpark session."
        )
    if name not in OURS:
        raise StreamlitAPIException(
            f"There is no connection of type {name!r}. Known are {', '.join(map(repr, OURS))}, and any class derived "
            'from `st.connections.BaseConnection`, by its path: `type="module.Class"`.'
        )
    return OURS[name]


def _imported(path: str) -> Any:
    module, _, name = path.rpartition(".")
    if module == "streamlit.connections":  # as Streamlit's own documentation names them
        module = __package__
    return getattr(importlib.import_module(module), name)


def _scope(kind: type[BaseConnection[Any]]) -> Literal["global", "session"]:
    scope: str = kind.scope()
    if scope not in {"global", "session"}:
        raise StreamlitValueError("scope", ["'global'", "'session'"], detail=f"{kind.__name__}.scope() is {scope!r}.")
    return cast("Literal['global', 'session']", scope)


def _with_the_package(error: ModuleNotFoundError) -> ModuleNotFoundError:
    name = error.name or ""
    package = PACKAGES.get(name) or PACKAGES.get(name.partition(".")[0]) or name.partition(".")[0]
    return ModuleNotFoundError(f"{error}. This connection needs it: `pip install {package}`.", name=error.name)
