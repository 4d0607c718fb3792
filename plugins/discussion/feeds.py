"""What a feed says, before it is written down in one format or another.

``atom``, ``rss`` and ``json_feed`` write a ``Feed``; every address in it is absolute.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from urllib.parse import quote

from ..errors import SettingsError
from ..fields import is_domain_name
from .markup import SafeHtml, clean_name, plain_text
from .model import Comment, Post, anchor
from .wellformed import legal

_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who wrote an entry."""

    name: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A category or tag of an entry."""

    term: str
    """For programs: the slug."""
    label: str
    """For people."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedUrls:
    """Where one and the same feed is found in each format."""

    atom: str
    rss: str
    json: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Replies:
    """How a post was answered."""

    count: int
    updated: datetime | None
    """When the newest reply was written; none without replies."""
    url: str
    """The replies on the post's page: ``…#comments``."""
    feeds: FeedUrls
    """The feed of these replies."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InReplyTo:
    """What a comment answers: the post or another comment."""

    id: str
    """The ``Entry.id`` of that."""
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A post or a comment in a feed."""

    id: str
    """A URI that this entry keeps for ever: from ``post_id`` or ``comment_id``."""
    url: str
    title: str
    """Plain text."""
    html: str
    """The whole content; a writer's HTML goes through ``addresses.absolute`` first."""
    summary: str = ""
    """Plain text; of a comment all of it, for RSS, whose oldest readers show nothing else."""
    published: datetime
    """Aware."""
    updated: datetime
    """Aware: the last change that a reader should hear of, or ``published``."""
    authors: tuple[Person, ...] = ()
    categories: tuple[Category, ...] = ()
    lang: str = ""
    """BCP 47; empty: the language of the feed."""
    replies: Replies | None = None
    """For a post that shows its discussion."""
    in_reply_to: InReplyTo | None = None
    """For a comment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed, whatever its format."""

    id: str
    """A URI that the feed keeps for ever: from ``tag_uri``."""
    title: str
    subtitle: str = ""
    url: str
    """The page it belongs to."""
    self_urls: FeedUrls
    lang: str
    """BCP 47."""
    updated: datetime
    """Aware, from the content and never from the clock: see ``last_change``."""
    rights: str = ""
    icon: str = ""
    """Address of a square picture."""
    entries: tuple[Entry, ...] = ()
    """In the order in which they are written: see ``newest_first``."""


def newest_first(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return the entries by date of publication, ties by id; cut the end off as you like."""
    return tuple(sorted(entries, key=lambda e: (e.published, e.id), reverse=True))


def last_change(entries: Iterable[Entry], otherwise: datetime) -> datetime:
    """Return when the newest change was made; ``otherwise`` where there are no entries."""
    return max((e.updated for e in entries), default=otherwise)


def comments_on(title: str) -> str:
    """Return the title of the feed of one post's comments, as WordPress words it."""
    return f"Comments on: {title}"


def comments_for(site: str) -> str:
    """Return the title of the feed of all comments, as WordPress words it."""
    return f"Comments for {site}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Authority:
    """In whose name ids are given (RFC 4151)."""

    host: str
    """A domain name, without a port. Whoever moves a site to another domain keeps the old
    name here."""
    since: date
    """A day on which the domain was theirs."""


def tag_uri(authority: Authority, specific: str) -> str:
    """Return a URI that says what something is, and not where it lies (RFC 4151).

    Args:
        authority: who gives the id.
        specific: what tells this thing from all others that have an id from them.

    Raises:
        SettingsError: RFC 4151 has no place for such a host, for example an IPv6 address.
    """
    if not is_domain_name(authority.host):
        raise SettingsError(
            f"“{authority.host}” is no domain name, so the entries of feeds can have no ids.",
            path="pelicanconf.py",
            hint="Set SITEURL to an address with a domain name, or set DISCUSSION_FEED_HOST.",
        )
    name = authority.host.lower().encode("idna").decode("ascii")
    letters = quote(unicodedata.normalize("NFC", legal(specific)), safe="!$&'()*+,;=:@/?~")
    return f"tag:{name},{authority.since.isoformat()}:{letters}"


def post_id(post: Post, authority: Authority, own: str = "") -> str:
    """Return the id of a post in feeds; a changed one shows the post as new to everyone.

    Without ``own`` it is made from the discussion's id: another title or date changes
    nothing, nor does another slug as long as ``Discussion:`` keeps the old one, which it
    must, to keep the replies.

    Args:
        post: the post.
        authority: see ``tag_uri``.
        own: the post's ``Id:`` metadata. A whole URI, such as the ``guid`` the post had
            in WordPress, stands as it is and survives everything; any other text takes
            the place of the discussion's id.
    """
    if _URI.fullmatch(own):
        return own
    return tag_uri(authority, own or post.discussion)


def comment_id(post: str, comment: str) -> str:
    """Return the id of a comment in feeds: that of its post and its anchor, as WordPress.

    Where the post keeps a foreign id, imported comments (``wp-904``) get the very id
    they had in WordPress's feeds, so that nobody is shown them again.

    Args:
        post: the post's ``Entry.id``.
        comment: the comment's id.
    """
    name = comment if post.startswith("tag:") else comment.removeprefix("wp-")
    separator = "." if "#" in post else "#"
    return f"{post}{separator}{anchor(name)}"


def comment_entry(
    comment: Comment,
    post: Entry,
    html: SafeHtml,
    *,
    titles_post: bool,
) -> Entry:
    """Return a comment as an entry, titled as WordPress does.

    Args:
        comment: an approved comment or ping.
        post: what it stands under.
        html: the comment's text, the same as on the page.
        titles_post: for the feed of all comments: “Comment on T by NAME”. Otherwise,
            for the feed of one post, “By: NAME”.
    """
    name = clean_name(comment.author.name) or "Anonymous"
    return Entry(
        id=comment_id(post.id, comment.id),
        url=_permalink(post, comment.id),
        title=f"Comment on {post.title} by {name}" if titles_post else f"By: {name}",
        html=str(html),
        summary=plain_text(html),
        published=comment.date,
        updated=comment.date,
        authors=(Person(name=name, url=comment.author.url),),
        lang=comment.lang or post.lang,
        in_reply_to=_answered(comment, post),
    )


def timestamp(moment: datetime) -> str:
    """Return the moment as RFC 3339 wants it.

    In UTC, because the offsets of old local times have seconds, which RFC 3339 has not.
    """
    in_utc = moment.astimezone(UTC).isoformat(timespec="seconds")
    return in_utc.removesuffix("+00:00") + "Z"


def _answered(comment: Comment, post: Entry) -> InReplyTo:
    if not comment.reply_to:
        return InReplyTo(id=post.id, url=post.url)
    return InReplyTo(
        id=comment_id(post.id, comment.reply_to),
        url=_permalink(post, comment.reply_to),
    )


def _permalink(post: Entry, id_: str) -> str:
    return f"{post.url}#{anchor(id_)}"
