"""A chat: typed and sent by Enter, at the bottom of its app."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from .conftest import OpenNotebook

ECHO = """%%reactive --name echo
import jupyter_reactive as st
said = st.session_state.setdefault("said", [])
if prompt := st.chat_input("Say something", max_chars=200):
    said.append(prompt)
for number, text in enumerate(said):
    st.write(f"{number}: {text}")
for line in range(40):
    st.text(f"line {line}")
"""


def test_a_message_is_typed_and_sent_by_enter(open_notebook: OpenNotebook, pictures: Path) -> None:
    lab = open_notebook(ECHO)
    app = lab.app
    field = app.get_by_role("textbox", name="Say something")
    field.click()
    lab.page.keyboard.type("Hello")
    lab.page.keyboard.press("Shift+Enter")
    lab.page.keyboard.type("world")
    expect(field).to_have_value("Hello\nworld")
    lab.page.keyboard.press("Enter")
    expect(app.get_by_text("0: Hello")).to_be_visible()
    expect(field).to_have_value("")
    expect(field).to_be_focused()
    lab.page.keyboard.type("Again")
    lab.page.keyboard.press("Enter")
    expect(app.get_by_text("1: Again")).to_be_visible()
    # The app is longer than the window: its field stays in sight all the same.
    app.get_by_text("0: Hello").scroll_into_view_if_needed()
    expect(field).to_be_in_viewport()
    lab.page.screenshot(path=pictures / "chat_input.png")
