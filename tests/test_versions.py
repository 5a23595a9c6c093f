"""One version: of the package, its metadata and its front end."""

import json
import re
import tomllib
from pathlib import Path

import jupyter_reactive

ROOT = Path(__file__).parents[1]


def test_the_package_and_its_metadata_are_of_one_version() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == jupyter_reactive.__version__


def test_the_front_end_is_of_the_same_version() -> None:
    for name in ("package.json", "package-lock.json"):
        package = json.loads((ROOT / "labextension" / name).read_text("utf-8"))
        assert package["version"] == jupyter_reactive.__version__, name


def test_the_widget_model_is_registered_under_the_same_version() -> None:
    plugin = (ROOT / "labextension" / "src" / "index.ts").read_text("utf-8")
    assert re.findall(r"version: '([^']+)'", plugin) == [jupyter_reactive.__version__]
