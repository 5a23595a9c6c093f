# %% button
if st.button("Go"):
    st.text("went")
st.text(st.button("Other", disabled=True, help="h", type="primary", icon="🎈"))


# > at.button[0].click().run()
# > at.run()
# %% button callbacks
def count(by, times=1):
    st.session_state.n = st.session_state.get("n", 0) + by * times


st.button("Add", on_click=count, args=(2,), kwargs={"times": 3}, key="add")
st.text(st.session_state.get("n"))
# > at.button(key="add").click().run()
# > at.button(key="add").click().run()
# > at.run()
# %% button of a wrong type
st.button("x", type="quaternary")
# %% two buttons alike
st.button("same")
st.button("same")
# %% two widgets of one key
st.button("a", key="k")
st.text_input("b", key="k")
# %% a button's value cannot be set
st.session_state.b = True
st.button("x", key="b")
# %% checkbox and toggle
a = st.checkbox("A", True)
b = st.toggle("B", help="help")
st.text((a, b))
c = st.checkbox("C", key="c", disabled=True, label_visibility="collapsed")


# > at.checkbox[0].uncheck().run()
# > at.toggle[0].set_value(True).run()
# > at.checkbox[0].check().run()
# %% checkbox on_change
def changed():
    st.session_state.setdefault("log", []).append(st.session_state.c)


st.checkbox("C", key="c", on_change=changed)
st.text(st.session_state.get("log"))
# > at.checkbox[0].check().run()
# > at.checkbox[0].check().run()
# > at.checkbox[0].uncheck().run()
# %% text input
t = st.text_input("T", "start", max_chars=10, placeholder="type", help="h")
p = st.text_input("P", type="password", key="p")
n = st.text_input("N", value=None)
st.text((t, p, n))
# > at.text_input[0].set_value("new").run()
# > at.text_input(key="p").input("secret").run()
# > at.text_input[2].set_value("").run()
# %% text input of a wrong type
st.text_input("x", type="number")
# %% text input with a number as value
st.text(repr(st.text_input("x", 12)))
# %% text area
t = st.text_area("A", "line\nline", height=120, max_chars=100)
st.text(t)
# > at.text_area[0].input("other").run()
# %% text area of a small height
st.text_area("A", height=20)
# %% number input of ints
n = st.number_input("N", 0, 10, 5)
st.text((n, type(n).__name__))
# > at.number_input[0].increment().run()
# > at.number_input[0].decrement().decrement().run()
# > at.number_input[0].set_value(10).run()
# %% number input of floats
n = st.number_input("N")
m = st.number_input("M", 0.0, 1.0, step=0.1, format="%.3f")
st.text((n, m, type(n).__name__))
# > at.number_input[1].set_value(0.5).run()
# %% number input without a value
n = st.number_input("N", value=None, min_value=3, placeholder="?")
st.text(n)
# > at.number_input[0].set_value(4).run()
# %% number input of mixed types
st.number_input("N", 0, 10.0, 5)
# %% number input with a value beyond
st.number_input("N", 0, 10, 11)
# %% number input with a value below
st.number_input("N", 5, 10, 1)
# %% number input with ends swapped
st.number_input("N", 10, 0)
# %% number input of a large int
st.number_input("N", value=2**60)
# %% number input with value min
st.text(st.number_input("N", 3, 9, "min"))
# %% slider of ints
n = st.slider("N", 0, 10, 3)
st.text(n)
# > at.slider[0].set_value(7).run()
# %% slider of a range
r = st.slider("R", 0, 100, (20, 80), step=5)
st.text(r)
# > at.slider[0].set_range(25, 50).run()
# %% slider of floats
st.text(st.slider("F", 0.0, 1.0, 0.5))
st.text(st.slider("Default"))
st.text(st.slider("G", -1.0, 1.0))
# %% slider of dates
import datetime as dt

d = st.slider("D", dt.date(2020, 1, 1), dt.date(2020, 12, 31), dt.date(2020, 6, 1))
st.text(d)
# > at.slider[0].set_value(__import__("datetime").date(2020, 7, 1)).run()
# %% slider of times
import datetime as dt

t = st.slider("T", value=(dt.time(8), dt.time(12)))
st.text(t)
# %% slider of datetimes
import datetime as dt

t = st.slider("T", value=dt.datetime(2020, 1, 1, 9, 30), format="MM/DD/YY - hh:mm")
st.text(t)
# %% slider with a value beyond
st.slider("N", 0, 10, 20)
# %% slider with ends alike
st.slider("N", 5, 5)
# %% slider of mixed types
st.slider("N", 0, 10.0, 5)
# %% slider of text
st.slider("N", value="a")


# %% slider on_change
def changed(*args):
    st.session_state.log = (args, st.session_state.s)


st.slider("S", key="s", on_change=changed, args=(1,))
st.text(st.session_state.get("log"))
# > at.slider(key="s").set_value(9).run()
# %% selectbox
s = st.selectbox("S", ["a", "b", "c"])
n = st.selectbox("N", ["a", "b"], index=None, placeholder="choose")
i = st.selectbox("I", [10, 20, 30], index=1, format_func=lambda x: f"{x} €")
st.text((s, n, i))
# > at.selectbox[0].select("c").run()
# > at.selectbox[1].select_index(1).run()
# > at.selectbox[2].set_value(30).run()
# %% selectbox of nothing
st.text(st.selectbox("S", []))
# %% selectbox with a wrong index
st.selectbox("S", ["a"], index=3)
# %% selectbox with an index that is none
st.selectbox("S", ["a"], index="a")
# %% selectbox of other iterables
import pandas as pd

st.text(st.selectbox("range", range(3)))
st.text(st.selectbox("dict", {"x": 1, "y": 2}))
st.text(st.selectbox("set", {"only"}))
st.text(st.selectbox("series", pd.Series(["p", "q"])))
st.text(st.selectbox("frame", pd.DataFrame({"first": [1, 2], "second": [3, 4]})))
# %% selectbox of enums
import enum


class Colour(enum.Enum):
    RED = "r"
    BLUE = "b"


c = st.selectbox("C", Colour, index=1)
st.text((c, c is Colour.BLUE))
# > at.selectbox[0].select_index(0).run()
# %% selectbox of a text
st.text(st.selectbox("S", "abc"))
# %% options change between runs
n = st.slider("n", 1, 5, 3)
s = st.selectbox("S", [f"o{i}" for i in range(n)], key="s")
st.text(s)
# > at.selectbox[0].select_index(2).run()
# > at.slider[0].set_value(2).run()
# > at.slider[0].set_value(5).run()
# %% options change without a key
n = st.slider("n", 1, 5, 3)
s = st.selectbox("S", [f"o{i}" for i in range(n)])
st.text(s)
# > at.selectbox[0].select_index(1).run()
# > at.slider[0].set_value(2).run()
# %% multiselect
m = st.multiselect("M", ["a", "b", "c"], ["b"])
o = st.multiselect("O", [1, 2, 3], format_func=lambda x: "#" * x, max_selections=2)
st.text((m, o))
# > at.multiselect[0].select("a").run()
# > at.multiselect[0].unselect("b").run()
# > at.multiselect[1].set_value([1, 3]).run()
# %% multiselect with a default that is none
st.multiselect("M", ["a"], ["z"])
# %% multiselect with too many
st.multiselect("M", ["a", "b", "c"], ["a", "b"], max_selections=1)
# %% multiselect with a scalar default
st.text(st.multiselect("M", ["a", "b"], "b"))
# %% radio
r = st.radio("R", ["a", "b"], captions=["first", "second"], horizontal=True)
n = st.radio("N", ["x", "y"], index=None)
st.text((r, n))
# > at.radio[0].set_value("b").run()
# > at.radio[1].set_value("x").run()
# %% radio of nothing
st.text(st.radio("R", []))
# %% radio with a wrong index
st.radio("R", ["a"], index=2)
# %% labels of all kinds
st.text_input("**bold** :red[x]", key=1)
st.checkbox("")
st.slider("visible", label_visibility="visible")
st.radio("hidden", ["a"], label_visibility="hidden")
# %% a wrong label visibility
st.text_input("x", label_visibility="gone")
# %% keys of all kinds
st.text_input("a", key="text")
st.text_input("b", key=1)
st.session_state["from code"] = 1
# %% a default that changes, with a key
n = st.number_input("n", 0, 9, 1)
st.text(st.text_input("T", f"default {n}", key="t"))
# > at.number_input[0].set_value(2).run()
# > at.text_input(key="t").input("mine").run()
# > at.number_input[0].set_value(3).run()
# %% a default that changes, without a key
n = st.number_input("n", 0, 9, 1)
st.text(st.text_input("T", f"default {n}"))
# > at.text_input[0].input("mine").run()
# > at.number_input[0].set_value(3).run()
# %% width and height
st.button("w", width="stretch")
st.button("p", width=120)
st.text_input("i", width=200)
st.selectbox("s", ["a"], width="stretch")
# %% a wrong width
st.button("w", width="broad")
# %% a negative width
st.button("w", width=-3)
