# %% a slider with a step of NumPy
import numpy as np

st.text(repr(st.slider("i", 0, 10, step=np.int64(3))))
st.text(repr(st.slider("f", 0.0, 10.0, step=np.float32(0.5))))
st.text(repr(st.slider("b", 0, 10, step=True)))
#> at.slider[0].set_value(6).run()
# %% a slider of whole numbers with a step that is none
st.slider("i", 0, 10, step=0.5)
# %% a slider of floats with a whole step
st.slider("f", 0.0, 10.0, step=1)
# %% a number input with a step without end
st.number_input("f", step=float("inf"))
# %% a number input with an odd step of NumPy
import numpy as np

st.text(st.number_input("i", 0, 10, step=np.int64(3)))
#> at.number_input[0].increment().run()
# %% a time with a zone keeps it until another is chosen
from datetime import UTC, time

st.text(repr(st.time_input("t", time(3, tzinfo=UTC))))
st.text(repr(st.time_input("iso", "03:00+00:00")))
st.text(repr(st.time_input("s", time(3, 4, 5, tzinfo=UTC), step=15)))
#> at.time_input[0].set_value(__import__("datetime").time(4)).run()
# %% options in two dimensions
import numpy as np

st.text(st.selectbox("s", np.array([[1, 2], [3, 4]])))
st.text(st.multiselect("m", np.array([["a", "b"], ["c", "d"]]), default=["c"]))
# %% options of bytes
st.text(repr(st.selectbox("s", b"ab")))
# %% one choice with a default given twice
st.pills("p", ["a", "b"], default=["a", "a"])
# %% two choices where one is asked for
st.segmented_control("s", ["a", "b"], default=["a", "b"])
# %% colors that are too narrow to draw
st.color_picker("a", width=0)
st.color_picker("b", width=-3)
