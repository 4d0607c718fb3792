"""What went wrong, where, and what to do about it.

The whole family::

    SiteError            one problem in something a person wrote
    └── SettingsError    ... in pelicanconf.py
    SiteProblems         several SiteErrors, reported together
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Self

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")
_QUOTED = 60
"""Characters that a message repeats of what a person wrote."""


class SiteError(Exception):
    """One problem, told so that a writer who is no programmer can mend it.

    Args:
        problem: what is wrong, as a sentence with its full stop.
        path: the file it is in, as it should be printed.
        line: the line in that file, counted from 1.
        hint: what to do about it, as a sentence with its full stop.
    """

    exitcode = 1  # read by Pelican's command line

    def __init__(
        self,
        problem: str,
        *,
        path: Path | str = "",
        line: int = 0,
        hint: str = "",
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.path = _as_typed(path)
        self.line = line
        self.hint = hint

    def __str__(self) -> str:
        place = f"{self.path}:{self.line or 1}: " if self.path else ""
        return f"{place}{self.problem} {self.hint}".rstrip()


class SettingsError(SiteError):
    """A setting in pelicanconf.py that cannot be used as it is."""


class SiteProblems(ExceptionGroup[SiteError]):
    """Every problem found in one run, in the order of files and lines."""

    exitcode = 1

    def __new__(cls, problems: Iterable[SiteError]) -> Self:
        """Sort the problems as a reader of the list would look them up."""
        ordered = sorted(problems, key=lambda e: (e.path, e.line, e.problem))
        return super().__new__(cls, "The site has problems.", ordered)

    def __init__(self, problems: Iterable[SiteError]) -> None:
        """Accept what ``__new__`` has already sorted."""

    @property
    def problems(self) -> list[SiteError]:
        """The problems, one by one."""
        return [e for e in self.exceptions if isinstance(e, SiteError)]

    def derive(self, excs: Iterable[SiteError]) -> SiteProblems:  # type: ignore[override]
        """Stay a ``SiteProblems`` when split by ``except*``."""
        return SiteProblems(excs)

    def __str__(self) -> str:
        count = len(self.exceptions)
        noun = "problem" if count == 1 else "problems"
        return "\n".join([*map(str, self.exceptions), f"{count} {noun} found."])


def nearest(word: str, known: Iterable[str], few: int = 10) -> str:
    """Return a hint that names the known word most like ``word``.

    Args:
        word: as a person typed it.
        known: what it may be.
        few: up to how many known words are listed if none is like it.
    """
    candidates = sorted(set(known))
    in_small = {name.lower(): name for name in candidates}
    close = get_close_matches(word.lower(), in_small, n=1)
    if close:
        return f"Did you mean “{in_small[close[0]]}”?"
    is_list = 0 < len(candidates) <= few
    return f"Known are: {', '.join(candidates)}." if is_list else ""


def shortened(text: str) -> str:
    """Return what a message can quote of ``text`` without drowning.

    Messages are printed in logs that others read: addresses of mail are not in them.
    """
    text = _ADDRESS.sub("…@…", text)
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def unreadable(path: Path, error: OSError) -> SiteError:
    """Return the problem that the system does not let us read the file at ``path``."""
    return SiteError(
        f"The file cannot be read: {error.strerror}.",
        path=path,
        hint="See that it is a file, and that you may read it.",
    )


def _as_typed(path: Path | str) -> str:
    """Return ``path`` as a person in the site's folder would write it."""
    try:
        return Path(path).relative_to(Path.cwd()).as_posix() if path else ""
    except ValueError:
        return Path(path).as_posix()
