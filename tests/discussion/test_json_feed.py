"""A feed as JSON Feed 1.1."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from plugins.discussion.feeds import Category, Entry, Feed, Person
from plugins.discussion.json_feed import to_json_feed
from plugins.discussion.wellformed import legal
from tests.discussion.feed_samples import (
    plain_entry,
    post_comments_feed,
    post_entry,
    posts_feed,
)

everything = st.text(st.characters())


def read(feed: Feed) -> dict[str, Any]:
    """Return the feed, read again."""
    document: dict[str, Any] = json.loads(to_json_feed(feed))
    return document


def item(entry: Entry) -> dict[str, Any]:
    """Return the entry, read again."""
    found: dict[str, Any] = read(replace(posts_feed(), entries=(entry,)))["items"][0]
    return found


@given(st.lists(everything, min_size=7, max_size=7))
def test_any_text_comes_back(texts: list[str]) -> None:
    title, subtitle, entry_title, summary, html, name, tag = texts
    entry = replace(
        post_entry(),
        title=entry_title,
        summary=summary,
        html=html,
        authors=(Person(name=name),),
        categories=(Category(term="a", label=tag),),
    )

    feed = read(replace(posts_feed(), title=title, subtitle=subtitle, entries=(entry,)))

    one = feed["items"][0]
    found = [feed["title"], feed.get("description", "")]
    found += [one["title"], one.get("summary", ""), one["content_html"]]
    found += [one["authors"][0]["name"], one["tags"][0]]
    assert found == [legal(text) for text in texts]


def test_the_same_feed_is_the_same_bytes() -> None:
    assert to_json_feed(posts_feed()) == to_json_feed(posts_feed())


def test_what_there_is_nothing_to_say_of_is_left_out() -> None:
    entry = replace(plain_entry(), lang="", replies=None)

    assert item(entry).keys() == {
        "id",
        "url",
        "title",
        "content_html",
        "date_published",
        "date_modified",
    }


def test_a_feed_without_entries_has_an_empty_list_of_them() -> None:
    assert read(replace(posts_feed(), entries=()))["items"] == []


def test_a_post_says_how_it_was_answered_and_where() -> None:
    assert item(post_entry())["_discussion"] == {
        "count": 3,
        "updated": "2026-03-26T08:00:00Z",
        "url": "https://blog.example/walls/#comments",
        "feed_url": "https://blog.example/walls/feed/feed.json",
    }


def test_a_post_without_replies_says_so_without_a_date() -> None:
    assert item(plain_entry())["_discussion"] == {
        "count": 0,
        "url": "https://blog.example/silence/#comments",
        "feed_url": "https://blog.example/silence/feed/feed.json",
    }


def test_a_comment_says_what_it_answers() -> None:
    items = read(post_comments_feed())["items"]

    assert [one["_discussion"]["in_reply_to"]["id"] for one in items] == [
        "tag:blog.example,2026-01-01:walls",
        "tag:blog.example,2026-01-01:walls#comment-01hsr3kq9v",
        "tag:blog.example,2026-01-01:walls",
    ]


def test_a_comment_is_not_told_twice() -> None:
    items = read(post_comments_feed())["items"]

    assert [one.get("summary") for one in items] == [None, None, None]
