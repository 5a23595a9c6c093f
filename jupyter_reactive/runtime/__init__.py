"""The runtime: apps, sessions, runs. Pure Python: no IPython, no comm, no widgets."""
