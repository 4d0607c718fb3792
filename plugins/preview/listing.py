"""What ``tasks.py`` can do, read from its text.

Like ``progress``, this is read before there is an environment.
"""

from __future__ import annotations

import ast
from pathlib import Path


def listing(script: Path) -> str:
    """Return what a person reads who starts ``script`` without saying what to do."""
    lines = [f"  {name:<12}{about}" for name, about in tasks_in(script)]
    usage = f"python3 {script.name} TASK, where TASK is one of:"
    help_ = f"“python3 {script.name} --help TASK” tells what a task takes."
    return "\n".join((usage, "", *lines, "", help_, ""))


def tasks_in(script: Path) -> list[tuple[str, str]]:
    """Return the name of every task in ``script``, and what it says it does."""
    tree = ast.parse(script.read_text(encoding="utf-8"))
    return [
        (node.name.replace("_", "-"), (ast.get_docstring(node) or "").partition("\n")[0])
        for node in tree.body
        if isinstance(node, ast.FunctionDef) and any(map(_is_task, node.decorator_list))
    ]


def _is_task(decorator: ast.expr) -> bool:
    name = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(name, ast.Name) and name.id == "task"
