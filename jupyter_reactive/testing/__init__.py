"""Apps without a kernel and without a browser: `AppTest`, as in `streamlit.testing.v1`."""

from .app_test import AppTest as AppTest
from .client import AppTestError as AppTestError
