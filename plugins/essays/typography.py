"""Typographic marks in the text of a page, but not in its code.

Python-Markdown's “smarty” looks at one text node at a time, so that a mark beside
emphasis or a link is often turned the wrong way. Here a whole paragraph is read at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from .quotes import SKIP, dashed, quoted, typeset

_PRIORITY = 6
"""After figures have their captions (7), before headings are collected (5)."""

_WORD = "\ufffc"
"""Stands for code and the like, which counts as a word and is never changed."""
_SPACE = " "

_PLACEHOLDER = re.compile("(\x02[^\x02\x03]*\x03)")
"""What Python-Markdown puts where an escaped character or raw HTML stood."""
_STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
_RAW_VERBATIM = re.compile(
    r"<(/?)(?:code|kbd|math|pre|samp|script|style|svg|tt|var)\b", re.IGNORECASE
)
_BLANK = re.compile(r"<(?:br|img|wbr)\b|&(?:nbsp|#160|#xa0|thinsp|ensp|emsp);", re.IGNORECASE)
_VERBATIM = {"code", "kbd", "math", "pre", "samp", "script", "style", "svg", "tt", "var"}
_BLOCKS = {
    *("blockquote", "caption", "dd", "details", "div", "dl", "dt", "figcaption", "figure"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "section", "summary"),
    *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
}


@dataclass(slots=True, kw_only=True)
class _Piece:
    """Part of a text node."""

    text: str
    seen: str
    """What its neighbours see in its place: itself, or characters that stand for it."""

    @property
    def is_live(self) -> bool:
        """Whether it is to be typeset; otherwise it is only stepped over."""
        return self.text is self.seen


@dataclass(slots=True, kw_only=True)
class _Run:
    """The text in an element, or behind it."""

    element: Element
    is_tail: bool
    pieces: list[_Piece]

    def put(self, text: str) -> None:
        """Write ``text`` where the run was read."""
        if self.is_tail:
            self.element.tail = text
        else:
            self.element.text = text


class TypographyExtension(Extension):
    """Typeset the text of a page, and the descriptions of its pictures.

    Args:
        lang: the language of the page, for its quotation marks.
    """

    def __init__(self, lang: str) -> None:
        super().__init__()
        self.lang = lang

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the step, and let escaped marks stay as they were typed."""
        md.ESCAPED_CHARS.extend(['"', "'"])
        md.treeprocessors.register(_Typography(md, self.lang), "typography", _PRIORITY)


class _Typography(Treeprocessor):
    """Reads one block after the other, however its text is split among elements."""

    def __init__(self, md: Markdown, lang: str) -> None:
        super().__init__(md)
        self.lang = lang
        self._is_raw_verbatim = False
        """Whether raw HTML has opened ``<code>`` or the like in this block."""

    def run(self, root: Element) -> None:
        """Typeset every block under ``root``."""
        block: list[_Run] = []
        for run in self._runs(root, is_verbatim=False):
            if run is None:
                _set(block, self.lang)
                block = []
                self._is_raw_verbatim = False
            else:
                block.append(run)

    def _runs(self, element: Element, *, is_verbatim: bool) -> Iterator[_Run | None]:
        """Yield the texts in reading order; none where a block begins or ends."""
        is_block = element.tag in _BLOCKS
        is_verbatim = is_verbatim or element.tag in _VERBATIM
        if is_block:
            yield None
        if element.tag == "img":
            element.set("alt", typeset(element.get("alt", ""), self.lang))
        pieces = self._pieces(element.text or "", is_verbatim=is_verbatim)
        if element.tag in {"br", "img"}:
            pieces = [_Piece(text="", seen=_SPACE)]
        yield _Run(element=element, is_tail=False, pieces=pieces)
        for child in element:
            yield from self._runs(child, is_verbatim=is_verbatim)
            pieces = self._pieces(child.tail or "", is_verbatim=is_verbatim)
            yield _Run(element=child, is_tail=True, pieces=pieces)
        if is_block:
            yield None

    def _pieces(self, text: str, *, is_verbatim: bool) -> list[_Piece]:
        if is_verbatim or isinstance(text, AtomicString):
            return [_Piece(text=text, seen=_WORD * len(text))]
        return [self._piece(part) for part in _PLACEHOLDER.split(text) if part]

    def _piece(self, text: str) -> _Piece:
        stashed = _STASHED.fullmatch(text)
        if stashed:
            raw = str(self.md.htmlStash.rawHtmlBlocks[int(stashed[1])])
            return _Piece(text=text, seen=self._seen(raw) * len(text))
        if self._is_raw_verbatim or text.startswith("\x02"):
            return _Piece(text=text, seen=_WORD * len(text))
        return _Piece(text=text, seen=text)

    def _seen(self, raw: str) -> str:
        """Return what stands for raw HTML: a tag for nothing, an entity for a letter."""
        verbatim = _RAW_VERBATIM.match(raw)
        if verbatim:
            self._is_raw_verbatim = not verbatim[1]
        if _BLANK.match(raw):
            return _SPACE
        return SKIP if raw.startswith("<") else _WORD


def _set(block: list[_Run], lang: str) -> None:
    """Typeset the runs of one block as if they were one text."""
    printed = quoted("".join(piece.seen for run in block for piece in run.pieces), lang)
    at = 0
    for run in block:
        parts = []
        for piece in run.pieces:
            end = at + len(piece.seen)
            parts.append(dashed("".join(printed[at:end])) if piece.is_live else piece.text)
            at = end
        if any(piece.is_live for piece in run.pieces):
            run.put("".join(parts))
