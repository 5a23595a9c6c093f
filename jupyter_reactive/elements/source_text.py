"""What the script's own text says at a place: how an argument is written, which lines stand in a block."""

from __future__ import annotations

import ast
import linecache
import tokenize
from collections.abc import Iterator

from ..runtime.script_run_context import Place, line_of


def written_argument(place: Place, calls: tuple[str, ...]) -> str | None:
    """Return the first argument of the call at a place as it is written; a call of others as a whole.

    None for a literal, and where the text cannot be found.
    """
    text = _expression(place).strip()
    try:
        tree = ast.parse(text, mode="eval").body
    except SyntaxError:
        return None
    if isinstance(tree, ast.Call) and _called(tree.func) in calls:
        # Of several values nothing says which one is meant.
        return _written(text, tree.args[0]) if len(tree.args) == 1 else None
    return _written(text, tree)  # Streamlit's magic: the expression stands alone


def _written(text: str, node: ast.expr) -> str | None:
    if isinstance(node, ast.NamedExpr):
        node = node.target
    if isinstance(node, ast.Constant):
        return None
    return (ast.get_source_segment(text, node) or "").partition("\n")[0] or None


def _called(func: ast.expr) -> str:
    return func.attr if isinstance(func, ast.Attribute) else func.id if isinstance(func, ast.Name) else ""


def _expression(place: Place) -> str:
    """Return the text of the expression that is evaluated at a place."""
    code, instruction = place
    start, end, first, last = list(code.co_positions())[instruction // 2]
    lines = [line.encode() for line in linecache.getlines(code.co_filename)]
    if start is None or end is None or end > len(lines):
        return ""
    part = lines[start - 1 : end]
    part[-1] = part[-1][:last]
    part[0] = part[0][first:]
    return b"".join(part).decode(errors="replace")


def block_at(place: Place) -> str:
    """Return the lines of the `with` block that begins at a place; raise OSError if they cannot be found."""
    code, _ = place
    first = line_of(place) - 1
    lines = linecache.getlines(code.co_filename)
    if first >= len(lines):
        raise OSError(f"the text of {code.co_filename} is not known")
    indent = len(lines[first]) - len(lines[first].lstrip())
    rest = [line[indent:] if not line[:indent].strip() else line for line in lines[first:]]
    start, end = _extent(rest)
    body = rest[start:end]
    margin = body[0][: len(body[0]) - len(body[0].lstrip())] if body else ""
    return "".join(line.removeprefix(margin) for line in body)


def _extent(lines: list[str]) -> tuple[int, int]:
    """Return where the block below the first statement of `lines` begins and ends."""
    start, end, depth, before = 0, 1, 0, ""
    for token in _tokens(lines):
        depth += {tokenize.INDENT: 1, tokenize.DEDENT: -1}.get(token.type, 0)
        if token.type == tokenize.INDENT:
            start = start or token.start[0] - 1
        elif token.type == tokenize.DEDENT and depth == 0:
            break
        elif token.type == tokenize.NEWLINE:
            end = token.end[0]
            if depth == 0 and before != ":":
                break  # all of it stands in one line
        if token.type != tokenize.COMMENT:
            before = token.string
    return start, end


def _tokens(lines: list[str]) -> Iterator[tokenize.TokenInfo]:
    """Yield the tokens up to where the text is no Python any more: below the block anything may stand."""
    try:
        yield from tokenize.generate_tokens(iter([*lines, ""]).__next__)
    except (tokenize.TokenError, SyntaxError):
        return
