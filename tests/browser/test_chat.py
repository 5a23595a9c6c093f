"""What an app says while and after it works: toasts over it, a status that opens and ends."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from .conftest import OpenNotebook

STATUS = """%%reactive --name work
import jupyter_reactive as st
if st.button("Work"):
    with st.status("Working", expanded=True) as status:
        st.write("Looked *everywhere*")
        status.update(label="Found it")
    st.toast("Saved **all** of it", icon="💾", duration="infinite")
    st.balloons()
st.text_input("Name")
st.status("Still on it")
st.status("Broken", state="error", type="compact")
"""


def test_a_toast_outlives_the_run_that_showed_it_and_is_closed_by_hand(
    open_notebook: OpenNotebook, pictures: Path
) -> None:
    lab = open_notebook(STATUS)
    app, page = lab.app, lab.page
    app.get_by_role("button", name="Work", exact=True).click()
    toast = page.locator(".jp-Reactive-toast")
    expect(toast).to_have_text("💾Saved all of it")
    expect(page.locator(".jp-Reactive-balloons")).to_be_attached()
    status = app.locator("details", has_text="Found it")
    expect(status.get_by_text("Looked everywhere")).to_be_visible()
    expect(status.get_by_role("status", name="complete")).to_be_visible()
    box, around = toast.bounding_box(), app.bounding_box()
    assert box is not None
    assert around is not None
    assert around["x"] <= box["x"]
    assert box["x"] + box["width"] <= around["x"] + around["width"]
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lab.theme(theme)
        page.screenshot(path=pictures / f"status-{theme[11:].lower()}.png")
    app.get_by_role("textbox", name="Name").fill("Ada")
    app.get_by_role("textbox", name="Name").press("Enter")
    expect(app.get_by_text("Found it")).to_have_count(0)
    expect(toast).to_be_visible()
    toast.get_by_role("button", name="Close the message").click()
    expect(toast).to_have_count(0)


CHAT = """%%reactive --name chat
import jupyter_reactive as st
PIXEL = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=="
with st.chat_message("user"):
    st.write("How many *trees* are there? I would like to know that rather exactly, for all of the parks of the town.")
with st.chat_message("assistant"):
    if st.button("Answer"):
        st.write_stream((word + " " for word in "There are **three thousand** of them.".split()), cursor="▌")
st.chat_message("Ada").write("Mine are ten.")
st.chat_message("cat", avatar="🐱").write("Miaow")
st.chat_message("picture", avatar=PIXEL).dataframe({"tree": ["oak", "elm"], "count": [3, 4]})
st.chat_message("robot", avatar=":material/face:", width="content").write("Beep")
"""


def test_chat_messages_stand_beside_their_faces_and_a_stream_ends_whole(
    open_notebook: OpenNotebook, pictures: Path
) -> None:
    lab = open_notebook(CHAT)
    app = lab.app
    assistant = app.get_by_role("group", name="Message of assistant")
    assistant.get_by_role("button", name="Answer").click()
    expect(assistant).to_contain_text("There are three thousand of them.")
    expect(assistant.get_by_text("▌")).to_have_count(0)
    expect(app.get_by_role("group", name="Message of Ada")).to_contain_text("A")
    expect(app.get_by_role("group", name="Message of picture").locator("img")).to_be_visible()
    for theme in ("JupyterLab Light", "JupyterLab Dark"):
        lab.theme(theme)
        lab.page.screenshot(path=pictures / f"chat-{theme[11:].lower()}.png")
