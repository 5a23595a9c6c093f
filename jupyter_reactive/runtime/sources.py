"""Where a script comes from, and how its text becomes code.

Knows no kernel: a cell's magics are turned into Python by the host before they come here.
"""

import ast
import linecache
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from types import CodeType
from typing import Protocol, TypeVar, runtime_checkable

from msgspec import Struct

from .fingerprints import Fingerprints
from .local_modules import LocalModules
from .names_read import names_read
from .reloading import evict_edited

Lines = tuple[int, None, list[str], str]
MAGIC = "__st_magic__"
MAGIC_RESULT = "__st_magic_result__"
N = TypeVar("N", ast.Module, ast.FunctionDef, ast.AsyncFunctionDef)
FLAGS = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
PARSED_AT_MOST = 9


class Script(Struct, frozen=True):
    """A script's text. Lines count from `first_line`; a person knows `filename` as `label`."""

    text: str
    filename: str
    label: str = ""
    is_cell: bool = False
    first_line: int = 1
    raw: str = ""


class Source(Protocol):
    """Gives the present text of a script."""

    @property
    def folder(self) -> Path | None:
        """Where its imports and secrets are looked for first; None: the working directory."""

    @property
    def seeds(self) -> bool:
        """Whether the script starts from the notebook's names."""

    def read(self) -> Script: ...


@runtime_checkable
class Watched(Protocol):
    """A source of files that people edit while their app is open."""

    def refresh(self) -> Mapping[Path, str | None]:
        """Let edited modules be imported anew; return the files that a run may read, by what they hold."""

    def fingerprint(self, path: Path) -> str | None:
        """Return what a file holds now, as `refresh` says it; None while it cannot be read."""


class CellSource:
    """The body of a cell. `filename` is what IPython's compiler calls the cell, `label` what people do."""

    folder: Path | None = None
    seeds = True

    def __init__(self, text: str, filename: str, *, raw: str = "", label: str = "") -> None:
        self._script = Script(text, filename, label, is_cell=True, first_line=2, raw=raw or text)

    def read(self) -> Script:
        return self._script


class FileSource:
    """A `.py` file, or the code cells of an `.ipynb`; `folder`, by default its own, is where it imports from."""

    folder: Path | None
    seeds = False

    def __init__(self, path: Path, transform: Callable[[str], str], folder: Path | None = None) -> None:
        self.path = path.resolve()
        self.folder = folder or self.path.parent
        self._transform = transform
        self._fingerprints = Fingerprints()
        self._modules = LocalModules(self.folder, self._fingerprints)
        self._code: tuple[str | None, str] = (None, "")

    def read(self) -> Script:
        """Return the file's text; raise OSError where it cannot be read."""
        if self.path.suffix == ".ipynb":
            return Script(self._notebook(), str(self.path), is_cell=True)
        return Script(self.path.read_text("utf-8"), str(self.path))

    def refresh(self) -> Mapping[Path, str | None]:
        graph = self._modules.graph(self._text() or "")
        held = {module.path: self._fingerprints.of(module.path) for module in graph}
        evict_edited(graph, held)
        return {self.path: self.fingerprint(self.path), **held}

    def fingerprint(self, path: Path) -> str | None:
        """Return a hash; of a notebook its code, which saving an output does not change."""
        if path == self.path and path.suffix == ".ipynb":
            return self._text()
        return self._fingerprints.of(path)

    def _text(self) -> str | None:
        try:
            return self.read().text
        except (OSError, ValueError):
            return None

    def _notebook(self) -> str:
        """Return a notebook's code, which is not taken apart again while the file is as it was."""
        held = self._fingerprints.of(self.path)
        if held is None or held != self._code[0]:
            self._code = (held, self._cells())
        return self._code[1]

    def _cells(self) -> str:
        import nbformat

        try:
            cells = nbformat.read(self.path, as_version=4).cells
        except (AttributeError, nbformat.ValidationError) as error:
            raise ValueError(f"{self.path.name} is not a notebook that can be read: {error}") from error
        texts = [cell.source for cell in cells if cell.cell_type == "code"]
        return "\n\n".join(self._transform(_without_marks(text)) for text in texts)


def _without_marks(text: str) -> str:
    """Drop what only concerns the notebook: our own magics."""
    kept = [line for line in text.splitlines() if not line.startswith(("%%reactive", "%load_ext jupyter_reactive"))]
    return "\n".join(kept)


class Compiled(Struct, frozen=True):
    """A script as code; `version` changes with its text, `reads` are the names it takes from outside."""

    code: CodeType
    script: Script
    version: int
    reads: frozenset[str]


class Compiler:
    """Compiles a source's text once for each time it changes."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.script: Script | None = None
        self._compiled: Compiled | None = None
        self._lines: Lines | None = None

    @property
    def last(self) -> Compiled | None:
        """What was compiled last."""
        return self._compiled

    def compile(self) -> Compiled:
        """Return the present code; raise SyntaxError or OSError, keeping the last for next time."""
        script = self.script = self.source.read()
        last = self._compiled
        if last is None or last.script != script:
            code, reads = compile_script(script)
            self._compiled = Compiled(code, script, last.version + 1 if last else 1, reads)
            self.close()
        self._remember_lines(script)
        assert self._compiled is not None
        return self._compiled

    def close(self) -> None:
        """Leave nothing in `linecache`."""
        if self._lines is not None and linecache.cache.get(self._lines[-1]) is self._lines:
            del linecache.cache[self._lines[-1]]
        self._lines = None

    def _remember_lines(self, script: Script) -> None:
        """Let tracebacks show a cell's own lines, and a file's as it is now."""
        if not script.is_cell:
            linecache.checkcache(script.filename)
        elif linecache.cache.get(script.filename) is not self._lines or self._lines is None:
            self._lines = linecache.cache[script.filename] = _lines(script)


def compile_script(script: Script) -> tuple[CodeType, frozenset[str]]:
    """Compile a script as the runner executes it: bare expressions are written, it is `__main__`.

    Returns the code, and the names that it reads from outside.
    """
    above = "\n" * (script.first_line - 1)  # so that lines, of errors too, count as in the cell
    tree = _parsed(above + script.text, script.filename)
    reads = names_read(tree)
    tree = ast.fix_missing_locations(Magic(last_call=script.is_cell, text=script.text).visit(tree))
    code: CodeType = compile(tree, script.filename, "exec", flags=FLAGS, dont_inherit=True)
    return code, reads


def _parsed(text: str, filename: str) -> ast.Module:
    """Parse. CPython 3.11 keeps the depth of all threads' parsing in one place, and raises where two of them meet."""
    for _ in range(PARSED_AT_MOST):
        with suppress(SystemError):
            return ast.parse(text, filename)
    return ast.parse(text, filename)


def _lines(script: Script) -> Lines:
    text = script.raw if script.first_line > 1 else script.text
    return len(text), None, [line + "\n" for line in text.splitlines()], script.filename


class Magic(ast.NodeTransformer):
    """Streamlit's magic: an expression that stands alone is written.

    Not written: calls (but for a cell's last, unless a semicolon follows), docstrings, `...`,
    yields and awaits. Loads of `__name__` become "__main__", while the module has a name of its
    own that pickle can find.
    """

    def __init__(self, *, last_call: bool, text: str) -> None:
        self._last_call = last_call and not text.rstrip().endswith(";")
        self._last: ast.stmt | None = None

    def visit_Module(self, node: ast.Module) -> ast.Module:
        self._last = node.body[-1] if node.body and self._last_call else None
        return self._body(node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        return self._body(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AsyncFunctionDef:
        return self._body(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.ClassDef:
        kept = [child if isinstance(child, ast.Expr) else self.visit(child) for child in node.body]
        node.body = kept
        return node

    def visit_Expr(self, node: ast.Expr) -> ast.Expr:
        self.generic_visit(node)
        if self._is_written(node):
            values = node.value.elts if isinstance(node.value, ast.Tuple) else [node.value]
            name = MAGIC_RESULT if isinstance(node.value, ast.Call | ast.Await) else MAGIC
            call = ast.Call(ast.Name(name, ast.Load()), values, [])
            node.value = ast.copy_location(call, node.value)
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if node.id == "__name__" and isinstance(node.ctx, ast.Load):
            return ast.copy_location(ast.Constant("__main__"), node)
        return node

    def _body(self, node: N) -> N:
        docstring = ast.get_docstring(node, clean=False) is not None
        start = 1 if docstring else 0
        node.body[start:] = [self.visit(child) for child in node.body[start:]]
        return node

    def _is_written(self, node: ast.Expr) -> bool:
        match node.value:
            case ast.Call() | ast.Await():
                return node is self._last
            case ast.Yield() | ast.YieldFrom():
                return False
            case ast.Constant(value=value):
                return value is not ...
        return True
