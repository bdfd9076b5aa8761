"""Reading our own source files for the tests of the repository."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("views", "app", "storage", "models", "resources")


def tracked() -> list[str]:
    """Every path git knows in this tree, with forward slashes, relative to the root.

    A file that is deleted on disk but not yet in a commit is no longer part of the tree.
    """
    answer = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [name for name in answer.stdout.split("\0") if name and (ROOT / name).exists()]


def modules(*packages: str) -> Iterator[Path]:
    """Every Python file of the packages."""
    for package in packages:
        yield from sorted((ROOT / package).rglob("*.py"))


def name_of(path: Path) -> str:
    """The path as a person writes it: app/language.py."""
    return path.relative_to(ROOT).as_posix()


def imports(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Each import in a file, at the top or inside a function: its line and the full dotted name.

    `from PySide6 import QtCore` gives PySide6.QtCore, so one prefix test catches both spellings.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom) and not node.level:
            for alias in node.names:
                yield node.lineno, f"{node.module}.{alias.name}"


def imports_below(source: str, *forbidden: str) -> list[tuple[int, str]]:
    """The imports in a source text that are, or lie below, one of the forbidden names."""
    return [
        (line, name)
        for line, name in imports(ast.parse(source))
        if any(name == root or name.startswith(root + ".") for root in forbidden)
    ]


def calls(source: str) -> Iterator[tuple[int, str]]:
    """Each call in a source text by its dotted name as written: `open`, `datetime.now`."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield node.lineno, ast.unparse(node.func)
