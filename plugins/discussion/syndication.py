"""Which feeds a site has, and what each of them holds."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from .atom import to_atom
from .feeds import (
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
from .json_feed import to_json_feed
from .markup import SafeHtml
from .model import Comment, Discussion, Mode, Post
from .rss import to_rss

COMMENTS = "comments/"
"""The path whose feed holds the comments on all posts: WordPress's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What its feeds say of a site."""

    name: str
    subtitle: str
    url: str
    """Absolute, without a slash at its end."""
    authority: Authority
    """Gives the ids of feeds and entries."""
    lang: str
    rights: str = ""
    icon: str = ""
    """Absolute address of a square picture, or empty."""
    replies: str = ""
    """Path of the page that lists the newest replies; empty: the front page."""
    started: datetime
    """Aware; when a feed without entries is said to have changed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A category, tag or author: a list of posts with a page and a feed of its own."""

    name: str
    slug: str
    path: str
    """Of its page, below the site's address, with a slash at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """A post as its readers find it."""

    post: Post
    discussion: Discussion
    path: str
    """Of its page, below the site's address; “feed/…” is put behind it."""
    html: str
    """Whole, with absolute addresses."""
    summary: str
    updated: datetime
    lang: str
    own_id: str
    """The ``Id:`` metadata, or empty."""
    category: Shelf
    tags: tuple[Shelf, ...]
    authors: tuple[Shelf, ...]
    is_listed: bool = True
    """Whether lists and their feeds name it (Pelican's ``Status: hidden`` does not)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Syndicate:
    """Makes all feeds of one site."""

    site: Site
    limit: int
    """Entries in a feed, at most."""
    render: Callable[[str], SafeHtml]
    """``markup.safe_html``, or a cache of it."""

    def feeds(self, posts: Sequence[Published]) -> Iterator[tuple[str, bytes]]:
        """Yield every feed as its path below the site's address and its content.

        Args:
            posts: all that have a page, drafts excepted; translations last.
        """
        listed = [post for post in posts if post.is_listed]
        yield from self._posts("", self.site.name, listed)
        for shelf, on_shelf in _shelves(listed):
            yield from self._posts(shelf.path, f"{shelf.name} – {self.site.name}", on_shelf)
        yield from self._all_comments(listed)
        for post in posts:
            if post.post.mode is not Mode.HIDDEN:
                yield from self._comments_of(post)

    def _posts(
        self,
        path: str,
        title: str,
        posts: Iterable[Published],
    ) -> Iterator[tuple[str, bytes]]:
        entries = [self._post_entry(post) for post in posts]
        yield from self._feed(path, title, entries, subtitle=self.site.subtitle)

    def _all_comments(self, posts: Iterable[Published]) -> Iterator[tuple[str, bytes]]:
        entries = [
            entry
            for post in once(posts)
            if post.post.mode is not Mode.HIDDEN
            for entry in self._comment_entries(post, titles_post=True)
        ]
        yield from self._feed(COMMENTS, comments_for(self.site.name), entries)

    def _comments_of(self, post: Published) -> Iterator[tuple[str, bytes]]:
        entries = self._comment_entries(post, titles_post=False)
        title = comments_on(post.post.title)
        yield from self._feed(post.path, title, entries, started=post.post.date)

    def _feed(
        self,
        path: str,
        title: str,
        entries: Iterable[Entry],
        *,
        subtitle: str = "",
        started: datetime | None = None,
    ) -> Iterator[tuple[str, bytes]]:
        newest = newest_first(entries)[: self.limit]
        feed = Feed(
            id=tag_uri(self.site.authority, f"{path}feed"),
            title=title,
            subtitle=subtitle,
            url=self._page(path),
            self_urls=self._urls(path),
            lang=self.site.lang,
            updated=last_change(newest, otherwise=started or self.site.started),
            rights=self.site.rights,
            icon=self.site.icon,
            entries=newest,
        )
        yield f"{path}feed/atom.xml", to_atom(feed)
        yield f"{path}feed/rss.xml", to_rss(feed)
        yield f"{path}feed/feed.json", to_json_feed(feed)

    def _page(self, path: str) -> str:
        return f"{self.site.url}/{self.site.replies if path == COMMENTS else path}"

    def _urls(self, path: str) -> FeedUrls:
        folder = f"{self.site.url}/{path}feed"
        return FeedUrls(
            atom=f"{folder}/atom.xml",
            rss=f"{folder}/rss.xml",
            json=f"{folder}/feed.json",
        )

    def _post_entry(self, published: Published) -> Entry:
        post = published.post
        return Entry(
            id=post_id(post, self.site.authority, published.own_id),
            url=post.url,
            title=post.title,
            html=published.html,
            summary=published.summary,
            published=post.date,
            updated=published.updated,
            authors=tuple(
                Person(name=author.name, url=self._page(author.path))
                for author in published.authors
            ),
            categories=tuple(
                Category(term=shelf.slug, label=shelf.name)
                for shelf in (published.category, *published.tags)
            ),
            lang=published.lang,
            replies=None if post.mode is Mode.HIDDEN else self._replies(published),
        )

    def _replies(self, published: Published) -> Replies:
        dates = [c.date for c in _shown(published.discussion) if not c.is_ping]
        return Replies(
            count=len(dates),
            updated=max(dates, default=None),
            url=f"{published.post.url}#comments",
            feeds=self._urls(published.path),
        )

    def _comment_entries(self, post: Published, *, titles_post: bool) -> list[Entry]:
        above = self._post_entry(post)
        return [
            comment_entry(c, above, self.render(c.body), titles_post=titles_post)
            for c in _shown(post.discussion)
        ]


def once(posts: Iterable[Published]) -> list[Published]:
    """Return one post of each discussion: the first, where translations follow it."""
    firsts: dict[str, Published] = {}
    for post in posts:
        firsts.setdefault(post.post.discussion, post)
    return list(firsts.values())


def directory(posts: Iterable[tuple[Published, bool, datetime | None]]) -> bytes:
    """Return ``discussions.json``: what intake must know of the site to take replies.

    Args:
        posts: each of another discussion (see ``once``), with whether it takes replies
            now, and until when if that is known.

    Returns:
        ``{"version": 1, "discussions": [{id, title, url, open, closes, comments}]}``;
        ``closes`` is RFC 3339 or null, ``comments`` the ids of those that can be answered.
    """
    entries = [
        {
            "id": published.post.discussion,
            "title": published.post.title,
            "url": published.post.url,
            "open": is_open,
            "closes": closes.isoformat() if closes else None,
            "comments": _answerable(published),
        }
        for published, is_open, closes in posts
    ]
    entries.sort(key=lambda entry: str(entry["id"]))
    document = {"version": 1, "discussions": entries}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def _answerable(published: Published) -> list[str]:
    if published.post.mode is Mode.HIDDEN:
        return []
    return sorted(c.id for c in _shown(published.discussion) if not c.is_ping)


def _shown(discussion: Discussion) -> list[Comment]:
    return [c for c in discussion.comments if c.is_shown]


def _shelves(posts: Iterable[Published]) -> list[tuple[Shelf, list[Published]]]:
    shelves: dict[str, tuple[Shelf, list[Published]]] = {}
    for post in posts:
        for shelf in (post.category, *post.tags, *post.authors):
            shelves.setdefault(shelf.path, (shelf, []))[1].append(post)
    return [shelves[path] for path in sorted(shelves)]
