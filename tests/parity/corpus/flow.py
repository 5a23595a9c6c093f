# %% stop
st.text("a")
st.stop()
st.text("b")
# %% rerun once
if "done" not in st.session_state:
    st.session_state.done = True
    st.text("first")
    st.rerun()
st.text("second")
# %% rerun from a button
st.session_state.setdefault("n", 0)
if st.button("more"):
    st.session_state.n += 1
    st.rerun()
st.text(st.session_state.n)
#> at.button[0].click().run()
#> at.button[0].click().run()
# %% a form
with st.form("f"):
    a = st.text_input("a")
    b = st.slider("b")
    sent = st.form_submit_button("Send")
st.text((a, b, sent))
#> at.text_input[0].input("x").run()
#> at.button[0].click().run()
#> at.run()
# %% a form that clears
with st.form("f", clear_on_submit=True):
    a = st.text_input("a", "start")
    sent = st.form_submit_button()
st.text((a, sent))
#> at.text_input[0].input("x")
#> at.button[0].click().run()
#> at.run()
# %% a form's callback
def send(): st.session_state.got = st.session_state.a
with st.form("f"):
    st.number_input("a", key="a", value=1)
    st.form_submit_button("Send", on_click=send)
st.text(st.session_state.get("got"))
#> at.number_input(key="a").set_value(5)
#> at.button[0].click().run()
# %% a form of several buttons
with st.form("f", border=False):
    left, right = st.columns(2)
    a = left.form_submit_button("A", key="a")
    b = right.form_submit_button("B", key="b", type="primary")
st.text((a, b))
#> at.button(key="b").click().run()
# %% a button in a form
with st.form("f"):
    st.button("x")
# %% a form in a form
with st.form("f"):
    with st.form("g"):
        st.text("x")
# %% a form without a button
with st.form("f"):
    st.text_input("x")
# %% a submit button outside
st.form_submit_button("x")
# %% two forms of one key
st.form("f").form_submit_button("a")
st.form("f").form_submit_button("b")
# %% a callback in a form
with st.form("f"):
    st.text_input("x", on_change=print)
    st.form_submit_button("a")
# %% a form with objects of it
f = st.form("f")
f.text("t")
x = f.checkbox("c")
f.form_submit_button("go")
st.text(x)
#> at.checkbox[0].check()
#> at.button[0].click().run()
# %% a fragment
st.session_state.setdefault("runs", 0)
st.session_state.runs += 1
@st.fragment
def part():
    n = st.slider("n")
    st.text(f"n {n}")
part()
st.text(st.session_state.runs)
#> at.slider[0].set_value(3).run()
# %% a fragment with arguments and result
@st.fragment
def part(label, *, start=0):
    return st.number_input(label, value=start)
st.text(part("N", start=4))
# %% rerun of a fragment outside
st.rerun(scope="fragment")
# %% rerun of a wrong scope
st.rerun(scope="world")
# %% a dialog
@st.dialog("Question")
def ask(what):
    st.text(what)
    if st.button("Yes"):
        st.session_state.answer = "yes"
        st.rerun()
if st.button("Ask"):
    ask("Sure?")
st.text(st.session_state.get("answer"))
#> at.button[0].click().run()
# %% a dialog without a title
@st.dialog("")
def ask(): st.text("x")
ask()
# %% session state
st.session_state["a"] = 1
st.session_state.b = [1, 2]
st.text("a" in st.session_state)
st.text(sorted(st.session_state))
del st.session_state["a"]
st.text(st.session_state.get("a", "gone"))
st.session_state.update({"c": 3})
st.text(len(st.session_state))
# %% a missing key
st.session_state["missing"]
# %% a missing attribute
st.session_state.missing
# %% deleting what is missing
del st.session_state.missing
# %% widget values set before
st.session_state.t = "from code"
st.text(st.text_input("T", key="t"))
st.session_state.setdefault("s", 7)
st.text(st.slider("S", key="s"))
#> at.text_input(key="t").input("typed").run()
# %% widget values set after
st.text_input("T", key="t")
st.session_state.t = "too late"
# %% a default and a state
st.session_state.n = 5
st.text(st.number_input("N", value=3, key="n"))
# %% a value that fits no option
st.session_state.s = "z"
st.text(st.selectbox("S", ["a", "b"], key="s"))
# %% a value set by a callback
def reset(): st.session_state.t = ""
st.text_input("T", "x", key="t")
st.button("Clear", on_click=reset)
st.text(repr(st.session_state.t))
#> at.text_input(key="t").input("abc").run()
#> at.button[0].click().run()
# %% widgets that come and go
show = st.checkbox("show", True)
if show:
    st.text_input("T", key="t")
st.text("t" in st.session_state)
#> at.text_input(key="t").input("kept?").run()
# %% several callbacks
def first(): st.session_state.log = st.session_state.get("log", "") + "1"
def second(): st.session_state.log = st.session_state.get("log", "") + "2"
st.checkbox("a", on_change=first)
st.checkbox("b", on_change=second)
st.text(st.session_state.get("log"))
#> at.checkbox[0].check(); at.checkbox[1].check(); at.run()
# %% an error in a callback
def fail(): raise ValueError("in callback")
st.button("x", on_click=fail)
st.text("still drawn")
#> at.button[0].click().run()
# %% query params
st.query_params["a"] = "1"
st.query_params.b = ["x", "y"]
st.text(st.query_params.get("a"))
st.text(st.query_params.get_all("b"))
st.text(st.query_params.to_dict())
del st.query_params["a"]
st.text("a" in st.query_params)
st.query_params.from_dict({"z": 2})
st.text(st.query_params.z)
st.query_params.clear()
st.text(len(st.query_params))
# %% a missing query param
st.query_params["nope"]
# %% a missing query attribute
st.query_params.nope
# %% query params of a dict
st.query_params["a"] = {"b": 1}
# %% cache data
@st.cache_data
def double(n):
    st.session_state.calls = st.session_state.get("calls", 0) + 1
    return [n] * 2
a = double(1); a.append("mine")
st.text(double(1))
double(2)
double.clear()
double(1)
st.text(st.session_state.calls)
# %% cache resource
@st.cache_resource
def thing(): return []
thing().append(1)
st.text(thing())
thing.clear()
# %% cached elements are drawn again
@st.cache_data
def drawn(n):
    st.text(f"in the cache {n}")
    return n
drawn(1); drawn(1)
#> at.run()
# %% widgets in cached functions
@st.cache_data
def widget(): return st.slider("s")
widget()
# %% cached functions of what cannot be hashed
@st.cache_data
def f(x): return 1
f(lambda: 1)
st.text("hashed")
# %% cached functions that ignore an argument
@st.cache_data
def f(_x, y): return y
st.text(f(object(), 2))
# %% a cached function that fails
@st.cache_data
def f(): raise ZeroDivisionError("inside")
f()
# %% ttl of a wrong form
@st.cache_data(ttl="soon")
def f(): return 1
f()
# %% secrets that are missing
st.secrets["nope"]
# %% set_page_config
st.set_page_config(page_title="T", page_icon="🎈", layout="wide", initial_sidebar_state="collapsed")
st.text("x")
# %% set_page_config of a wrong layout
st.set_page_config(layout="tall")
# %% set_page_config of a wrong sidebar
st.set_page_config(initial_sidebar_state="ajar")
# %% functions and imports
import math
from dataclasses import dataclass
@dataclass
class Item:
    name: str
    price: float = 1.0
def total(items): return math.fsum(i.price for i in items)
items = [Item("a"), Item("b", 2.5)]
st.text(total(items))
st.text([i for i in items])
# %% a syntax error
st.text("never"
# %% names of the script
st.text(__name__)
st.text(type(__file__).__name__)
