"""What a feed says, whatever its format."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.discussion.atom import to_atom
from plugins.discussion.feeds import (
    Authority,
    Entry,
    InReplyTo,
    Person,
    comment_entry,
    comment_id,
    comments_for,
    comments_on,
    last_change,
    newest_first,
    post_id,
    tag_uri,
    timestamp,
)
from plugins.discussion.json_feed import to_json_feed
from plugins.discussion.markup import safe_html
from plugins.discussion.model import Author, Comment, Post
from plugins.discussion.rss import to_rss
from plugins.errors import SettingsError
from tests import strategies
from tests.discussion.feed_rules import problems
from tests.discussion.feed_samples import AUTHORITY, FEEDS, comments, plain_entry, post_entry
from tests.discussion.golden import GOLDEN, agrees

FORMATS = {"atom.xml": to_atom, "rss.xml": to_rss, "feed.json": to_json_feed}
TAG = re.compile(
    r"tag:[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"
    r",\d{4}-\d\d-\d\d:([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*"
    r"(#([A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})*)?",
)
"""RFC 4151's ``tagURI``, with the whole date that ours always have."""
POST = Post(
    discussion="walls",
    title="Walls",
    url="https://blog.example/walls/",
    date=datetime(2026, 3, 24, 0, 30, tzinfo=timezone(timedelta(hours=1))),
)
everyday = st.dates(date(1, 1, 1), date(9999, 12, 31))


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("sample", FEEDS)
def test_a_feed_is_what_it_was(sample: str, format_: str) -> None:
    data = FORMATS[format_](FEEDS[sample]())

    assert agrees(GOLDEN / "feeds" / f"{sample}.{format_}", data)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("sample", FEEDS)
def test_a_feed_keeps_the_rules_of_its_format(sample: str, format_: str) -> None:
    feed = FEEDS[sample]()
    urls = {
        "atom.xml": feed.self_urls.atom,
        "rss.xml": feed.self_urls.rss,
        "feed.json": feed.self_urls.json,
    }

    assert problems(format_, FORMATS[format_](feed), urls[format_]) == []


@pytest.mark.parametrize("format_", ["atom.xml", "rss.xml"])
@pytest.mark.parametrize("sample", FEEDS)
def test_a_reader_of_feeds_reads_every_entry(sample: str, format_: str) -> None:
    feed = FEEDS[sample]()

    read = feedparser.parse(FORMATS[format_](feed))

    assert not read.bozo
    assert [entry.id for entry in read.entries] == [entry.id for entry in feed.entries]
    assert [entry.link for entry in read.entries] == [entry.url for entry in feed.entries]
    assert [entry.published_parsed[:6] for entry in read.entries] == [
        entry.published.astimezone(UTC).timetuple()[:6] for entry in feed.entries
    ]


def test_the_newest_entry_comes_first() -> None:
    old, new = plain_entry(), post_entry()

    assert newest_first([old, new]) == (new, old)


def test_entries_of_one_moment_are_in_the_order_of_their_ids_reversed() -> None:
    a, b = post_entry("a"), post_entry("b")

    assert newest_first([a, b]) == newest_first([b, a]) == (b, a)


def test_a_feed_changed_when_its_newest_change_was_made() -> None:
    entries = [plain_entry(), post_entry()]

    assert last_change(entries, otherwise=datetime.max.replace(tzinfo=UTC)) == (
        post_entry().updated
    )


def test_a_feed_without_entries_changed_when_its_owner_says() -> None:
    assert last_change([], otherwise=POST.date) == POST.date


def test_feeds_of_comments_are_titled_as_in_wordpress() -> None:
    assert comments_on("Walls") == "Comments on: Walls"
    assert comments_for("A Blog") == "Comments for A Blog"


def test_a_post_is_known_by_its_discussion() -> None:
    assert post_id(POST, AUTHORITY) == "tag:blog.example,2026-01-01:walls"


def test_neither_another_title_nor_another_date_changes_its_id() -> None:
    changed = replace(POST, title="Fences", date=POST.date + timedelta(days=9))

    assert post_id(changed, AUTHORITY) == post_id(POST, AUTHORITY)


def test_a_post_keeps_a_whole_uri_of_its_own() -> None:
    assert post_id(POST, AUTHORITY, "http://old.example/?p=12") == "http://old.example/?p=12"


def test_any_other_id_of_its_own_takes_the_place_of_the_discussion() -> None:
    assert post_id(POST, AUTHORITY, "on walls: 2") == (
        "tag:blog.example,2026-01-01:on%20walls:%202"
    )


def test_a_comment_is_known_by_its_post_and_its_id() -> None:
    assert comment_id("tag:blog.example,2026-01-01:walls", "wp-904") == (
        "tag:blog.example,2026-01-01:walls#comment-wp-904"
    )


def test_an_imported_comment_on_an_imported_post_keeps_its_old_id() -> None:
    assert comment_id("http://old.example/?p=12", "wp-904") == (
        "http://old.example/?p=12#comment-904"
    )


def test_a_post_whose_own_id_has_a_fragment_gives_its_comments_no_second_one() -> None:
    assert comment_id("http://old.example/#p12", "ada") == (
        "http://old.example/#p12.comment-ada"
    )


def test_a_domain_name_in_another_script_is_written_in_ascii() -> None:
    authority = Authority(host="Bücher.example", since=date(2026, 3, 24))

    assert tag_uri(authority, "a") == "tag:xn--bcher-kva.example,2026-03-24:a"


@pytest.mark.parametrize("host", ["", "::1", "blog.example:80", "a..b", "-a", "my_host"])
def test_without_a_domain_name_there_are_no_ids(host: str) -> None:
    with pytest.raises(SettingsError, match="SITEURL"):
        tag_uri(Authority(host=host, since=date(2026, 3, 24)), "a")


@given(everyday, st.text(st.characters()))
def test_every_id_is_a_tag_uri(day: date, specific: str) -> None:
    authority = Authority(host="blog.example", since=day)

    assert TAG.fullmatch(tag_uri(authority, specific))


@given(st.lists(st.tuples(strategies.ids, strategies.ids), unique=True))
def test_two_comments_never_have_one_id(pairs: list[tuple[str, str]]) -> None:
    posts = {slug: post_entry(slug).id for slug, _ in pairs}

    found = [comment_id(posts[slug], id_) for slug, id_ in pairs]

    assert len({*found, *posts.values()}) == len(pairs) + len(posts)
    assert all(map(TAG.fullmatch, found))


def test_a_comment_in_the_feed_of_its_post_names_its_author() -> None:
    comment = comments()[0]
    post = post_entry()
    html = safe_html(comment.body)

    assert comment_entry(comment, post, html, titles_post=False) == Entry(
        id="tag:blog.example,2026-01-01:walls#comment-01hsr3kq9v",
        url="https://blog.example/walls/#comment-01hsr3kq9v",
        title="By: Ada & <Co>",
        html=str(html),
        summary="Well said: 1 < 2 && 3. And a link.",
        published=comment.date,
        updated=comment.date,
        authors=(Person(name="Ada & <Co>", url="https://ada.example/?q=ä ö&r=1"),),
        in_reply_to=InReplyTo(id=post.id, url=post.url),
    )


def test_a_comment_in_the_feed_of_all_comments_names_its_post_too() -> None:
    entry = comment_entry(comments()[0], post_entry(), safe_html("…"), titles_post=True)

    assert entry.title == "Comment on Walls & <in> doors by Ada & <Co>"


def test_a_comment_names_the_comment_it_answers() -> None:
    first, reply, _ = (
        comment_entry(c, post_entry(), safe_html(c.body), titles_post=False) for c in comments()
    )

    assert reply.in_reply_to == InReplyTo(id=first.id, url=first.url)


def test_a_comment_is_in_its_own_language_or_that_of_its_post() -> None:
    unsaid, hebrew, _ = (
        comment_entry(c, plain_entry(), safe_html(c.body), titles_post=False)
        for c in comments()
    )

    assert (unsaid.lang, hebrew.lang) == ("ar", "he")


def test_a_name_of_which_nothing_can_be_shown_is_anonymous() -> None:
    comment = Comment(id="a", author=Author(name="\u200b"), date=POST.date, body="…")

    entry = comment_entry(comment, post_entry(), safe_html("…"), titles_post=False)

    assert (entry.title, entry.authors) == ("By: Anonymous", (Person(name="Anonymous"),))


def test_a_moment_is_given_in_utc_to_the_second() -> None:
    mean_time = timezone(timedelta(minutes=19, seconds=32))  # Amsterdam, until 1937

    assert timestamp(datetime(901, 5, 4, 3, 2, 1, 999, tzinfo=mean_time)) == (
        "0901-05-04T02:42:29Z"
    )
