"""Imports point down only, Jupyter is known in kernel/ alone, heavy libraries wait for their first need."""

import ast
import logging.config
from collections.abc import Iterator
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "jupyter_reactive"
HEAVY = {
    "PIL", "altair", "fsspec", "matplotlib", "narwhals", "nbformat", "numpy", "pandas", "polars", "pyarrow", "redis",
    "snowflake", "sqlalchemy", "streamlit",
}  # fmt: skip


def test_the_contract_of_setup_cfg_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT))
    # It configures logging anew, which would silence the loggers that later tests listen to.
    monkeypatch.setattr(logging.config, "dictConfig", lambda config: None)
    assert lint_imports(config_filename=str(ROOT / "setup.cfg"), no_cache=True) == 0


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("*.py")), ids=lambda file: str(file.relative_to(PACKAGE)))
def test_no_heavy_library_is_imported_with_the_package(file: Path) -> None:
    assert not HEAVY & set(imported_at_once(ast.parse(file.read_text("utf-8"))))


def imported_at_once(tree: ast.AST) -> Iterator[str]:
    """Yield the top-level packages that a module imports when it is imported itself."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name.partition(".")[0] for each in names)
            case ast.ImportFrom(module=str(module), level=0):
                yield module.partition(".")[0]
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.Lambda():
                pass
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                yield from imported_at_once(ast.Module(node.orelse, []))
            case _:
                yield from imported_at_once(node)
