"""`%reactive app.py` in a real kernel: saved files are seen, and nothing stays behind."""

from __future__ import annotations

from pathlib import Path

from .kernel_client import Notebook

APP = """import jupyter_reactive as st
import beside
n = st.slider("n", 0, 9)
st.text(f"{beside.WORD} {n}")
"""
WATCHED = "import threading; print(sum('jupyter_reactive files' == each.name for each in threading.enumerate()))"


def test_a_saved_file_and_a_saved_module_are_shown_and_widgets_keep_their_values(
    notebook: Notebook, tmp_path: Path
) -> None:
    (tmp_path / "app.py").write_text(APP)
    (tmp_path / "beside.py").write_text("WORD = 'one'\n")
    view = notebook.view(notebook.run(f"%reactive {tmp_path}/app.py").session)
    assert view.bodies() == ["one 0"]
    view.set("n", [4])
    view.until(lambda: view.bodies() == ["one 4"])
    (tmp_path / "beside.py").write_text("WORD = 'two'\n")
    view.until(lambda: view.bodies() == ["two 4"])
    (tmp_path / "app.py").write_text(APP + "st.caption('saved')\n")
    view.until(lambda: view.bodies("caption") == ["saved"])
    assert notebook.run(WATCHED).text == "1\n"


def test_unloading_ends_the_watching(notebook: Notebook, tmp_path: Path) -> None:
    (tmp_path / "app.py").write_text("import jupyter_reactive as st\nst.text('x')\n")
    notebook.run(f"%reactive {tmp_path}/app.py")
    assert notebook.run(f"%unload_ext jupyter_reactive\n{WATCHED}").text == "0\n"
    notebook.run("%load_ext jupyter_reactive")


def test_loading_and_a_cell_app_import_no_watchfiles(notebook: Notebook) -> None:
    notebook.run("%%reactive\nimport jupyter_reactive as st\nst.text('x')")
    new = "import subprocess, sys\nprint(subprocess.run([sys.executable, '-c', 'import sys, jupyter_reactive.kernel.extension; print(\"watchfiles\" in sys.modules)'], capture_output=True, text=True).stdout)"
    assert notebook.run(WATCHED).text == "0\n"
    assert notebook.run(new).text.strip() == "False"
