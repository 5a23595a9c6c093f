"""A person's home and a project's folder, each of which may hold secrets."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec import Struct

from jupyter_reactive.runtime.options import Options
from jupyter_reactive.runtime.secret_store import SecretStore
from jupyter_reactive.runtime.secrets import Secrets


class Places(Struct):
    """`home` and `project`, the working directory."""

    home: Path
    project: Path

    def secrets(self, **options: object) -> Secrets:
        """Return what is found in the project, as `st.secrets` has it."""
        store = SecretStore(Options(**options))  # type: ignore[arg-type]
        return Secrets(lambda: store.load(self.project).values())


def save(folder: Path, text: str | bytes) -> Path:
    """Write the secrets file of a folder, for its owner alone."""
    file = folder / ".streamlit" / "secrets.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    new = file.with_suffix(".new")
    new.write_bytes(text if isinstance(text, bytes) else text.encode())
    new.chmod(0o600)
    return new.replace(file)


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    home, project = tmp_path / "home", tmp_path / "project"
    home.mkdir()
    project.mkdir()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(project)
    return Places(home, project)
