"""Secrets in a real kernel: beside the notebook, edited, configured, and in no message that shows them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ..runtime.secret_places import save
from .kernel_client import Notebook

CANARY = "canary-7f3a9c"


@pytest.fixture
def beside(notebook: Notebook, tmp_path: Path) -> Iterator[Path]:
    """The notebook's folder."""
    notebook.run(f"import os\nearlier = os.getcwd()\nos.chdir({str(tmp_path)!r})")
    yield tmp_path
    notebook.run("os.chdir(earlier)")


def test_editing_the_file_beside_the_notebook_runs_the_app_again(notebook: Notebook, beside: Path) -> None:
    save(beside, "[db]\nhost = 'old'")
    cell = notebook.run("%%reactive\nimport jupyter_reactive as st\nst.text(st.secrets.db.host)")
    view = notebook.view(cell.session)
    assert view.bodies() == ["old"]
    save(beside, "[db]\nhost = 'new'")
    view.until(lambda: view.bodies() == ["new"])
    save(beside, "[db\nhost = 'newer'")
    view.until(lambda: bool(view.of("exception")))
    assert "line 1" in view.of("exception")[0]["message"]
    save(beside, "[db]\nhost = 'mended'")
    view.until(lambda: view.bodies() == ["mended"] and not view.of("exception"))


def test_no_output_of_a_cell_shows_a_value(notebook: Notebook, beside: Path) -> None:
    save(beside, f"[db]\npassword = '{CANARY}'\nuser = '{CANARY}'")
    shown = [
        "st.secrets", "st.secrets.db", "print(st.secrets, st.secrets.db)", "display(st.secrets.db)",
        "[st.secrets]", "%pinfo st.secrets", "%xmode Verbose\nheld = st.secrets.db\nheld['missing']",
    ]  # fmt: skip
    cells = [notebook.run(f"import jupyter_reactive as st\n{each}") for each in shown]
    assert CANARY not in str([cell.outputs for cell in cells])
    assert "no key" in (cells[-1].error or "")
    assert notebook.run("%xmode Context\nst.secrets.db.user == 'canary-7f3a9c'").result == "True"


def test_nothing_is_in_the_environment_unless_it_is_configured(notebook: Notebook, beside: Path) -> None:
    save(beside, "TOP_OF_SECRETS = 'a'")
    look = "import jupyter_reactive as st\nlen(st.secrets), os.environ.get('TOP_OF_SECRETS')"
    assert notebook.run(look).result == "(1, None)"
    notebook.run("%config JupyterReactive.secrets_to_environ = True")
    assert notebook.run(look).result == "(1, 'a')"
    notebook.run("%unload_ext jupyter_reactive")
    assert notebook.run("os.environ.get('TOP_OF_SECRETS')").result is None
    notebook.run("%load_ext jupyter_reactive\n%config JupyterReactive.secrets_to_environ = False")


KEYRING = """
import keyring, os
from keyrings.alt.file import PlaintextKeyring
ring = PlaintextKeyring()
ring.file_path = "keyring.cfg"
keyring.set_keyring(ring)
for name in ("user", "password"):
    keyring.set_password("st.secrets", f"db.{name}", "ring")
os.environ["ST_SECRETS__DB__PASSWORD"] = "variable"
import jupyter_reactive as st
"""


def test_keyring_lies_over_files_and_below_variables_once_it_is_configured(notebook: Notebook, beside: Path) -> None:
    save(beside, "[db]\nhost = 'file'\nuser = 'file'\npassword = 'file'")
    notebook.run(KEYRING)
    show = "[each[0] for each in st.secrets.db.values()]"  # whole, a password would be a mark
    assert notebook.run(show).result == "['f', 'f', 'v']"
    notebook.run("%config JupyterReactive.secrets_keyring = ['db.user', 'db.password', 'db.absent']")
    assert notebook.run(show).result == "['f', 'r', 'v']"
    notebook.run(
        "from keyring.backends.fail import Keyring\nkeyring.set_keyring(Keyring())\ndel os.environ['ST_SECRETS__DB__PASSWORD']"
    )
    assert "The keyring does not answer" in (notebook.run(show).error or "")
    notebook.run("%config JupyterReactive.secrets_keyring = []")


def test_a_file_that_others_can_read_is_warned_of_once(notebook: Notebook, beside: Path) -> None:
    save(beside, "a = 'b'").chmod(0o644)
    first, second = [notebook.run("import jupyter_reactive as st\nst.secrets.a") for _ in range(2)]
    assert "chmod 600" in str(first.outputs)
    assert "chmod" not in str(second.outputs)
