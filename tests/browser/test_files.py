"""A file app, edited beside the browser."""

from __future__ import annotations

from playwright.sync_api import expect

from .conftest import OpenNotebook
from .lab import Server

APP = """import jupyter_reactive as st
import words
n = st.slider("n", 0, 9)
st.text(f"{words.GREETING} {n}")
"""


def test_a_saved_file_is_seen_in_the_page_and_a_broken_one_over_the_last_picture(
    open_notebook: OpenNotebook, server: Server
) -> None:
    file, module = server.root / "greeting.py", server.root / "words.py"
    file.write_text(APP)
    module.write_text("GREETING = 'hello'\n")
    app = open_notebook("%reactive greeting.py").app
    app.get_by_role("slider", name="n").press("ArrowRight")
    expect(app.get_by_text("hello 1")).to_be_visible()
    module.write_text("GREETING = 'good day'\n")
    expect(app.get_by_text("good day 1")).to_be_visible()
    file.write_text(APP + "st.title(\n")
    expect(app.get_by_text("SyntaxError")).to_be_visible()
    expect(app.get_by_text("good day 1")).to_be_visible()
    file.write_text(APP + "st.title('Saved')\n")
    expect(app.get_by_role("heading", name="Saved")).to_be_visible()
    expect(app.get_by_text("SyntaxError")).to_have_count(0)
    expect(app.get_by_text("good day 1")).to_be_visible()
