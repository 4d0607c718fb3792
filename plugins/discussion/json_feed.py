"""A feed as JSON Feed 1.1.

What is said about replies stands in the extension ``_discussion`` of an item. For a post:
``count`` of replies, ``updated`` (when the newest was written, absent without replies),
``url`` of the replies on the page, ``feed_url`` of their JSON Feed. For a comment:
``in_reply_to`` with the ``id`` and ``url`` of what it answers.
"""

from __future__ import annotations

import json

from .feeds import Entry, Feed, Person, timestamp
from .wellformed import filled, legal, uri


def to_json_feed(feed: Feed) -> bytes:
    """Return the feed as JSON in UTF-8: the same bytes for the same feed."""
    document = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": uri(feed.url),
        "feed_url": uri(feed.self_urls.json),
        **filled(description=feed.subtitle, language=feed.lang, icon=uri(feed.icon)),
        "items": [_item(entry) for entry in feed.entries],
    }
    return (json.dumps(_legal(document), ensure_ascii=False, indent=2) + "\n").encode()


def _item(entry: Entry) -> dict[str, object]:
    return {
        "id": entry.id,
        "url": uri(entry.url),
        "title": entry.title,
        **filled(summary="" if entry.in_reply_to else entry.summary),
        "content_html": entry.html,
        "date_published": timestamp(entry.published),
        "date_modified": timestamp(entry.updated),
        **filled(
            language=entry.lang,
            authors=[_author(person) for person in entry.authors],
            tags=[category.label for category in entry.categories],
            _discussion=_discussion(entry),
        ),
    }


def _author(person: Person) -> dict[str, object]:
    return {"name": person.name, **filled(url=uri(person.url))}


def _discussion(entry: Entry) -> dict[str, object]:
    said: dict[str, object] = {}
    replies, answered = entry.replies, entry.in_reply_to
    if replies:
        said["count"] = replies.count
        said |= filled(updated=timestamp(replies.updated) if replies.updated else "")
        said |= {"url": uri(replies.url), "feed_url": uri(replies.feeds.json)}
    if answered:
        said["in_reply_to"] = {"id": answered.id, "url": uri(answered.url)}
    return said


def _legal(value: object) -> object:
    """Return the value with the same characters that the XML formats keep."""
    if isinstance(value, str):
        return legal(value)
    if isinstance(value, dict):
        return {name: _legal(member) for name, member in value.items()}
    return [_legal(member) for member in value] if isinstance(value, list) else value
