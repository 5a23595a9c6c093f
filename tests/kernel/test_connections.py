"""st.connection in a real kernel: cells and apps share one, and its secrets are the notebook's."""

from __future__ import annotations

from pathlib import Path

from ..runtime.secret_places import save
from .kernel_client import Notebook


def test_a_cell_and_an_app_share_a_connection_of_the_notebooks_secrets(notebook: Notebook, tmp_path: Path) -> None:
    save(tmp_path, f"[connections.pets]\ntype = 'sql'\nurl = 'sqlite:///{tmp_path / 'pets.db'}?password=canary-7f3a9c'")
    notebook.run(f"import os\nearlier = os.getcwd()\nos.chdir({str(tmp_path)!r})")
    made = notebook.run(
        "import jupyter_reactive as st\nfrom sqlalchemy import text\npets = st.connection('pets')\n"
        "with pets.session as session:\n"
        "    session.execute(text('CREATE TABLE pets AS SELECT 4 AS legs'))\n    session.commit()\npets"
    )
    app = notebook.run(
        "%%reactive\nimport jupyter_reactive as st\nfound = st.connection('pets')\n"
        "st.text(found is pets)\nst.text(found.query('SELECT legs FROM pets').legs[0])\nst.write(found)"
    )
    view = notebook.view(app.session)
    assert view.bodies()[:2] == ["True", "4"]
    assert "SQLConnection 'pets': sqlite" in str(made.outputs)
    assert "canary-7f3a9c" not in str((made.outputs, app.outputs))
    notebook.run("pets.close()\nos.chdir(earlier)")
