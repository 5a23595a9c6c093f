"""An app that lists its pages: files, sections, and one that is elsewhere."""

import streamlit as st

pages = {
    "": [st.Page("rooms/1_hall.py", default=True)],
    "Rooms": [
        st.Page("rooms/🏺_greek_vases.py"),
        st.Page("rooms/🖼️ Paintings.py", url_path="art", help="  All of them"),
        st.Page("rooms/cellar.py", title="The *cellar*", icon=":material/stairs:", visibility="hidden"),
        st.Page("https://example.org/", title="The shop & café"),
    ],
}
st.sidebar.number_input("Tickets", 1, 9, key="tickets")
page = st.navigation(pages)
st.caption(f"{page.title}|{page.icon}|{page.url_path}|{page.help}|{page.visibility}")
page.run()
st.text("Open until six")
