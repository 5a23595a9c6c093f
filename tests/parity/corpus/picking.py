# %% date input
import datetime as dt
d = st.date_input("D", dt.date(2024, 2, 29))
n = st.date_input("N", None)
st.text((d, n))
#> at.date_input[0].set_value(__import__("datetime").date(2025, 1, 1)).run()
#> at.date_input[1].set_value(__import__("datetime").date(2025, 1, 2)).run()
# %% date range
import datetime as dt
r = st.date_input("R", (dt.date(2024, 1, 1), dt.date(2024, 1, 9)), min_value=dt.date(2023, 1, 1), max_value=dt.date(2025, 1, 1))
e = st.date_input("E", [])
o = st.date_input("O", [dt.date(2024, 1, 1)])
st.text((r, e, o))
#> import datetime as dt; at.date_input[0].set_value((dt.date(2024, 3, 1), dt.date(2024, 3, 2))).run()
# %% date of text
st.text(st.date_input("D", "2024-05-06", format="DD.MM.YYYY"))
# %% a date beyond
import datetime as dt
st.date_input("D", dt.date(2030, 1, 1), max_value=dt.date(2025, 1, 1))
# %% a date of a wrong format
st.date_input("D", "2024-05-06", format="YYYY")
# %% a date of a wrong type
st.date_input("D", 5)
# %% a date with a range of three
import datetime as dt
st.date_input("D", [dt.date(2024, 1, 1)] * 3)
# %% time input
import datetime as dt
t = st.time_input("T", dt.time(8, 45), step=900)
n = st.time_input("N", None)
u = st.time_input("U", "08:30")
st.text((t, n, u))
#> at.time_input[0].increment().run()
#> at.time_input[0].decrement().decrement().run()
#> at.time_input[1].set_value(__import__("datetime").time(1, 2)).run()
# %% a time of a wrong step
st.time_input("T", "08:00", step=10)
# %% a time of a wrong type
st.time_input("T", 3)
# %% datetime input
import datetime as dt
d = st.datetime_input("D", dt.datetime(2024, 1, 2, 3, 4))
n = st.datetime_input("N", None)
st.text((d, n))
#> at.datetime_input[0].set_value(__import__("datetime").datetime(2024, 5, 6, 7, 8)).run()
# %% a datetime of text
st.text(st.datetime_input("D", "2024-01-02 03:04"))
# %% colour
c = st.color_picker("C", "#00f900")
d = st.color_picker("D")
st.text((c, d))
#> at.color_picker[0].pick("#112233").run()
#> at.color_picker[1].set_value("ff0000").run()
# %% a colour of a wrong form
st.color_picker("C", "red")
# %% a colour of a wrong type
st.color_picker("C", 3)
# %% select slider
s = st.select_slider("S", ["a", "b", "c"])
v = st.select_slider("V", [10, 20, 30], value=20, format_func=lambda x: f"{x}%")
r = st.select_slider("R", range(5), value=(1, 3))
st.text((s, v, r))
#> at.select_slider[0].set_value("c").run()
#> at.select_slider[1].set_value(30).run()
#> at.select_slider[2].set_range(0, 4).run()
# %% select slider of nothing
st.select_slider("S", [])
# %% select slider with a value that is none
st.select_slider("S", ["a", "b"], value="z")
# %% pills
p = st.pills("P", ["a", "b", "c"])
m = st.pills("M", [1, 2, 3], selection_mode="multi", default=[1, 3], format_func=lambda x: f"#{x}")
st.text((p, m))
#> at.pills[0].select("b").run()
#> at.pills[0].unselect("b").run()
#> at.pills[1].set_value([2]).run()
# %% pills with a default that is none
st.pills("P", ["a"], default="z")
# %% pills of a wrong mode
st.pills("P", ["a"], selection_mode="some")
# %% pills of two in single mode
st.pills("P", ["a", "b"], default=["a", "b"])
# %% segmented control
s = st.segmented_control("S", ["x", "y"], default="y", key="s")
m = st.segmented_control("M", ["x", "y", "z"], selection_mode="multi")
st.text((s, m, st.session_state.s))
#> at.segmented_control[0].select("x").run()
#> at.segmented_control[1].select("z").select("x").run()
# %% segmented control on_change
def changed(): st.session_state.log = st.session_state.s
st.segmented_control("S", ["x", "y"], key="s", on_change=changed)
st.text(st.session_state.get("log"))
#> at.segmented_control(key="s").select("y").run()
# %% feedback
f = st.feedback()
s = st.feedback("stars", default=2)
g = st.feedback("faces", key="faces")
st.text((f, s, g))
#> at.feedback[0].set_value(1).run()
#> at.feedback[1].set_value(4).run()
# %% feedback of a wrong kind
st.feedback("hearts")
# %% feedback with a default beyond
st.feedback("thumbs", default=4)
# %% pagination
p = st.pagination(10)
q = st.pagination(5, default=3, key="q")
st.text((p, q))
#> at.pagination[0].set_value(4).run()
# %% pagination of nothing
st.pagination(0)
# %% link button
st.link_button("Docs", "https://example.org", help="h", type="primary")
st.link_button("Off", "https://example.org", disabled=True, icon=":material/link:")
# %% menu button
m = st.menu_button("Menu", ["a", "b"])
st.text(m)
#> at.menu_button[0].click("b").run()
#> at.run()
# %% download button
if st.download_button("Get", "text", "a.txt", key="d"):
    st.text("got")
st.download_button("Bytes", b"x", mime="application/octet-stream", on_click="ignore")
#> at.download_button[0].click().run()
#> at.run()
# %% download of a wrong type
st.download_button("Get", {"a": 1})
# %% multiselect of new options
m = st.multiselect("M", ["a"], accept_new_options=True)
s = st.selectbox("S", ["a"], accept_new_options=True, index=None)
st.text((m, s))
#> at.multiselect[0].set_value(["new"]).run()
#> at.selectbox[0].set_value("other").run()
