"""Whose a value is: pandas', polars', NumPy's …, without loading anybody's library to find out."""

import sys
from types import ModuleType


def library(value: object) -> str:
    """Return the name of the library that the class of `value` comes from."""
    # A class made in a namespace without a name has no module.
    return str(getattr(type(value), "__module__", "")).partition(".")[0]


def is_of(value: object, module: str, *names: str) -> bool:
    loaded = sys.modules.get(module)
    return loaded is not None and any(isinstance(value, getattr(loaded, name, ())) for name in names)


def is_array(value: object) -> bool:
    return is_of(value, "numpy", "ndarray")


def is_styler(value: object) -> bool:
    style: ModuleType | None = sys.modules.get("pandas.io.formats.style")
    return style is not None and isinstance(value, style.Styler)


def is_narwhal(value: object) -> bool:
    """Return whether narwhals can read `value`: a frame or series of a library it knows, or of pyarrow."""
    if is_of(value, "pyarrow", "Table", "RecordBatch", "Array", "ChunkedArray"):
        return True
    if library(value) == "builtins":
        return False
    # Only now, as its import takes a while; its tests look into sys.modules, as ours do.
    from narwhals import dependencies

    return dependencies.is_into_dataframe(value) or dependencies.is_into_series(value) or _is_lazy(value)


def _is_lazy(value: object) -> bool:
    """Return whether `value` is a query that gives a table when it is run."""
    return (
        is_of(value, "polars", "LazyFrame")
        or is_of(value, "duckdb", "DuckDBPyRelation")
        or is_of(value, "dask.dataframe", "DataFrame")
        or is_of(value, "ibis", "Table")
        or is_of(value, "pyspark.sql", "DataFrame")
    )
