"""The only code that knows IPython, ipykernel, comm and ipywidgets."""
