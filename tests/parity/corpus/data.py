# %% dataframe
import pandas as pd

df = pd.DataFrame({"a": [1, 2], "b": ["x", None]})
st.dataframe(df)
st.dataframe(df, hide_index=True, column_order=["b"], height=200)
st.dataframe([1, 2, 3])
st.dataframe({"k": [1, 2]})
# %% table
import pandas as pd

st.table(pd.DataFrame({"a": [1.5, 2.5]}))
st.table([[1, 2], [3, 4]])
st.table({"x": 1})
# %% a frame of other libraries
import polars as pl, pyarrow as pa

st.dataframe(pl.DataFrame({"a": [1]}))
st.dataframe(pa.table({"b": [2]}))
# %% a frame of nothing
st.dataframe(None)
# %% dataframe selections
import pandas as pd

e = st.dataframe(pd.DataFrame({"a": [1, 2]}), on_select="rerun", key="d")
st.text(e.selection.rows)
# %% simple charts
import pandas as pd

df = pd.DataFrame({"x": [1, 2], "y": [3, 4], "c": ["p", "q"]})
st.line_chart(df, x="x", y="y")
st.bar_chart(df, x="x", y="y", color="c", horizontal=True)
st.area_chart(df[["x", "y"]])
st.scatter_chart(df, x="x", y="y", size="y")
# %% a chart of a wrong column
import pandas as pd

st.line_chart(pd.DataFrame({"a": [1]}), x="nope")
# %% a chart of a wrong colour
import pandas as pd

st.line_chart(pd.DataFrame({"a": [1], "b": [2]}), color=["#f00"])
# %% altair and vega
import altair as alt, pandas as pd

df = pd.DataFrame({"x": [1, 2], "y": [3, 4]})
st.altair_chart(alt.Chart(df).mark_bar().encode(x="x", y="y"))
st.vega_lite_chart(df, {"mark": "point", "encoding": {"x": {"field": "x"}}})
# %% a vega chart of nothing
st.vega_lite_chart(None, {})
# %% pyplot
import matplotlib.pyplot as plt

fig, ax = plt.subplots()
ax.plot([1, 2])
st.pyplot(fig)
# %% images
import numpy as np

st.image(np.zeros((4, 4, 3), dtype="uint8"), caption="black")
st.image([np.zeros((2, 2), dtype="uint8")] * 2, caption=["a", "b"], width=50)
# %% an image that is none
st.image("no such file.png")
