# %% headings
st.title("Title", anchor="top")
st.title("Ein *Titel* :rocket:")
st.header("Header", divider=True)
st.header("Header", divider="blue", help="Help")
st.subheader("Sub", divider="rainbow", anchor=False)
st.title("  spaces  ")
# %% heading with a wrong divider
st.header("Header", divider="pinkish")
# %% markdown and caption
st.markdown("**bold** :red[red] $x^2$")
st.markdown("<b>html</b>", unsafe_allow_html=True, help="why")
st.markdown("""
    indented
      more
""")
st.caption("small", help="h")
st.caption("<i>x</i>", unsafe_allow_html=True)
# %% code and text
st.code("print(1)")
st.code("SELECT 1", language="sql", line_numbers=True, wrap_lines=True)
st.code("plain", language=None)
st.text("  keeps\n spaces")
st.text("t", help="help")
st.code(3)
# %% latex and divider
st.latex(r"\int_0^1 x")
st.latex("e^{i\\pi}", help="Euler")
st.divider()
# %% badges
st.badge("New")
st.badge("Home", icon=":material/home:", color="red")
st.badge("Green", color="green", help="h")
# %% a badge of no colour
st.badge("x", color="nope")
# %% an icon that is none
st.badge("x", icon="no icon")
# %% values that are no text
st.title(3)
st.markdown(4.5)
st.text(None)
st.caption(True)
st.text([1, 2])
# %% write dispatches
import datetime

st.write("text", 1, 2.5, None, True)
st.write({"a": 1}, [1, 2], (3, 4), {5})
st.write(datetime.date(2026, 1, 2))
st.write()
st.write("a", "b", unsafe_allow_html=True)
st.write(ValueError("wrong"))


# %% write of functions and classes
class Point:
    """A point."""

    def __init__(self):
        self.x = 1


st.write(Point())
# %% write of dataclasses and enums
import dataclasses, enum


@dataclasses.dataclass
class Pair:
    a: int
    b: str


class Colour(enum.Enum):
    RED = 1


st.write(Pair(1, "x"))
st.write(Colour.RED)


# %% write of a repr_html
class Shown:
    def _repr_html_(self):
        return "<b>shown</b>"


st.write(Shown())
st.write(Shown(), unsafe_allow_html=True)
# %% write of frames and series
import pandas as pd

st.write(pd.DataFrame({"a": [1, 2]}))
st.write(pd.Series([1, 2], name="s"))
st.write("Table:", pd.DataFrame({"a": [1]}), "end")
# %% write of arrays
import numpy as np

st.write(np.arange(3))
st.write(np.float64(2.5), np.int64(3))


# %% write of generators
def words():
    yield "a "
    yield "b"


st.write(words())
# %% write of named tuples and mappings
from collections import namedtuple, OrderedDict

P = namedtuple("P", "x y")
st.write(P(1, 2))
st.write(OrderedDict(a=1))
st.write(st.session_state)
# %% magic of bare expressions
"a *text*"
x = 3
x
None
[1, 2]
"not", "a tuple of magic"
if x:
    "inside"


def f():
    "a docstring"
    return 1


f()
for i in range(2):
    i
# %% magic leaves statements alone
"""A docstring of the script."""
x = 1
x += 1
assert x == 2
import os

os
# %% json
st.json({"a": [1, {"b": None}]})
st.json('{"x": 1}')
st.json([1, 2], expanded=False)
st.json({"deep": {"er": 1}}, expanded=1)
# %% json of what is none
st.json("not json")


# %% json of objects
class Thing:
    pass


st.json({"a": Thing})
# %% metric
st.metric("Speed", 10)
st.metric("Speed", "10 km/h", "-2")
st.metric("Cost", 1.5, 0.25, delta_color="inverse", help="h")
st.metric("None", None, None)
st.metric("Off", 3, 1, delta_color="off", label_visibility="hidden", border=True)
# %% metric with a wrong value
st.metric("x", [1])
# %% metric with a wrong delta
st.metric("x", 1, {"a": 1})
# %% metric with a wrong colour
st.metric("x", 1, 1, delta_color="mauve")
# %% alerts
st.success("ok")
st.info("i", icon="ℹ️")
st.warning("w", icon=":material/warning:")
st.error("**e**")
st.error(ValueError("an exception as body"))
# %% an alert with a wrong icon
st.info("i", icon="xx")
# %% exceptions
st.exception(ValueError("bad value"))
st.exception(KeyError("k"))
try:
    {}["missing"]
except KeyError as error:
    st.exception(error)
# %% an uncaught exception
st.text("before")
1 / 0
st.text("never")


# %% an exception of one's own
class Mine(Exception):
    """Mine."""


raise Mine("told **so**")
# %% echo
with st.echo():
    x = 1 + 1
    st.text(x)
# %% echo below
with st.echo("below"):
    st.text("shown")
# %% html
st.html("<p>para</p>")


# %% help
def fn(a, b=2):
    """Say it."""


st.help(fn)
