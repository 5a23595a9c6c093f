"""A page beside the app."""

import streamlit as st

st.title("About")
st.text(f"{len(st.session_state.get('basket', []))} in the basket")
