"""A bookshop of one file: filters in the sidebar, a table, a basket in session state."""

import pandas as pd
import streamlit as st

BOOKS = pd.DataFrame(
    {
        "title": ["Emma", "Ulysses", "Dune", "Solaris"],
        "year": [1815, 1922, 1965, 1961],
        "price": [8.5, 12.0, 9.9, 7.25],
    }
)

if "basket" not in st.session_state:
    st.session_state.basket = []


def put_in(title: str) -> None:
    st.session_state.basket.append(title)


st.title("Bookshop")
years = st.sidebar.slider("Years", 1800, 2000, (1900, 2000), key="years")
dear = st.sidebar.number_input("At most", min_value=0.0, value=20.0, step=0.5, key="dear")
wanted = st.sidebar.text_input("Title contains", key="wanted")

found = BOOKS[BOOKS["year"].between(*years) & (BOOKS["price"] <= dear)]
found = found[found["title"].str.contains(wanted, case=False)]
if found.empty:
    st.warning("No such book.", icon="⚠️")
    st.stop()

st.dataframe(found)
st.metric("Books", len(found), len(found) - len(BOOKS))
shelf, basket = st.columns([2, 1])
with shelf:
    for title in found["title"]:
        st.button(f"Buy {title}", key=f"buy-{title}", on_click=put_in, args=(title,))
with basket:
    st.subheader("Basket")
    for title in st.session_state.basket:
        st.markdown(f"- {title}")
