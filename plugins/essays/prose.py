"""From a writer's Markdown to the HTML of an essay, and what is known about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.attr_list import AttrListExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.md_in_html import MarkdownInHtmlExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.inlinepatterns import SimpleTagInlineProcessor
from markdown.treeprocessors import Treeprocessor

from ..errors import SiteError
from ..figures.album import Album, Picture
from ..figures.markup import FiguresExtension
from .code import CodeExtension, unclosed_fence, without_code
from .footnotes import NotesExtension
from .headings import HeadingsExtension
from .labels import Labels
from .links import LinksExtension, Reference
from .raw_html import RawHtmlExtension
from .settings import EssaySettings
from .source import Proofs, Source
from .tables import ScrollingTablesExtension
from .text import count_words, plain, shorten
from .typography import TypographyExtension
from .unpublished import proofread as proofread_unpublished
from .views import TocEntry

_EXCERPT_WORDS = 55
"""As long as WordPress's automatic excerpts."""
_TOC_FROM_HEADINGS = 3
_MORE = re.compile(r"\s*<!--\s*more\b.*-->\s*", re.IGNORECASE | re.DOTALL)
_STASHED = re.compile("\x02wzxhzdk:(\\d+)\x03")
_ID = re.compile(r"""\sid=["']?([^\s"'>]+)""")
_NOTE = re.compile(r"(?<![!\\])\[\^([^\]\n]+)\](?!:)")
_DELETED = r"(~~)(?!~)(.+?)(?<!~)~~"


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """The body of an essay, rendered."""

    html: str
    """With Pelican's ``{static}`` and ``{filename}`` links, still to be resolved."""
    toc: tuple[TocEntry, ...]
    """Empty where the essay is too short to need one."""
    summary: str
    """Plain text: what stands above ``<!-- more -->``, else how the essay begins."""
    words: int
    minutes: int
    """Reading time, at least 1."""
    first_picture: Picture | None
    anchors: frozenset[str]
    """Every id on the page that a link may lead to."""
    references: tuple[Reference, ...]
    """Every link to somewhere on this site."""
    problems: tuple[SiteError, ...]
    """Everything in the text that cannot be published as it is."""


def render(source: Source, album: Album, settings: EssaySettings) -> Prose:
    """Render one essay.

    Nothing is raised for what the writer got wrong: see ``problems`` of the result.
    """
    proofs = Proofs(source)
    figures = FiguresExtension(
        album=album,
        page=source.path,
        line_of=proofs.line_of,
        problems=proofs.problems,
    )
    labels, headings = Labels(), HeadingsExtension()
    links = LinksExtension(proofs, settings.site_url)
    notes, facts = NotesExtension(source.slug), _FactsExtension()
    extensions: list[Extension] = [
        *(AbbrExtension(), AttrListExtension(), DefListExtension(), MarkdownInHtmlExtension()),
        *(SaneListExtension(), TypographyExtension(source.lang)),
        *(notes, figures, headings, links, facts),
        *(ScrollingTablesExtension(labels), CodeExtension(labels)),
        RawHtmlExtension(proofs, figures, links),
    ]
    html = Markdown(extensions=extensions, output_format="html").convert(source.text)
    _proofread(proofs, notes)
    proofread_unpublished(html, proofs)
    is_long = facts.words >= settings.toc_from_words
    has_toc = is_long and len(headings.entries) >= _TOC_FROM_HEADINGS
    return Prose(
        html=html,
        toc=tuple(headings.entries) if has_toc else (),
        summary=facts.summary,
        words=facts.words,
        minutes=max(1, round(facts.words / settings.words_per_minute)),
        first_picture=figures.pictures[0] if figures.pictures else None,
        anchors=frozenset(_ID.findall(html)),
        references=tuple(links.references),
        problems=tuple(proofs.problems),
    )


def _proofread(proofs: Proofs, notes: NotesExtension) -> None:
    """Note what Python-Markdown passes over in silence."""
    source = proofs.source
    line = unclosed_fence(source.text)
    if line:
        hint = "Put a line of the same marks below the code."
        proofs.add("This code is never closed.", source.first_line + line - 1, hint)
    for label in notes.unreferenced():
        hint = f"Put [^{label}] where it belongs in the text."
        line = proofs.line_of(f"[^{label}]:")
        proofs.add(f"Nothing refers to the note “{label}”.", line, hint)
    for match in _NOTE.finditer(without_code(source.text)):
        if match[1] not in notes.footnotes:
            hint = f"Add a line like “[^{match[1]}]: …” at the end."
            proofs.add(f"There is no note “{match[1]}”.", proofs.line_of(match[0]), hint)


class _FactsExtension(Extension):
    """Takes down what the finished tree says, and what stands above “more”."""

    def __init__(self) -> None:
        super().__init__()
        self.words = 0
        self.summary = ""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the last look at the tree, and ``~~deleted~~`` text."""
        md.inlinePatterns.register(SimpleTagInlineProcessor(_DELETED, "del"), "del", 65)
        md.treeprocessors.register(_Facts(md, self), "facts", 1)


class _Facts(Treeprocessor):
    """Looks at the tree when nothing more will change in it."""

    def __init__(self, md: Markdown, facts: _FactsExtension) -> None:
        super().__init__(md)
        self.md: Markdown = md
        self.facts = facts

    def run(self, root: Element) -> None:
        """Count the words, and find the summary."""
        paragraphs = []
        marker = next((element for element in root if self._is_more(element)), None)
        for element in root:
            if element is marker:
                break
            if element.tag == "p":
                paragraphs.append(plain(element, self.md))
        said = [text for text in paragraphs if text]
        if marker is not None:
            self.facts.summary = " ".join(said)
            root.remove(marker)
        else:
            self.facts.summary = shorten(said[0], _EXCERPT_WORDS) if said else ""
        self.facts.words = count_words(plain(root, self.md))

    def _is_more(self, element: Element) -> bool:
        match = _STASHED.fullmatch((element.text or "").strip())
        if not match:
            return False
        raw = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
        return bool(_MORE.fullmatch(str(raw)))
