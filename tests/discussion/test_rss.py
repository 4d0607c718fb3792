"""A feed as RSS 2.0."""

from __future__ import annotations

from dataclasses import replace
from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from plugins.discussion.feeds import Category, Entry, Feed, Person
from plugins.discussion.rss import to_rss
from plugins.discussion.wellformed import legal
from tests.discussion.feed_samples import plain_entry, post_entry, posts_feed

CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
COUNT = "{http://purl.org/rss/1.0/modules/slash/}comments"
COMMENT_FEED = "{http://wellformedweb.org/CommentAPI/}commentRss"

everything = st.text(st.characters())


def channel(feed: Feed) -> etree._Element:
    """Return the feed's channel, read again."""
    return etree.fromstring(to_rss(feed))[0]


def item(entry: Entry) -> etree._Element:
    """Return the entry, read again."""
    found = channel(replace(posts_feed(), entries=(entry,))).find("item")
    assert found is not None
    return found


@given(st.lists(everything, min_size=8, max_size=8))
def test_any_text_comes_back(texts: list[str]) -> None:
    title, rights, entry_title, html, name, other, label, tag = texts
    entry = replace(
        post_entry(),
        title=entry_title,
        html=html,
        authors=(Person(name=name), Person(name=other)),
        categories=(Category(term="a", label=label), Category(term="b", label=tag)),
    )

    read = channel(replace(posts_feed(), title=title, rights=rights, entries=(entry,)))

    paths = ["title", "copyright", "item/title", f"item/{ENCODED}"]
    paths += [
        f"item/{CREATOR}[1]",
        f"item/{CREATOR}[2]",
        "item/category[1]",
        "item/category[2]",
    ]
    assert [read.findtext(path) or "" for path in paths] == [legal(text) for text in texts]


@given(everything, everything)
def test_descriptions_are_html_that_shows_any_text(subtitle: str, summary: str) -> None:
    entry = replace(post_entry(), summary=summary)

    read = channel(replace(posts_feed(), subtitle=f"-{subtitle}", entries=(entry,)))

    assert read.findtext("description") == escape(f"-{legal(subtitle)}", quote=False)
    assert read.findtext("item/description") == escape(legal(summary), quote=False)


def test_the_same_feed_is_the_same_bytes() -> None:
    assert to_rss(posts_feed()) == to_rss(posts_feed())


def test_titles_use_the_references_that_most_readers_understand() -> None:
    assert b"<title>Walls &#x26; &#x3C;in&gt; doors</title>" in to_rss(posts_feed())


def test_a_feed_without_a_subtitle_is_described_by_its_title() -> None:
    read = channel(replace(posts_feed(), title="R&D", subtitle="", rights=""))

    assert read.findtext("description") == "R&amp;D"
    assert read.find("copyright") is None


@pytest.mark.parametrize("icon", ["", "https://blog.example/theme/icon.svg"])
def test_an_icon_that_rss_does_not_know_is_left_out(icon: str) -> None:
    assert channel(replace(posts_feed(), icon=icon)).find("image") is None


def test_an_icon_has_the_title_and_the_link_of_the_feed() -> None:
    image = channel(posts_feed()).find("image")

    assert image is not None
    assert [child.text for child in image] == [
        "https://blog.example/theme/icon.png",
        "A Blog & more",
        "https://blog.example/",
    ]


def test_an_id_is_no_address() -> None:
    guid = item(post_entry()).find("guid")

    assert guid is not None
    assert (guid.text, guid.get("isPermaLink")) == (
        "tag:blog.example,2026-01-01:walls",
        "false",
    )


def test_dates_are_those_of_mail() -> None:
    read = channel(posts_feed())

    assert read.findtext("lastBuildDate") == "Thu, 26 Mar 2026 23:30:00 +0000"
    assert read.findtext("item/pubDate") == "Mon, 23 Mar 2026 23:30:00 +0000"


def test_a_post_says_where_its_replies_are_and_how_many() -> None:
    read = item(post_entry())

    assert [read.findtext(name) for name in ("comments", COMMENT_FEED, COUNT)] == [
        "https://blog.example/walls/#comments",
        "https://blog.example/walls/feed/rss.xml",
        "3",
    ]


def test_a_post_that_hides_its_discussion_says_nothing_of_it() -> None:
    read = item(replace(plain_entry(), replies=None))

    assert [read.findtext(name) for name in ("comments", COMMENT_FEED, COUNT)] == [None] * 3
