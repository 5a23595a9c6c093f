"""st.cache_data and st.cache_resource: keys, entries, one computation at a time. Knows no element."""

from .disk import Disk as Disk
from .redis_server import Redis as Redis
from .remote_files import Fsspec as Fsspec
