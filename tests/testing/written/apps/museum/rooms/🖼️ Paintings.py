import streamlit as st

st.title("Paintings")
st.text(__name__)
if st.button("Back", on_click=lambda: st.session_state.update(back=True)):
    st.switch_page("rooms/1_hall.py")
raise ValueError("wet paint")
