"""Built pages, read as a browser reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import html5lib
from lxml import etree

from tests.sites import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a built site."""

    path: str
    """Of the file, below the output folder."""
    html: str
    errors: tuple[str, ...]
    """Everything that is no HTML, by the rules of the HTML standard's parser."""
    root: etree._Element

    @property
    def url(self) -> str:
        """The address that the page gives itself."""
        return str(self.all("//link[@rel='canonical']/@href")[0])

    @property
    def ids(self) -> list[str]:
        """Every id, in the order of the page."""
        return [str(id_) for id_ in self.all("//@id")]

    def all(self, path: str) -> list[Any]:
        """Return what an XPath finds: elements, or attributes and texts."""
        return within(self.root, path)

    def of_class(self, name: str) -> list[etree._Element]:
        """Return every element of a class."""
        return self.all(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]")

    def words(self, path: str) -> str:
        """Return all text of what an XPath finds, blanks collapsed."""
        return " ".join(text_of(element) for element in self.all(path))


def within(element: etree._Element, path: str) -> list[Any]:
    """Return what an XPath finds from an element on: elements, or attributes and texts."""
    found: Any = element.xpath(path)
    return list(found)


def text_of(element: etree._Element) -> str:
    """Return what a reader sees of an element, blanks collapsed."""
    return " ".join("".join(str(text) for text in element.itertext()).split())


def read(path: str, html: str) -> Page:
    """Read the text of a page."""
    builder = html5lib.getTreeBuilder("lxml")
    parser = html5lib.HTMLParser(builder, namespaceHTMLElements=False)
    root = parser.parse(html).getroot()
    errors = tuple(f"{at}: {code} {about}" for at, code, about in parser.errors)
    return Page(path=path, html=html, errors=errors, root=root)


def page(site: Site, path: str) -> Page:
    """Return one page of a site."""
    return read(path, site[path])


def pages(site: Site) -> Iterator[Page]:
    """Yield every page of a site."""
    for file in sorted(site.output.rglob("*.html")):
        yield page(site, file.relative_to(site.output).as_posix())
