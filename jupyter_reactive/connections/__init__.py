"""st.connection and the classes behind it, on the caches and on st.secrets. Knows no element."""

from .base import BaseConnection as BaseConnection
from .snowflake import SnowflakeCallersRightsConnection as SnowflakeCallersRightsConnection
from .snowflake import SnowflakeConnection as SnowflakeConnection
from .sql import SQLConnection as SQLConnection

ExperimentalBaseConnection = BaseConnection
