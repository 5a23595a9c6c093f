import streamlit as st

st.title("Vases")
st.checkbox("Guide")
st.text(f"{st.session_state.tickets} tickets")
st.json(st.query_params.to_dict())
