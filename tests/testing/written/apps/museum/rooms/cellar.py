import streamlit as st

st.title("Cellar")
st.json(st.query_params.to_dict())
