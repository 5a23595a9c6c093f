"""A page with one of each element and block that AppTest has accessors for, for test_attributes.py."""

# ruff: noqa: DTZ001 - moments of no zone, as people write them

from datetime import date, datetime

import pandas as pd
import streamlit as st

FRAME = pd.DataFrame({"a": [1, 2], "b": ["x", "y"]})

st.title("Title", anchor="top", help="why")
st.header("Header")
st.subheader("Subheader", divider=True)
st.caption("Caption", help="small")
st.markdown("Markdown", unsafe_allow_html=True)
st.text("Text", help="plain")
st.code("x = 1", language="python", line_numbers=True, wrap_lines=True)
st.code("x = 1", language=None)
st.latex("a^2")
st.divider()
st.json({"a": 1}, expanded=False)
st.metric("Metric", 3, -1, help="how much")
st.success("yes", icon="✅")
st.info("so")
st.warning("hm")
st.error("no")
st.exception(ValueError("odd"))
st.progress(30, "going")
st.progress(0.5)
st.image("https://example.com/a.png", caption="a")
st.table(FRAME)
st.dataframe(FRAME)
st.button("Button", key="button", help="press")
st.download_button("Download", "text", "a.txt", key="download")
st.file_uploader("Upload", type=["csv"], key="upload", help="a file")
st.file_uploader("Uploads", accept_multiple_files=True)
st.checkbox("Checkbox", True, help="tick")
st.toggle("Toggle", disabled=True)
st.number_input("Number", 0, 10, 3)
st.number_input("Float", step=0.5)
st.number_input("Empty", value=None)
st.text_input("Line", placeholder="type", max_chars=9, autocomplete="off")
st.text_input("Word")
st.text_area("Area", "long", key="area")
st.text_area("Area", "long", max_chars=5)
st.selectbox("Select", [1, 2, 3], index=1)
st.selectbox("Nothing", [1, 2, 3], index=None)
st.multiselect("Multi", [1, 2, 3], [3, 2], max_selections=2)
st.multiselect("Free", [1, 2, 3])
st.radio("Radio", ["x", "y"], horizontal=True)
st.radio("Nothing", ["x", "y"], index=None)
st.slider("Slider", 0, 10, 3)
st.slider("Range", 0.0, 1.0, (0.25, 0.5))
st.slider("Day", date(2020, 1, 1), date(2020, 2, 1), date(2020, 1, 3))
st.slider("Moment", datetime(2020, 1, 1), datetime(2020, 2, 1), datetime(2020, 1, 3))
with st.container(key="box"):
    left, right = st.columns([1, 3], gap="large")
    left.text("left")
    st.tabs(["first", "second"])[1].text("second")
    st.expander("more", icon="🔍").text("deep")
st.sidebar.text("side")
raise RuntimeError
