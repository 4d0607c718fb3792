"""Look at everything that people have written, and list all that is wrong with it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from ..discussion.settings import DiscussionSettings
from ..discussion.store import FOLDER, load
from ..errors import SiteError, SiteProblems, nearest
from ..essays.check import problems_of
from ..essays.essay import Kind
from ..essays.pelican_settings import faults
from ..essays.settings import EssaySettings
from ..essays.store import Library, read_essays
from . import pelicanconf

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What was looked at, and what is wrong with it."""

    posts: int
    comments: int
    problems: tuple[SiteError, ...]

    def __str__(self) -> str:
        if self.problems:
            return str(SiteProblems(self.problems))
        return (
            f"Everything is in order: {_count(self.posts, 'post')}, "
            f"{_count(self.comments, 'comment')}."
        )


def look_at(root: Path, now: datetime) -> Report:
    """Read all posts, pages, pictures and comments of the site in ``root``.

    Args:
        root: the folder of pelicanconf.py; problems are told by paths from there.
        now: aware; links to what is dated later lead nowhere yet.
    """
    problems: list[SiteError] = []
    read = pelicanconf.read_settings(root, problems)
    settings = {} if read is None else {"SITEURL": "", **read}
    problems += pelicanconf.slips(settings)
    problems += pelicanconf.missing(settings, root)
    _try(lambda: DiscussionSettings.from_pelican(settings), problems)
    essay_settings = _try(lambda: EssaySettings.from_pelican(settings), problems)
    content = root / _folder(settings, "PATH", "content")
    library = read_essays(content, essay_settings or _sound(settings))
    comments = load(content / FOLDER)
    problems += problems_of(library, comments, now)
    problems += _templates(library, root / _folder(settings, "THEME") / "templates")
    discussions = comments.discussions.values()
    return Report(
        posts=sum(essay.kind is Kind.POST for essay in library.essays.values()),
        comments=sum(len(discussion.comments) for discussion in discussions),
        problems=tuple(_from(root, problem) for problem in problems),
    )


def main() -> int:
    """Print a report on the site in the current folder; return the exit status."""
    report = look_at(Path.cwd(), datetime.now(UTC))
    sys.stdout.write(f"{report}\n")
    return 1 if report.problems else 0


def _templates(library: Library, folder: Path) -> Iterator[SiteError]:
    """Yield a problem for each essay whose “Template” is not in the theme's ``folder``."""
    there = {file.stem for file in folder.glob("*.html")}
    for essay in library.essays.values():
        name = essay.matter.template
        if name and there and name not in there:
            line, hint = essay.matter.line("template"), nearest(name, there)
            problem = f"The theme has no template “{name}”."
            yield SiteError(problem, path=essay.path, line=line, hint=hint)


def _sound(settings: Mapping[str, Any]) -> EssaySettings:
    """Return what settings with faults still say: of addresses all, or nothing."""
    if any(faults(settings)):
        return EssaySettings()
    return EssaySettings(lang=str(settings.get("DEFAULT_LANG") or ""), pelican=settings)


def _folder(settings: Mapping[str, Any], name: str, default: str = "") -> str:
    value = settings.get(name, default)
    return value if isinstance(value, str) else default


def _try(read: Callable[[], T], problems: list[SiteError]) -> T | None:
    try:
        return read()
    except SiteProblems as found:
        problems.extend(found.problems)
        return None


def _from(root: Path, problem: SiteError) -> SiteError:
    path = Path(problem.path)
    if problem.path == pelicanconf.NAME:
        return pelicanconf.placed(problem, root)
    is_below = path.is_relative_to(root)
    return type(problem)(
        problem.problem,
        path=path.relative_to(root).as_posix() if is_below else problem.path,
        line=problem.line,
        hint=problem.hint,
    )


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
