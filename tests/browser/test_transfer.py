"""Files between a person's disk and the app."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from .conftest import OpenNotebook

SAVE = """%%reactive --name save
import jupyter_reactive as st
runs = st.session_state.runs = st.session_state.get("runs", 0) + 1
st.download_button("Save a table", "a,b\\n1,2\\n", "table.csv", "text/csv", on_click="ignore")
pressed = st.download_button("Make it", lambda: bytes(range(256)) * 40_000, "large.bin")
def fail():
    raise RuntimeError("no data yet")
st.download_button("Broken", fail, on_click="ignore")
st.write(f"run {runs}: {pressed}")
"""


def test_a_file_is_saved_as_the_app_made_it(open_notebook: OpenNotebook, tmp_path: Path) -> None:
    lab = open_notebook(SAVE)
    app, page = lab.app, lab.page
    with page.expect_download() as table:
        app.get_by_role("button", name="Save a table").click()
    assert table.value.suggested_filename == "table.csv"
    table.value.save_as(tmp_path / "table.csv")
    assert (tmp_path / "table.csv").read_bytes() == b"a,b\n1,2\n"
    expect(app.get_by_text("run 1: False")).to_be_visible()
    with page.expect_download() as large:
        app.get_by_role("button", name="Make it").click()
    large.value.save_as(tmp_path / "large.bin")
    assert (tmp_path / "large.bin").read_bytes() == bytes(range(256)) * 40_000
    expect(app.get_by_text("run 2: True")).to_be_visible()
    app.get_by_role("button", name="Broken").click()
    expect(app.get_by_role("alert")).to_have_text("The file could not be made: RuntimeError: no data yet")
