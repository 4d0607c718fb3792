"""The tables of the README, made from what they describe; cog puts them there."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterable
from dataclasses import MISSING, fields, is_dataclass
from itertools import pairwise
from textwrap import dedent
from typing import Any

from plugins.discussion import views as discussion_views
from plugins.discussion.settings import DiscussionSettings
from plugins.essays import views as essay_views
from plugins.essays.settings import EssaySettings
from plugins.preview.listing import tasks_in

from .checks import ROOT

SETTINGS = {"DISCUSSION_": DiscussionSettings, "ESSAYS_": EssaySettings}
"""Every dataclass of settings, by how its names begin in pelicanconf.py."""

VIEWS: dict[str, type[Any]] = {
    name: view
    for module in (discussion_views, essay_views)
    for name, view in vars(module).items()
    if is_dataclass(view) and isinstance(view, type) and view.__module__ == module.__name__
}
"""Every dataclass that templates get, by its name."""


def tasks_table() -> str:
    """Return every task with what it does."""
    rows = ((f"`{name}`", about) for name, about in tasks_in(ROOT / "tasks.py"))
    return _table(("`python3 tasks.py …`", "What it does"), rows)


def settings_table() -> str:
    """Return every setting of ours with its default and what it is for."""
    rows = []
    for prefix, settings in SETTINGS.items():
        about = field_docs(settings)
        rows += [
            (f"`{prefix}{field.name.upper()}`", f"`{field.default!r}`", about[field.name])
            for field in fields(settings)
            if field.default is not MISSING and _is_own(field.name)
        ]
    return _table(("Setting", "Default", "What it is for"), rows)


def views_tables() -> str:
    """Return every value that a template gets, field by field."""
    tables = []
    for name, view in sorted(VIEWS.items()):
        about = field_docs(view)
        rows = (
            (
                f"`{field.name}`",
                f"`{field.type}`".replace("|", "\\|"),
                about.get(field.name, ""),
            )
            for field in fields(view)
        )
        title = (view.__doc__ or "").partition("\n")[0]
        tables.append(f"**`{name}`**: {title}\n\n{_table(('Field', 'Type', ''), rows)}")
    return "\n\n".join(tables).replace("``", "`")


def field_docs(described: type) -> dict[str, str]:
    """Return what the text under each field of a dataclass says, on one line."""
    (definition,) = ast.parse(dedent(inspect.getsource(described))).body
    assert isinstance(definition, ast.ClassDef)
    return {
        field.target.id: " ".join(str(text.value.value).split())
        for field, text in pairwise(definition.body)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
    }


def _is_own(name: str) -> bool:
    # DEFAULT_LANG, SITEURL and TIMEZONE are Pelican's; EssaySettings only reads them.
    return name not in {"lang", "site_url", "zone"}


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
