"""A feed as Atom (RFC 4287), with its replies (RFC 4685)."""

from __future__ import annotations

from lxml import etree

from .feeds import Entry, Feed, Person, Replies, timestamp
from .wellformed import add, document, legal, uri

_ATOM = "http://www.w3.org/2005/Atom"
_THR = "http://purl.org/syndication/thread/1.0"
_PREFIXES: dict[str | None, str] = {None: _ATOM, "thr": _THR}
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_MEDIA_TYPE = "application/atom+xml"


def to_atom(feed: Feed) -> bytes:
    """Return the feed as an Atom document: the same bytes for the same feed.

    The site stands in as the author
    where an entry names none, since RFC 4287 (4.1.1) wants one for every entry.
    """
    root = etree.Element(
        _atom("feed"),
        nsmap=_PREFIXES,  # type: ignore[arg-type]  # the stubs know no default namespace
    )
    root.set(_XML_LANG, legal(feed.lang))
    add(root, _atom("id"), feed.id)
    add(root, _atom("title"), feed.title)
    add(root, _atom("updated"), timestamp(feed.updated))
    _link(root, "self", feed.self_urls.atom, type=_MEDIA_TYPE)
    _link(root, "alternate", feed.url, type="text/html")
    for name, text in (
        ("subtitle", feed.subtitle),
        ("rights", feed.rights),
        ("icon", uri(feed.icon)),
    ):
        if text:
            add(root, _atom(name), text)
    if not all(entry.authors for entry in feed.entries):
        _author(root, Person(name=feed.title, url=feed.url))
    for entry in feed.entries:
        _entry(root, entry)
    return document(root)


def _entry(root: etree._Element, entry: Entry) -> None:
    item = add(root, _atom("entry"), **{_XML_LANG: entry.lang})
    add(item, _atom("id"), entry.id)
    add(item, _atom("title"), entry.title)
    _link(item, "alternate", entry.url, type="text/html")
    add(item, _atom("published"), timestamp(entry.published))
    add(item, _atom("updated"), timestamp(entry.updated))
    for person in entry.authors:
        _author(item, person)
    for category in entry.categories:
        add(item, _atom("category"), term=category.term, label=category.label)
    # Of a comment it is the whole text, and would only repeat the content (4.2.13).
    if entry.summary and not entry.in_reply_to:
        add(item, _atom("summary"), entry.summary)
    add(item, _atom("content"), entry.html, type="html")
    _discussion(item, entry)


def _discussion(item: etree._Element, entry: Entry) -> None:
    if entry.in_reply_to:
        add(
            item,
            _thr("in-reply-to"),
            ref=entry.in_reply_to.id,
            href=uri(entry.in_reply_to.url),
            type="text/html",
        )
    if entry.replies:
        numbers = _numbers(entry.replies)
        _link(item, "replies", entry.replies.url, type="text/html", **numbers)
        _link(item, "replies", entry.replies.feeds.atom, type=_MEDIA_TYPE, **numbers)
        add(item, _thr("total"), str(entry.replies.count))


def _numbers(replies: Replies) -> dict[str, str]:
    return {
        _thr("count"): str(replies.count),
        _thr("updated"): timestamp(replies.updated) if replies.updated else "",
    }


def _author(parent: etree._Element, person: Person) -> None:
    author = add(parent, _atom("author"))
    add(author, _atom("name"), person.name)
    if person.url:
        add(author, _atom("uri"), uri(person.url))


def _link(parent: etree._Element, rel: str, href: str, **attributes: str) -> None:
    add(parent, _atom("link"), rel=rel, href=uri(href), **attributes)


def _atom(name: str) -> str:
    return f"{{{_ATOM}}}{name}"


def _thr(name: str) -> str:
    return f"{{{_THR}}}{name}"
