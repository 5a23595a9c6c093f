"""A virtual environment for what we compare with: made once, kept in the user's cache folder."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from pathlib import Path

from platformdirs import user_cache_path

STREAMLIT = "1.67.0"


def peers_python(folder: Path | None) -> Path:
    """Return the interpreter of the peers' environment, which is made where it is missing or stale."""
    folder = folder or user_cache_path("jupyter_reactive") / "peers"
    python = folder / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    if not _has_streamlit(python):
        _make(folder, python)
    return python


def _has_streamlit(python: Path) -> bool:
    if not python.exists():
        return False
    code = "from importlib.metadata import version; print(version('streamlit'))"
    found = subprocess.run([python, "-c", code], capture_output=True, text=True, check=False)
    return found.stdout.strip() == STREAMLIT


def _make(folder: Path, python: Path) -> None:
    sys.stderr.write(f"Installing streamlit {STREAMLIT} into {folder} …\n")
    uv = shutil.which("uv") or shutil.which("uv", path=str(Path(sys.executable).parent))
    venv.create(folder, clear=True, with_pip=uv is None)
    wanted = f"streamlit=={STREAMLIT}"
    if uv is not None:
        subprocess.run([uv, "pip", "install", "--quiet", "--python", python, wanted], check=True)
    else:
        subprocess.run([python, "-m", "pip", "install", "--quiet", wanted], check=True)
