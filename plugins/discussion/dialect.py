"""The Markdown that commenters may use, and the HTML it becomes.

Python-Markdown without whatever lets a text name, style or embed things: raw HTML shows
as the text it is, pictures become links, headings bold paragraphs.
"""

from __future__ import annotations

import re
from html import unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor, ReferenceProcessor
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    IMAGE_REFERENCE_RE,
    LINK_RE,
    AutolinkInlineProcessor,
    InlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)
from markdown.treeprocessors import Treeprocessor

from ..fields import is_web_address

BARE_ADDRESS = re.compile(
    r"""(?<![a-z0-9])(?:https?://|www\.)
    [\w\[][^\s<>"`{}|\\^\x02\x03。、，；：？！（）「」『』《》【】]*""",
    re.IGNORECASE | re.VERBOSE,
)
"""Where an address may stand in running text, as WordPress links it; see ``trimmed``.

A mere ``example.com`` is none: ``README.md`` would be one, too. STX and ETX are how
Python-Markdown marks what it has already read.
"""
_SENTENCE = ".,;:?!'’”»*_~"
_AUTOLINK = r"<(https?://[^<>\s]*)>"
_BARE_AMPERSAND = re.compile(r"&(?!(?:#\d+|#x[0-9a-f]+|[0-9a-z]+);)", re.IGNORECASE)


def to_html(text: str) -> str:
    """Return guarded Markdown as HTML that has yet to be cleaned.

    Line breaks are kept, as in WordPress. Takes a time that only the bounds of ``guard``
    keep short, and raises whatever Python-Markdown raises.
    """
    markdown = Markdown(extensions=["fenced_code", "nl2br", "sane_lists"])
    _read_blocks(markdown)
    _read_inlines(markdown)
    return markdown.convert(text)


def trimmed(address: str) -> str:
    """Return a bare address without the end of the sentence or emphasis it stands in."""
    while True:
        shorter = address.rstrip(_SENTENCE)
        if shorter.endswith(")") and shorter.count(")") > shorter.count("("):
            shorter = shorter[:-1]
        if shorter == address:
            return address
        address = shorter


def _read_blocks(markdown: Markdown) -> None:
    markdown.preprocessors.deregister("html_block")
    blocks = markdown.parser.blockprocessors
    # A line under which somebody draws a line is more often a signature than a heading.
    blocks.deregister("setextheader")
    blocks.register(_Heading(markdown.parser), "hashheader", 70)
    blocks.register(_Reference(markdown.parser), "reference", 15)
    markdown.treeprocessors.register(_HeadingsToBold(markdown), "headings", 30)
    markdown.treeprocessors.register(_OneLinkAtATime(markdown), "links", 15)


def _read_inlines(markdown: Markdown) -> None:
    inline = markdown.inlinePatterns
    for name in ("html", "entity", "automail"):
        inline.deregister(name)
    inline.register(_Link(LINK_RE, markdown), "link", 160)
    inline.register(_Link(IMAGE_LINK_RE, markdown), "image_link", 150)
    inline.register(
        ReferenceInlineProcessor(IMAGE_REFERENCE_RE, markdown), "image_reference", 140
    )
    inline.register(
        ShortReferenceInlineProcessor(IMAGE_REFERENCE_RE, markdown), "short_image_ref", 125
    )
    inline.register(AutolinkInlineProcessor(_AUTOLINK, markdown), "autolink", 120)
    inline.register(_Address(markdown), "address", 65)
    markdown.delimiters.add("~", "del", double=True)  # type: ignore[union-attr]  # set while patterns were built
    markdown.ESCAPED_CHARS.append("~")


class _Heading(HashHeaderProcessor):
    """A heading only where a space follows: ``#1`` and ``#hashtag`` are words."""

    RE = re.compile(r"(?:^|\n)(?P<level>#{1,6}) +(?P<header>[^\n]*\S)[ ]*(?:\n|$)")


class _Reference(ReferenceProcessor):
    """A link's definition only where it is an address: ``[Ada]: yes`` is an answer."""

    RE = re.compile(
        r"""^[ ]{0,3}\[([^\[\]\n]+)\]:[ ]*
        (<?https?://\S++)[ ]*+
        ((["'])(.*)\4[ ]*|\((.*)\)[ ]*)?$""",
        re.IGNORECASE | re.MULTILINE | re.VERBOSE,
    )


class _HeadingsToBold(Treeprocessor):
    """Make headings bold paragraphs: the outline of a page is not a commenter's."""

    def run(self, root: Element) -> None:
        for heading in [e for e in root.iter() if re.fullmatch("h[1-6]", e.tag)]:
            text = heading.text or ""
            unclosed = text.rstrip("#")
            strong = Element("strong")
            strong.text = unclosed.rstrip() if unclosed.endswith(" ") else text
            heading.tag = "p"
            heading.text = None
            heading.append(strong)


class _OneLinkAtATime(Treeprocessor):
    """Turn a link inside a link (a picture that links, mostly) into its words."""

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            for inner in link.iterfind(".//a"):
                inner.tag = "span"


class _Link(LinkInlineProcessor):
    """A link to an address that may stand; any other stays the text that was typed.

    The same class reads pictures: who wants to see one follows the link, and nobody's
    browser asks a stranger's server for it unbidden.
    """

    def handleMatch(  # type: ignore[override]  # noqa: N802  Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str | None, int | None, int | None]:
        element, start, end = super().handleMatch(m, data)
        if not isinstance(element, Element):
            return None, None, None
        address = element.get("href", "")
        if not is_web_address(unescape(_BARE_AMPERSAND.sub("&amp;", address))):
            return None, None, None
        element.text = element.text or address
        return element, start, end


class _Address(InlineProcessor):
    """Keep an address whole, whatever emphasis its underscores might make."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(BARE_ADDRESS.pattern, md)
        self.compiled_re = BARE_ADDRESS

    def handleMatch(  # type: ignore[override]  # noqa: N802  Python-Markdown's name
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        del data
        address = trimmed(m[0])
        return address, m.start(), m.start() + len(address)
