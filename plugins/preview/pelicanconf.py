"""pelicanconf.py as its writer sees it: a file with lines, in which names may be mistyped."""

from __future__ import annotations

import ast
import re
import runpy
import traceback
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..errors import SettingsError, SiteError, nearest

NAME = "pelicanconf.py"
KNOWN = (
    *("ARTICLE_PATHS", "ARTICLE_SAVE_AS", "ARTICLE_URL", "AUTHOR_SAVE_AS", "AUTHOR_URL"),
    *("CATEGORY_SAVE_AS", "CATEGORY_URL", "DEFAULT_CATEGORY", "DEFAULT_LANG"),
    *("DEFAULT_ORPHANS", "DEFAULT_PAGINATION", "DIRECT_TEMPLATES", "EXTRA_PATH_METADATA"),
    *("IGNORE_FILES", "JINJA_ENVIRONMENT", "OUTPUT_PATH", "PAGE_PATHS", "PAGE_SAVE_AS"),
    *("PAGE_URL", "PAGINATION_PATTERNS", "PLUGINS", "SITENAME", "SITEURL", "STATIC_PATHS"),
    *("TAG_SAVE_AS", "TAG_URL", "WITH_FUTURE_DATES"),
)
"""Settings of Pelican that a blog changes, and that a slip would silently leave unchanged."""
_ALSO_KNOWN = ("AUTHOR", "COPYRIGHT", "SITESUBTITLE", "TIMEZONE")
"""Settings that Pelican and the theme read, and that have no default."""
_LIST_OF_ITS_OWN = re.compile(r"[A-Z0-9_]*S_(URL|SAVE_AS)")
"""Of a direct template: TAGS_URL is no slip for TAG_URL."""
_FAR = 3
_WITH_PELICAN = ("notmyidea", "simple")
"""Themes that a name is enough for."""


def read_settings(root: Path, problems: list[SiteError]) -> Mapping[str, Any] | None:
    """Return what pelicanconf.py in ``root`` says; nothing, and a problem, if it cannot."""
    file = str(root / NAME)
    try:
        return runpy.run_path(file)
    except SyntaxError as error:
        problem = f"Python cannot read this: {error.msg}."
        problems.append(SettingsError(problem, path=NAME, line=error.lineno or 1))
    except Exception as error:  # noqa: BLE001  it is a program: anything can go wrong in it
        frames = traceback.extract_tb(error.__traceback__)
        lines = [frame.lineno for frame in frames if frame.filename == file]
        said = str(error).rstrip(".")
        problem = f"Python cannot run this: {type(error).__name__}: {said}."
        problems.append(SettingsError(problem, path=NAME, line=(lines or [1])[-1] or 1))
    return None


def slips(settings: Iterable[str]) -> Iterator[SettingsError]:
    """Yield a problem for each name that is nearly, but not quite, that of a setting."""
    given = [name for name in settings if name.isupper()]
    known = {*KNOWN, *_ALSO_KNOWN}
    for name in given:
        if name not in known and not _LIST_OF_ITS_OWN.fullmatch(name):
            meant = min(known, key=lambda other: (_distance(name, other), other))
            if _distance(name, meant) < _FAR and meant not in given:
                hint = f"Did you mean “{meant}”?"
                yield SettingsError(f"{name} is no setting.", path=NAME, hint=hint)


def missing(settings: Mapping[str, Any], root: Path) -> Iterator[SettingsError]:
    """Yield a problem for each folder or template that the settings name and that is not there.

    Args:
        settings: what pelicanconf.py says; values of a wrong type are others' business.
        root: its folder.
    """
    path, theme = settings.get("PATH"), settings.get("THEME")
    if isinstance(path, str) and not (root / path).is_dir():
        yield _no_folder("PATH", path, root, [])
    if isinstance(theme, str) and theme not in _WITH_PELICAN:
        templates = root / theme / "templates"
        if templates.is_dir():
            yield from _missing_templates(settings.get("DIRECT_TEMPLATES"), templates)
        else:
            yield _no_folder("THEME", theme, root, _WITH_PELICAN)


def _no_folder(name: str, given: str, root: Path, also: Iterable[str]) -> SettingsError:
    needed = "templates" if name == "THEME" else ""
    there = [
        folder.name
        for folder in root.iterdir()
        if (folder / needed).is_dir() and not folder.name.startswith((".", "_"))
    ]
    where = f"folder “{given}” with templates in it" if needed else f"folder “{given}”"
    hint = nearest(given, [*there, *also])
    return SettingsError(f"{name}: there is no {where}.", path=NAME, hint=hint)


def _missing_templates(names: object, folder: Path) -> Iterator[SettingsError]:
    there = {file.stem for file in folder.glob("*.html")}
    for name in names if isinstance(names, list | tuple) else ():
        if isinstance(name, str) and there and name not in there:
            problem = f"DIRECT_TEMPLATES: the theme has no template “{name}”."
            yield SettingsError(problem, path=NAME, hint=nearest(name, there))


def placed(problem: SiteError, root: Path) -> SiteError:
    """Return a problem with a setting at the line that sets it."""
    lines = _lines(root / NAME)
    named = [lines[word] for word in re.findall(r"\w+", problem.problem) if word in lines]
    line = problem.line or (named or [1])[0]
    return type(problem)(problem.problem, path=NAME, line=line, hint=problem.hint)


def _lines(file: Path) -> dict[str, int]:
    """Return in which line each name gets its last value."""
    try:
        tree = ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError):
        return {}
    names = [node for node in ast.walk(tree) if isinstance(node, ast.Name)]
    return {node.id: node.lineno for node in names if isinstance(node.ctx, ast.Store)}


def _distance(one: str, other: str) -> int:
    """Return how many letters must be added, left out or changed (Levenshtein)."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        above, row = row, [at]
        for place, wanted in enumerate(other, 1):
            changed = above[place - 1] + (letter != wanted)
            row.append(min(above[place] + 1, row[-1] + 1, changed))
    return row[-1]
