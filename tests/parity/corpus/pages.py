# %% navigation by functions
def one(): st.title("One"); st.text_input("T", key="t")
def two(): st.title("Two")
pg = st.navigation([st.Page(one), st.Page(two, title="Zwei", icon="🎈")])
st.text(pg.title)
pg.run()
# %% navigation in sections
def one(): st.text("one")
def two(): st.text("two")
pg = st.navigation({"A": [st.Page(one, default=True)], "B": [st.Page(two, url_path="zwei")]}, position="hidden")
st.text((pg.title, pg.url_path, pg.icon))
pg.run()
# %% navigation of nothing
st.navigation([])
# %% two pages of one path
def one(): pass
def two(): pass
st.navigation([st.Page(one), st.Page(two, url_path="x"), st.Page(lambda: 1, url_path="x", title="t")])
# %% two default pages
def one(): pass
def two(): pass
st.navigation([st.Page(one, default=True), st.Page(two, default=True)])
# %% a page of no title
st.Page(lambda: 1)
# %% a page of a wrong icon
def one(): pass
st.Page(one, icon="nope")
# %% a page whose file is not there
st.Page("nowhere.py")
# %% switching pages in navigation
def one():
    st.text("one")
    if st.button("go"):
        st.switch_page(second)
def two(): st.text("two")
second = st.Page(two)
st.navigation([st.Page(one), second]).run()
#> at.button[0].click().run()
# %% page links
def one(): st.page_link(second, label="Go", icon="🎈"); st.page_link("https://example.org", label="Out")
def two(): pass
second = st.Page(two)
st.navigation([st.Page(one), second]).run()
# %% a page link outside of navigation
st.page_link("https://example.org", label="Out", disabled=True, help="h")
# %% a page link of no label
st.page_link("https://example.org")
# %% switch to what is not there
st.switch_page("pages/none.py")
