# %% columns
a, b = st.columns(2)
a.text("left")
with b:
    st.text("right")
c = st.columns([1, 2, 1], gap="large", vertical_alignment="center", border=True)
c[1].button("middle")
# %% columns in columns
a, b = st.columns(2)
x, y = a.columns([3, 1])
x.text("x")
y.metric("y", 1)
b.columns(3)[2].text("deep")
# %% columns of nothing
st.columns(0)
# %% columns of a wrong spec
st.columns([1, -1])
# %% columns of a wrong type
st.columns("two")
# %% columns of a wrong gap
st.columns(2, gap="vast")
# %% containers
c = st.container()
st.text("after")
c.text("before")
with st.container(border=True, height=200):
    st.text("inside")
    st.container().text("nested")
with st.container(horizontal=True, horizontal_alignment="right", gap=None):
    st.button("a")
    st.button("b")
# %% a container of a wrong height
st.container(height=-5)
# %% expander
with st.expander("More", expanded=True, icon="🎈"):
    st.text("in")
e = st.expander("Closed")
e.button("b")
e.columns(2)[0].text("col")
# %% tabs
a, b = st.tabs(["A", "**B**"])
a.text("in a")
with b:
    st.slider("s")
st.tabs(["only"], default="only")
# %% tabs of nothing
st.tabs([])
# %% tabs of what is no text
st.tabs([1, 2])
# %% tabs with a default that is none
st.tabs(["a"], default="b")
# %% sidebar
st.sidebar.title("Side")
with st.sidebar:
    st.button("b")
    st.columns(2)[1].text("c")
st.sidebar.expander("e").text("in e")
st.text("main")
# > at.sidebar.button[0].click().run()
# %% empty
place = st.empty()
place.text("first")
place.text("second")
other = st.empty()
with other.container():
    st.text("a")
    st.text("b")
gone = st.empty()
gone.text("x")
gone.empty()
st.text("end")
# %% empty as a container
with st.empty():
    st.text("one")
    st.text("two")
# %% elements replaced in place
t = st.text("old")
t.text("new")
m = st.markdown("x")
m.error("turned")
p = st.progress(0)
p.progress(50, "half")
# %% a popover
with st.popover("Settings", help="h"):
    st.checkbox("c")
    st.text("in")
st.popover("Other", disabled=True).text("x")
# %% space
st.space()
st.space("large")
st.space(30)
# %% container of a key
with st.container(key="mine"):
    st.text("x")
# %% the same key of two containers
st.container(key="mine")
st.container(key="mine")
# %% progress
st.progress(0.5)
st.progress(40, text="**some**")
st.progress(0)
st.progress(1.0)
st.progress(100)
# %% progress beyond
st.progress(101)
# %% progress below
st.progress(-0.5)
# %% progress of text
st.progress("half")
# %% spinner
with st.spinner("wait"):
    st.text("inside")
st.text("after")
# %% status
with st.status("Working") as s:
    st.text("step")
    s.update(label="Done", state="complete", expanded=True)
st.status("Other", expanded=True, state="error").text("x")
# %% a status of a wrong state
st.status("x", state="sleeping")
# %% toast, balloons, snow
st.toast("Saved", icon="✅")
st.balloons()
st.snow()
# %% a toast of nothing
st.toast("")
# %% a container and a widget of one key
st.slider("n", key="n")
st.container(key="n")
# %% a form and a widget of one key
with st.form("n"):
    st.slider("n", key="n")
    st.form_submit_button("x")
