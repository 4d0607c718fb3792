"""Links as a writer types them: to files, so that editors can follow them, too."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from ..errors import SiteError, nearest
from ..figures.addresses import file_at, for_pelican, is_elsewhere, refuse_unpublished
from .source import Proofs

_PRIORITY = 4
_PELICAN = re.compile(r"[{|](\w*)[|}](.*)", re.DOTALL)
_FILES = ("filename", "static", "attach")
_LISTS = ("category", "tag", "author")
_QUERY = re.compile(r"[?#]")
_NOTHING = re.compile(r"(?!)")
_NO_ADDRESS = re.compile(r"\s*(javascript|vbscript|data|file):", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A link from one place of this site to another."""

    address: str
    """As typed."""
    line: int
    """Where, in the file."""
    what: str
    """``filename``: a post or page; ``static``: any other file; ``category``, ``tag`` or
    ``author``: a list; ``site``: an address on this site; ``here``: this very page."""
    target: str
    """The file, relative to the content folder; the list's name; or the address."""
    fragment: str = ""
    """The id of the place on that page, without ``#``."""


class LinksExtension(Extension):
    """Turn links to files into Pelican's, and take down where each of them leads.

    Args:
        proofs: the page, and where its problems are noted.
        site_url: put before addresses that begin with ``/``, since a site may live in a
            folder of its host.
    """

    def __init__(self, proofs: Proofs, site_url: str) -> None:
        super().__init__()
        self.proofs = proofs
        self.site_url = site_url
        self._ours = _below(site_url)
        self.references: list[Reference] = []

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  Python-Markdown's name
        """Register the one step that this is."""
        md.treeprocessors.register(_Links(md, self), "links", _PRIORITY)

    def resolve(self, address: str) -> str:
        """Return what a page says for ``address``, and note where it leads."""
        if address.startswith(AMP_SUBSTITUTE):
            return address  # of mail, which Python-Markdown writes in numbers
        line = self.proofs.line_of(address or "]()")
        if not address.strip():
            self.proofs.add("A link has no address.", line, "Write one between the brackets.")
        elif _NO_ADDRESS.match(address):
            scheme = address.split(":", maxsplit=1)[0].strip()
            hint = "Link to a page, or to a file in the content folder."
            self.proofs.add(f"A link cannot begin with “{scheme}:”.", line, hint)
        elif not is_elsewhere(address):
            return self._within(address, line)
        else:
            self._note_if_ours(address, line)
        return address

    def _note_if_ours(self, address: str, line: int) -> None:
        """Note a link that gives the whole address of a place on this site."""
        match = self._ours.fullmatch(address)
        if match:
            self._note("site", match[1] or "/", address, line)

    def _within(self, address: str, line: int) -> str:
        match = _PELICAN.fullmatch(address)
        if match and match[1] not in _FILES:
            return self._list(match[1], match[2], address, line)
        if address.startswith("#"):
            self._note("here", "", address, line)
            return address
        if address.startswith("/"):
            self._note("site", _QUERY.split(address, maxsplit=1)[0], address, line)
            return self.site_url + address
        return self._file(address, line)

    def _list(self, what: str, name: str, address: str, line: int) -> str:
        if what == "index":
            return f"{self.site_url}/"
        if what in _LISTS:
            self._note(what, unquote(name), address, line)
        else:
            hint = nearest(what, [*_FILES, *_LISTS, "index"])
            self.proofs.add(f"“{address}” begins with no known place.", line, hint)
        return address

    def _file(self, address: str, line: int) -> str:
        path, hash_, fragment = address.partition("#")
        path = path.partition("?")[0]
        source = self.proofs.source
        file = file_at(path, source.path, source.content)
        if not file.is_relative_to(source.content):
            hint = "Link to a file in it, or to its address on the web."
            self.proofs.add(f"“{address}” is outside the content folder.", line, hint)
            return address
        target = file.relative_to(source.content).as_posix()
        what = "filename" if target.endswith(".md") else "static"
        try:
            refuse_unpublished(file, source.content, address)
            found = for_pelican(what, target, address)
        except SiteError as error:
            self.proofs.add(error.problem, line, error.hint)
            return ""
        self._note(what, target, address, line)
        return f"{found}{hash_}{fragment}"

    def _note(self, what: str, target: str, address: str, line: int) -> None:
        fragment = unquote(address.partition("#")[2]) if what not in _LISTS else ""
        self.references.append(
            Reference(address=address, line=line, what=what, target=target, fragment=fragment),
        )


def _below(site_url: str) -> re.Pattern[str]:
    """Return what matches all addresses below ``site_url``, and their paths from there."""
    host, slash, path = site_url.partition("//")[2].partition("/")
    if not host:
        return _NOTHING
    start = rf"(?i:(?:https?:)?//{re.escape(host)}){re.escape(slash + path)}"
    return re.compile(rf"{start}((?:/[^?#]*)?)(?:[?#].*)?", re.DOTALL)


class _Links(Treeprocessor):
    """Walks the finished tree once."""

    def __init__(self, md: Markdown, links: LinksExtension) -> None:
        super().__init__(md)
        self.links = links

    def run(self, root: Element) -> None:
        """Resolve every link under ``root`` but those of notes, which are ours."""
        for link in root.iter("a"):
            address = link.get("href")
            if address is not None and link.get("role") not in {"doc-noteref", "doc-backlink"}:
                link.set("href", self.links.resolve(address))
