"""Raw HTML in an essay: its pictures and links are held to the same rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from html import escape, unescape
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from ..figures.addresses import is_elsewhere
from ..figures.markup import FiguresExtension
from .links import LinksExtension
from .source import Proofs

_PRIORITY = 3
"""After links (4) and figures (7) in Markdown: the first picture is theirs to find."""
_TAG = re.compile(
    r"""<([a-zA-Z][\w-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)"""
    r"""(\s*/?>)""",
)
_ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?""")
_BLOCKED = {"applet", "embed", "iframe", "object", "script", "style"}
_FETCHED = ("src", "srcset", "poster", "data", "background")
_LEADING = ("href", "src", "poster")
_POLICY = "The site’s content security policy keeps browsers from running it: "

_Attributes = dict[str, str | None]


class RawHtmlExtension(Extension):
    """Check raw HTML, size its pictures, and resolve its links.

    Args:
        proofs: the page, and where its problems are noted.
        figures: knows pictures.
        links: knows links.
    """

    def __init__(
        self,
        proofs: Proofs,
        figures: FiguresExtension,
        links: LinksExtension,
    ) -> None:
        super().__init__()
        self.proofs = proofs
        self.figures = figures
        self.links = links

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the one step that this is."""
        md.treeprocessors.register(_RawHtml(md, self), "raw-html", _PRIORITY)

    def rewrite(self, match: re.Match[str]) -> str:
        """Return a start tag as a page may have it."""
        tag = match[1].lower()
        attributes: _Attributes = {}
        for name, value in _ATTRIBUTE.findall(match[2]):
            attributes[name.lower()] = unescape(_unquoted(value)) if value else None
        line = self.proofs.line_of(match[0].split("\n")[0])
        self.check(tag, attributes, lambda: line)
        changed = _CHANGES.get(tag, _leave)(self, attributes)
        if changed == attributes:
            return match[0]
        written = "".join(
            f" {name}" if value is None else f' {name}="{escape(value)}"'
            for name, value in changed.items()
        )
        return f"<{match[1]}{written}{match[3]}"

    def check(self, tag: str, attributes: _Attributes, line: Callable[[], int]) -> None:
        """Note what a browser would not run, or would fetch from others."""
        if tag in _BLOCKED:
            self.proofs.add(f"<{tag}> cannot be used.", line(), _POLICY + "put a link instead.")
            return
        for name, value in attributes.items():
            if name == "style" or name.startswith("on"):
                hint = _POLICY + "use a class, and the theme’s stylesheet or script."
                self.proofs.add(f"“{name}=” cannot be used on <{tag}>.", line(), hint)
            elif tag != "img" and name in _FETCHED and is_elsewhere(value or ""):
                hint = "Save it in the content folder, or link to it."
                self.proofs.add(f"<{tag}> would be fetched from another site.", line(), hint)


def _unquoted(value: str) -> str:
    return value[1:-1] if value[0] in "\"'" else value


def _leave(_raw: RawHtmlExtension, attributes: _Attributes) -> _Attributes:
    return attributes


def _size(raw: RawHtmlExtension, attributes: _Attributes) -> _Attributes:
    address, alt = attributes.get("src") or "", attributes.get("alt") or ""
    if not alt and attributes.get("role") == "presentation":
        # Without a value, which means the same: Pelican warns of alt="".
        attributes = {**attributes, "alt": None}
        alt = "decoration"
    picture = raw.figures.find(address, alt)
    if picture is None:
        return attributes
    sizes = {"width": str(picture.size.width), "height": str(picture.size.height)}
    return {**sizes, "loading": "lazy", "decoding": "async", **attributes, "src": picture.src}


def _resolve(raw: RawHtmlExtension, attributes: _Attributes) -> _Attributes:
    return {
        name: raw.links.resolve(value) if name in _LEADING and value is not None else value
        for name, value in attributes.items()
    }


_CHANGES = {
    "img": _size,
    **dict.fromkeys(("a", "area", "audio", "source", "track", "video"), _resolve),
}


class _RawHtml(Treeprocessor):
    """Goes through what Python-Markdown set aside, and the attributes in its tree."""

    def __init__(self, md: Markdown, raw: RawHtmlExtension) -> None:
        super().__init__(md)
        self.raw = raw
        self.md: Markdown = md

    def run(self, root: Element) -> None:
        """Rewrite all raw HTML of the page."""
        for element in root.iter():
            line = partial(self._line, element)
            self.raw.check(str(element.tag), dict(element.items()), line)
        blocks = self.md.htmlStash.rawHtmlBlocks
        for place, block in enumerate(blocks):
            blocks[place] = _TAG.sub(self.raw.rewrite, str(block))

    def _line(self, element: Element) -> int:
        wrong = next((value for name, value in element.items() if name == "style"), "")
        return self.raw.proofs.line_of(wrong or f"<{element.tag}")
