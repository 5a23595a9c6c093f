import streamlit as st

st.title("Hall")
st.checkbox("Guide")
st.page_link("rooms/🏺_greek_vases.py")
st.page_link(
    "rooms/cellar.py", label="Down", icon="🕯️", help="Mind your head", disabled=True, query_params={"lamp": "on"}
)
st.page_link(st.Page("rooms/🖼️ Paintings.py", url_path="art", help="All of them"))
st.page_link("https://example.org/", label="Shop", icon_position="right")
if st.button("To the paintings"):
    st.switch_page("rooms/🖼️ Paintings.py")
if st.button("To the vases, with a lamp"):
    st.switch_page("rooms/🏺_greek_vases.py", query_params={"lamp": "on", "day": ["mon", "tue"]})
