# %% frames
import streamlit.components.v1 as components
components.html("<b>Bold</b>", height=80, scrolling=True)
with st.sidebar:
    components.iframe("https://example.org/", 300, tab_index=0)
for wrong in ({"tab_index": -2}, {"tab_index": True}, {"tab_index": "1"}):
    try:
        components.html("x", **wrong)
    except Exception as error:
        st.text(type(error).__name__)

# %% a component at an address, with a key
import streamlit.components.v1 as components
size = components.declare_component("size", url="http://localhost:3001")
value = size(label="Size", values=[1, 2, {"a": None}], default=5, key="size")
st.write("value", value, st.session_state["size"])
#> at.run()

# %% a component without a key, in columns and the sidebar
import streamlit.components.v1 as components
bare = components.declare_component("bare", url="http://localhost:3001")
left, right = st.columns(2)
with left:
    st.write(bare(n=1))
with right:
    st.write(bare(n=2, default=[1]))
with st.sidebar:
    st.write(bare(n=1))

# %% what a component refuses
import streamlit.components.v1 as components
from streamlit.components.v1.components import CustomComponent, MarshallComponentException
bare = components.declare_component("bare", url="http://localhost:3001")
for args, given in [((1,), {}), ((), {"x": object()}), ((), {"tab_index": -2}), ((), {"tab_index": 1.5}), ((), {"on_change": 5})]:
    try:
        bare(*args, **given)
    except Exception as error:
        st.text(type(error).__name__)
try:
    components.declare_component("x")
except st.errors.StreamlitAPIException:
    st.text("refused")
st.text(f"{isinstance(bare, CustomComponent)} {bare.url} {bare.path} {issubclass(MarshallComponentException, st.errors.StreamlitAPIException)}")

# %% two components alike
import streamlit.components.v1 as components
bare = components.declare_component("bare", url="http://localhost:3001")
bare(n=1)
bare(n=1)

# %% two components of one key
import streamlit.components.v1 as components
bare = components.declare_component("bare", url="http://localhost:3001")
bare(n=1, key="k")
bare(n=2, key="k")

# %% a component that is given a value by the script
import streamlit.components.v1 as components
bare = components.declare_component("bare", url="http://localhost:3001")
if "k" not in st.session_state:
    st.session_state["k"] = [1, 2]
st.write(bare(n=1, key="k", default=7))
#> at.session_state["k"] = "other"; at.run()

# %% a component of tables and bytes
import pandas as pd
import streamlit.components.v1 as components
bare = components.declare_component("bare", url="http://localhost:3001")
st.write(bare(rows=pd.DataFrame({"a": [1]}), raw=b"ab", n=3, default=0))

# %% a component in a form
import streamlit.components.v1 as components
bare = components.declare_component("bare", url="http://localhost:3001")
with st.form("f"):
    value = bare(n=1, key="k")
    st.form_submit_button("Send")
st.write(value)
#> at.button[0].click().run()

# %% a component with a script
stars = st.components.v2.component("stars", html="<b>Stars</b>", css="b { color: red }", js="export default () => {\n}")
got = stars(key="stars", data={"n": 1}, default={"count": 3}, on_count_change=lambda: None, on_sent_change=lambda: None)
st.write(dict(got), got.count, got["sent"], dict(st.session_state["stars"]))
#> at.run()

# %% a component with a script, without a key or anything
st.write(dict(st.components.v2.component("nothing")()))
st.write(dict(st.components.v2.component("sized")(width=300, height=100, data=[1, 2])))

# %% what a component with a script refuses
draw = st.components.v2.component("x", html="x")
for given in [{"on__change": print}, {"default": {"q": 1}}, {"data": object()}, {"width": "wide"}]:
    try:
        draw(**given)
    except Exception as error:
        st.text(type(error).__name__)
for given in [{"js": 5}, {"css": b"x"}, {"js": "gone.js"}, {"css": "../x.css"}]:
    try:
        st.components.v2.component("x", **given)
    except Exception as error:
        st.text(type(error).__name__)

# %% events that are none of the callbacks
draw = st.components.v2.component("x", html="x")
got = draw(key="x", on_click=print, on_some_change=None, on_sent_change=lambda: None)
st.write(dict(got))
try:
    got.missing
except AttributeError:
    st.text("no such name")

# %% state of a component that the script sets
draw = st.components.v2.component("x", html="x")
if "x" not in st.session_state:
    st.session_state["x"] = {"count": 9}
got = draw(key="x", default={"count": 1}, on_count_change=lambda: None)
st.write(got.count)
try:
    st.session_state["x"]["count"] = 2
except Exception as error:
    st.text("too late")

# %% two components with a script alike
draw = st.components.v2.component("x", html="x")
draw(data=1)
draw(data=2)
draw(data=1)
