"""A feed as RSS 2.0, by the RSS Advisory Board's specification and its profile."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from html import escape

from lxml import etree

from .feeds import Entry, Feed
from .wellformed import add, document, uri

_ATOM = "http://www.w3.org/2005/Atom"
_CONTENT = "http://purl.org/rss/1.0/modules/content/"
_DC = "http://purl.org/dc/elements/1.1/"
_SLASH = "http://purl.org/rss/1.0/modules/slash/"
_WFW = "http://wellformedweb.org/CommentAPI/"
_PICTURES = (".gif", ".jpeg", ".jpg", ".png")


def to_rss(feed: Feed) -> bytes:
    """Return the feed as an RSS document: the same bytes for the same feed.

    RSS cannot say what a comment answers, and WordPress does not try either.
    """
    names = {"atom": _ATOM, "content": _CONTENT, "dc": _DC, "slash": _SLASH, "wfw": _WFW}
    root = etree.Element("rss", nsmap=names, version="2.0")
    channel = add(root, "channel")
    add(channel, "title", feed.title)
    add(channel, "link", uri(feed.url))
    # A description is required, and readers take it for HTML.
    add(channel, "description", escape(feed.subtitle or feed.title, quote=False))
    add(channel, "language", feed.lang)
    if feed.rights:
        add(channel, "copyright", feed.rights)
    add(channel, "lastBuildDate", _rfc822(feed.updated))
    add(
        channel,
        f"{{{_ATOM}}}link",
        rel="self",
        type="application/rss+xml",
        href=uri(feed.self_urls.rss),
    )
    _image(channel, feed)
    for entry in feed.entries:
        _item(channel, entry)
    return _in_profile(document(root))


def _image(channel: etree._Element, feed: Feed) -> None:
    """Add the icon, if RSS knows its format; its title and link must be the channel's."""
    if feed.icon.lower().endswith(_PICTURES):
        image = add(channel, "image")
        add(image, "url", uri(feed.icon))
        add(image, "title", feed.title)
        add(image, "link", uri(feed.url))


def _item(channel: etree._Element, entry: Entry) -> None:
    item = add(channel, "item")
    add(item, "title", entry.title)
    add(item, "link", uri(entry.url))
    add(item, "guid", entry.id, isPermaLink="false")
    add(item, "pubDate", _rfc822(entry.published))
    for person in entry.authors:
        add(item, f"{{{_DC}}}creator", person.name)
    for category in entry.categories:
        add(item, "category", category.label)
    # Before the content: a reader that knows both takes the later one.
    add(item, "description", escape(entry.summary, quote=False))
    add(item, f"{{{_CONTENT}}}encoded", entry.html)
    if entry.replies:
        add(item, "comments", uri(entry.replies.url))
        add(item, f"{{{_WFW}}}commentRss", uri(entry.replies.feeds.rss))
        add(item, f"{{{_SLASH}}}comments", str(entry.replies.count))


def _in_profile(data: bytes) -> bytes:
    """Write ``&`` and ``<`` the way that the profile found to be understood by most.

    To XML they are the same characters; readers that look for HTML in titles differ.
    """
    return data.replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")


def _rfc822(moment: datetime) -> str:
    return format_datetime(moment.astimezone(UTC))
