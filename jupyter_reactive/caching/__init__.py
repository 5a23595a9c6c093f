"""st.cache_data and st.cache_resource: keys, entries, one computation at a time. Knows no element."""

from .disk import Disk as Disk
