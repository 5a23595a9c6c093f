"""The calls of the golden files: name, call, and which of the nodes that it draws the file shows.

Data is small, and images are a few pixels: the files are for reading.
"""

import datetime as dt
import enum
from typing import Any

from jupyter_reactive.schema.components import BidiComponent
from jupyter_reactive.schema.navigation import Navigation, PageEntry, PageLink


class Fruit(enum.Enum):
    APPLE = 1
    PEAR = 2


class Rich:
    """A value with a representation that a notebook would show."""

    def __repr__(self) -> str:
        return "Rich()"


PIXEL = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"
    b"\x00\x00\x00\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\x00\x05\x00\x01\xff\x89\x99=\x1d\x00\x00\x00\x00IEND\xaeB`\x82"
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="10" cy="10" r="8"/></svg>'
CITIES = {"city": ["Oslo", "Rome", "Lima"], "people": [0.7, 2.8, 10.1], "coast": [True, False, True]}
RAIN = {"north": [1, 5, 2], "south": [2, 3, 4]}
NAMESPACE: dict[str, Any] = {
    "date": dt.date, "time": dt.time, "datetime": dt.datetime, "timedelta": dt.timedelta,
    "Fruit": Fruit, "PIXEL": PIXEL, "SVG": SVG, "CITIES": CITIES, "RAIN": RAIN, "Rich": Rich,
    "BidiComponent": BidiComponent, "Navigation": Navigation, "PageEntry": PageEntry, "PageLink": PageLink,
}  # fmt: skip


def _calls() -> list[tuple[str, str, int]]:
    table = [line.strip() for line in TABLE.strip().splitlines()]
    return [_row(line) for line in table if line and not line.startswith("#")]


def _row(line: str) -> tuple[str, str, int]:
    name, _, call = line.partition(": ")
    name, _, which = name.partition("/")
    return name, call.strip().replace("⏎", "\n"), int(which or -1)


# A "/n" after a name says that the file shows the n-th node; without it, the last one. ⏎ is a line break.
TABLE = r"""
title: st.title("A *fine* app")
title_icon: st.title("Settings", anchor="settings", help="All of **them**", icon=":material/settings:", wrap=False)
header: st.header("Results", divider="blue")
header_no_anchor: st.header("Results", anchor=False, text_alignment="center")
subheader: st.subheader("Last week", divider=True, icon="🔥", width="content")
markdown: st.markdown("Now in **bold**, :blue[blue], `code` and $a^2$\n\n- one\n- two")
markdown_html: st.markdown("<b>bold</b>", unsafe_allow_html=True, help="HTML", width=300)
text: st.text("2 * 3 * 4\n  indented")
text_help: st.text("Right", help="Why", text_alignment="right", width="stretch")
caption: st.caption("Figures of *last* year")
code: st.code("def f(x):\n    return x + 1", line_numbers=True)
code_plain: st.code("no colours", language=None, wrap_lines=True, height=100)
latex: st.latex(r"e^{i\pi} + 1 = 0")
latex_help: st.latex(r"\sum_{k=1}^n k", help="A sum")
divider: st.divider()
html: st.html("<p>One <b>bold</b> word</p>", width="content")
html_script: st.html("<i>x</i><script>1</script>", unsafe_allow_javascript=True)
html_style: st.html("<style>p { color: red }</style>")
help: st.help(sorted)
help_object: point = Rich(); st.help(point, width=400)
space: st.space()
space_stretch: st.space("stretch")
badge: st.badge("New")
badge_icon: st.badge("Hot", icon="🔥", color="red", help="Very")

json: st.json({"name": "Ada", "born": [1815, 12, 10], "nan": float("nan"), 3: None})
json_depth: st.json('{"a": {"b": {"c": 1}}}', expanded=1)
metric: st.metric("Temperature", "20 °C", "1.2 °C")
metric_down: st.metric("Cost", 12.5, -3, delta_color="inverse", help="Per unit", border=True, icon=":material/paid:")
metric_chart: st.metric("Visits", 1234, 0, chart_data=[1, 3, 2, 5], chart_type="area", format="compact", delta_description="since May")
metric_none: st.metric("Nothing", None, label_visibility="hidden", height=120)
table: st.table({"Fruit": ["Apple", "Pear"], "Price": ["**1.20**", "0.90"]})
table_index: st.table({"Apple": 1.2, "Pear": 0.9}, border="horizontal", hide_header=True, width="content")
dataframe: st.dataframe(CITIES)
dataframe_options: st.dataframe(CITIES, 400, 200, hide_index=True, column_order=["people", "city"], row_height=40, placeholder="–", alt="Three cities")
dataframe_index: st.dataframe({"a": {"x": 1, "y": 2}, "b": {"y": 3}})
dataframe_types: st.dataframe([{"when": datetime(2024, 5, 1, 12, 30), "day": date(2024, 5, 1), "at": time(8, 15), "long": timedelta(hours=1), "big": 2**40, "bytes": b"ab", "list": [1, 2], "none": None}])
dataframe_empty: st.dataframe(None)

line_chart: st.line_chart(RAIN)
line_chart_color: st.line_chart({"day": [date(2024, 1, d) for d in (1, 2, 3)], "mm": [1.5, 0, 2]}, x="day", y="mm", color="#ff0000", y_label="Rain", height=200)
bar_chart: st.bar_chart({"fruit": ["apple", "pear"], "kg": [3, 5]}, x="fruit", y="kg", sort="-kg")
bar_chart_side: st.bar_chart(RAIN, stack=False, horizontal=True, color=["#f00", (0, 0, 255)])
area_chart: st.area_chart(RAIN, stack="normalize")
scatter_chart: st.scatter_chart({"a": [1, 2, 3], "b": [2, 1, 4], "c": [10, 40, 90], "d": ["u", "v", "u"]}, x="a", y="b", size="c", color="d")
vega_lite_chart: st.vega_lite_chart({"a": [1, 2, 3]}, {"mark": "bar", "encoding": {"x": {"field": "a", "type": "ordinal"}}}, width="content")
vega_lite_chart_inline: st.vega_lite_chart({"mark": "point", "data": {"values": [{"a": 1}, {"a": 2}]}, "encoding": {"x": {"field": "a", "type": "quantitative"}}}, theme=None)
altair_chart: import altair, pandas; st.altair_chart(altair.Chart(pandas.DataFrame({"a": [1, 2], "b": [3, 1]})).mark_point().encode(x="a", y="b"))

image: st.image(PIXEL, caption="One *pixel*", width=100)
image_row: st.image([PIXEL, SVG], caption=["pixel", "circle"], alt=["a pixel", "a circle"])
image_address: st.image("https://jupyter.org/assets/homepage/main-logo.svg", width="stretch", link="https://jupyter.org")
display: v = Rich(); st.host.bundles[id(v)] = ({"text/plain": "Rich()", "text/html": "<b>rich</b>", "image/png": PIXEL, "application/json": {"a": 1}}, {"text/html": {"isolated": True}}); st.write(v)
ipywidget: v = Rich(); st.host.widgets[id(v)] = "0123456789abcdef"; st.write(v)

ipywidget_call: v = Rich(); st.host.widgets[id(v)] = "fedcba9876543210"; st.ipywidget(v)

button: st.button("Press me")
button_primary: st.button("Save", "save", "Writes the file", type="primary", icon=":material/save:", icon_position="right", shortcut="Ctrl+Shift+S", width="stretch")
button_disabled: st.button("No", type="tertiary", disabled=True)
download_button: st.download_button("Save", "a,b\n1,2\n", "table.csv", on_click="ignore")
download_button_plain: st.download_button("All of *it*", b"bytes", type="primary", icon=":material/download:", help="A file", disabled=True)
chat_input: st.chat_input()
chat_input_options: st.chat_input("Say *it*", max_chars=20, disabled=True, submit_mode="stop", width=300, height=90)
file_uploader: st.file_uploader("A *table*", ["csv", ".TXT"], help="Of yours", max_upload_size=5)
file_uploader_many: st.file_uploader("Pictures", "image", True, disabled=True)
file_uploader_folder: st.file_uploader("A folder", accept_multiple_files="directory", width=300)
chat_input_files: st.chat_input("Ask", accept_file="multiple", file_type=["jpg", "pdf"], accept_audio=True, audio_sample_rate=None)
camera_input: st.camera_input("A photo", help="Of you", resolution="720p")
audio_input: st.audio_input("Speech", sample_rate=None, disabled=True)
form_submit_button: st.form("order").form_submit_button("Order", icon=":material/send:")
link_button: st.link_button("Manual", "https://docs.example.org/?a=1", help="Opens a *tab*", icon=":material/description:", type="primary")
link_button_rerun: st.link_button("Count", "https://example.org", key="count", on_click="rerun", shortcut="Ctrl+Enter", disabled=True)
menu_button: st.menu_button("Export", ["CSV", "Parquet", ":material/image: Picture"], icon=":material/download:")
menu_button_format: st.menu_button("Fruit", Fruit, format_func=lambda fruit: fruit.name.title(), type="tertiary", width=200, help="One of **them**")
checkbox: st.checkbox("I agree")
checkbox_on: st.checkbox("I *agree*", True, help="To all of it", label_visibility="collapsed")
toggle: st.toggle("Dark", True)
slider: st.slider("Age", 0, 130, 25)
slider_range: st.slider("Range", 0.0, 1.0, (0.25, 0.75), format="%0.1f")
slider_date: st.slider("Day", date(2024, 1, 1), date(2024, 12, 31), date(2024, 5, 1), format="D MMM")
slider_time: st.slider("Between", value=(time(8, 30), time(17)), step=timedelta(minutes=30))
slider_datetime: st.slider("When", value=datetime(2024, 5, 1, 12))
number_input: st.number_input("How many", 0, 10, 3)
number_input_float: st.number_input("Weight", value=1.5, step=0.25, format="%0.3f", icon="🔥")
number_input_empty: st.number_input("Any", value=None, placeholder="a number", min_value=-1.0, required=True)
text_input: st.text_input("Your name", "Ada", 30)
text_input_password: st.text_input("Password", type="password", placeholder="secret", help="At least 8", validate=("^.{8,}$", "Too short"))
text_input_empty: st.text_input("Search", None, type="search", live=True, width=200)
text_area: st.text_area("Your text", "It was\nthe best of times")
text_area_empty: st.text_area("Notes", None, height=150, max_chars=20, placeholder="…", required=True)
selectbox: st.selectbox("Size", ["S", "M", "L"], 1)
selectbox_empty: st.selectbox("Fruit", Fruit, None, lambda fruit: fruit.name.title(), placeholder="Which?", accept_new_options=True, icon=":material/search:")
multiselect: st.multiselect("Colours", ["red", "green", "blue"], ["green", "red"], max_selections=2)
multiselect_new: st.multiselect("Tags", ["a", "b"], accept_new_options=True, filter_mode="prefix", select_all=False, placeholder="Add")
radio: st.radio("Genre", ["Comedy", "Drama"], captions=["Laugh", None])
date_input: st.date_input("Born", date(1815, 12, 10))
date_input_range: st.date_input("Holidays", (date(2024, 7, 1), date(2024, 7, 14)), date(2024, 1, 1), date(2024, 12, 31), format="DD.MM.YYYY", help="Both *ends* count")
date_input_empty: st.date_input("Due", None, date(2024, 1, 1), date(2024, 12, 31), required=True, width=200)
time_input: st.time_input("Wake me at", time(8, 45))
time_input_seconds: st.time_input("Lap", time(0, 1, 30), step=1, format="12h")
time_input_empty: st.time_input("Call", None, label_visibility="hidden", disabled=True)
datetime_input: st.datetime_input("Start", datetime(2025, 11, 19, 16, 45))
datetime_input_empty: st.datetime_input("End", None, datetime(2025, 1, 1), datetime(2025, 12, 31), format="DD/MM/YYYY", step=3600)
select_slider: st.select_slider("Size", ["S", "M", "L", "XL"], "M")
select_slider_range: st.select_slider("Fruit", Fruit, (Fruit.APPLE, Fruit.PEAR), lambda fruit: fruit.name.title())
color_picker: st.color_picker("Line *colour*", "#00f900")
color_picker_short: st.color_picker("Ground", "#fa0", disabled=True, width=120)
pills: st.pills("Tags", ["new", "*hot*", ":material/star:"], selection_mode="multi", default=["*hot*", "new"], help="Any of **them**")
pills_single: st.pills("Fruit", Fruit, format_func=lambda fruit: fruit.name.title(), wrap=False, width=200)
segmented_control: st.segmented_control("View", ["Table", "Chart"], default="Table", required=True)
segmented_control_off: st.segmented_control("Unit", ["kg", "lb"], label_visibility="collapsed", disabled=True, width="stretch")
feedback: st.feedback("stars", default=3)
feedback_thumbs: st.feedback()
feedback_faces: st.feedback("faces", disabled=True, width=300)
pagination: st.pagination(20, default=9)
pagination_arrows: st.pagination(3, max_visible_pages=0, disabled=True, width="stretch")
radio_horizontal: st.radio("Side", ["left", "right"], None, horizontal=True, disabled=True)

iframe: st._frame(src="https://example.com", width=None, height=None, scrolling=False, tab_index=None)
bidi_component: st._element(BidiComponent(label="", component_name="stars", html_content="Three stars", css_content="div { color: var(--st-primary-color) }", json='{"most": 3}', events="bidi_component:events", isolate_styles=False, height=80))
component_instance: import numpy; st._component({"label": "Size", "most": 9, "rows": numpy.array([[1, 2]]), "raw": b"ab"}, name="page.picker", url=None, folder=None, key="size", on_change=None, tab_index=0)
iframe_html: st._frame(srcdoc="<b>Bold</b>", width=400, height=80, scrolling=True, tab_index=-1)
navigation: st._element(Navigation(pages=(PageEntry(page="home", title="Home", icon="🏠"), PageEntry(page="sales", title="All *sales*", help="By month")), current="sales"))
navigation_top: st._element(Navigation(pages=(PageEntry(page="home", title="Home"), PageEntry(page="sales", title="Sales", section="Reports"), PageEntry(page="docs", title="Documentation", section="Help", address="https://jupyter.org/")), current="sales", position="top", visible=None))
page_link: st.page_link("https://jupyter.org", label="*Jupyter*", icon="🪐", icon_position="right", help="Elsewhere", query_params={"a": [1, 2]}, width="stretch")
page_link_inside: st._element(PageLink(label="Home", page="", page_id="home", current=True, icon=":material/home:", query_string="a=1"))

progress: st.progress(0.5, "Half of it")
progress_whole: st.progress(70, width=200)
spinner/0: with st.spinner("Counting", show_time=True): pass
success: st.success("All saved", icon="✅")
info: st.info("The data is from *yesterday*", title="Please note")
warning: st.warning("Three rows have no date")
error: st.error("There is no such file", icon=":material/error:", width=300)
exception: st.exception(ValueError("bad *value*"))
exception_syntax: st.exception(SyntaxError("invalid syntax", ("app.py", 3, 5, "x = = 3", 3, 6)))
exception_warning: st.exception(DeprecationWarning("old"))
toast: st.toast("Saved *everything*", icon="💾")
toast_infinite: st.toast("Look at this", duration="infinite")
balloons: st.balloons()
snow: st.snow()

chat_message: st.chat_message("user")
chat_message_emoji: st.chat_message("🐱", width=300)
chat_message_icon: st.chat_message("assistant", avatar=":material/smart_toy:", width="content")
chat_message_image: st.chat_message("Ada", avatar=PIXEL)
chat_message_letter: st.chat_message("ada")
container: st.container()
container_row: st.container(border=True, key="row", horizontal=True, gap="large", horizontal_alignment="distribute", vertical_alignment="center", width="content")
container_scroll: st.container(height=200, autoscroll=True)
form: st.form("order")
form_clear: st.form("greeting", clear_on_submit=True, enter_to_submit=False, border=False, width=400)
columns/0: st.columns([2, 1], gap="medium", wrap=False)
column/1: st.columns([2, 1])
column_border/2: st.columns(3, vertical_alignment="bottom", border=True)
dialog: from jupyter_reactive.schema.layout import Dialog; st._dialog(Dialog(title="Your *name*"), None)
dialog_side: from jupyter_reactive.schema.layout import Dialog; st._dialog(Dialog(title="More", size=300, position="right", dismissible=False, icon="🔥"), None)
expander: st.expander("Details")
expander_open: st.expander("More", True, icon="🔥", type="compact", width=300)
expander_listening: st.expander("Lazily", key="lazily", on_change="rerun")
popover: st.popover("Settings")
popover_icon: st.popover("More", type="primary", help="All *other* things", icon=":material/settings:", width="stretch", on_change="rerun")
popover_disabled: st.popover("No", type="tertiary", disabled=True, wrap=False)
status: st.status("Downloading")
status_done: st.status("Downloaded", expanded=True, state="complete", type="compact", width=300)
tabs/0: st.tabs(["Cat", "Dog"], default="Dog", height=200)
tab: st.tabs(["Cat", ":material/pets: Dog"])
grid: st.grid()
grid_fixed: st.grid(3, min_column_width=80, wrap=False, gap=("large", 4), vertical_alignment="center", border=True, row_height=120, width=500, height=300, key="cards", dense=True)
grid_cell: from jupyter_reactive.elements.grid import cell; st._block(cell("all", 2, 3))
skeleton: st.skeleton()
skeleton_high: st.skeleton(200, width=300)
empty: st.empty()
fragment: st._fragment(2.0)

write_stream: st.write_stream(iter(["All ", "of *it*"]), cursor="▌")
write_text: st.write("There are", 3, "of", None, True, 1.5)
write_multiline: st.write(type("Lines", (), {"__repr__": lambda self: "a\nb"})())
write_dict: st.write({"a": 1})
write_frame: import pandas; st.write(pandas.DataFrame({"a": [1, 2]}, index=["x", "y"]))
write_function: st.write(len)
"""
CALLS = _calls()
