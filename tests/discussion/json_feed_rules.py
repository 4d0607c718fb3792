"""What JSON Feed 1.1 demands of a feed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.discussion.rules import (
    content,
    every,
    is_filled,
    is_language,
    is_rfc_3339,
    is_web,
    own,
    unique,
)

_VERSION = "https://jsonfeed.org/version/1.1"
_FEED = (
    "version title home_page_url feed_url description user_comment next_url icon favicon "
    "authors language expired hubs items"
)
_ITEM = (
    "id url external_url title content_html content_text summary image banner_image "
    "date_published date_modified authors tags language attachments"
)
_AUTHOR = "name url avatar"
_EXTENSION = re.compile(r"_[A-Za-z][^.]*")


def json_feed(feed: dict[str, Any], at: str) -> Iterator[str]:
    """Yield what is wrong with a feed that is published ``at`` some address."""
    yield from _members("feed", feed, _FEED)
    yield from every("feed", "version", [feed.get("version")], _VERSION.__eq__)
    yield from every("feed", "title", [feed.get("title")], is_filled)
    yield from every("feed", "home_page_url", [feed.get("home_page_url")], is_web)
    yield from every("feed", "language", [feed.get("language")], is_language)
    yield from every("feed", "icon", _member(feed, "icon"), is_web)
    yield from own(_member(feed, "feed_url"), at)
    items = feed.get("items", "missing")
    yield from every("feed", "items", [items], lambda found: isinstance(found, list))
    found = [item for item in items if isinstance(item, dict)]
    yield from unique("feed", "id", [item.get("id") for item in found])
    for number, item in enumerate(found, 1):
        yield from _item(f"item {number}", item)


def _item(place: str, item: dict[str, Any]) -> Iterator[str]:
    yield from _members(place, item, _ITEM)
    for name in ("id", "title", "content_html"):
        yield from every(place, name, [item.get(name)], is_filled)
    yield from every(place, "url", [item.get("url")], is_web)
    yield from content(place, str(item.get("content_html")))
    yield from every(place, "date_published", [item.get("date_published")], is_rfc_3339)
    yield from every(place, "date_modified", [item.get("date_modified")], is_rfc_3339)
    yield from every(place, "language", _member(item, "language"), is_language)
    yield from every(place, "tag", item.get("tags", []), is_filled)
    for author in item.get("authors", []):
        yield from _members(place, author, _AUTHOR)
        yield from every(place, "author", [author.get("name")], is_filled)
        yield from every(place, "author", _member(author, "url"), is_web)


def _members(place: str, owner: dict[str, Any], known: str) -> Iterator[str]:
    """Yield a problem for each member that is neither known nor an extension."""
    extensions = {n for n in owner if _EXTENSION.fullmatch(n) and isinstance(owner[n], dict)}
    yield from every(place, "member", owner.keys() - extensions, known.split().__contains__)


def _member(owner: dict[str, Any], name: str) -> list[Any]:
    return [owner[name]] if name in owner else []
