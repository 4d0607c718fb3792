"""Three feeds that between them say everything a feed of ours can say."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from plugins.discussion.addresses import absolute
from plugins.discussion.feeds import (
    Authority,
    Category,
    Entry,
    Feed,
    FeedUrls,
    Person,
    Replies,
    comment_entry,
    comments_for,
    comments_on,
    last_change,
    newest_first,
    post_id,
    tag_uri,
)
from plugins.discussion.markup import safe_html
from plugins.discussion.model import Author, Comment, Kind, Post

SITE = "https://blog.example"
HTML = """\
<p>Walls &amp; <em>doors</em>; see <a href="#fn-1">note 1</a> and <a href="../">us</a>.</p>
<figure><img src="../images/walls/wall.svg" alt="A wall" width="640" height="480"
 srcset="wall-1.png 1x, wall-2.png 2x"><figcaption>A wall &lt;in&gt; Ghent</figcaption></figure>
<svg viewBox="0 0 9 9"><defs><path id="leaf" d="M0 0h9"/></defs><use href="#leaf"/></svg>
<p dir="rtl" lang="ar">للجدران آذان</p>
<section><ol><li id="fn-1">A note. <a href="#fnref-1">↩</a></li></ol></section>
"""
AUTHORITY = Authority(host="blog.example", since=date(2026, 1, 1))


def urls(path: str) -> FeedUrls:
    """Return where the feeds of the page at ``path`` are."""
    folder = f"{SITE}/{path}feed"
    return FeedUrls(
        atom=f"{folder}/atom.xml",
        rss=f"{folder}/rss.xml",
        json=f"{folder}/feed.json",
    )


def post_entry(slug: str = "walls", title: str = "Walls & <in> doors") -> Entry:
    """Return a post with all that an entry can have."""
    url = f"{SITE}/{slug}/"
    written = datetime(2026, 3, 24, 0, 30, tzinfo=timezone(timedelta(hours=1)))
    post = Post(discussion=slug, title=title, url=url, date=written)
    return Entry(
        id=post_id(post, AUTHORITY),
        url=url,
        title=title,
        html=absolute(HTML, url),
        summary="On walls & doors, <in> short.",
        published=written,
        updated=written + timedelta(days=3),
        authors=(Person(name="Ada Okoro", url=f"{SITE}/author/ada/"), Person(name="Bo")),
        categories=(
            Category(term="writing", label="Writing"),
            Category(term="r-and-d", label="R & D"),
        ),
        replies=Replies(
            count=3,
            updated=datetime(2026, 3, 26, 8, tzinfo=UTC),
            url=f"{url}#comments",
            feeds=urls(f"{slug}/"),
        ),
    )


def plain_entry() -> Entry:
    """Return a post with as little as an entry can have."""
    written = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    url = f"{SITE}/silence/"
    post = Post(discussion="silence", title="الصمت", url=url, date=written)
    return Entry(
        id=post_id(post, AUTHORITY, f"{SITE}/?p=12"),
        url=url,
        title="الصمت",
        html="<p>…</p>",
        published=written,
        updated=written,
        lang="ar",
        replies=Replies(count=0, updated=None, url=f"{url}#comments", feeds=urls("silence/")),
    )


def comments() -> list[Comment]:
    """Return a comment, a reply to it in another language, and a ping."""
    date = datetime(2026, 3, 25, 9, 12, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    return [
        Comment(
            id="01hsr3kq9v",
            author=Author(name="Ada & <Co>", url="https://ada.example/?q=ä ö&r=1"),
            date=date,
            body="*Well* said: `1 < 2 && 3`.\n\nAnd a [link](https://ada.example/#x).",
        ),
        Comment(
            id="wp-904",
            author=Author(name="עדה"),
            date=date + timedelta(hours=1),
            body="> Well said\n\nנכון מאוד.",
            reply_to="01hsr3kq9v",
            lang="he",
        ),
        Comment(
            id="ping-1",
            author=Author(name="Elsewhere", url="https://elsewhere.example/"),
            date=date + timedelta(hours=2),
            body="A word about walls",
            kind=Kind.PINGBACK,
        ),
    ]


def comment_entries(post: Entry, *, titles_post: bool) -> list[Entry]:
    """Return the comments as entries, as if they were on ``post``."""
    return [
        comment_entry(c, post, safe_html(c.body), titles_post=titles_post) for c in comments()
    ]


def posts_feed() -> Feed:
    """Return a feed of posts."""
    entries = newest_first([plain_entry(), post_entry()])
    return Feed(
        title="A Blog & more",
        subtitle="About <things>",
        url=f"{SITE}/",
        id=tag_uri(AUTHORITY, "feed"),
        self_urls=urls(""),
        lang="en",
        updated=last_change(entries, otherwise=entries[0].published),
        rights="© 2026 Ada",
        icon=f"{SITE}/theme/icon.png",
        entries=entries,
    )


def comments_feed() -> Feed:
    """Return a feed of all comments."""
    entries = newest_first(
        [
            *comment_entries(post_entry(), titles_post=True),
            *comment_entries(plain_entry(), titles_post=True),
        ],
    )
    return Feed(
        title=comments_for("A Blog & more"),
        url=f"{SITE}/",
        id=tag_uri(AUTHORITY, "comments/feed"),
        self_urls=urls("comments/"),
        lang="en-GB",
        updated=last_change(entries, otherwise=entries[0].published),
        icon=f"{SITE}/theme/icon.svg",
        entries=entries,
    )


def post_comments_feed() -> Feed:
    """Return the feed of the comments on one post."""
    post = post_entry()
    entries = newest_first(comment_entries(post, titles_post=False))
    return Feed(
        title=comments_on(post.title),
        url=post.url,
        id=tag_uri(AUTHORITY, "walls/feed"),
        self_urls=urls("walls/"),
        lang="en",
        updated=last_change(entries, otherwise=post.published),
        entries=entries,
    )


FEEDS = {"posts": posts_feed, "comments": comments_feed, "post-comments": post_comments_feed}
"""Makers of every sample, by name."""
