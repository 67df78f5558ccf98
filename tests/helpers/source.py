"""The application's source as syntax trees, for tests that hold rules over all of it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "baocaovien"


@cache
def modules() -> dict[str, Path]:
    """Dotted name → file, of every module of the application, in order."""
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = ("baocaovien", *path.relative_to(SOURCE).with_suffix("").parts)
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return found


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def place(path: Path, node: ast.AST) -> str:
    """Where a node stands, as `src/…/file.py:12`."""
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def called_name(call: ast.Call) -> str:
    """The last part of the name that is called: `tr` of `self.tr(…)`."""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def literal(node: ast.AST | None) -> str | None:
    """The text of a string literal, joined where it is written in parts; None for anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
