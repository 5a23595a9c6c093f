"""An app in a file, for test_app_test.py."""

import streamlit as st
from calculator import double

st.text(double(st.slider("n", 0, 9, 2)))
