"""What the RSS Advisory Board's RSS 2.0 specification and profile demand of a feed."""

from __future__ import annotations

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
    is_rfc_822,
    is_uri,
    is_web,
    numbers,
    own,
    texts,
    unique,
)

_ATOM = "{http://www.w3.org/2005/Atom}"
_ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
_NUMBER = "{http://purl.org/rss/1.0/modules/slash/}comments"
_COMMENT_FEED = "{http://wellformedweb.org/CommentAPI/}commentRss"

_CHANNEL = {
    **dict.fromkeys(("title", "link", "description", "language", "lastBuildDate"), ONE),
    **dict.fromkeys(("copyright", "generator", "image", "pubDate", "ttl"), AT_MOST_ONE),
}
_ITEM = {
    **dict.fromkeys(("title", "link", "guid", "pubDate", "description", _ENCODED), ONE),
    **dict.fromkeys(("author", "comments", "enclosure"), AT_MOST_ONE),
    **dict.fromkeys((_NUMBER, _COMMENT_FEED), AT_MOST_ONE),
}


def rss(root: etree._Element, at: str) -> Iterator[str]:
    """Yield what is wrong with a feed that is published ``at`` some address."""
    kind = f"{root.tag} {root.get('version')}"
    yield from every("feed", "root", [kind], "rss 2.0".__eq__)
    yield from numbers("feed", root, {"channel": ONE})
    for channel in root.findall("channel"):
        yield from _channel(channel, at)
        for number, item in enumerate(channel.findall("item"), 1):
            yield from _item(f"item {number}", item)


def _channel(channel: etree._Element, at: str) -> Iterator[str]:
    yield from numbers("feed", channel, _CHANNEL)
    for name in ("title", "description"):
        yield from every("feed", name, texts(channel, name), is_filled)
    yield from every("feed", "link", texts(channel, "link"), is_web)
    yield from every("feed", "language", texts(channel, "language"), is_language)
    yield from every("feed", "lastBuildDate", texts(channel, "lastBuildDate"), is_rfc_822)
    yield from unique("feed", "guid", texts(channel, "item/guid"))
    link = f"{_ATOM}link[@rel='self'][@type='application/rss+xml']"
    yield from own(attributes(channel, link, "href"), at)
    yield from every("feed", "image", texts(channel, "image/url"), is_web)
    for name in ("title", "link"):  # the profile: those of the image are the channel's
        same = texts(channel, name).__contains__
        yield from every("feed", f"image {name}", texts(channel, f"image/{name}"), same)


def _item(place: str, item: etree._Element) -> Iterator[str]:
    yield from numbers(place, item, _ITEM)
    yield from every(place, "title", texts(item, "title"), is_filled)
    yield from every(place, "guid", texts(item, "guid"), is_uri)
    guids = item.findall("guid")
    permalinks = [guid.text for guid in guids if guid.get("isPermaLink") != "false"]
    yield from every(place, "guid that is an address", permalinks, is_web)
    yield from every(place, "pubDate", texts(item, "pubDate"), is_rfc_822)
    yield from every(place, "number", texts(item, _NUMBER), str.isdecimal)
    for name in ("link", "comments", _COMMENT_FEED):
        yield from every(place, name, texts(item, name), is_web)
    for text in texts(item, _ENCODED):
        yield from content(place, text)
    # The profile: the description first, because some readers show whichever comes last.
    order = " ".join(str(child.tag) for child in item)
    yield from every(place, "order", [order], _is_described_first)


def _is_described_first(order: str) -> bool:
    return order.find("description") < order.find("encoded")
