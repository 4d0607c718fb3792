"""What RFC 4287 and RFC 4685 demand of a feed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from tests.discussion.rules import (
    AT_MOST_ONE,
    ONE,
    attributes,
    content,
    every,
    is_filled,
    is_language,
    is_rfc_3339,
    is_uri,
    is_web,
    numbers,
    own,
    texts,
    unique,
)

_ATOM = "{http://www.w3.org/2005/Atom}"
_THR = "{http://purl.org/syndication/thread/1.0}"
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_REPLIES = f"{_ATOM}link[@rel='replies']"
_ANSWERED = f"{_THR}in-reply-to"
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9.+-]+")

_FEED = {
    **{_ATOM + name: ONE for name in ("id", "title", "updated")},
    **{_ATOM + name: AT_MOST_ONE for name in ("generator", "icon", "logo")},
    **{_ATOM + name: AT_MOST_ONE for name in ("rights", "subtitle")},
}
_ENTRY = {
    **{_ATOM + name: ONE for name in ("id", "title", "updated", "content")},
    **{_ATOM + name: AT_MOST_ONE for name in ("published", "rights", "source", "summary")},
}


def atom(feed: etree._Element, at: str) -> Iterator[str]:
    """Yield what is wrong with a feed that is published ``at`` some address."""
    yield from every("feed", "root", [str(feed.tag)], f"{_ATOM}feed".__eq__)
    yield from numbers("feed", feed, _FEED)
    yield from every("feed", "language", [feed.get(_XML_LANG, "")], is_language)
    yield from own(attributes(feed, f"{_ATOM}link[@rel='self']", "href"), at)
    yield from _parts("feed", feed)
    entries = feed.findall(f"{_ATOM}entry")
    yield from unique("feed", "id", texts(feed, f"{_ATOM}entry/{_ATOM}id"))
    names = texts(feed, f"{_ATOM}author/{_ATOM}name")
    for number, entry in enumerate(entries, 1):
        place = f"entry {number}"
        yield from numbers(place, entry, _ENTRY)
        authors = [names, texts(entry, f"{_ATOM}author/{_ATOM}name")]
        yield from every(place, "authors", [authors], any)
        yield from _parts(place, entry)
        yield from _threads(place, entry)


def _parts(place: str, element: etree._Element) -> Iterator[str]:
    yield from every(place, "id", texts(element, f"{_ATOM}id"), is_uri)
    yield from every(place, "title", texts(element, f"{_ATOM}title"), is_filled)
    yield from every(place, "icon", texts(element, f"{_ATOM}icon"), is_web)
    for name in ("published", "updated"):
        yield from every(place, name, texts(element, _ATOM + name), is_rfc_3339)
    yield from every(place, "author", texts(element, f"{_ATOM}author/{_ATOM}name"), is_filled)
    yield from every(place, "author", texts(element, f"{_ATOM}author/{_ATOM}uri"), is_web)
    terms = attributes(element, f"{_ATOM}category", "term")
    yield from every(place, "category", terms, is_filled)
    yield from _links(place, element.findall(f"{_ATOM}link"))
    for text in texts(element, f"{_ATOM}content[@type='html']"):
        yield from content(place, text)


def _links(place: str, links: list[etree._Element]) -> Iterator[str]:
    yield from every(place, "link", [link.get("href") for link in links], is_web)
    yield from every(place, "type", [link.get("type", "") for link in links], _MEDIA_TYPE.match)
    kinds = [" ".join(link.get(n, "") for n in ("rel", "type", "hreflang")) for link in links]
    yield from unique(place, "kind of link", kinds)
    yield from every(place, "link to a page", [" ".join(kinds)], lambda k: "alternate" in k)


def _threads(place: str, entry: etree._Element) -> Iterator[str]:
    yield from every(place, "ref", attributes(entry, _ANSWERED, "ref"), is_uri)
    yield from every(place, "href", attributes(entry, _ANSWERED, "href"), is_web)
    yield from every(place, "total", texts(entry, f"{_THR}total"), str.isdecimal)
    counts = attributes(entry, f"{_REPLIES}[@{_THR}count]", f"{_THR}count")
    yield from every(place, "count", counts, str.isdecimal)
    dates = attributes(entry, f"{_REPLIES}[@{_THR}updated]", f"{_THR}updated")
    yield from every(place, "updated", dates, is_rfc_3339)
