"""Which names a script takes from outside: those it reads before it binds them."""

import ast
import builtins

BUILTIN = frozenset(dir(builtins))


def names_read(tree: ast.Module) -> frozenset[str]:
    """Return the names that a script reads from the module it starts in.

    At its top level, what is read before it is bound; in functions and classes, what the top
    level never binds. Reads through `globals()` or `eval` are not seen.
    """
    reader = _Reader()
    reader.visit(tree)
    inner = reader.inner - reader.bound
    return frozenset((reader.read | inner) - BUILTIN)


class _Reader(ast.NodeVisitor):
    """Walks the top level in the order of execution, functions apart."""

    def __init__(self) -> None:
        self.bound: set[str] = set()
        self.read: set[str] = set()
        self.inner: set[str] = set()

    def visit_Name(self, node: ast.Name) -> None:
        if not isinstance(node.ctx, ast.Load):
            self.bound.add(node.id)
        elif node.id not in self.bound:
            self.read.add(node.id)

    def visit_Assign(self, node: ast.Assign) -> None:
        self._in_order(node.value, *node.targets)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._in_order(*filter(None, (node.value, node.target)))

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.target, ast.Name) and node.target.id not in self.bound:
            self.read.add(node.target.id)
        self._in_order(node.value, node.target)

    def visit_For(self, node: ast.For) -> None:
        self._in_order(node.iter, node.target, *node.body, *node.orelse)

    def visit_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        self._in_order(*node.decorator_list, *node.args.defaults, *filter(None, node.args.kw_defaults))
        self.bound.add(node.name)
        self._look_inside(node.body, _parameters(node.args))

    visit_AsyncFunctionDef = visit_FunctionDef  # noqa: N815 - the visitor's own naming

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._look_inside([node.body], _parameters(node.args))

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._in_order(*node.decorator_list, *node.bases)
        self.bound.add(node.name)
        self._look_inside(node.body, set())

    def visit_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        self.bound.update((each.asname or each.name).partition(".")[0] for each in node.names)

    visit_ImportFrom = visit_Import  # noqa: N815 - the visitor's own naming

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.bound.add(node.name)
        self.generic_visit(node)

    def visit_ListComp(self, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> None:
        self._comprehension(node.generators, node.elt)

    visit_SetComp = visit_GeneratorExp = visit_ListComp  # noqa: N815 - the visitor's own naming

    def visit_DictComp(self, node: ast.DictComp) -> None:
        self._comprehension(node.generators, node.key, node.value)

    def _comprehension(self, generators: list[ast.comprehension], *parts: ast.expr) -> None:
        """Visit a comprehension, whose own names do not outlive it."""
        before = set(self.bound)
        for generator in generators:
            self._in_order(generator.iter, generator.target, *generator.ifs)
        self._in_order(*parts)
        self.bound = before

    def _in_order(self, *nodes: ast.AST) -> None:
        for node in nodes:
            self.visit(node)

    def _look_inside(self, body: list[ast.stmt] | list[ast.expr], own: set[str]) -> None:
        """Note what a function or class reads that is not its own: it is looked up when it runs."""
        inside = _Reader()
        for node in body:
            inside.visit(node)
        own = (own | inside.bound) - _declared_global(body)
        self.inner |= (inside.read | inside.inner) - own


def _parameters(arguments: ast.arguments) -> set[str]:
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    return {each.arg for each in every if each is not None}


def _declared_global(body: list[ast.stmt] | list[ast.expr]) -> set[str]:
    found = (node for statement in body for node in ast.walk(statement) if isinstance(node, ast.Global))
    return {name for node in found for name in node.names}
