"""A Markdown file as a writer sees it: lines, from which problems are told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from ..errors import SiteError
from .code import without_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The Markdown of one essay, without its front matter."""

    path: Path
    """The file, in ``content``."""
    content: Path
    """The content folder."""
    slug: str
    lang: str
    """BCP 47."""
    text: str
    """Line breaks are single line feeds."""
    first_line: int
    """In which line of the file ``text`` begins, counted from 1."""


class Proofs:
    """What is wrong with one source, each with the line it stands in."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[SiteError] = []
        self._text = without_code(source.text)
        self._asked: Counter[str] = Counter()

    def add(self, problem: str, line: int, hint: str = "") -> None:
        """Add a problem at a line of the file."""
        path = self.source.path
        self.problems.append(SiteError(problem, path=path, line=line, hint=hint))

    def line_of(self, words: str) -> int:
        """Return the line of the file in which ``words`` stand, code aside.

        Asked again for the same words, it goes on to the next place where they stand:
        the tree that Python-Markdown makes is walked in reading order, and has no lines.
        """
        self._asked[words] += 1
        place = self._find(self._text, words, self._asked[words])
        if place < 0:
            place = self._find(self._text.replace("\\", ""), words, self._asked[words])
        return self.source.first_line + self._text.count("\n", 0, max(place, 0))

    @staticmethod
    def _find(text: str, words: str, count: int) -> int:
        """Return where ``words`` stand for the last time among the first ``count``."""
        place = -1
        for _ in range(count):
            following = text.find(words, place + 1)
            if following < 0:
                break
            place = following
        return place
