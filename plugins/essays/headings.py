"""Headings in order: they begin at h2, leave no level out, and can be linked to."""

from __future__ import annotations

import re
import unicodedata
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from .text import plain
from .views import TocEntry

_PRIORITY = 5
"""After typography (6): headings' texts are final."""
_HEADING = re.compile(r"h([1-6])")
_LOWEST = 6
_LISTED = (2, 3)
_RESERVED = re.compile(
    r"|comments?|comment-.*|form-.*|latest|main|month-.*|pings?|recent|repl(y|ies)"
    r"|respond(-.*)?|search|series|toc|top|year-.*|fn-.*|fnref-.*",
)
"""Ids that belong to the page around the essay, to its conversation and its notes."""


class HeadingsExtension(Extension):
    """Shift headings to begin at h2 (the page's h1 is the title) and give each an id."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[TocEntry] = []
        """The second and third levels, in reading order."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the one step that this is."""
        md.registerExtension(self)
        md.treeprocessors.register(_Headings(md, self.entries), "headings", _PRIORITY)

    def reset(self) -> None:
        """Forget the headings of an earlier page."""
        self.entries.clear()


class _Headings(Treeprocessor):
    """Walks the finished tree once."""

    def __init__(self, md: Markdown, entries: list[TocEntry]) -> None:
        super().__init__(md)
        self.entries = entries

    def run(self, root: Element) -> None:
        """Set level and id of every heading."""
        used = {element.get("id", "") for element in root.iter()}
        above: list[int] = []
        for element in root.iter():
            match = _HEADING.fullmatch(str(element.tag))
            if match:
                level = level_of(int(match[1]), above)
                element.tag = f"h{level}"
                self._anchor(element, level, used)

    def _anchor(self, element: Element, level: int, used: set[str]) -> None:
        text = plain(element, self.md)
        if not element.get("id"):
            element.set("id", unused(anchor_of(text), used))
        used.add(element.get("id", ""))
        if level in _LISTED:
            self.entries.append(TocEntry(level=level, anchor=element.get("id", ""), text=text))


def level_of(typed: int, above: list[int]) -> int:
    """Return the level of a heading that was typed with ``typed`` number signs.

    Args:
        typed: 1 to 6.
        above: the typed levels of the headings it stands under; brought up to date.
    """
    while above and above[-1] >= typed:
        above.pop()
    above.append(typed)
    return min(len(above) + 1, _LOWEST)


def anchor_of(text: str) -> str:
    """Return ``text`` as an id: lower case, words joined by hyphens, any alphabet."""
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", text).lower().replace("’", ""))
    anchor = "-".join(words)
    return f"section-{anchor}".rstrip("-") if _RESERVED.fullmatch(anchor) else anchor


def unused(anchor: str, used: set[str]) -> str:
    """Return ``anchor``, numbered from 2 if it is taken."""
    number = 2
    candidate = anchor
    while candidate in used:
        candidate = f"{anchor}-{number}"
        number += 1
    return candidate
