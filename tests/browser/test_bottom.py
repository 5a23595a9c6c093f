"""What stands at the bottom of an app stays in sight, however long the app is and wherever it is scrolled to."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import OpenNotebook

PINNED = """%%reactive --name pinned
import jupyter_reactive as st
with st.bottom:
    st.caption("a word on top")
said = st.chat_input("Say something")
for line in range(60):
    st.text(f"line {line} {said}")
"""


def test_the_bottom_and_a_chat_input_are_pinned_together(open_notebook: OpenNotebook) -> None:
    app = open_notebook(PINNED).app
    word, field = app.get_by_text("a word on top"), app.get_by_role("textbox", name="Say something")
    for line in ("line 0 None", "line 30 None"):
        app.get_by_text(line, exact=True).scroll_into_view_if_needed()
        for pinned in (word, field):
            expect(pinned).to_be_in_viewport(ratio=1)
    above, below = word.bounding_box(), field.bounding_box()
    assert above
    assert below
    assert above["y"] + above["height"] <= below["y"]
    field.fill("Hello")
    field.press("Enter")
    expect(app.get_by_text("line 30 Hello", exact=True)).to_be_in_viewport()
    expect(word).to_be_in_viewport(ratio=1)
    expect(field).to_be_focused()
