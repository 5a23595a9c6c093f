"""The st.* calls, by theme."""
