"""An app in a file, which imports a module that lies beside it."""

import streamlit as st
from calculator import double

st.text(double(st.slider("n", 0, 9, 2)))
