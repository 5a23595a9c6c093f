# %% a todo list
st.session_state.setdefault("todos", ["read"])
new = st.text_input("New", key="new")
def add():
    if st.session_state.new:
        st.session_state.todos.append(st.session_state.new)
        st.session_state.new = ""
st.button("Add", on_click=add)
for place, todo in enumerate(st.session_state.todos):
    left, right = st.columns([4, 1])
    left.checkbox(todo, key=f"done {place}")
    if right.button("x", key=f"drop {place}"):
        st.session_state.todos.pop(place)
        st.rerun()
#> at.text_input(key="new").input("write").run()
#> at.button[0].click().run()
#> at.checkbox(key="done 1").check().run()
#> at.button(key="drop 0").click().run()
# %% dependent selectboxes
towns = {"DE": ["Berlin", "Ulm"], "FR": ["Paris", "Lyon"]}
country = st.selectbox("Country", towns, key="country")
town = st.selectbox("Town", towns[country], key="town")
st.write(f"{town} in {country}")
#> at.selectbox(key="town").select("Ulm").run()
#> at.selectbox(key="country").select("FR").run()
#> at.selectbox(key="town").select("Lyon").run()
# %% a wizard
st.session_state.setdefault("step", 1)
def go(by): st.session_state.step += by
st.progress(st.session_state.step / 3)
match st.session_state.step:
    case 1: st.text_input("Name", key="name")
    case 2: st.number_input("Age", 0, 120, key="age")
    case 3: st.write("Done")
st.button("Back", on_click=go, args=(-1,), disabled=st.session_state.step == 1)
st.button("Next", on_click=go, args=(1,), disabled=st.session_state.step == 3)
#> at.text_input(key="name").input("Ada").run()
#> at.button[1].click().run()
#> at.number_input(key="age").set_value(36).run()
#> at.button[1].click().run()
#> at.button[0].click().run()
# %% a calculator
a = st.number_input("a", value=6.0)
b = st.number_input("b", value=3.0)
op = st.radio("op", ["+", "/"])
if op == "/" and b == 0:
    st.error("Cannot divide by zero")
    st.stop()
st.metric("Result", a + b if op == "+" else a / b)
#> at.radio[0].set_value("/").run()
#> at.number_input[1].set_value(0.0).run()
# %% a login
if not st.session_state.get("in"):
    with st.form("login"):
        name = st.text_input("Name")
        word = st.text_input("Password", type="password")
        if st.form_submit_button("Log in"):
            if word == "open":
                st.session_state["in"] = name
                st.rerun()
            st.error("Wrong")
    st.stop()
st.write("Hello", st.session_state["in"])
#> at.text_input[0].input("Ada"); at.text_input[1].input("shut"); at.button[0].click().run()
#> at.text_input[1].input("open"); at.button[0].click().run()
# %% a filter over a frame
import pandas as pd
df = pd.DataFrame({"kind": ["a", "b", "a"], "n": [1, 2, 3]})
kinds = st.multiselect("Kinds", sorted(df.kind.unique()), default=["a"])
low, high = st.slider("n", 1, 3, (1, 3))
shown = df[df.kind.isin(kinds) & df.n.between(low, high)]
st.dataframe(shown)
st.caption(f"{len(shown)} rows")
#> at.multiselect[0].select("b").run()
#> at.slider[0].set_range(2, 3).run()
# %% counters by fragments
@st.fragment
def counter(name):
    st.session_state.setdefault(name, 0)
    if st.button("+", key=f"+{name}"):
        st.session_state[name] += 1
    st.text(f"{name} {st.session_state[name]}")
for name in "ab":
    counter(name)
#> at.button(key="+a").click().run()
#> at.button(key="+b").click().run()
#> at.button(key="+b").click().run()
# %% tabs with widgets of one label
for tab, name in zip(st.tabs(["A", "B"]), "ab"):
    with tab:
        st.text(st.text_input("Value", key=name))
#> at.text_input(key="b").input("x").run()
# %% try and except around st
try:
    st.slider("n", 5, 1)
except st.errors.StreamlitAPIException as error:
    st.text(type(error).__name__)
try:
    st.columns(-1)
except Exception as error:
    st.text(type(error).__name__)
# %% deltas by methods of containers
box = st.container()
box.header("H").text("?")
inner = box.container()
inner.code("c")
box.success("s")
inner.metric("m", 1)
# %% with inside with
with st.sidebar, st.expander("E"):
    st.text("in both")
with st.container():
    with st.container():
        st.text("deep")
    st.text("less deep")
st.text("out")
# %% st under other names
import streamlit
from streamlit import write, sidebar
write("a")
sidebar.write("b")
streamlit.text(streamlit is st)
# %% the version
st.text(type(st.__version__).__name__)
# %% context and user
st.text(st.context.is_embedded)
st.text(dict(st.context.cookies))
st.text(st.context.url is None)
# %% options
st.text(st.get_option("client.showErrorDetails") is not None)
st.text(st.get_option("theme.base"))
# %% an unknown option
st.get_option("no.such")
# %% setting an option that cannot be set
st.set_option("server.port", 3)
# %% errors are classes
st.text([issubclass(getattr(st.errors, n), st.errors.StreamlitAPIException) for n in ("StreamlitValueError", "StreamlitDuplicateElementKey", "StreamlitSecretNotFoundError")])
raise st.errors.StreamlitAPIException("mine")
# %% names that are not there
st.no_such_thing("x")
# %% wrong arguments
st.text_input()
# %% unknown keyword arguments
st.button("a", colour="red")
# %% too many arguments
st.divider(1, 2, 3)
# %% a generator in a widget
st.text(st.multiselect("M", (c for c in "abc")))
# %% numpy values
import numpy as np
st.text(st.slider("S", np.int64(0), np.int64(9), np.int64(4)))
st.text(st.number_input("N", value=np.float64(2.5)))
st.text(st.selectbox("O", np.array(["a", "b"])))
# %% printing
print("to the console")
st.text("shown")
# %% asyncio
import asyncio
async def work():
    await asyncio.sleep(0)
    return "done"
st.text(asyncio.run(work()))
# %% threads that draw nothing
import threading
got = []
t = threading.Thread(target=lambda: got.append(1)); t.start(); t.join()
st.text(got)
# %% a class of widgets
class Panel:
    def __init__(self, name): self.name = name
    def draw(self): return st.slider(self.name, key=self.name)
st.text(sum(Panel(n).draw() for n in "xy"))
#> at.slider(key="x").set_value(5).run()
# %% labels that are long or odd
st.button("a" * 200)
st.checkbox("emoji 🎈 and :smile: and [link](https://example.org)")
st.text_input("<b>tags</b> & entities")
st.markdown("")
st.text("")
