"""Which feeds a site has, and what each of them holds."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from plugins.discussion.feeds import Authority
from plugins.discussion.markup import safe_html
from plugins.discussion.model import Comment, Discussion, Kind, Mode, Post, Status
from plugins.discussion.syndication import Published, Shelf, Site, Syndicate, directory, once
from tests.conftest import START

Make = Callable[..., Comment]

SITE = Site(
    name="A Blog",
    subtitle="About things",
    url="https://blog.example",
    authority=Authority(host="blog.example", since=date(2026, 1, 1)),
    lang="en",
    started=datetime(2020, 1, 1, tzinfo=UTC),
)
WRITING = Shelf(name="Writing", slug="writing", path="category/writing/")
LETTERS = Shelf(name="letters", slug="letters", path="tag/letters/")
ADA = Shelf(name="Ada", slug="ada", path="author/ada/")


def published(slug: str, *comments: Comment, **changes: Any) -> Published:
    """Return a post with these comments."""
    post = Post(
        discussion=slug,
        title=slug.title(),
        url=f"https://blog.example/{slug}/",
        date=START,
        mode=changes.pop("mode", Mode.OPEN),
    )
    one = Published(
        post=post,
        discussion=Discussion(id=slug, comments=comments),
        path=f"{slug}/",
        html=f"<p>{slug}</p>",
        summary="In short.",
        updated=START,
        lang="en",
        own_id="",
        category=WRITING,
        tags=(LETTERS,),
        authors=(ADA,),
    )
    return replace(one, **changes)


def feeds(*posts: Published, limit: int = 20) -> dict[str, bytes]:
    """Return every feed of a site with these posts, by its path."""
    return dict(Syndicate(site=SITE, limit=limit, render=safe_html).feeds(posts))


def read(feed: bytes) -> dict[str, Any]:
    """Return what a JSON feed says."""
    document: dict[str, Any] = json.loads(feed)
    return document


def titles(feed: bytes) -> list[str]:
    """Return the titles of a JSON feed's items."""
    return [item["title"] for item in read(feed)["items"]]


def test_every_list_and_every_discussion_has_a_feed_in_three_formats() -> None:
    assert sorted(feeds(published("hello"))) == [
        f"{path}feed/{name}"
        for path in (
            "author/ada/",
            "category/writing/",
            "comments/",
            "",
            "hello/",
            "tag/letters/",
        )
        for name in ("atom.xml", "feed.json", "rss.xml")
    ]


def test_a_shelf_holds_its_own_posts_only() -> None:
    other = Shelf(name="Other", slug="other", path="category/other/")
    found = feeds(published("hello"), published("world", category=other))

    assert titles(found["category/writing/feed/feed.json"]) == ["Hello"]
    assert titles(found["category/other/feed/feed.json"]) == ["World"]
    assert titles(found["feed/feed.json"]) == ["World", "Hello"]


def test_a_shelf_is_told_from_the_whole_site_by_its_title() -> None:
    found = feeds(published("hello"))

    assert read(found["tag/letters/feed/feed.json"])["title"] == "letters – A Blog"


def test_only_approved_comments_are_in_feeds(comment: Make) -> None:
    post = published(
        "hello",
        comment("a"),
        comment("b", status=Status.PENDING),
        comment("p", kind=Kind.PINGBACK, name="Elsewhere"),
    )

    assert titles(feeds(post)["hello/feed/feed.json"]) == ["By: Elsewhere", "By: Ada"]


def test_the_comments_of_all_posts_are_in_one_feed_newest_first(comment: Make) -> None:
    a, b, c = comment("a"), comment("b"), comment("c")
    found = feeds(published("hello", a, c), published("world", b))

    assert titles(found["comments/feed/feed.json"]) == [
        "Comment on Hello by Ada",
        "Comment on World by Ada",
        "Comment on Hello by Ada",
    ]


def test_a_hidden_discussion_is_in_no_feed(comment: Make) -> None:
    found = feeds(published("hello", comment("a"), mode=Mode.HIDDEN))

    assert "hello/feed/atom.xml" not in found
    assert titles(found["comments/feed/feed.json"]) == []
    assert b"thr:count" not in found["feed/atom.xml"]


def test_translations_share_a_discussion_that_all_comments_name_once(comment: Make) -> None:
    original = published("hello", comment("a"))
    post = replace(original.post, title="Hallo", url="https://blog.example/de/hello/")
    translation = replace(original, post=post, path="de/hello/", own_id="hello-de")

    found = feeds(original, translation)

    assert titles(found["comments/feed/feed.json"]) == ["Comment on Hello by Ada"]
    assert titles(found["de/hello/feed/feed.json"]) == ["By: Ada"]
    assert once([original, translation]) == [original]


def test_an_unlisted_post_has_the_feed_of_its_comments_only(comment: Make) -> None:
    found = feeds(published("hello", comment("a"), is_listed=False))

    assert titles(found["hello/feed/feed.json"]) == ["By: Ada"]
    assert titles(found["feed/feed.json"]) == titles(found["comments/feed/feed.json"]) == []


def test_replies_are_counted_without_pings(comment: Make) -> None:
    post = published("hello", comment("a"), comment("p", kind=Kind.PINGBACK))

    assert b'thr:count="1"' in feeds(post)["feed/atom.xml"]


def test_a_feed_holds_no_more_than_its_limit(comment: Make) -> None:
    post = published("hello", *(comment(f"c{n}") for n in range(5)))

    assert len(titles(feeds(post, limit=3)["hello/feed/feed.json"])) == 3


def test_a_feed_without_entries_is_as_old_as_the_site_says() -> None:
    assert b"<updated>2020-01-01T00:00:00Z</updated>" in feeds()["feed/atom.xml"]


def test_the_feed_of_a_discussion_without_replies_is_as_old_as_its_post() -> None:
    feed = feeds(published("hello"))["hello/feed/atom.xml"]

    assert b"<updated>2026-03-24T09:12:00Z</updated>" in feed


def test_intake_is_told_which_discussions_take_replies(comment: Make) -> None:
    open_ = published("hello", comment("b"), comment("a"), comment("s", status=Status.SPAM))
    closed = published("closed", comment("p", kind=Kind.PINGBACK))
    hidden = published("hidden", comment("c"), mode=Mode.HIDDEN)

    text = directory([(open_, True, START), (closed, False, None), (hidden, False, None)])

    assert json.loads(text) == {
        "version": 1,
        "discussions": [
            {
                "id": "closed",
                "title": "Closed",
                "url": "https://blog.example/closed/",
                "open": False,
                "closes": None,
                "comments": [],
            },
            {
                "id": "hello",
                "title": "Hello",
                "url": "https://blog.example/hello/",
                "open": True,
                "closes": "2026-03-24T09:12:00+00:00",
                "comments": ["a", "b"],
            },
            {
                "id": "hidden",
                "title": "Hidden",
                "url": "https://blog.example/hidden/",
                "open": False,
                "closes": None,
                "comments": [],
            },
        ],
    }
